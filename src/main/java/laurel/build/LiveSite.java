package laurel.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.dossier.AchievementDossier;
import laurel.read.KeptFolder;
import laurel.read.RawContent;
import laurel.read.RecordSource;
import laurel.work.Progress;

/**
 * A site that somebody works on: looked at again and again in one process, written nowhere. What
 * did not change is kept from look to look, and a page is made when somebody asks for it, so that
 * one change costs one record, one plan and one page; seen at a {@link #glance}, not even the plan.
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

  /** What the last look found. */
  private record Known(LiveDraft draft, LivePages pages) {}

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
            : planned(changes, touched, progress);
    last = Optional.of(now);
    return now.pages();
  }

  private Touched touched(Changes changes) throws IOException {
    return Touched.of(changes, options.content().toRealPath());
  }

  private Known planned(Changes changes, Touched touched, Progress progress)
      throws IOException, InterruptedException {
    records.forget(touched);
    probes.forget(changes);
    FindingLog read = new FindingLog();
    RawContent raw = touched.frame() ? folder.read(read) : folder.read(touched.records(), read);
    LiveDraft draft = new SiteBuild(options, progress).plan(raw, read, probes, records);
    List<Finding> told =
        last.map(before -> kept(before.pages().toldByPages(), draft, touched)).orElse(List.of());
    return new Known(draft, new LivePages(draft, told, touched));
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
    return new Known(fresh, new LivePages(fresh, List.of(), touched));
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
