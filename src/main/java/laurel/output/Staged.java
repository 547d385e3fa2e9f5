package laurel.output;

import java.util.BitSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;

/**
 * The whole next site, ready to be put in place.
 *
 * @param manifest all its files
 * @param arrivals of each its number among the new ones, {@link #STANDS} when it is as it stands
 * @param marks of all files: when last modified and what made from
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
record Staged(Manifest manifest, int[] arrivals, Marks marks) {
  static final int STANDS = -1;

  /**
   * One file of it.
   *
   * @param entry what it holds
   * @param fresh the name of the new file; null when the file stands as it will be
   * @param modified nanoseconds since 1970
   * @param recipe what it was made from; null when its maker gave none
   */
  record File(Manifest.Entry entry, String fresh, long modified, Fingerprint recipe) {}

  /**
   * A file that is not as it stands.
   *
   * @param name of the new file below {@link WorkFolder#fresh}
   */
  record Fresh(String path, String name) {}

  /** Those that are not as they stand, by path. */
  Stream<Fresh> fresh() {
    return IntStream.range(0, arrivals.length)
        .filter(this::isFresh)
        .mapToObj(file -> new Fresh(manifest.path(file), StagedFiles.fresh(arrivals[file])));
  }

  /** How many there are of them. */
  int freshCount() {
    return (int) IntStream.of(arrivals).filter(arrival -> arrival != STANDS).count();
  }

  /** Whether this file of the manifest is one of them. */
  boolean isFresh(int file) {
    return arrivals[file] != STANDS;
  }

  /** The paths of all others, without these. */
  Stream<String> standing(BitSet without) {
    return IntStream.range(0, arrivals.length)
        .filter(file -> !isFresh(file) && !without.get(file))
        .mapToObj(manifest::path);
  }

  /** Our files that stand and that the next site does not have. */
  SortedSet<String> removals(Standing standing) {
    SortedSet<String> removals = new TreeSet<>();
    for (String path : standing.manifest().entries().keySet()) {
      if (manifest.find(path) < 0) {
        removals.add(path);
      }
    }
    return removals;
  }
}
