package laurel.search;

import java.io.IOException;
import java.util.Arrays;
import laurel.cache.Fingerprint;

/** The terms with their documents, spread over files by a hash of the term. */
final class TermShards implements TermFiles {
  /** Of an occurrence, what a file's entry holds; above it stands in which file of a part it is. */
  private static final int ENTRY = Terms.KNOWN + TermSet.PLACE + Shard.DOCUMENT;

  private static final long ONE_ENTRY = (1L << ENTRY) - 1;

  private final Occurrences occurrences;
  private final Shard shard;
  private final Fingerprint key;
  private final int bits;
  private final long places;
  private final Radix radix = new Radix();

  /**
   * @param key what the files are known by while documents come and go within them
   */
  TermShards(Occurrences occurrences, int documents, Fingerprint key) {
    this.occurrences = occurrences;
    this.shard = new Shard(documents);
    this.key = key;
    this.places = occurrences.count();
    this.bits = TermFiles.bits(places);
  }

  @Override
  public int bits() {
    return bits;
  }

  @Override
  public long places() {
    return places;
  }

  /** Hands on every file, those of one part of the terms after another; once. */
  @Override
  public void make(IndexFile.Taker taker) throws IOException {
    if (bits < Occurrences.PART_BITS) {
      int together = 1 << (Occurrences.PART_BITS - bits);
      for (int number = 0; number < 1 << bits; number++) {
        long[] entries = joined(number * together, together);
        radix.sort(entries, 0, ENTRY);
        taker.take(file(number, entries, 0, entries.length));
      }
    } else {
      for (int part = 0; part < Occurrences.PARTS; part++) {
        make(part, taker);
      }
    }
  }

  /** The entries of parts that follow each other. */
  private long[] joined(int first, int count) {
    long[] all = new long[0];
    for (int part = first; part < first + count; part++) {
      long[] some = occurrences.part(part);
      all = Arrays.copyOf(all, all.length + some.length);
      System.arraycopy(some, 0, all, all.length - some.length, some.length);
    }
    join(all, 0);
    return all;
  }

  /** The files of a part. Its documents ascend, so that files and terms are sorted by alone. */
  private void make(int part, IndexFile.Taker taker) throws IOException {
    int within = bits - Occurrences.PART_BITS;
    long[] entries = occurrences.part(part);
    join(entries, within);
    radix.sort(entries, Shard.DOCUMENT, ENTRY + within);
    int to = 0;
    for (int i = 0; i < 1 << within; i++) {
      int from = to;
      while (to < entries.length && entries[to] >>> ENTRY == i) {
        entries[to++] &= ONE_ENTRY;
      }
      taker.take(file(part << within | i, entries, from, to));
    }
  }

  /**
   * Puts the bits that tell the file beside the entry's: between them lie some that tell nothing.
   */
  private static void join(long[] entries, int within) {
    for (int i = 0; i < entries.length; i++) {
      long file = entries[i] >>> 1 >>> (Long.SIZE - 1 - within);
      entries[i] = file << ENTRY | (entries[i] & ONE_ENTRY);
    }
  }

  private IndexFile file(int number, long[] entries, int from, int to) {
    return file(number, key, shard.written(entries, from, to));
  }

  /** A file of terms. */
  static IndexFile file(int number, Fingerprint key, String packed) {
    return Call.changed(TermFiles.name(number), key, "t", packed);
  }
}
