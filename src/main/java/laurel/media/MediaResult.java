package laurel.media;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What making brought. Every planned file is there, for a failed photo a plain plate: no link leads
 * nowhere.
 *
 * @param files path below the site's root to the finished file in the cache, sorted
 * @param tones mean colour of each photo as {@code #rrggbb}, by the plan's key
 * @param failed keys of what could not be made; findings say why
 * @param made originals worked on in this run
 * @param reused originals whose files were there already
 */
public record MediaResult(
    SortedMap<String, Path> files,
    Map<String, String> tones,
    Set<String> failed,
    int made,
    int reused) {

  /** The colour to show until a photo has come: its mean, or a neutral one. */
  public String tone(Planned planned) {
    return tones.getOrDefault(planned.key(), "#d4d4cd");
  }

  /** Whether what was planned could be made. */
  public boolean made(Planned planned) {
    return !failed.contains(planned.key());
  }

  static MediaResult of(Iterable<Outcome> outcomes) {
    SortedMap<String, Path> files = new TreeMap<>();
    Map<String, String> tones = new TreeMap<>();
    SortedSet<String> failed = new TreeSet<>();
    int made = 0;
    int reused = 0;
    for (Outcome outcome : outcomes) {
      String key = outcome.planned().key();
      for (Rendition file : outcome.planned().files()) {
        files.put(file.path(), outcome.folder().resolve(file.label()));
      }
      outcome.entry().tone().ifPresent(tone -> tones.put(key, tone));
      if (outcome.entry().failed()) {
        failed.add(key);
      }
      made += outcome.reused() ? 0 : 1;
      reused += outcome.reused() ? 1 : 0;
    }
    return new MediaResult(files, tones, failed, made, reused);
  }

  /** What came of one original. */
  record Outcome(Planned planned, Path folder, Entry entry, boolean reused) {}
}
