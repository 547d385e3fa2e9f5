package laurel.search;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;
import laurel.site.FacetMenu;

/** The files of one language: names of facets, and cards, {@value #CARDS} a file. */
final class WordingFiles {
  /** Cards in a file: neighbours in time are shown together more often than not. */
  static final int CARDS = 12;

  private final List<Outline> documents;
  private final Wording wording;

  WordingFiles(List<Outline> documents, Wording wording) {
    this.documents = documents;
    this.wording = wording;
  }

  Stream<IndexFile> all() {
    int files = (documents.size() + CARDS - 1) / CARDS;
    Stream<IndexFile> cards = IntStream.range(0, files).filter(this::any).mapToObj(this::cards);
    return Stream.concat(Stream.of(menus()), cards);
  }

  private List<Outline> part(int file) {
    return documents.subList(file * CARDS, Math.min((file + 1) * CARDS, documents.size()));
  }

  private boolean any(int file) {
    return part(file).stream().anyMatch(d -> !d.achievement().isEmpty());
  }

  /** The cards of some documents in a row. */
  IndexFile cards(int file) {
    Fingerprint.Builder key = Fingerprint.of("cards", 1);
    for (Outline d : part(file)) {
      key.add(d.achievement());
      if (!d.achievement().isEmpty()) {
        key.add(wording.key().apply(d.achievement()));
      }
    }
    return Call.file(
        "c/" + wording.tag() + "/" + file,
        key.build(),
        json -> {
          json.writeArrayFieldStart("c");
          for (Outline d : part(file)) {
            json.writeString(
                d.achievement().isEmpty() ? "" : wording.card().apply(d.achievement()));
          }
          json.writeEndArray();
        });
  }

  private IndexFile menus() {
    return Call.file(
        "n/" + wording.tag(),
        json -> {
          json.writeArrayFieldStart("menus");
          for (FacetMenu menu : wording.menus()) {
            json.writeStartObject();
            json.writeStringField("name", menu.name());
            json.writeStringField("label", menu.label());
            Call.texts(json, "keys", menu.values().stream().map(FacetMenu.Value::key).toList());
            Call.texts(json, "names", menu.values().stream().map(FacetMenu.Value::label).toList());
            if (menu.values().stream().anyMatch(value -> !value.under().isEmpty())) {
              Call.texts(
                  json, "under", menu.values().stream().map(FacetMenu.Value::under).toList());
            }
            json.writeEndObject();
          }
          json.writeEndArray();
          if (!wording.words().isEmpty()) {
            json.writeObjectFieldStart("words");
            for (Map.Entry<String, String> word : wording.words().entrySet()) {
              json.writeStringField(word.getKey(), word.getValue());
            }
            json.writeEndObject();
          }
        });
  }
}
