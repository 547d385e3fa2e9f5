package laurel.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;

/** The terms with their documents, spread over files by a hash of the term. */
final class TermShards implements TermFiles {
  private final List<Supplier<byte[]>> parts = new ArrayList<>();
  private final int documents;
  private final Fingerprint key;
  private final long bits;
  private final int count;

  /**
   * @param key what the files are known by while documents come and go within them
   * @param room takes packed parts out of the memory, and gives what reads them again
   */
  TermShards(
      Occurrences occurrences,
      int documents,
      Fingerprint key,
      Function<byte[], Supplier<byte[]>> room) {
    this.documents = documents;
    this.key = key;
    long all = 0;
    for (int part = 0; part < Occurrences.PARTS; part++) {
      List<Inverted.Entry> entries = occurrences.part(part).entries();
      all += bits(entries);
      parts.add(room.apply(packed(entries)));
    }
    this.bits = all;
    this.count = TermFiles.count(all);
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public long bits() {
    return bits;
  }

  /** Every file, those of one part of the terms after another. */
  @Override
  public Stream<IndexFile> files() {
    int together = Math.max(1, Occurrences.PARTS / count);
    return IntStream.range(0, Occurrences.PARTS / together)
        .boxed()
        .flatMap(group -> files(group * together, together));
  }

  private Stream<IndexFile> files(int first, int together) {
    Map<Integer, List<Shard.Term>> shards = new TreeMap<>();
    int high = Math.max(1, count / Occurrences.PARTS);
    for (int i = 0; i < high; i++) {
      shards.put(
          (Integer.reverse(first << 24) & (count - 1)) | (i * Occurrences.PARTS),
          new ArrayList<>());
    }
    for (int part = first; part < first + together; part++) {
      for (Term term : unpacked(parts.get(part).get())) {
        shards.get(term.hash() & (count - 1)).add(term.term());
      }
    }
    return shards.entrySet().stream().map(shard -> file(shard.getKey(), shard.getValue()));
  }

  private long bits(List<Inverted.Entry> entries) {
    long bits = 0;
    for (Inverted.Entry entry : entries) {
      bits += 40;
      for (Postings list : entry.places()) {
        bits +=
            list == null ? 0 : (long) list.count() * (Rice.parameter(list.count(), documents) + 2);
      }
    }
    return bits;
  }

  /** A term and the hash that says in which file it stands. */
  private record Term(int hash, Shard.Term term) {}

  private byte[] packed(List<Inverted.Entry> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      for (Inverted.Entry entry : entries) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Postings list : entry.places()) {
          Rice.writeNumber(head, list == null ? 0 : list.count());
          if (list != null) {
            Rice.write(body, list.gaps(), documents);
          }
        }
        Rice.writeNumber(head, body.size());
        out.writeInt(Terms.hash(entry.term()));
        out.writeUTF(entry.name());
        out.writeInt(head.size());
        head.writeTo(out);
        out.writeInt(body.size());
        body.writeTo(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<Term> unpacked(byte[] bytes) {
    List<Term> terms = new ArrayList<>();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    try {
      while (in.available() > 0) {
        int hash = in.readInt();
        String name = in.readUTF();
        byte[] head = in.readNBytes(in.readInt());
        terms.add(new Term(hash, new Shard.Term(name, head, in.readNBytes(in.readInt()))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private IndexFile file(int number, List<Shard.Term> terms) {
    terms.sort(Comparator.comparing(Shard.Term::name));
    return Call.changed(TermFiles.name(number), key, json -> Shard.write(json, terms));
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
