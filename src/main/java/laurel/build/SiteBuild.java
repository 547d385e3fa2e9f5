package laurel.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import laurel.cache.Cache;
import laurel.cache.CodeVersion;
import laurel.cache.Fingerprint;
import laurel.diag.FindingLog;
import laurel.first.Kept;
import laurel.gate.Ajar;
import laurel.media.MediaOptions;
import laurel.media.MediaResult;
import laurel.media.Studio;
import laurel.model.Catalogue;
import laurel.model.Hosting.Server;
import laurel.output.OutputFolder;
import laurel.output.PublishResult;
import laurel.output.PublishedSite;
import laurel.output.SitePath;
import laurel.output.Stage;
import laurel.read.RawContent;
import laurel.site.PlannedMedia;
import laurel.work.Progress;

/**
 * The pipeline: content folder in, site out. Each stage hands the next a type of its own; from the
 * gate on, no private value can be reached.
 */
public final class SiteBuild {
  private final BuildOptions options;
  private final Progress progress;
  private final FindingLog log = new FindingLog();
  private int made;
  private boolean givenUp;
  private Optional<Kept.Mark> kept = Optional.empty();
  private String state = "";
  private Optional<Footing.Draft> footing = Optional.empty();

  /** A build, or a check, that has not begun. */
  public SiteBuild(BuildOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Builds the site and puts it in place; where nothing has changed since the last build, says how
   * that one ended. With content errors and {@link BuildOptions#strict}, the earlier site stays.
   *
   * @throws IOException when a folder cannot be read or written
   */
  public BuildResult build() throws IOException, InterruptedException {
    LastBuild last = LastBuild.of(options);
    if (!options.clean() && !options.pruneCache()) {
      Optional<BuildResult> same = last.stands();
      if (same.isPresent()) {
        kept = last.mark();
        return same.get();
      }
      Optional<BuildResult> revised = revised(last);
      if (revised.isPresent()) {
        return revised.get();
      }
    }
    try {
      BuildResult result = anew(last);
      if (givenUp) {
        last.forget(); // what a busy machine gave up is tried again, though nothing changes
      } else {
        last.keep(result, state);
      }
      kept = last.mark();
      stand(last.footing());
      return result;
    } finally {
      if (footing.isPresent()) {
        footing.get().close();
      }
    }
  }

  /** The site with other words in it, where nothing else has changed. */
  private Optional<BuildResult> revised(LastBuild last) throws IOException, InterruptedException {
    Optional<Revision> words = Revision.of(options, last);
    Optional<BuildResult> revised = words.isPresent() ? words.get().build() : Optional.empty();
    if (revised.isPresent()) {
      last.keep(revised.get(), words.get().state(), words.get().put());
      kept = last.mark();
      words.get().keep(kept);
    }
    return revised;
  }

  /** Lets the next build stand on this one, if it is kept how this one ended. */
  private void stand(Path file) throws IOException {
    if (kept.isPresent() && footing.isPresent()) {
      footing.get().keep(kept.get().seal());
    } else {
      Files.deleteIfExists(file);
    }
  }

  /** Where it is kept how the build has ended; empty where it is not. */
  public Optional<Kept.Mark> kept() {
    return kept;
  }

  private BuildResult anew(LastBuild last) throws IOException, InterruptedException {
    OutputFolder.Options folder =
        new OutputFolder.Options(options.apart(), options.jobs(), options.clean());
    try (Stage stage = OutputFolder.open(options.out(), folder)) {
      if (options.clean()) {
        forget();
      }
      try (Cache cache = cache()) {
        BuildResult result = build(stage, cache, last);
        if (result.published()) {
          cache.prune();
        }
        return result;
      }
    }
  }

  private Cache cache() throws IOException {
    return Cache.open(options.cache(), CodeVersion.current());
  }

  /** Removes what earlier builds of this site kept; what is not the cache's own stays. */
  private void forget() throws IOException {
    try (Cache cache = cache()) {
      cache.clear();
    }
    LastBuild.forgetAll(options);
    Studio.open(options.cache(), MediaOptions.USUAL, options.media()).forget(options.out());
  }

  /** Finds everything that a build would find; writes nothing outside the cache. */
  public BuildResult check() throws IOException, InterruptedException {
    try (Cache cache = cache()) {
      Prepared prepared = prepare(cache);
      LastGate gate = new LastGate(Taker.NOBODY, prepared.catalogue());
      prepared
          .draft(options, PlannedMedia.of(prepared.media()), log)
          .make(gate, prepared.space(), options.jobs(), progress);
      gate.isClean(log, prepared.typed(options));
      return result(prepared, Optional.empty(), Optional.empty());
    }
  }

  /** Makes photos, videos and sound, and nothing else: the next build finds them. */
  public BuildResult media() throws IOException, InterruptedException {
    try (Cache cache = cache()) {
      Prepared prepared = prepare(cache);
      prepared.studio().claimAlso(prepared.media(), options.out());
      MediaResult media = prepared.studio().make(prepared.media(), options.jobs(), progress, log);
      return result(prepared, Optional.empty(), Optional.of(media));
    }
  }

  /** Settings for a server of the site; nothing is written outside the cache. */
  public String hosting(Server server) throws IOException, InterruptedException {
    try (Cache cache = cache()) {
      Prepared prepared = prepare(cache);
      SiteDraft draft = prepared.draft(options, PlannedMedia.of(prepared.media()), log);
      return ServerSettings.of(draft.pages(), draft.catalogue().site().baseUrl()).of(server);
    }
  }

  /** Plans every file and makes the media; the rest is made when somebody asks for it. */
  LiveDraft plan(RawContent raw, FindingLog read, Probes probes, KeptRecords kept)
      throws IOException, InterruptedException {
    log.addAll(read.findings());
    Records records = kept.read(raw, probes, options.jobs(), progress, log);
    AtomicReference<Ajar> gate = new AtomicReference<>();
    Prepared prepared =
        Prepared.of(
            options,
            probes,
            raw.name(),
            records,
            Space.MEMORY,
            ruled -> {
              TypedFields places = TypedFields.of(records::place, options.content(), raw.name());
              gate.set(Ajar.of(ruled, options.asOf(), places, log));
              return gate.get().gated();
            },
            log);
    prepared.studio().claimAlso(prepared.media(), options.out());
    MediaResult media = prepared.studio().make(prepared.media(), options.jobs(), progress, log);
    SiteDraft draft = prepared.draft(options, PlannedMedia.of(media), log);
    BuildResult result = result(prepared, Optional.empty(), Optional.of(media));
    return new LiveDraft(draft, media, log, result, gate.get(), prepared.typed(options));
  }

  private BuildResult build(Stage stage, Cache cache, LastBuild last)
      throws IOException, InterruptedException {
    Prepared prepared = Prepared.of(options, last::read, cache, progress, log);
    if (options.strict() && log.hasErrors()) {
      return result(prepared, Optional.empty(), Optional.empty());
    }
    prepared.studio().claimAlso(prepared.media(), options.out());
    MediaResult media = prepared.studio().make(prepared.media(), options.jobs(), progress, log);
    givenUp = media.givenUp();
    Optional<Groundwork> known = filled(stage, prepared, media);
    if (known.isEmpty()) {
      return result(prepared, Optional.empty(), Optional.of(media));
    }
    progress.begin(Progress.Phase.PUBLISH, 0);
    PublishResult published = stage.publish();
    if (prepared.gated().withdrawals()) {
      stage.forgetEarlier();
      LastBuild.forgetAll(options);
    }
    Foreign.tell(published, options.out(), log);
    state = PublishedSite.state(options.out());
    if (options.ledger()) {
      enter(prepared);
    } else {
      prepared.studio().claim(prepared.media(), options.out());
    }
    if (options.pruneCache()) {
      prepared.studio().prune(options.out());
    }
    BuildResult result = result(prepared, Optional.of(published), Optional.of(media));
    if (prepared.catalogue().site().hosting().packed().isEmpty()) {
      footing =
          Optional.of(
              new FootingMaker(known.get(), PlannedMedia.of(media), prepared.keys())
                  .footing(last.footing(), state, result, prepared.titles()));
    }
    return result;
  }

  /**
   * Makes every file of the site. The draft is gone when this returns: from here on the site is put
   * in place, which needs room of its own.
   *
   * @return what is known of the site then; empty when it may not be put in place
   */
  private Optional<Groundwork> filled(Stage stage, Prepared prepared, MediaResult media)
      throws IOException, InterruptedException {
    LastGate gate = new LastGate(new StageTaker(stage), prepared.catalogue());
    put(media, stage, gate);
    SiteDraft draft = prepared.draft(options, PlannedMedia.of(media), log);
    made = draft.make(gate, prepared.space(), options.jobs(), progress);
    draft.packaging(media).put(stage, gate);
    PackedFiles.put(draft.catalogue().site().hosting(), stage, prepared.content(), log);
    if (!gate.isClean(log, prepared.typed(options)) || (options.strict() && log.hasErrors())) {
      return Optional.empty();
    }
    return Optional.of(Groundwork.of(draft));
  }

  /** From here on every address of the site has to answer for good. */
  private void enter(Prepared prepared) throws IOException {
    Catalogue catalogue = prepared.catalogue();
    prepared.permanence().enter(catalogue.site(), catalogue.asOf(), options.out());
    prepared.permanence().letGo();
    prepared.studio().settle(prepared.media(), options.out());
  }

  /** The path of a rendition holds the hash of all that it is made from. */
  private static void put(MediaResult media, Stage stage, LastGate gate) throws IOException {
    for (Map.Entry<String, Path> file : media.files().entrySet()) {
      gate.look(file.getKey(), file.getValue());
      Fingerprint recipe = Fingerprint.of("media", 1).add(file.getKey()).build();
      stage.put(new SitePath(file.getKey()), recipe, out -> Files.copy(file.getValue(), out));
    }
  }

  private Prepared prepare(Cache cache) throws IOException, InterruptedException {
    return Prepared.of(options, cache, progress, log);
  }

  private BuildResult result(
      Prepared prepared, Optional<PublishResult> published, Optional<MediaResult> media) {
    return BuildEnding.of(prepared, log.findings(), made, published, media);
  }
}
