package laurel.media;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.media.MediaResult.Outcome;
import laurel.media.RenditionEngine.Assignment;
import laurel.place.Places;
import laurel.work.Parallel;
import laurel.work.Progress;

/**
 * Turns originals into what a site can show: plans first, so that pages know every name and size,
 * and makes later, what is not in the cache already.
 */
public final class Studio {
  private final RenditionStore store;
  private final HashIndex hashes;
  private final MediaOptions options;
  private final Recipes recipes;
  private final RenditionEngine engine;

  private Studio(Path cache, MediaOptions options, MediaPlace place, Recipes recipes) {
    this.options = options;
    this.recipes = recipes;
    this.store =
        place
            .store()
            .map(root -> new RenditionStore(root, begun(root, cache)))
            .orElseGet(() -> RenditionStore.at(cache.resolve("media")));
    this.hashes = new HashIndex(cache);
    this.engine = place.engine().orElseGet(() -> new LocalWorkers(recipes, store));
  }

  /** What is not finished lies where it can be finished by a new name, if there is such a place. */
  private static Path begun(Path root, Path cache) {
    return (Places.here(root) ? root : cache.resolve("media")).resolve("unfinished");
  }

  /**
   * Opens the studio; what this machine can do is found out when there is something to plan.
   *
   * @param cache the cache folder of the build, e.g. {@code .laurel}
   */
  public static Studio open(Path cache, MediaOptions options) throws IOException {
    return open(cache, options, MediaPlace.HERE);
  }

  /** Opens the studio for renditions that are made or kept elsewhere. */
  public static Studio open(Path cache, MediaOptions options, MediaPlace place) throws IOException {
    return new Studio(cache, options, place, Recipes.whenNeeded(options, memo(cache)));
  }

  /** Opens the studio for photos on paper: of a page's size at 300 dpi. */
  public static Studio forPaper(Path cache) throws IOException {
    Recipes recipes = Recipes.forPaper(memo(cache));
    return new Studio(cache, MediaOptions.USUAL, MediaPlace.HERE, recipes);
  }

  private static Path memo(Path cache) {
    return cache.resolve("media").resolve("codecs");
  }

  /** Throws away what was made of a plan: for what is kept nowhere else. */
  public void drop(MediaPlan plan) throws IOException {
    store.forget(keys(plan));
  }

  /**
   * Plans every original that can be published. Says once what this machine cannot make.
   *
   * @param jobs how many originals are read at once, where they were not read before
   * @throws IOException where the cache cannot be written
   */
  public MediaPlan plan(Collection<Original> originals, int jobs, FindingLog log)
      throws IOException, InterruptedException {
    if (!originals.isEmpty()) {
      recipes.darkroom().enter();
      if (!recipes.complete()) {
        log.general().report(FindingKind.MEDIA_NO_NATIVES, Location.of("media"), "");
      }
    }
    return new Planner(hashes, recipes, log).plan(originals, files -> engine.hashes(files, jobs));
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
    List<Job> left = new ArrayList<>();
    for (Outcome found : Parallel.map(plan.jobs(), jobs, this::looked)) {
      if (found.reused()) {
        outcomes.put(found.planned().key(), found);
      }
    }
    plan.jobs().stream().filter(job -> !outcomes.containsKey(key(job))).forEach(left::add);
    left.sort(Comparator.comparingLong(job -> -job.millisOfWork()));
    progress.begin(Progress.Phase.MEDIA, left.size());
    Map<String, Ending> endings = new ConcurrentHashMap<>();
    if (!left.isEmpty()) {
      engine.make(
          new Assignment(options, store.root(), List.copyOf(left), jobs),
          ending -> {
            endings.put(ending.key(), ending);
            progress.advance(1);
          });
    }
    for (Job job : left) {
      outcomes.put(key(job), outcome(job, endings.get(key(job))));
    }
    List<Outcome> inOrder = new ArrayList<>();
    for (Job job : plan.jobs()) {
      inOrder.add(outcomes.get(key(job)));
      report(job.original(), outcomes.get(key(job)).entry(), log);
    }
    return MediaResult.of(plan, inOrder);
  }

  private static String key(Job job) {
    return job.planned().key();
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
    store.forget(left);
    claims(site).claim(keys(plan));
    hashes.prune();
  }

  /** Throws away what this site lives on and no other. */
  public void forget(Path site) throws IOException {
    store.forget(claims(site).ownAlone());
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
    return plan.jobs().stream().map(Studio::key).collect(toSet());
  }

  /** What is there of an original; not reused where it has to be made. */
  private Outcome looked(Job job) {
    Optional<Entry> entry = store.find(job.planned());
    Path place = store.folder(key(job));
    return new Outcome(job.planned(), place, entry.orElse(Entry.SOUND), entry.isPresent());
  }

  private Outcome outcome(Job job, Ending ending) throws IOException {
    if (ending == null || !ending.trouble().isEmpty()) {
      String shown = job.original().shown();
      throw new IOException(shown + ": " + (ending == null ? "was left out" : ending.trouble()));
    }
    Entry told = Entry.parse(ending.entry());
    Set<String> all = job.planned().files().stream().map(Rendition::label).collect(toSet());
    Entry entry = told.failed() ? told.lacking(all) : told;
    return new Outcome(job.planned(), store.folder(key(job)), entry, !ending.made());
  }

  private static void report(Original original, Entry entry, FindingLog log) {
    RecordLog record = log.about(original.ref().owner());
    String field = Fields.of(original.ref());
    entry.flaws().forEach(kind -> record.report(kind, Location.of(original.shown()), field));
  }
}
