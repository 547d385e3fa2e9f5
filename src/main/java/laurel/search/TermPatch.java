package laurel.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import laurel.cache.Fingerprint;

/**
 * The files of terms made from those of the last build: where as many documents are in the index as
 * there were, only files with terms of those that say something else are others. What a document
 * said is told by its file of the last build, so nothing is kept beside the site. What comes out
 * is, byte for byte, what {@link TermShards} makes.
 */
final class TermPatch implements TermFiles {
  /** Of so many documents, one may have changed: of more, a new index costs less. */
  private static final int FEW = 6;

  private final Shard shard;
  private final Fingerprint key;
  private final int bits;
  private final TermSet terms = new TermSet();

  /** By file: the entries that come or go, doubled; those that come are odd. */
  private final Map<Integer, LongStream.Builder> changes = new TreeMap<>();

  private final Map<Integer, String> changed = new TreeMap<>();
  private long places;

  /** What stands is not what the documents of the last build make: it is made anew. */
  private static final class Unlike extends Exception {
    private static final long serialVersionUID = 1;

    Unlike(String what) {
      super(what);
    }
  }

  private TermPatch(int documents, Fingerprint key, int bits, long places) {
    this.shard = new Shard(documents);
    this.key = key;
    this.bits = bits;
    this.places = places;
  }

  /**
   * The files as they are to be; empty where they have to be made anew.
   *
   * @param key what files of so many documents, made by this program, are known by
   * @param changed numbers of the documents that do not stand
   */
  static Optional<TermFiles> of(
      List<SearchDocument> documents, int[] changed, EarlierIndex earlier, Fingerprint key)
      throws IOException {
    Optional<byte[]> stands = earlier.read(Call.path(SearchIndex.MANIFEST));
    if (stands.isEmpty() || changed.length > documents.size() / FEW + 1) {
      return Optional.empty();
    }
    try {
      TermPatch patch = of(stands.get(), documents.size(), key);
      patch.check(earlier);
      for (int number : changed) {
        patch.compare(number, documents.get(number), earlier);
      }
      patch.apply(earlier);
      int bits = TermFiles.bits(patch.places);
      return patch.bits == bits ? Optional.of(patch) : Optional.empty();
    } catch (Unlike | IOException | RuntimeException e) {
      return Optional.empty(); // a standing file that a disk or a hand has spoilt says anything
    }
  }

  private static TermPatch of(byte[] manifest, int documents, Fingerprint key) throws IOException {
    Map<String, List<String>> said = Call.read(manifest);
    int bits = Integer.parseInt(said.get("bits").get(0));
    return new TermPatch(documents, key, bits, Long.parseLong(said.get("places").get(0)));
  }

  @Override
  public int bits() {
    return bits;
  }

  @Override
  public long places() {
    return places;
  }

  @Override
  public void make(IndexFile.Taker taker) throws IOException {
    for (int number = 0; number < 1 << bits; number++) {
      taker.take(file(number));
    }
  }

  private IndexFile file(int number) {
    String name = TermFiles.name(number);
    String packed = changed.get(number);
    return packed == null
        ? Call.file(name, key, json -> stood(name))
        : TermShards.file(number, key, packed);
  }

  private static void stood(String name) {
    throw new IllegalStateException(name + " stood, and has to be kept");
  }

  private void check(EarlierIndex earlier) throws Unlike {
    for (int number = 0; number < 1 << bits; number++) {
      if (!earlier.stands(Call.path(TermFiles.name(number)), key)) {
        throw new Unlike("a file of terms");
      }
    }
  }

  /** Finds what a document says otherwise. */
  private void compare(int number, SearchDocument now, EarlierIndex earlier)
      throws IOException, Unlike {
    Optional<Searched> said = DocumentFiles.earlier(number, now.kind(), earlier);
    if (said.isEmpty()) {
      throw new Unlike("a document");
    }
    long[] before = terms.fill(said.get()).in(bits);
    places -= terms.size();
    long[] after = terms.fill(Searched.of(now)).in(bits);
    places += terms.size();
    TermSet.without(before, after, each -> note(each, number, false));
    TermSet.without(after, before, each -> note(each, number, true));
  }

  private void note(long each, int document, boolean comes) {
    long known = each & ((1L << (Terms.KNOWN + TermSet.PLACE)) - 1);
    changes
        .computeIfAbsent(TermFiles.number(each, bits), number -> LongStream.builder())
        .add(Shard.entry(known, document) << 1 | (comes ? 1 : 0));
  }

  private void apply(EarlierIndex earlier) throws IOException, Unlike {
    for (Map.Entry<Integer, LongStream.Builder> change : changes.entrySet()) {
      Optional<byte[]> file = earlier.read(Call.path(TermFiles.name(change.getKey())));
      if (file.isEmpty()) {
        throw new Unlike("a file of terms");
      }
      long[] stood = shard.read(Call.read(file.get()).get("t").get(0));
      long[] made = patched(stood, change.getValue().build().sorted().toArray());
      changed.put(change.getKey(), shard.written(made, 0, made.length));
    }
  }

  private static long[] patched(long[] stood, long[] changes) throws Unlike {
    long[] made = new long[stood.length + changes.length];
    int size = 0;
    int at = 0;
    for (long change : changes) {
      long entry = change >>> 1;
      boolean comes = (change & 1) == 1;
      while (at < stood.length && stood[at] < entry) {
        made[size++] = stood[at++];
      }
      boolean stands = at < stood.length && stood[at] == entry;
      if (stands == comes) {
        throw new Unlike("a list");
      }
      if (comes) {
        made[size++] = entry;
      } else {
        at++;
      }
    }
    System.arraycopy(stood, at, made, size, stood.length - at);
    return Arrays.copyOf(made, size + stood.length - at);
  }
}
