package laurel.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  private final int documents;
  private final Fingerprint key;
  private final int count;
  private final Map<Integer, SortedMap<String, List<Change>>> changes = new HashMap<>();
  private final Map<Integer, List<Shard.Term>> changed = new TreeMap<>();
  private long bits;

  /** A document that has come to a place of a term, or gone from it. */
  private record Change(int place, int document, boolean comes) {}

  /** What stands is not what the documents of the last build make: it is made anew. */
  private static final class Unlike extends Exception {
    private static final long serialVersionUID = 1;

    Unlike(String what) {
      super(what);
    }
  }

  private TermPatch(int documents, Fingerprint key, int count, long bits) {
    this.documents = documents;
    this.key = key;
    this.count = count;
    this.bits = bits;
  }

  /**
   * The files as they are to be; empty where they have to be made anew.
   *
   * @param key what files of so many documents, made by this program, are known by
   * @param changed numbers of the documents that do not stand
   */
  static Optional<TermFiles> of(
      List<SearchDocument> documents, List<Integer> changed, EarlierIndex earlier, Fingerprint key)
      throws IOException {
    String manifest = Call.path(SearchIndex.MANIFEST);
    Optional<byte[]> stands =
        earlier.stands(manifest, key) ? earlier.read(manifest) : Optional.empty();
    if (stands.isEmpty() || changed.size() > documents.size() / FEW + 1) {
      return Optional.empty();
    }
    try {
      TermPatch patch = of(stands.get(), documents.size(), key);
      patch.check(earlier);
      for (int number : changed) {
        patch.compare(number, documents.get(number), earlier);
      }
      patch.apply(earlier);
      return patch.count == TermFiles.count(patch.bits) ? Optional.of(patch) : Optional.empty();
    } catch (Unlike | IOException | RuntimeException e) {
      return Optional.empty(); // a standing file that a disk or a hand has spoilt says anything
    }
  }

  private static TermPatch of(byte[] manifest, int documents, Fingerprint key) throws IOException {
    Map<String, List<String>> said = Call.read(manifest);
    int count = Integer.parseInt(said.get("shards").get(0));
    return new TermPatch(documents, key, count, Long.parseLong(said.get("bits").get(0)));
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public long bits() {
    return bits;
  }

  @Override
  public Stream<IndexFile> files() {
    return IntStream.range(0, count).mapToObj(this::file);
  }

  private IndexFile file(int number) {
    String name = TermFiles.name(number);
    List<Shard.Term> terms = changed.get(number);
    return terms == null
        ? Call.file(name, key, json -> stood(name))
        : Call.changed(name, key, json -> Shard.write(json, terms));
  }

  private static void stood(String name) {
    throw new IllegalStateException(name + " stood, and has to be kept");
  }

  private void check(EarlierIndex earlier) throws Unlike {
    for (int number = 0; number < count; number++) {
      if (!earlier.stands(Call.path(TermFiles.name(number)), key)) {
        throw new Unlike("a file of terms");
      }
    }
  }

  /** Finds what a document says otherwise. */
  private void compare(int number, SearchDocument now, EarlierIndex earlier)
      throws IOException, Unlike {
    Optional<byte[]> file = earlier.read(Call.path(SearchIndex.document(number)));
    if (file.isEmpty()) {
      throw new Unlike("a document");
    }
    long[] before = TermSet.of(Searched.read(file.get()));
    long[] after = TermSet.of(Searched.of(now));
    TermSet.without(before, after, term -> note(term, number, false));
    TermSet.without(after, before, term -> note(term, number, true));
  }

  private void note(long each, int document, boolean comes) {
    long term = each >>> 2;
    changes
        .computeIfAbsent(Terms.hash(term) & (count - 1), shard -> new TreeMap<>())
        .computeIfAbsent(Terms.name(term), name -> new ArrayList<>())
        .add(new Change((int) each & 3, document, comes));
  }

  private void apply(EarlierIndex earlier) throws IOException, Unlike {
    for (Map.Entry<Integer, SortedMap<String, List<Change>>> shard : changes.entrySet()) {
      String path = Call.path(TermFiles.name(shard.getKey()));
      Optional<byte[]> file = earlier.read(path);
      if (file.isEmpty()) {
        throw new Unlike("a file of terms");
      }
      SortedMap<String, Shard.Term> terms = new TreeMap<>();
      Shard.read(file.get()).forEach(term -> terms.put(term.name(), term));
      for (Map.Entry<String, List<Change>> change : shard.getValue().entrySet()) {
        change(terms, change.getKey(), change.getValue());
      }
      changed.put(shard.getKey(), List.copyOf(terms.values()));
    }
  }

  private void change(SortedMap<String, Shard.Term> terms, String name, List<Change> changes)
      throws Unlike {
    Shard.Term term = terms.remove(name);
    List<int[]> places =
        term == null
            ? List.of(new int[0], new int[0], new int[0])
            : new ArrayList<>(term.places(documents));
    bits -= term == null ? 0 : Shard.bits(places, documents);
    List<int[]> after = new ArrayList<>();
    for (int place = 0; place < Inverted.PLACES; place++) {
      after.add(changed(places.get(place), place, changes));
    }
    if (after.stream().anyMatch(gaps -> gaps.length > 0)) {
      terms.put(name, Shard.Term.of(name, after, documents));
      bits += Shard.bits(after, documents);
    }
  }

  private int[] changed(int[] gaps, int place, List<Change> changes) throws Unlike {
    if (changes.stream().noneMatch(change -> change.place() == place)) {
      return gaps;
    }
    BitSet numbers = new BitSet(documents);
    int number = -1;
    for (int gap : gaps) {
      number += gap;
      numbers.set(number);
    }
    for (Change change : changes) {
      if (change.place() == place) {
        if (numbers.get(change.document()) == change.comes()) {
          throw new Unlike("a list");
        }
        numbers.set(change.document(), change.comes());
      }
    }
    return gaps(numbers);
  }

  private static int[] gaps(BitSet numbers) {
    int[] gaps = numbers.stream().toArray();
    for (int i = gaps.length - 1; i > 0; i--) {
      gaps[i] -= gaps[i - 1];
    }
    if (gaps.length > 0) {
      gaps[0]++;
    }
    return gaps;
  }
}
