package laurel.build;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import laurel.cache.Fingerprint;
import laurel.render.PageRenderer;
import laurel.site.Page;
import laurel.work.Parallel;
import laurel.work.Progress;

/** Makes the pages of a draft, and what stands beside them, once. */
final class DraftPages {
  private final SiteDraft draft;
  private final ShareCards cards;
  private final Taker taker;
  private final Space space;
  private final int jobs;
  private final Progress progress;
  private final AtomicInteger count = new AtomicInteger();

  /**
   * @param space where what is too much for the memory is kept
   */
  DraftPages(SiteDraft draft, Taker taker, Space space, int jobs, Progress progress) {
    this.draft = draft;
    this.cards = ShareCards.of(draft.pages());
    this.taker = taker;
    this.space = space;
    this.jobs = jobs;
    this.progress = progress;
  }

  /** A part of the work that needs no other. */
  private interface Part {
    boolean make() throws IOException, InterruptedException;
  }

  /**
   * What cannot be shared out is made beside the pages, which can.
   *
   * @return how many pages were made; the others stand as they would be made
   */
  int make() throws IOException, InterruptedException {
    progress.begin(Progress.Phase.PAGES, draft.pages().pages().size());
    List<Part> parts = List.of(this::beside, this::pages);
    Parallel.<Part, Boolean, IOException>each(parts, Math.min(jobs, 2), Part::make, made -> {});
    return count.get();
  }

  private boolean beside() throws IOException {
    draft.beside(taker, space);
    return true;
  }

  private boolean pages() throws IOException, InterruptedException {
    Parallel.<Page, Boolean, IOException>each(
        draft.pages().pages(),
        jobs,
        this::make,
        made -> {
          progress.advance(1);
          count.addAndGet(made ? 1 : 0);
        });
    return true;
  }

  private boolean make(Page page) throws IOException {
    StandingPages standing = space.pages();
    Optional<Fingerprint> inputs = draft.renderer().inputs(page);
    if (inputs.isPresent() && standing.keep(inputs.get(), taker)) {
      return false;
    }
    StandingPages.Noting noting = standing.noting(taker);
    boolean made = make(page, noting);
    if (inputs.isPresent()) {
      noting.remember(inputs.get());
    }
    return made;
  }

  private boolean make(Page page, Taker noting) throws IOException {
    PageRenderer.Sketch sketch = draft.renderer().sketch(page);
    draft.companions(sketch, cards, noting);
    String path = page.path().path();
    if (noting.keep(path, sketch.key())) {
      return false;
    }
    Optional<PageRenderer.Made> made = draft.renderer().render(sketch);
    if (made.isPresent()) {
      byte[] html = made.get().bytes();
      if (made.get().sound()) {
        noting.take(path, sketch.key(), html);
      } else {
        noting.take(path, html); // its findings have to be found again
      }
    }
    return true;
  }
}
