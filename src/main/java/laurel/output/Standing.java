package laurel.output;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import laurel.cache.Fingerprint;

/**
 * The site that stands when a build begins, as it really is.
 *
 * @param manifest what we put there
 * @param intact those of our files that are still as we put them, with their times
 * @param folders when each of our folders was last modified
 * @param foreign what is not ours, topmost only: the path as text, and as the disk has it
 */
record Standing(
    Manifest manifest,
    Map<String, Memory.Mark> intact,
    Map<String, Long> folders,
    SortedMap<String, Path> foreign) {

  static final Standing NOTHING = new Standing(Manifest.EMPTY, Map.of(), Map.of(), new TreeMap<>());

  /** What the file holds, when it is as we put it. */
  Optional<Manifest.Entry> intactEntry(String path) {
    return intact.containsKey(path) ? Optional.of(manifest.entries().get(path)) : Optional.empty();
  }

  /** Whether the file is as we put it and was made from this. */
  boolean madeFrom(String path, Fingerprint recipe) {
    Memory.Mark mark = intact.get(path);
    return mark != null && recipe.equals(mark.recipe());
  }

  /** Our files that were changed or removed by hand. */
  SortedSet<String> spoilt() {
    SortedSet<String> spoilt = new TreeSet<>(manifest.entries().keySet());
    spoilt.removeAll(intact.keySet());
    return spoilt;
  }
}
