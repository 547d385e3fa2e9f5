package laurel.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which documents have which value of each facet: one file a facet, fetched when it is used. */
final class FacetColumns {
  private final SortedMap<String, SortedMap<String, Numbers>> facets = new TreeMap<>();
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
            .computeIfAbsent(value, key -> new Numbers())
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

  private IndexFile file(String facet, SortedMap<String, Numbers> values) {
    Bits lists = new Bits();
    for (Numbers list : values.values()) {
      lists.list(list.all, list.count, documents);
    }
    String packed = lists.taken();
    return Call.file(
        "f/" + facet,
        json -> {
          Call.texts(json, "k", values.keySet());
          json.writeStringField("v", packed);
        });
  }

  /** Numbers of documents, ascending. */
  private static final class Numbers {
    private int[] all = new int[4];
    private int count;

    void add(int number) {
      if (count > 0 && all[count - 1] == number) {
        return;
      }
      if (count == all.length) {
        all = Arrays.copyOf(all, count * 2);
      }
      all[count++] = number;
    }
  }
}
