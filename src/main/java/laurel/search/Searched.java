package laurel.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import laurel.search.SearchDocument.Kind;
import laurel.text.Pinyin;

/**
 * What of a document is searched: as its file says it, so that the file of the last build tells
 * what stood in the index.
 */
record Searched(
    Kind kind,
    String title,
    List<String> units,
    List<String> names,
    List<String> notes,
    String summary,
    List<String> body) {

  static Searched of(SearchDocument d) {
    SearchDocument.Text text = d.text().get();
    return new Searched(
        d.kind(), d.title(), d.units(), d.names(), d.notes(), text.summary(), text.body());
  }

  /** What a file says of a document, under names that begin with this. */
  static Searched read(Map<String, List<String>> said, String within) {
    return new Searched(
        Kind.valueOf(said.get(within + "k").get(0).toUpperCase(Locale.ROOT)),
        said.get(within + "t").get(0),
        said.get(within + "u"),
        said.get(within + "n"),
        said.get(within + "e"),
        said.get(within + "s").get(0),
        said.get(within + "b"));
  }

  /** Writes what is searched, and where its page is. */
  void write(JsonGenerator json, SearchDocument d) throws IOException {
    json.writeStringField("p", d.page());
    json.writeStringField("k", kind.name().toLowerCase(Locale.ROOT));
    json.writeStringField("t", title);
    Call.texts(json, "u", units);
    Call.texts(json, "n", names);
    Call.texts(json, "e", notes);
    json.writeStringField("s", summary);
    Call.texts(json, "b", body);
    Call.texts(json, "y", sounding().map(Folding::fold).map(Pinyin::of).map(Pinyin::text).toList());
  }

  /** What can be found by its sound: title, units, people. */
  private Stream<String> sounding() {
    return Stream.of(Stream.of(title), units.stream(), names.stream()).flatMap(texts -> texts);
  }
}
