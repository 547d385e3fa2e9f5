package laurel.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.cache.Cache;
import laurel.cache.CodeVersion;
import laurel.cache.Fingerprint;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.ReportIndex;
import laurel.first.Inventory.Difference;
import laurel.first.Kept;
import laurel.model.Catalogue;
import laurel.output.OutputFolder;
import laurel.output.PublishResult;
import laurel.output.PublishedSite;
import laurel.output.SitePatch;
import laurel.read.ContentFolder;
import laurel.read.RawContent;

/**
 * A build of which nothing has changed but the words of some achievements: their texts and
 * questions. Whatever else there is on the site shows of an achievement its face at most, which is
 * the same; so the files that hold those words are made, and nothing else is read, checked or
 * looked at. Where anything speaks against it, nothing is done and a whole build follows.
 */
final class Revision {
  /** Files and folders of a record whose change may be one of words alone. */
  private static final Pattern OWN =
      Pattern.compile(
          "achievements/([!-~&&[^/]]+)(?:/questions)?"
              + "(?:/achievement\\.(?:yaml|yml|json)|/[^/]+\\.(?:yaml|yml|json|xlsx|csv))?");

  /** What is told of the ledger each time that it is read and entered. */
  private static final Set<FindingKind> OF_LEDGER =
      EnumSet.of(
          FindingKind.LEDGER_BROKEN,
          FindingKind.LEDGER_EDITED,
          FindingKind.LEDGER_EARLIER,
          FindingKind.LEDGER_UNWRITABLE);

  /** Of more records, a whole build costs little more. */
  private static final int FEW = 20;

  private final BuildOptions options;
  private final Footing footing;
  private final Set<String> ids;
  private final Map<String, Foothold> reworded = new HashMap<>();
  private KnownTitles titles;
  private String state = "";
  private Set<String> put = Set.of();
  private Optional<BuildResult> result = Optional.empty();

  private Revision(BuildOptions options, Footing footing, Set<String> ids) {
    this.options = options;
    this.footing = footing;
    this.ids = ids;
    this.titles = footing.titles();
  }

  /** A revision of the site that stands; empty where something else has changed. */
  static Optional<Revision> of(BuildOptions options, LastBuild last) throws IOException {
    Optional<Set<String>> ids = last.changes().flatMap(all -> ids(all, options.content()));
    if (ids.isEmpty() || ids.get().isEmpty() || !last.siteStands()) {
      return Optional.empty();
    }
    return Footing.read(last.footing(), last.seal().orElseThrow())
        .filter(footing -> !areMany(ids.get().size(), footing.size()))
        .map(footing -> new Revision(options, footing, ids.get()));
  }

  /** Whether a change of this file or folder, below the content folder, may be one of words. */
  static boolean mayBeWords(String within) {
    return OWN.matcher(within).matches();
  }

  /** Whether a whole build costs little more than one of these. */
  static boolean areMany(int changed, int all) {
    return changed > 1 + all / FEW;
  }

  /** Achievements in whose folders alone something is not as it was. */
  private static Optional<Set<String>> ids(List<Difference> changes, Path content) {
    Path root = content.toAbsolutePath().normalize();
    Set<String> ids = new TreeSet<>();
    for (Difference change : changes) {
      Path path = change.path();
      String within = path.startsWith(root) ? root.relativize(path).toString() : "";
      Matcher own = OWN.matcher(within.replace('\\', '/'));
      if (!own.matches()) {
        return Optional.empty();
      }
      ids.add(own.group(1));
    }
    return Optional.of(ids);
  }

  /** Puts the words into the site; empty where more than words would be other. */
  Optional<BuildResult> build() throws IOException, InterruptedException {
    OutputFolder.Options folder = new OutputFolder.Options(options.apart(), options.jobs(), false);
    Optional<SitePatch> patch = SitePatch.open(options.out(), folder);
    if (patch.isEmpty()) {
      return Optional.empty();
    }
    try (SitePatch open = patch.get()) {
      if (!open.state().equals(footing.ground().state())) {
        return Optional.empty();
      }
      try (Cache cache = Cache.open(options.cache(), CodeVersion.current())) {
        return build(open, cache);
      }
    }
  }

  private Optional<BuildResult> build(SitePatch patch, Cache cache)
      throws IOException, InterruptedException {
    FindingLog log = new FindingLog();
    RawContent raw = ContentFolder.ground(options.content(), log);
    RecordCache kept = new RecordCache(cache, options, raw, log, true);
    Map<String, Foothold> holds = FewRecords.holds(ids, footing);
    Rewording rewording = new Rewording(options, footing.ground(), raw, kept, Space.words(cache));
    Optional<List<Reworded>> all = rewording.of(ids, holds);
    if (all.isEmpty() || !areTheirs(all.get()) || stops(all.get()) || lead(all.get())) {
      return Optional.empty();
    }
    Optional<Retitling> retitling = Optional.empty();
    if (all.get().stream().anyMatch(Reworded::retitled)) {
      retitling = Retitling.of(all.get(), footing, rewording, kept);
      if (retitling.isEmpty()) {
        return Optional.empty();
      }
    }
    TypedPlace typed = new TypedPlace(options.content(), raw.name());
    RewordedFiles files =
        new RewordedFiles(all.get(), holds, footing.ground(), retitling, typed, options.theme());
    if (!put(files, patch, options.jobs())) {
      return Optional.empty();
    }
    titles = retitling.map(Retitling::titles).orElse(footing.titles());
    retitling.ifPresent(r -> reworded.putAll(r.holds()));
    PublishResult published = patch.publish();
    state = PublishedSite.state(options.out());
    put = patch.contents().keySet();
    FindingLog ledger = new FindingLog();
    if (options.ledger() && !enterAlso(patch)) {
      enter(raw.name(), ledger);
    }
    note(all.get(), holds, kept);
    result = Optional.of(result(all.get(), files.pages(), published, ledger.findings()));
    return result;
  }

  /** Words of another record that lie nowhere any more are found by a whole build. */
  private static boolean put(RewordedFiles files, SitePatch patch, int jobs)
      throws IOException, InterruptedException {
    try {
      return files.put(patch, jobs);
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Whether all that was found in these records was found in each by itself. */
  private boolean areTheirs(List<Reworded> all) {
    return all.stream().allMatch(one -> one.isAlone(footing.result().findings()));
  }

  /**
   * Whether one of them leads to another page: only a whole build knows which of them are there.
   */
  private static boolean lead(List<Reworded> all) {
    return all.stream().anyMatch(one -> LinksInProse.leads(one.later()));
  }

  private boolean stops(List<Reworded> all) {
    return options.strict()
        && (footing.result().hasErrors() || all.stream().anyMatch(Reworded::hasErrors));
  }

  /** Of a ledger of which nothing was told, what was put is changed, and the rest not looked at. */
  private boolean enterAlso(SitePatch patch) {
    Catalogue site = footing.ground().site();
    return footing.result().findings().stream().noneMatch(Revision::mayBeOfLedger)
        && !site.site().demo()
        && Permanence.enterAlso(options.content(), site.asOf(), patch.contents());
  }

  private static boolean mayBeOfLedger(Finding finding) {
    return OF_LEDGER.contains(finding.kind()) || finding.kind() == FindingKind.FILE_TOO_LARGE;
  }

  private void enter(String name, FindingLog log) throws IOException {
    Catalogue site = footing.ground().site();
    Permanence.of(options.content(), name, options.asOf(), log)
        .enter(site.site(), site.asOf(), options.out());
  }

  private BuildResult result(
      List<Reworded> all, int pages, PublishResult published, List<Finding> ledger) {
    FindingLog log = new FindingLog();
    Map<String, ReportIndex.Entry> index = new HashMap<>(footing.result().index().records());
    Set<String> keys = new HashSet<>();
    all.forEach(one -> keys.add(one.key()));
    footing.result().findings().stream()
        .filter(finding -> !keys.contains(finding.subject().record()))
        .filter(finding -> !options.ledger() || !OF_LEDGER.contains(finding.kind()))
        .forEach(log::add);
    log.addAll(ledger);
    for (Reworded one : all) {
      log.addAll(one.after());
      index.put(one.key(), one.entry());
    }
    BuildResult.Counts before = footing.result().counts();
    BuildResult.Counts counts =
        new BuildResult.Counts(
            before.records(),
            before.heldBack(),
            pages,
            published.written(),
            published.unchanged(),
            0,
            0,
            before.mediaReused());
    return new BuildResult(log.findings(), new ReportIndex(index), counts, true);
  }

  /** Where the words lie from now on; the earlier ones are left nowhere. */
  private void note(List<Reworded> all, Map<String, Foothold> holds, RecordCache kept)
      throws IOException {
    for (Reworded one : all) {
      String id = one.later().id();
      Foothold hold = holds.get(id);
      Optional<Fingerprint> key = kept.key(one.later().ref());
      if (!key.equals(hold.key())) {
        reworded.put(id, reworded.getOrDefault(id, hold).under(key, one.later()));
        kept.forget(hold.key().orElseThrow());
      }
    }
  }

  /** Names the site that it has put in place; empty where it has put none. */
  String state() {
    return state;
  }

  /** The paths of the files that it has put. */
  Set<String> put() {
    return put;
  }

  /** Lets the next revision stand on this one, if it is kept how this one ended. */
  void keep(Optional<Kept.Mark> mark) throws IOException {
    if (mark.isPresent() && result.isPresent()) {
      footing.keep(state, result.get(), titles, reworded, mark.get().seal());
    }
  }
}
