package laurel.media;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import laurel.cache.Fingerprint;
import laurel.cache.Prints;
import laurel.model.MediaRef;

/**
 * Every file that media will give the site, before one of them is made. One original that several
 * records use is planned once, under the name of the first.
 */
public final class MediaPlan {
  private final SortedMap<MediaRef, Planned> planned;
  private final List<Job> jobs;

  MediaPlan(Map<MediaRef, Planned> planned, List<Job> jobs) {
    this.planned = new TreeMap<>(planned);
    this.jobs = List.copyOf(jobs);
  }

  /** What will be there of a photo; empty where it cannot be published. */
  public Optional<PhotoPlan> photo(MediaRef ref) {
    return Optional.ofNullable(planned.get(ref)).map(PhotoPlan.class::cast);
  }

  /** What will be there of a video; empty where it cannot be published. */
  public Optional<VideoPlan> video(MediaRef ref) {
    return Optional.ofNullable(planned.get(ref)).map(VideoPlan.class::cast);
  }

  /** What will be there of a sound recording; empty where it cannot be published. */
  public Optional<SoundPlan> sound(MediaRef ref) {
    return Optional.ofNullable(planned.get(ref)).map(SoundPlan.class::cast);
  }

  /** What will be there of subtitles or chapters; empty where they cannot be published. */
  public Optional<CuesPlan> cues(MediaRef ref) {
    return Optional.ofNullable(planned.get(ref)).map(CuesPlan.class::cast);
  }

  /** All files by path, so that the output knows what it will hold. */
  public Map<String, Rendition> files() {
    Map<String, Rendition> files = new LinkedHashMap<>();
    jobs.forEach(job -> job.planned().files().forEach(file -> files.put(file.path(), file)));
    return files;
  }

  /** What stands for all that is planned for each owner of originals, e.g. a record. */
  public Map<String, Fingerprint> prints() {
    Map<String, Fingerprint.Builder> keys = new LinkedHashMap<>();
    planned.forEach(
        (ref, file) -> {
          Fingerprint.Builder key =
              keys.computeIfAbsent(ref.owner(), owner -> Fingerprint.of("media", 1));
          Prints.add(ref, key);
          Prints.add(file, key);
        });
    Map<String, Fingerprint> prints = new HashMap<>();
    keys.forEach((owner, key) -> prints.put(owner, key.build()));
    return prints;
  }

  SortedMap<MediaRef, Planned> planned() {
    return planned;
  }

  List<Job> jobs() {
    return jobs;
  }
}
