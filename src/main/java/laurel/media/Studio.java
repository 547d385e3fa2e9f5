package laurel.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.media.MediaResult.Outcome;
import laurel.media.film.CuttingRoom;
import laurel.media.photo.Darkroom;
import laurel.media.photo.PhotoLab;
import laurel.probe.CueFacts;
import laurel.work.Parallel;
import laurel.work.Progress;

/**
 * Turns originals into what a site can show: plans first, so that pages know every name and size,
 * and makes later, what is not in the cache already.
 */
public final class Studio {
  private final RenditionStore store;
  private final HashIndex hashes;
  private final Darkroom darkroom;
  private final CuttingRoom room;
  private final PhotoRecipe photos;
  private final FilmRecipe films;

  private Studio(
      Path cache, MediaOptions options, PhotoRecipe photos, Darkroom darkroom, CuttingRoom room) {
    this.photos = photos;
    this.store = new RenditionStore(cache);
    this.hashes = new HashIndex(cache);
    this.darkroom = darkroom;
    this.room = room;
    this.films = new FilmRecipe(photos, new FilmSizes(options.ladder()), darkroom, room);
  }

  /**
   * Opens the studio and finds out what this machine can do.
   *
   * @param cache the cache folder of the build, e.g. {@code .laurel}
   */
  public static Studio open(Path cache, MediaOptions options) {
    if (!options.natives()) {
      return new Studio(
          cache, options, PhotoRecipe.USUAL, Darkroom.withoutNatives(), CuttingRoom.closed());
    }
    Path codecs = cache.resolve("media").resolve("codecs");
    return new Studio(cache, options, PhotoRecipe.USUAL, Darkroom.open(codecs), CuttingRoom.find());
  }

  /** Opens the studio for photos on paper: of a page's size at 300 dpi. */
  public static Studio forPaper(Path cache) {
    Path codecs = cache.resolve("media").resolve("codecs");
    return new Studio(
        cache, MediaOptions.USUAL, PhotoRecipe.PAPER, Darkroom.open(codecs), CuttingRoom.closed());
  }

  /** Throws away what was made of a plan: for what is kept nowhere else. */
  public void drop(MediaPlan plan) throws IOException {
    Set<String> made = keys(plan);
    store.prune(key -> !made.contains(key));
  }

  /**
   * Plans every original that can be published. Says once what this machine cannot make.
   *
   * @param jobs how many originals are read at once, where they were not read before
   * @throws IOException where the cache cannot be written
   */
  public MediaPlan plan(Collection<Original> originals, int jobs, FindingLog log)
      throws IOException, InterruptedException {
    if (!originals.isEmpty() && !(darkroom.fast() && darkroom.webp() && room.open())) {
      log.general().report(FindingKind.MEDIA_NO_NATIVES, Location.of("media"), "");
    }
    return new Planner(hashes, darkroom, photos, films, log).plan(originals, jobs);
  }

  /**
   * Makes what is planned and not yet there. What one original holds never stops the others.
   *
   * @param jobs how many at once
   * @throws IOException where the cache cannot be written, or an original not be read any more
   */
  public MediaResult make(MediaPlan plan, int jobs, Progress progress, FindingLog log)
      throws IOException, InterruptedException {
    Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    List<MediaPlan.Job> left = new ArrayList<>();
    for (MediaPlan.Job job : plan.jobs()) {
      found(job.planned())
          .ifPresentOrElse(there -> outcomes.put(job.planned().key(), there), () -> left.add(job));
    }
    progress.begin(Progress.Phase.MEDIA, left.size());
    try (PhotoLab lab = new PhotoLab(darkroom, PhotoMaker.LIMIT)) {
      Makers makers =
          new Makers(new PhotoMaker(lab, photos), new FilmMaker(room, lab, photos, films));
      // The longest first: a film begun last would be waited for by all the others.
      left.sort(Comparator.comparingLong(job -> -job.planned().millisOfWork()));
      Parallel.<MediaPlan.Job, IOException>all(
          left,
          jobs,
          job -> {
            outcomes.put(job.planned().key(), made(job, makers));
            progress.advance(1);
            return job;
          });
    }
    List<Outcome> inOrder = new ArrayList<>();
    for (MediaPlan.Job job : plan.jobs()) {
      inOrder.add(outcomes.get(job.planned().key()));
      report(job.original(), outcomes.get(job.planned().key()).entry(), log);
    }
    return MediaResult.of(plan, inOrder);
  }

  /** Notes that a site lives on this plan, so that no other site throws it away. */
  public void claim(MediaPlan plan, Path site) throws IOException {
    claims(site).claim(keys(plan));
  }

  /** Notes that a site will live on this plan as well as on what it lives on now. */
  public void claimAlso(MediaPlan plan, Path site) throws IOException {
    Claims claims = claims(site);
    Set<String> keys = claims.own();
    keys.addAll(keys(plan));
    claims.claim(keys);
  }

  /**
   * A site was published with this plan: what it showed before and shows no more is thrown away
   * unless another site lives on it. So what was withdrawn leaves the cache too.
   */
  public void settle(MediaPlan plan, Path site) throws IOException {
    Set<String> left = claims(site).ownAlone();
    left.removeAll(keys(plan));
    store.prune(key -> !left.contains(key));
    claims(site).claim(keys(plan));
    hashes.prune();
  }

  /** Throws away what this site lives on and no other. */
  public void forget(Path site) throws IOException {
    Set<String> own = claims(site).ownAlone();
    store.prune(key -> !own.contains(key));
  }

  /**
   * Throws away what no site lives on any more, and what killed builds have left.
   *
   * @return how many results
   */
  public int prune(Path site) throws IOException {
    hashes.prune();
    return store.prune(claims(site).all()::contains);
  }

  private Claims claims(Path site) {
    return new Claims(store.root(), site);
  }

  private static Set<String> keys(MediaPlan plan) {
    return plan.jobs().stream().map(job -> job.planned().key()).collect(Collectors.toSet());
  }

  private Optional<Outcome> found(Planned planned) {
    Path place = store.folder(planned.key());
    return store.find(planned).map(entry -> new Outcome(planned, place, entry, true));
  }

  private Outcome made(MediaPlan.Job job, Makers makers) throws IOException, InterruptedException {
    Planned planned = job.planned();
    Path folder = store.begin();
    try {
      Entry entry = makers.make(job.original(), planned, folder);
      Entry whole = entry.lacking(missing(planned, entry, folder));
      store.keep(folder, planned.key(), whole);
      return new Outcome(planned, store.folder(planned.key()), whole, false);
    } finally {
      store.drop(folder);
    }
  }

  /** What was planned and is not there; of what failed, all: it may be left half written. */
  private static Set<String> missing(Planned planned, Entry entry, Path folder) {
    return planned.files().stream()
        .map(Rendition::label)
        .filter(label -> entry.failed() || !Files.isRegularFile(folder.resolve(label)))
        .collect(Collectors.toSet());
  }

  private record Makers(PhotoMaker photos, FilmMaker films) {
    Entry make(Original original, Planned planned, Path folder)
        throws IOException, InterruptedException {
      if (planned instanceof PhotoPlan photo) {
        return photos.make(original, photo, folder);
      }
      if (planned instanceof VideoPlan video) {
        return films.make(original, video, folder);
      }
      if (planned instanceof SoundPlan sound) {
        return films.make(original, sound, folder);
      }
      String text = ((CueFacts) original.facts()).webvtt();
      Files.writeString(folder.resolve(((CuesPlan) planned).file().label()), text);
      return Entry.SOUND;
    }
  }

  private static void report(Original original, Entry entry, FindingLog log) {
    RecordLog record = log.about(original.ref().owner());
    String field = Fields.of(original.ref());
    entry.flaws().forEach(kind -> record.report(kind, Location.of(original.shown()), field));
  }
}
