package laurel.output;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import laurel.cache.Fingerprint;

/**
 * The whole next site, ready to be put in place.
 *
 * @param manifest all its files
 * @param fresh those that are not as they stand, by path: the name of the new file below {@link
 *     WorkFolder#fresh}
 * @param marks of all files: when last modified and what made from
 */
record Staged(Manifest manifest, SortedMap<String, String> fresh, Map<String, Memory.Mark> marks) {

  /**
   * One file of it.
   *
   * @param entry what it holds
   * @param fresh the name of the new file; null when the file stands as it will be
   * @param modified nanoseconds since 1970
   * @param recipe what it was made from; null when its maker gave none
   */
  record File(Manifest.Entry entry, String fresh, long modified, Fingerprint recipe) {}

  static Staged of(Map<String, File> files) {
    SortedMap<String, Manifest.Entry> entries = new TreeMap<>();
    SortedMap<String, String> fresh = new TreeMap<>();
    Map<String, Memory.Mark> marks = new java.util.HashMap<>();
    files.forEach(
        (path, file) -> {
          entries.put(path, file.entry());
          marks.put(path, new Memory.Mark(file.modified(), file.recipe()));
          if (file.fresh() != null) {
            fresh.put(path, file.fresh());
          }
        });
    return new Staged(Manifest.of(entries), fresh, marks);
  }

  /** Our files that stand and that the next site does not have. */
  SortedSet<String> removals(Standing standing) {
    SortedSet<String> removals = new TreeSet<>(standing.manifest().entries().keySet());
    removals.removeAll(manifest.entries().keySet());
    return removals;
  }
}
