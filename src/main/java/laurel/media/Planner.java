package laurel.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.model.MediaRef;

/** Decides names and sizes: the recipes meet the originals. */
final class Planner {
  private final HashIndex hashes;
  private final Recipes recipes;
  private final FindingLog log;
  private final Map<String, Planned> byKey = new LinkedHashMap<>();
  private final Map<MediaRef, Planned> byRef = new LinkedHashMap<>();
  private final List<Job> jobs = new ArrayList<>();

  Planner(HashIndex hashes, Recipes recipes, FindingLog log) {
    this.hashes = hashes;
    this.recipes = recipes;
    this.log = log;
  }

  /**
   * In the order of their references, so that a shared original always gets the same name.
   *
   * @param hasher asked where a hash is not known yet
   */
  MediaPlan plan(Collection<Original> originals, HashIndex.Hasher hasher)
      throws IOException, InterruptedException {
    List<Original> sorted = new ArrayList<>(originals);
    sorted.sort(Comparator.comparing(Original::ref));
    List<Optional<String>> known =
        hashes.hashes(sorted.stream().map(Original::file).toList(), hasher);
    for (int i = 0; i < sorted.size(); i++) {
      Original original = sorted.get(i);
      known.get(i).ifPresentOrElse(hash -> add(original, hash), () -> unreadable(original));
    }
    hashes.save();
    return new MediaPlan(byRef, jobs);
  }

  private void add(Original original, String hash) {
    String key = recipes.key(original, hash);
    Planned before = byKey.get(key);
    Planned planned = before == null ? recipes.planned(original, key) : before;
    byRef.put(original.ref(), planned);
    if (before == null) {
      byKey.put(key, planned);
      jobs.add(new Job(original, hash, planned));
    }
  }

  private void unreadable(Original original) {
    String field = Fields.of(original.ref());
    log.about(original.ref().owner())
        .report(FindingKind.MEDIA_UNREADABLE, Location.of(original.shown()), field);
  }
}
