package laurel.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The documents themselves: one file each, to confirm a find and to show where it stands. */
final class DocumentFiles {
  private final List<SearchDocument> documents;

  DocumentFiles(List<SearchDocument> documents) {
    this.documents = documents;
  }

  Stream<IndexFile> texts() {
    return IntStream.range(0, documents.size())
        .mapToObj(number -> Call.file("d/" + number, json -> text(json, documents.get(number))));
  }

  private static void text(JsonGenerator json, SearchDocument d) throws IOException {
    SearchDocument.Text text = d.text().get();
    json.writeStringField("p", d.page());
    json.writeStringField("k", d.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("t", d.title());
    Call.texts(json, "u", d.units());
    Call.texts(json, "n", d.names());
    Call.texts(json, "e", d.notes());
    json.writeStringField("s", text.summary());
    Call.texts(json, "b", text.body());
    Call.texts(
        json, "y", sounding(d).map(Folding::fold).map(Pinyin::of).map(Pinyin::text).toList());
  }

  /** What can be found by its sound: title, units, people. */
  static Stream<String> sounding(SearchDocument d) {
    return Stream.of(Stream.of(d.title()), d.units().stream(), d.names().stream())
        .flatMap(texts -> texts);
  }
}
