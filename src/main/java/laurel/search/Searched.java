package laurel.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import laurel.search.SearchDocument.Kind;

/**
 * What of a document is searched: as its file says it, so that the file of the last build tells
 * what stood in the index.
 */
record Searched(
    Kind kind,
    String title,
    List<String> units,
    List<String> names,
    String summary,
    List<String> body) {

  static Searched of(SearchDocument d) {
    SearchDocument.Text text = d.text().get();
    return new Searched(d.kind(), d.title(), d.units(), d.names(), text.summary(), text.body());
  }

  /** What a document's file says. */
  static Searched read(byte[] file) throws IOException {
    Map<String, List<String>> said = Call.read(file);
    return new Searched(
        Kind.valueOf(said.get("k").get(0).toUpperCase(Locale.ROOT)),
        said.get("t").get(0),
        said.get("u"),
        said.get("n"),
        said.get("s").get(0),
        said.get("b"));
  }

  /** Writes a document's file: what is searched, and what a result shows beside it. */
  static void write(JsonGenerator json, SearchDocument d) throws IOException {
    Searched s = of(d);
    json.writeStringField("p", d.page());
    json.writeStringField("k", d.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("t", s.title());
    Call.texts(json, "u", s.units());
    Call.texts(json, "n", s.names());
    Call.texts(json, "e", d.notes());
    json.writeStringField("s", s.summary());
    Call.texts(json, "b", s.body());
    Call.texts(
        json, "y", s.sounding().map(Folding::fold).map(Pinyin::of).map(Pinyin::text).toList());
  }

  /** What can be found by its sound: title, units, people. */
  private Stream<String> sounding() {
    return Stream.of(Stream.of(title), units.stream(), names.stream()).flatMap(texts -> texts);
  }
}
