package laurel.build;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import laurel.cache.Fingerprint;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.Location;
import laurel.font.FontCase;
import laurel.print.CertificatePdf;
import laurel.render.PageRenderer;
import laurel.site.CertificatePaper;
import laurel.site.CertificateView;
import laurel.site.Page;
import laurel.site.SitePages;

/** The certificates as PDF, beside their pages: in the first language, made when they change. */
final class CertificateSheets {
  private final Language first;
  private final Optional<String> base;
  private final FindingLog log;

  /** Cases of opened fonts that no thread uses just now. */
  private final ConcurrentLinkedDeque<FontCase> cases = new ConcurrentLinkedDeque<>();

  /**
   * @param base of the site's addresses: without it there is none for the symbol to lead to
   */
  CertificateSheets(SitePages pages, Optional<String> base, FindingLog log) {
    this.first = pages.frames().keySet().iterator().next();
    this.base = base;
    this.log = log;
  }

  /** Makes a page's sheet where a word of it has changed. */
  void make(PageRenderer.Sketch sketch, Taker taker) throws IOException {
    if (sketch.page().language() == first
        && sketch.view() instanceof CertificateView view
        && view.paper().isPresent()) {
      make(sketch.page(), view.paper().get(), view.pdf().orElseThrow().path(), taker);
    }
  }

  private void make(Page page, CertificatePaper paper, String path, Taker taker)
      throws IOException {
    CertificatePdf sheet = new CertificatePdf(paper, first.tag(), base.map(page.path()::under));
    FontCase taken = cases.poll();
    FontCase fonts = taken == null ? new FontCase() : taken;
    try {
      tellMissing(sheet, page.about(), fonts);
      Fingerprint key = sheet.recipe();
      if (!taker.keep(path, key)) {
        taker.take(path, key, sheet.bytes(fonts));
      }
    } finally {
      cases.push(fonts);
    }
  }

  /** A name with a blank in it is a wrong name. */
  private void tellMissing(CertificatePdf sheet, String about, FontCase fonts) {
    fonts
        .missing(sheet.letters())
        .ifPresent(
            c ->
                log.general()
                    .report(
                        FindingKind.PRINT_CHARACTER,
                        Location.of(about),
                        "",
                        Character.toString(c),
                        "U+%04X".formatted(c)));
  }
}
