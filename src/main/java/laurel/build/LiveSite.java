package laurel.build;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.diag.Finding;
import laurel.work.Progress;

/**
 * A site that somebody works on: looked at again and again in one process, written nowhere. What
 * did not change is kept from look to look, and a page is made when somebody asks for it, so that
 * one change costs one record, one plan and one page.
 */
public final class LiveSite {
  private final BuildOptions options;
  private final KeptRecords records = new KeptRecords();
  private final Probes probes = new Probes();
  private Optional<LivePages> last = Optional.empty();

  /** A site that nobody has looked at yet; its output folder is never written. */
  public LiveSite(BuildOptions options) {
    this.options = options;
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
    Touched touched = Touched.of(changes, options.content().toRealPath());
    records.forget(touched);
    probes.forget(changes);
    LiveDraft draft = new SiteBuild(options, progress).plan(probes, records);
    List<Finding> told =
        last.map(before -> kept(before.toldByPages(), draft, touched)).orElse(List.of());
    LivePages pages = new LivePages(draft, told, touched);
    last = Optional.of(pages);
    return pages;
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
