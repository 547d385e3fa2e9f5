package laurel.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.media.MediaResult.Outcome;
import laurel.media.film.CuttingRoom;
import laurel.media.photo.Darkroom;
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
  private final PhotoRecipe photos = PhotoRecipe.USUAL;

  private Studio(Path cache, Darkroom darkroom, CuttingRoom room) {
    this.store = new RenditionStore(cache);
    this.hashes = new HashIndex(cache);
    this.darkroom = darkroom;
    this.room = room;
  }

  /**
   * Opens the studio and finds out what this machine can do.
   *
   * @param cache the cache folder of the build, e.g. {@code .laurel}
   */
  public static Studio open(Path cache, MediaOptions options) {
    return options.natives()
        ? new Studio(
            cache, Darkroom.open(cache.resolve("media").resolve("codecs")), CuttingRoom.find())
        : new Studio(cache, Darkroom.withoutNatives(), CuttingRoom.closed());
  }

  /**
   * Plans every original that can be published. Says once what this machine cannot make.
   *
   * @throws IOException where the cache cannot be written
   */
  public MediaPlan plan(Collection<Original> originals, FindingLog log) throws IOException {
    if (!originals.isEmpty() && !(darkroom.fast() && darkroom.webp() && room.open())) {
      log.general().report(FindingKind.MEDIA_NO_NATIVES, Location.of("media"), "");
    }
    FilmRecipe films = new FilmRecipe(photos, darkroom, room);
    return new Planner(hashes, darkroom, photos, films, log).plan(originals);
  }

  /**
   * Makes what is planned and not yet there. What one original holds never stops the others.
   *
   * @param jobs how many at once
   * @throws IOException where the cache cannot be written, or an original not be read any more
   */
  public MediaResult make(MediaPlan plan, int jobs, Progress progress, FindingLog log)
      throws IOException, InterruptedException {
    progress.begin(Progress.Phase.MEDIA, plan.jobs().size());
    Makers makers =
        new Makers(new PhotoMaker(darkroom, photos), new FilmMaker(room, darkroom, photos));
    List<Outcome> outcomes = new ArrayList<>();
    Parallel.<MediaPlan.Job, Outcome, IOException>each(
        plan.jobs(),
        jobs,
        job -> {
          Outcome outcome = outcome(job, makers);
          progress.advance(1);
          return outcome;
        },
        outcomes::add);
    for (int i = 0; i < outcomes.size(); i++) {
      report(plan.jobs().get(i).original(), outcomes.get(i).entry(), log);
    }
    return MediaResult.of(outcomes);
  }

  /**
   * Removes from the cache what this plan does not use.
   *
   * @return how many results were removed
   */
  public int prune(MediaPlan plan) throws IOException {
    Set<String> keys =
        plan.jobs().stream().map(job -> job.planned().key()).collect(Collectors.toSet());
    return store.prune(keys);
  }

  private Outcome outcome(MediaPlan.Job job, Makers makers)
      throws IOException, InterruptedException {
    Planned planned = job.planned();
    Path place = store.folder(planned.key());
    Optional<Entry> before = store.find(planned);
    if (before.isPresent()) {
      return new Outcome(planned, place, before.get(), true);
    }
    Path folder = store.begin();
    try {
      Entry entry = makers.make(job.original(), planned, folder);
      store.keep(folder, planned.key(), entry);
      return new Outcome(planned, place, entry, false);
    } finally {
      store.drop(folder);
    }
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
