package laurel.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.cache.CodeVersion;
import laurel.cache.Fingerprint;
import laurel.model.Achievement;
import laurel.site.Ranking;
import laurel.text.Pinyin;

/**
 * The orders in which the gallery can show awarded achievements, as numbers of documents. The
 * newest first needs no file: it is the documents' own order, backwards.
 */
final class Orders {
  private final List<Outline> documents;
  private final Map<String, Integer> numbers = new HashMap<>();

  Orders(List<Outline> documents) {
    this.documents = documents;
    for (int number = 0; number < documents.size(); number++) {
      String id = documents.get(number).achievement();
      if (!id.isEmpty()) {
        numbers.put(id, number);
      }
    }
  }

  Stream<IndexFile> files(Ranking ranking) {
    return Stream.of(
        byTitle(),
        file("level", numbers(ranking.highestFirst())),
        file("round", numbers(ranking.asAnnounced())));
  }

  private List<Integer> numbers(List<Achievement> order) {
    return order.stream().map(Achievement::id).map(numbers::get).toList();
  }

  /** In the order of the titles' sounds, Latin before Chinese. */
  IndexFile byTitle() {
    Fingerprint.Builder key = Fingerprint.of("titles", 1).add(CodeVersion.current());
    documents.forEach(d -> key.add(d.achievement()).add(d.title()));
    return Call.file("o/title", key.build(), json -> write(json, sounding()));
  }

  private List<Integer> sounding() {
    List<Integer> order =
        new ArrayList<>(
            IntStream.range(0, documents.size())
                .filter(i -> !documents.get(i).achievement().isEmpty())
                .boxed()
                .toList());
    String[] sounds = new String[documents.size()];
    order.forEach(i -> sounds[i] = Pinyin.spoken(Folding.fold(documents.get(i).title())));
    order.sort(
        Comparator.comparing((Integer number) -> sounds[number])
            .thenComparing(number -> documents.get(number).title())
            .thenComparing(Comparator.naturalOrder()));
    return order;
  }

  private static IndexFile file(String name, List<Integer> order) {
    return Call.file("o/" + name, json -> write(json, order));
  }

  private static void write(JsonGenerator json, List<Integer> order) throws IOException {
    json.writeArrayFieldStart("order");
    for (int number : order) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }
}
