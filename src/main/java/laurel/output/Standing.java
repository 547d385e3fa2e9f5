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
 * @param marks of those of our files, by their numbers in the list, that are still as we put them
 * @param folders when each of our folders was last modified
 * @param foreign what is not ours, topmost only: the path as text, and as the disk has it
 */
record Standing(
    Manifest manifest, Marks marks, Map<String, Long> folders, SortedMap<String, Path> foreign) {

  static final Standing NOTHING =
      new Standing(Manifest.EMPTY, Marks.NONE, Map.of(), new TreeMap<>());

  /** The number of a file that is as we put it; -1 where it is not. */
  int intact(String path) {
    int file = manifest.find(path);
    return marks.has(file) ? file : -1;
  }

  /** What the file holds, when it is as we put it. */
  Optional<Manifest.Entry> intactEntry(String path) {
    int file = intact(path);
    return file < 0 ? Optional.empty() : Optional.of(manifest.entry(file));
  }

  /** The number of a file that is as we put it and was made from this; -1 where it is not. */
  int madeFrom(String path, Fingerprint recipe) {
    int file = intact(path);
    return file >= 0 && recipe.equals(marks.recipe(file)) ? file : -1;
  }

  /** Our files that were changed or removed by hand. */
  SortedSet<String> spoilt() {
    SortedSet<String> spoilt = new TreeSet<>();
    for (int file = 0; file < manifest.size(); file++) {
      if (!marks.has(file)) {
        spoilt.add(manifest.path(file));
      }
    }
    return spoilt;
  }
}
