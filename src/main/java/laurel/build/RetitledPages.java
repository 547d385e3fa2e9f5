package laurel.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import laurel.cache.Fingerprint;
import laurel.diag.FindingLog;
import laurel.export.Output;
import laurel.model.Achievement;
import laurel.output.SitePatch;
import laurel.output.SitePath;
import laurel.render.PageRenderer;
import laurel.search.IndexFile;
import laurel.search.IndexTitles;
import laurel.search.Wording;
import laurel.site.Page;
import laurel.site.PageKind;
import laurel.site.Urls;
import laurel.work.Parallel;

/**
 * Pages that show a title that has changed, and what is made beside them. The site is planned
 * twice, as it stands and as it shall be; of all pages those are made whose records or views
 * differ, and none is put unless each stands as it would be made from what is at hand.
 */
final class RetitledPages {
  private final Retitling retitling;
  private final SiteDraft old;
  private final SiteDraft now;
  private final Set<String> changed;
  private final ShareCards oldCards;
  private final ShareCards cards;
  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicBoolean failed = new AtomicBoolean();

  /** A page as it stands and as it shall be. */
  private record Pair(Page before, Page after) {}

  RetitledPages(Retitling retitling, Dress dress, FindingLog log) {
    this.retitling = retitling;
    this.changed = retitling.changed();
    FewRecords later = retitling.after();
    this.old = draft(retitling.before(), dress, log);
    this.now = old.with(later.catalogue(), later.prints().media(), changed, log);
    this.oldCards = ShareCards.of(old.pages());
    this.cards = ShareCards.of(now.pages());
  }

  private static SiteDraft draft(FewRecords records, Dress dress, FindingLog log) {
    return SiteDraft.of(
        records.catalogue(),
        Optional.empty(),
        new TreeSet<>(),
        records.prints().media(),
        dress,
        log);
  }

  /** How many pages were made. */
  int pages() {
    return pages.get();
  }

  /** Makes all that is another; false where more than this would be needed. */
  boolean make(FreshFiles files, SitePatch patch, Collection<Integer> documents, int jobs)
      throws IOException, InterruptedException {
    Set<String> shown = retitling.shown(old, now);
    List<Page> stood = old.pages().showing(shown, changed);
    List<Page> stand = now.pages().showing(shown, changed);
    if (stood.size() != stand.size()) {
      return false;
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < stood.size(); i++) {
      pairs.add(new Pair(stood.get(i), stand.get(i)));
    }
    Parallel.<Pair, FreshFiles, IOException>each(
        pairs, jobs, pair -> made(pair, files.apart()), files::add);
    if (failed.get()) {
      return false;
    }
    now.renderer().reportFaults();
    return news(stood, stand, files, patch) && (documents.isEmpty() || index(files, documents));
  }

  /** The files of one page that are others; where one fails, no more of them are begun. */
  private FreshFiles made(Pair pair, FreshFiles files) throws IOException {
    if (!failed.get() && !made(pair.before(), pair.after(), files)) {
      failed.set(true);
    }
    return files;
  }

  private boolean made(Page before, Page after, FreshFiles files) throws IOException {
    return before.path().equals(after.path())
        && (!mayDiffer(before, after, files) || make(before, after, files));
  }

  private boolean mayDiffer(Page before, Page after, FreshFiles files) throws IOException {
    if (before.kind().counts()) {
      return false;
    }
    String about = before.about().substring(before.about().indexOf('/') + 1);
    if (before.kind() == PageKind.CERTIFICATE) {
      return changed.contains(about);
    }
    if (before.kind() == PageKind.ACHIEVEMENT && retitling.after().holds().containsKey(about)) {
      return true; // no others are among those planned
    }
    if (before.inputs().isEmpty()) {
      Fingerprint key = now.renderer().sketch(after).key();
      return !files.isThere(after.path().path(), key) // one that is told of stands without a key
          && !old.renderer().sketch(before).key().equals(key);
    }
    List<String> stand = shown(after);
    return stand.stream().anyMatch(changed::contains)
        || (before.kind() == PageKind.ACHIEVEMENT && !stand.equals(shown(before)));
  }

  /**
   * Ids of those that a page shows. Which ones are near to a candidate is decided by titles and,
   * other than for the awarded, taken down nowhere.
   */
  private static List<String> shown(Page page) {
    return page.inputs().orElseThrow().achievements().get().stream().map(Achievement::id).toList();
  }

  private boolean make(Page before, Page after, FreshFiles files) throws IOException {
    PageRenderer.Sketch stood = old.renderer().sketch(before);
    FreshFiles.Standing standing = new FreshFiles.Standing(files);
    old.companions(stood, oldCards, standing);
    if (!standing.all() || !files.isThere(before.path().path(), stood.key())) {
      return false;
    }
    PageRenderer.Sketch sketch = now.renderer().sketch(after);
    now.companions(sketch, cards, files);
    if (sketch.key().equals(stood.key())) {
      return true;
    }
    Optional<PageRenderer.Made> made = now.renderer().render(sketch);
    if (made.isEmpty() || !made.get().sound()) {
      return false;
    }
    files.take(after.path().path(), sketch.key(), made.get().bytes());
    pages.incrementAndGet();
    return true;
  }

  /** Orders and cards of the search index. */
  private boolean index(FreshFiles files, Collection<Integer> documents) throws IOException {
    IndexTitles titles = titles();
    List<IndexFile> stood = titles.files(wordings(old), documents);
    Map<Integer, String> others = new TreeMap<>();
    for (String id : changed) {
      Achievement later = retitling.after().achievement(id);
      others.put(retitling.before().holds().get(id).document(), later.title());
    }
    List<IndexFile> stand = titles.with(others).files(wordings(now), documents);
    for (int i = 0; i < stood.size(); i++) {
      IndexFile file = stand.get(i);
      if (!files.isThere(file.path(), stood.get(i).key().orElseThrow())) {
        return false;
      }
      if (!file.key().equals(stood.get(i).key())) {
        files.take(file.path(), file.key().orElseThrow(), file.bytes());
      }
    }
    return true;
  }

  private IndexTitles titles() {
    FewRecords records = retitling.before();
    var first = old.pages().listings().keySet().iterator().next();
    return IndexTitles.of(
        records.catalogue(), old.pages().ranking(), Urls.of(first, first), records.prints());
  }

  private static List<Wording> wordings(SiteDraft draft) {
    return IndexFiles.wordings(draft.renderer(), draft.pages());
  }

  /** What is new in rounds, told under titles. */
  private boolean news(List<Page> stood, List<Page> stand, FreshFiles files, SitePatch patch)
      throws IOException {
    Iterator<Output> later = now.forms().roundNews(stand).iterator();
    for (Output output : old.forms().roundNews(stood).toList()) {
      byte[] before = bytes(output);
      byte[] after = bytes(later.next());
      if (!Arrays.equals(before, after)) {
        Optional<Path> standing = patch.file(new SitePath(output.path()));
        if (standing.isEmpty() || !Arrays.equals(Files.readAllBytes(standing.get()), before)) {
          return false;
        }
        files.take(output.path(), after);
      }
    }
    return true;
  }

  private static byte[] bytes(Output output) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    output.body().writeTo(bytes);
    return bytes.toByteArray();
  }
}
