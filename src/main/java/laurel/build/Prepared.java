package laurel.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import laurel.cache.Cache;
import laurel.cache.Fingerprint;
import laurel.diag.FindingLog;
import laurel.diag.ReportIndex;
import laurel.gate.Gate;
import laurel.gate.Gated;
import laurel.media.MediaOptions;
import laurel.media.MediaPlan;
import laurel.media.Studio;
import laurel.model.Catalogue;
import laurel.model.RecordRef;
import laurel.model.Site;
import laurel.model.Tombstone;
import laurel.read.ContentFolder;
import laurel.read.RawContent;
import laurel.rules.Ruled;
import laurel.sign.SigningKey;
import laurel.site.PlannedMedia;
import laurel.work.Progress;

/**
 * All that is known before a byte of the site is made. What the office knows has been let go of:
 * from here on only what passed the gate is in memory, and of that the long texts lie on the disk.
 *
 * @param content the content folder's own name
 * @param index what a report for people says of each record
 * @param media every name and size, before a picture is made
 * @param space where what is too much for the memory is kept
 * @param keys under which results of the rules are kept, where they are
 * @param titles of all records that could be read
 */
record Prepared(
    String content,
    ReportIndex index,
    Gated gated,
    Catalogue catalogue,
    Permanence permanence,
    Optional<SigningKey> key,
    Studio studio,
    MediaPlan media,
    Space space,
    Function<RecordRef, Optional<Fingerprint>> keys,
    KnownTitles titles) {

  /** Reads, checks and lets through; {@code cache} is open for as long as this is used. */
  static Prepared of(BuildOptions options, Cache cache, Progress progress, FindingLog log)
      throws IOException, InterruptedException {
    return of(options, own -> ContentFolder.read(options.content(), own), cache, progress, log);
  }

  /**
   * Reads, checks and lets through.
   *
   * @param content reads the content folder
   * @param cache open for as long as what is prepared is used
   */
  static Prepared of(
      BuildOptions options, Reading content, Cache cache, Progress progress, FindingLog log)
      throws IOException, InterruptedException {
    Probes probes = new Probes();
    Read read = Read.of(options, content, cache, probes, progress, log);
    Records records = read.records();
    Prepared prepared = of(options, probes, read.content(), records, Space.of(cache), log);
    for (RecordRef gone : withdrawn(prepared.gated())) {
      read.kept().forget(gone);
    }
    return prepared.kept(read.keys(), KnownTitles.of(records, Set.copyOf(prepared.gone())));
  }

  /** Reads the content folder. */
  @FunctionalInterface
  interface Reading {
    /** All of it but what lies in achievements and lessons. */
    RawContent read(FindingLog log) throws IOException;
  }

  /**
   * What was read. Files, and what stands in the lists of rounds, are gone by then: with the gate's
   * own they would be most of what is ever held before pages are made.
   */
  private record Read(String content, boolean linked, RecordCache kept, Records records) {
    static Read of(
        BuildOptions options,
        Reading content,
        Cache cache,
        Probes probes,
        Progress progress,
        FindingLog log)
        throws IOException, InterruptedException {
      RawContent raw = content.read(log);
      RecordCache kept = new RecordCache(cache, options, raw, log);
      Records records = Records.of(raw, probes, kept, options.jobs(), progress, log);
      return new Read(raw.name(), raw.linked(), kept, records);
    }

    /** Of content with links none: what changes in one record may be a change of another. */
    Function<RecordRef, Optional<Fingerprint>> keys() {
      return linked ? record -> Optional.empty() : kept::key;
    }
  }

  /** Lets through what was read and checked. */
  static Prepared of(
      BuildOptions options,
      Probes probes,
      String content,
      Records records,
      Space space,
      FindingLog log)
      throws IOException, InterruptedException {
    TypedFields places = TypedFields.of(records::place, options.content(), content);
    return of(
        options,
        probes,
        content,
        records,
        space,
        ruled -> Gate.open(ruled, options.asOf(), places, space.words(), options.jobs(), log),
        log);
  }

  /** Opens a gate for what is valid. */
  @FunctionalInterface
  interface Opening {
    /** What the gate lets through. */
    Gated of(Ruled ruled) throws InterruptedException;
  }

  /** The same through a gate of one's own. */
  static Prepared of(
      BuildOptions options,
      Probes probes,
      String content,
      Records records,
      Space space,
      Opening gate,
      FindingLog log)
      throws IOException, InterruptedException {
    Optional<SigningKey> key = Signing.key(options, content, records.ruled().site(), log);
    Ruled ruled =
        key.map(k -> CertificateNumbers.fill(records.ruled(), k)).orElseGet(records::ruled);
    Gated gated = gate.of(ruled);
    Catalogue catalogue = options.baseUrl().map(gated.catalogue()::at).orElseGet(gated::catalogue);
    Studio studio = Studio.open(options.cache(), mediaOptions(catalogue.site()), options.media());
    MediaPlan media = studio.plan(probes.published(gated), options.jobs(), log);
    Permanence permanence = Permanence.of(options.content(), content, options.asOf(), log);
    return new Prepared(
        content,
        records.index().without(withdrawn(gated).stream().map(RecordRef::key).toList()),
        gated,
        catalogue,
        permanence,
        key,
        studio,
        media,
        space,
        record -> Optional.empty(),
        KnownTitles.NONE);
  }

  private Prepared kept(Function<RecordRef, Optional<Fingerprint>> keys, KnownTitles titles) {
    return new Prepared(
        content, index, gated, catalogue, permanence, key, studio, media, space, keys, titles);
  }

  /** Finds where in the content something was typed. */
  TypedPlace typed(BuildOptions options) {
    return new TypedPlace(options.content(), content);
  }

  /** Every page and file of the site, before one is rendered. */
  SiteDraft draft(BuildOptions options, PlannedMedia media, FindingLog log) throws IOException {
    SortedSet<String> published = new TreeSet<>(permanence.known().keySet());
    TypedPlace typed = typed(options);
    SiteDraft draft = SiteDraft.of(catalogue, key, published, media, options.theme(), typed, log);
    permanence.check(draft.pages(), gated);
    permanence.letGo(); // a large one, which nobody asks again until the site stands
    LinksInProse.tell(catalogue, draft.pages(), typed, log);
    return draft;
  }

  /** Of whom nothing may be kept, and notices that say that somebody was. */
  private List<RecordRef> gone() {
    List<RecordRef> gone = new ArrayList<>(withdrawn(gated));
    catalogue.tombstones().stream()
        .filter(stone -> stone instanceof Tombstone.Withdrawn)
        .forEach(stone -> gone.add(stone.record()));
    return gone;
  }

  /** Whose consent was taken back: of them nothing may be kept. */
  static List<RecordRef> withdrawn(Gated gated) {
    return gated.heldBack().stream()
        .filter(held -> held.reason() == Gated.Reason.WITHDRAWN)
        .map(Gated.HeldBack::record)
        .toList();
  }

  private static MediaOptions mediaOptions(Site site) {
    return new MediaOptions(true, site.videoSizes());
  }
}
