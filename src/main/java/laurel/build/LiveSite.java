package laurel.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.ReportIndex;
import laurel.dossier.AchievementDossier;
import laurel.model.Achievement;
import laurel.read.KeptFolder;
import laurel.read.RawContent;
import laurel.read.RecordSource;
import laurel.work.Progress;

/**
 * A site that somebody works on: looked at again and again in one process, written nowhere. What
 * did not change is kept from look to look, and a page is made when somebody asks for it, so that
 * one change costs one record, one plan and one page; where it is words or a title, or seen at a
 * {@link #glance}, not even the plan.
 */
public final class LiveSite {
  /** What dressing tells each time, as long as it is so. */
  private static final Set<FindingKind> OF_DRESS =
      Set.of(FindingKind.THEME_FILE, FindingKind.THEME_SHEET, FindingKind.THEME_STRAY);

  private final BuildOptions options;
  private final KeptFolder folder;
  private final KeptRecords records = new KeptRecords();
  private final Probes probes = new Probes();
  private Optional<Known> last = Optional.empty();

  /**
   * What the last look found.
   *
   * @param planned the site when all of it was planned last
   * @param reworded by id: achievements with other words or titles since
   * @param draft the site as it is
   */
  private record Known(
      LiveDraft planned, Map<String, Achievement> reworded, LiveDraft draft, LivePages pages) {}

  /** A site that nobody has looked at yet; its output folder is never written. */
  public LiveSite(BuildOptions options) {
    this.options = options;
    this.folder = new KeptFolder(options.content());
  }

  /**
   * The site as its files are now.
   *
   * @param changes since the last look
   * @throws IOException when a folder cannot be read or the cache not be written; the next look
   *     must be told of the same changes again
   */
  public synchronized LivePages look(Changes changes, Progress progress)
      throws IOException, InterruptedException {
    Touched touched = touched(changes);
    Known now =
        last.isPresent() && onlyDresses(changes)
            ? dressed(last.get(), touched)
            : read(changes, touched, progress);
    last = Optional.of(now);
    return now.pages();
  }

  private Touched touched(Changes changes) throws IOException {
    return Touched.of(changes, options.content().toRealPath());
  }

  private Known read(Changes changes, Touched touched, Progress progress)
      throws IOException, InterruptedException {
    probes.forget(changes);
    FindingLog read = new FindingLog();
    RawContent raw = touched.frame() ? folder.read(read) : folder.read(touched.records(), read);
    Optional<Known> reworded =
        last.isPresent() ? reworded(last.get(), changes, touched, raw, read) : Optional.empty();
    if (reworded.isPresent()) {
      return reworded.get();
    }
    records.forget(touched);
    LiveDraft draft = new SiteBuild(options, progress).plan(raw, read, probes, records);
    List<Finding> told =
        last.map(before -> kept(before.pages().toldByPages(), draft, touched)).orElse(List.of());
    return new Known(draft, Map.of(), draft, new LivePages(draft, told, touched));
  }

  /** The plan as it is but for the words of some; empty where more than that has changed. */
  private Optional<Known> reworded(
      Known before, Changes changes, Touched touched, RawContent raw, FindingLog read)
      throws IOException {
    LiveRewording rewording = new LiveRewording(records, before.draft(), before.pages().planned());
    Path root = options.content().toRealPath();
    return rewording
        .of(changes, touched, root, raw, read)
        .map(all -> reworded(before, all, touched));
  }

  /**
   * All that has changed since all was planned is put upon that plan, so that no state of the site
   * holds the one before.
   */
  private Known reworded(Known before, List<Reworded> all, Touched touched) {
    FindingLog log = new FindingLog();
    before.pages().planned().stream()
        .filter(f -> !touched.records().contains(f.subject().record()))
        .forEach(log::add);
    Map<String, Achievement> reworded = new HashMap<>(before.reworded());
    Map<String, ReportIndex.Entry> index = new HashMap<>();
    index.putAll(before.draft().result().index().records());
    for (Reworded one : all) {
      log.addAll(one.after());
      reworded.put(one.later().id(), one.later());
      index.put(one.key(), one.entry());
    }
    LiveDraft old = before.draft();
    SiteDraft draft =
        before
            .planned()
            .draft()
            .reworded(reworded, old.draft().assets(), options.theme(), old.typed(), log);
    BuildResult result =
        new BuildResult(
            log.findings(),
            new ReportIndex(index),
            old.result().counts(),
            old.result().published());
    LiveDraft fresh = new LiveDraft(draft, old.media(), log, result, old.gate(), old.typed());
    List<Finding> told = kept(before.pages().toldByPages(), fresh, touched);
    return new Known(
        before.planned(), Map.copyOf(reworded), fresh, new LivePages(fresh, told, touched));
  }

  /** Templates, style sheets and scripts change how pages look, and never which there are. */
  private boolean onlyDresses(Changes changes) throws IOException {
    if (changes.all() || options.templates().isEmpty()) {
      return false;
    }
    Path templates = options.templates().get().toRealPath();
    return changes.paths().stream()
        .allMatch(p -> p.startsWith(templates) && !p.startsWith(templates.resolve("texts")));
  }

  private Known dressed(Known before, Touched touched) {
    FindingLog log = new FindingLog();
    before.pages().planned().stream().filter(f -> !OF_DRESS.contains(f.kind())).forEach(log::add);
    LiveDraft old = before.draft();
    SiteDraft draft = old.draft().dressed(options.theme(), old.typed(), log);
    LiveDraft fresh = new LiveDraft(draft, old.media(), log, old.result(), old.gate(), old.typed());
    LivePages pages = new LivePages(fresh, List.of(), touched);
    return new Known(before.planned(), before.reworded(), fresh, pages);
  }

  /**
   * What can be shown at once where one achievement's own words changed: its own pages anew, all
   * else as it was at the last look; where it has an error, the findings alone. A look must follow,
   * told of the same changes.
   *
   * @return empty where more than that has changed
   */
  public synchronized Optional<LivePages> glance(Changes changes) throws IOException {
    Touched touched = touched(changes);
    Set<String> keys = touched.records();
    if (last.isEmpty() || touched.frame() || keys.size() != 1) {
      return Optional.empty();
    }
    String key = keys.iterator().next();
    FindingLog read = new FindingLog();
    Optional<RecordSource> source =
        folder.read(keys, read).achievements().stream().filter(s -> s.key().equals(key)).findAny();
    return source.flatMap(s -> glance(s, last.get(), read, touched));
  }

  private Optional<LivePages> glance(
      RecordSource source, Known before, FindingLog read, Touched touched) {
    FindingLog own = new FindingLog();
    read.findings().stream()
        .filter(f -> f.subject().record().equals(source.key()))
        .forEach(own::add);
    Optional<AchievementDossier> dossier = records.again(source, own);
    FindingLog log = new FindingLog();
    before.pages().findings().stream()
        .filter(f -> !f.subject().record().equals(source.key()))
        .forEach(log::add);
    log.addAll(own.findings());
    if (own.hasErrors()) {
      return Optional.of(pages(before.draft().draft(), before, log, touched));
    }
    return dossier
        .flatMap(before.draft().gate()::again)
        .map(
            later -> {
              log.addAll(later.findings());
              SiteDraft draft = before.draft().draft();
              return pages(
                  draft.with(later.achievement(), options.theme(), before.draft().typed(), log),
                  before,
                  log,
                  touched);
            });
  }

  private static LivePages pages(SiteDraft draft, Known before, FindingLog log, Touched touched) {
    LiveDraft old = before.draft();
    LiveDraft shown = new LiveDraft(draft, old.media(), log, old.result(), old.gate(), old.typed());
    return new LivePages(shown, List.of(), touched);
  }

  /** What pages told that need not be made again to tell it again. */
  private static List<Finding> kept(List<Finding> told, LiveDraft draft, Touched touched) {
    Set<String> there =
        draft.draft().pages().pages().stream()
            .map(page -> page.about())
            .collect(Collectors.toSet());
    return told.stream()
        .filter(f -> !touched.concerns(f.subject().record()))
        .filter(f -> there.contains(f.subject().record()))
        .toList();
  }
}
