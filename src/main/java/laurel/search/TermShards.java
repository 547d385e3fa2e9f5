package laurel.search;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The terms with their documents, spread over files by a hash of the term. */
final class TermShards {
  private static final int SHARD_BYTES = 3_000;
  private static final int MOST = 1 << 14;

  private final List<List<Inverted.Entry>> shards = new ArrayList<>();
  private final int documents;

  TermShards(Inverted inverted, int documents) {
    this.documents = documents;
    List<Inverted.Entry> entries = inverted.entries();
    int count = count(entries);
    for (int i = 0; i < count; i++) {
      shards.add(new ArrayList<>());
    }
    entries.forEach(entry -> shards.get(hash(Terms.group(entry.term())) & (count - 1)).add(entry));
    shards.forEach(shard -> shard.sort(Comparator.comparing(Inverted.Entry::term)));
  }

  /** A power of two, so that a file comes to about {@value #SHARD_BYTES} bytes. */
  int count() {
    return shards.size();
  }

  Stream<IndexFile> files() {
    return IntStream.range(0, shards.size()).mapToObj(this::file);
  }

  private int count(List<Inverted.Entry> entries) {
    long bits = 0;
    for (Inverted.Entry entry : entries) {
      bits += 40;
      for (Postings list : entry.places()) {
        bits +=
            list == null ? 0 : (long) list.count() * (Rice.parameter(list.count(), documents) + 2);
      }
    }
    int count = 1;
    while (count < MOST && (long) count * SHARD_BYTES * 8 < bits) {
      count *= 2;
    }
    return count;
  }

  /**
   * The sign before the number keeps names such as {@code aux} away, which Windows forbids. All
   * heads stand first, so that the script finds one term's lists without reading the others.
   */
  private IndexFile file(int number) {
    List<String> names = new ArrayList<>();
    ByteArrayOutputStream heads = new ByteArrayOutputStream();
    ByteArrayOutputStream bodies = new ByteArrayOutputStream();
    for (Inverted.Entry entry : shards.get(number)) {
      names.add(entry.term());
      int start = bodies.size();
      for (Postings list : entry.places()) {
        Rice.writeNumber(heads, list == null ? 0 : list.count());
        if (list != null) {
          Rice.write(bodies, list.gaps(), documents);
        }
      }
      Rice.writeNumber(heads, bodies.size() - start);
    }
    heads.writeBytes(bodies.toByteArray());
    String packed = Base64.getEncoder().encodeToString(heads.toByteArray());
    return Call.file(
        "t/s" + Integer.toString(number, 36),
        json -> {
          json.writeStringField("k", String.join("\n", names));
          json.writeStringField("v", packed);
        });
  }

  /** FNV-1a over the UTF-16 units of the term; the script has the same. */
  static int hash(String term) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < term.length(); i++) {
      hash = (hash ^ term.charAt(i)) * 0x01000193;
    }
    return hash ^ hash >>> 15;
  }
}
