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
import laurel.media.photo.Darkroom;
import laurel.model.MediaRef;
import laurel.probe.AudioFacts;
import laurel.probe.CueFacts;
import laurel.probe.PhotoFacts;
import laurel.probe.VideoFacts;

/** Decides names and sizes: the recipes meet the originals. */
final class Planner {
  private static final String FOLDER = "media/";
  private static final int HASH_IN_NAME = 12;
  private static final String CUES = "cues/1";

  private final HashIndex hashes;
  private final Darkroom darkroom;
  private final PhotoRecipe photos;
  private final FilmRecipe films;
  private final FindingLog log;
  private final Map<String, Planned> byKey = new LinkedHashMap<>();
  private final Map<MediaRef, Planned> byRef = new LinkedHashMap<>();
  private final List<MediaPlan.Job> jobs = new ArrayList<>();

  Planner(
      HashIndex hashes, Darkroom darkroom, PhotoRecipe photos, FilmRecipe films, FindingLog log) {
    this.hashes = hashes;
    this.darkroom = darkroom;
    this.photos = photos;
    this.films = films;
    this.log = log;
  }

  /**
   * In the order of their references, so that a shared original always gets the same name.
   *
   * @param readers how many originals are read at once, where their hash is not known yet
   */
  MediaPlan plan(Collection<Original> originals, int readers)
      throws IOException, InterruptedException {
    List<Original> sorted = new ArrayList<>(originals);
    sorted.sort(Comparator.comparing(Original::ref));
    List<Optional<String>> known =
        hashes.hashes(sorted.stream().map(Original::file).toList(), readers);
    for (int i = 0; i < sorted.size(); i++) {
      Original original = sorted.get(i);
      known
          .get(i)
          .ifPresentOrElse(
              hash -> add(original, planned(original, hash)), () -> unreadable(original));
    }
    hashes.save();
    return new MediaPlan(byRef, jobs);
  }

  private void add(Original original, Planned planned) {
    byRef.put(original.ref(), planned);
    if (byKey.put(planned.key(), planned) == null) {
      jobs.add(new MediaPlan.Job(original, planned));
    }
  }

  private void unreadable(Original original) {
    String field = Fields.of(original.ref());
    log.about(original.ref().owner())
        .report(FindingKind.MEDIA_UNREADABLE, Location.of(original.shown()), field);
  }

  private Planned planned(Original original, String hash) {
    if (original.facts() instanceof PhotoFacts photo) {
      boolean print = original.print() && photos.prints(photo);
      String key = ContentHash.key(hash, photos.id(darkroom) + (print ? " print" : ""));
      String stem = stem(original, key);
      return known(key, () -> photos.plan(key, stem, photo, darkroom.webp(), print));
    }
    if (original.facts() instanceof CueFacts cues) {
      String key = ContentHash.key(hash, CUES);
      Rendition file = new Rendition(stem(original, key) + "-cues.vtt", "text/vtt", 0, 0);
      return known(key, () -> new CuesPlan(key, file, cues.cues()));
    }
    if (original.facts() instanceof VideoFacts video) {
      String key = ContentHash.key(hash, films.id());
      return known(key, () -> films.video(key, stem(original, key), video));
    }
    if (original.facts() instanceof AudioFacts audio) {
      String key = ContentHash.key(hash, films.id());
      return known(key, () -> films.sound(key, stem(original, key), audio));
    }
    throw new IllegalStateException("unknown facts " + original.facts());
  }

  private Planned known(String key, java.util.function.Supplier<Planned> fresh) {
    Planned before = byKey.get(key);
    return before == null ? fresh.get() : before;
  }

  private static String stem(Original original, String key) {
    return FOLDER + original.stem() + "/" + key.substring(0, HASH_IN_NAME);
  }
}
