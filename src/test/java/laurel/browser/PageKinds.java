package laurel.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Pages that stand for all others: one of every kind, more where a kind has several faces. */
final class PageKinds {
  /** One page of every kind. */
  static final List<String> OF_THE_DEMO =
      List.of(
          "index.html",
          "achievements/index.html",
          "achievements/flange-aligner/index.html",
          "achievements/lift-door-gauge/index.html",
          "achievements/atm-dust-schedule/index.html",
          "achievements/basement-sump/index.html",
          "achievements/welding-shield/index.html",
          "achievements/back-spotfacing-tool/index.html",
          "lessons/index.html",
          "lessons/infusion-clip-lesson/index.html",
          "courses/index.html",
          "courses/difficulties/basic/index.html",
          "courses/poster/index.html",
          "categories/index.html",
          "categories/invention/index.html",
          "industries/index.html",
          "units/index.html",
          "units/%E7%A4%BA%E4%BE%8B%E7%9F%B3%E5%8C%96%E6%A3%80%E7%BB%B4%E4%BF%AE%E4%B8%AD%E5%BF%83/index.html",
          "people/index.html",
          "people/shen-yanzhou/index.html",
          "data/index.html",
          "pages/about/index.html",
          "rounds/index.html",
          "rounds/hz-2022-4-awarded/index.html",
          "rounds/demo-2025-5-publicity/index.html",
          "rounds/hz-2022-5-correction/index.html",
          "rounds/hz-2022-6-revocation/index.html",
          "rounds/hz-2022-6-revocation/changes/index.html",
          "search/index.html",
          "verify/index.html",
          "certificates/SLAH24-001-XRSWMR/index.html",
          "certificates/SLHZ22-060-CVZ4TJ/index.html",
          "search/index.html?q=%E8%A3%85%E7%BD%AE",
          "search/index.html?q=%E6%B0%B4%E4%B8%8B%E7%84%8A%E6%8E%A5%E6%9C%BA%E5%99%A8%E4%BA%BA",
          "achievements/index.html?category=invention&sort=title",
          "statistics/index.html",
          "404.html",
          "en/index.html");

  /** Facets, whose pages are all made by one template. */
  private static final String FACETS =
      "^(industries|regions|conditions|unions|levels|years|features|categories)(/|$)";

  private PageKinds() {}

  /** The kind of a page by its address, e.g. {@code units/*}. */
  static String of(String address) {
    String path = address.replaceFirst("[?#].*", "").replaceFirst("^en/", "");
    String parts = path.replaceFirst("/?index.html$", "").replaceFirst(FACETS, "categories$2");
    return parts
        .replaceFirst("^courses/[^/]+/.*", "courses/*/*")
        .replaceFirst("^achievements/page/.*", "achievements")
        .replaceFirst("^(?!courses)([^/]+)/[^/]+", "$1/*");
  }

  /** Every kind that a site has. */
  static Set<String> of(Path folder) {
    Set<String> kinds = new TreeSet<>();
    DemoSite.files(folder, ".html")
        .forEach(page -> kinds.add(of(folder.relativize(page).toString())));
    return kinds;
  }
}
