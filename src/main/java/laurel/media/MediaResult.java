package laurel.media;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import laurel.model.MediaRef;

/**
 * What making brought.
 *
 * @param plan what is there: the plan without what could not be made, so that no page leads to a
 *     file that is not there; findings say why
 * @param files path below the site's root to the finished file in the cache, sorted
 * @param tones mean colour of photos and posters as {@code #rrggbb}, by the plan's key
 * @param made originals worked on in this run
 * @param reused originals whose files were there already
 * @param givenUp whether the next run may bring more of the same originals
 */
public record MediaResult(
    MediaPlan plan,
    SortedMap<String, Path> files,
    Map<String, String> tones,
    int made,
    int reused,
    boolean givenUp) {

  /** What came of one original. */
  record Outcome(Planned planned, Path folder, Entry entry, boolean reused) {
    Optional<? extends Planned> left() {
      return planned.without(entry.missing());
    }
  }

  static MediaResult of(MediaPlan plan, Iterable<Outcome> outcomes) {
    SortedMap<String, Path> files = new TreeMap<>();
    Map<String, String> tones = new TreeMap<>();
    Map<String, Planned> left = new LinkedHashMap<>();
    int made = 0;
    int reused = 0;
    boolean givenUp = false;
    for (Outcome outcome : outcomes) {
      String key = outcome.planned().key();
      outcome.left().ifPresent(there -> left.put(key, there));
      outcome
          .left()
          .ifPresent(
              there ->
                  there
                      .files()
                      .forEach(f -> files.put(f.path(), outcome.folder().resolve(f.label()))));
      outcome.entry().tone().ifPresent(tone -> tones.put(key, tone));
      made += outcome.reused() ? 0 : 1;
      reused += outcome.reused() ? 1 : 0;
      givenUp |= outcome.entry().passing();
    }
    return new MediaResult(there(plan, left), files, tones, made, reused, givenUp);
  }

  private static MediaPlan there(MediaPlan plan, Map<String, Planned> left) {
    Map<MediaRef, Planned> there = new LinkedHashMap<>();
    plan.planned()
        .forEach(
            (ref, planned) ->
                Optional.ofNullable(left.get(planned.key())).ifPresent(p -> there.put(ref, p)));
    return new MediaPlan(there, plan.jobs());
  }
}
