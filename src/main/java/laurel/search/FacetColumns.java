package laurel.search;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which documents have which value of each facet: one file a facet, fetched when it is used. */
final class FacetColumns {
  private final SortedMap<String, SortedMap<String, Postings>> facets = new TreeMap<>();
  private final int documents;

  FacetColumns(int documents) {
    this.documents = documents;
  }

  /** Notes the values of a document. Documents come in ascending order. */
  void add(int number, Map<String, List<String>> values) {
    for (Map.Entry<String, List<String>> facet : values.entrySet()) {
      for (String value : facet.getValue()) {
        facets
            .computeIfAbsent(facet.getKey(), key -> new TreeMap<>())
            .computeIfAbsent(value, key -> new Postings())
            .add(number);
      }
    }
  }

  SortedSet<String> names() {
    return new java.util.TreeSet<>(facets.keySet());
  }

  Stream<IndexFile> files() {
    return facets.entrySet().stream().map(f -> file(f.getKey(), f.getValue()));
  }

  private IndexFile file(String facet, SortedMap<String, Postings> values) {
    ByteArrayOutputStream lists = new ByteArrayOutputStream();
    values
        .values()
        .forEach(
            list -> {
              Rice.writeNumber(lists, list.count());
              Rice.write(lists, list.gaps(), documents);
            });
    return Call.file(
        "f/" + facet,
        json -> {
          Call.texts(json, "k", values.keySet());
          json.writeStringField("v", Base64.getEncoder().encodeToString(lists.toByteArray()));
        });
  }
}
