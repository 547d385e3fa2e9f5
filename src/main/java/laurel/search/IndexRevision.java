package laurel.search;

import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import laurel.cache.Fingerprint;

/**
 * The files of an index that become others when some documents say something else: as many
 * documents in the same order, with the same facets.
 */
public final class IndexRevision {
  private IndexRevision() {}

  /**
   * The files; empty where the index has to be made anew.
   *
   * @param count how many documents there are
   * @param changed documents that say something else, by their numbers
   */
  public static Optional<List<IndexFile>> of(
      int count, SortedMap<Integer, SearchDocument> changed, EarlierIndex earlier)
      throws IOException {
    Fingerprint key = SearchIndex.key(count);
    int[] numbers = changed.keySet().stream().mapToInt(Integer::intValue).toArray();
    Optional<TermFiles> terms = TermPatch.of(new Few(count, changed), numbers, earlier, key);
    Optional<byte[]> stood = earlier.read(Call.path(SearchIndex.MANIFEST));
    if (terms.isEmpty() || stood.isEmpty()) {
      return Optional.empty();
    }
    List<IndexFile> files = new ArrayList<>();
    terms
        .get()
        .make(
            file -> {
              if (file.changed()) {
                files.add(file);
              }
            });
    List<String> facets = Call.read(stood.get()).getOrDefault("facets", List.of());
    files.add(SearchIndex.manifest(count, terms.get(), facets, key));
    changed.forEach((number, document) -> files.add(file(number, document)));
    return Optional.of(files);
  }

  /** The file of a document that has one of its own. */
  public static IndexFile file(int number, SearchDocument document) {
    return DocumentFiles.file(number, document);
  }

  /** Documents of which only some are at hand. */
  private static final class Few extends AbstractList<SearchDocument> {
    private final int count;
    private final Map<Integer, SearchDocument> known;

    Few(int count, Map<Integer, SearchDocument> known) {
      this.count = count;
      this.known = known;
    }

    @Override
    public SearchDocument get(int number) {
      return java.util.Objects.requireNonNull(known.get(number));
    }

    @Override
    public int size() {
      return count;
    }
  }
}
