package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.Figures;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.Severity;
import laurel.text.Nfc;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes of a content folder that means harm: files that only show what was written. */
class HostileSiteTest {
  private static HostileSite site;
  private static List<Path> pages;

  @BeforeAll
  static void build() {
    site = HostileSite.built();
    pages = DemoSite.files(site.site(), ".html");
  }

  @Test
  void everyTextIsShownOrAFindingSaysWhyNot() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path page : pages) {
      Document document = Jsoup.parse(page, "UTF-8");
      all.append(document.wholeText());
      document.select("[alt]").forEach(e -> all.append(e.attr("alt")).append('\n'));
    }
    String shown = all.toString();
    List<String> lost = new ArrayList<>();
    for (HostileSite.Mark mark : site.marks()) {
      if (!shown.contains(mark.mark()) && !told(mark.file())) {
        lost.add(mark.toString());
      }
    }
    assertThat(lost).isEmpty();
    assertThat(pages).hasSizeGreaterThan(200);
    Figures.say("checks", "80-inputs", "Hostile texts, names and files tried", site.inputs());
    Figures.say("checks", "81-findings", "Findings that say so", site.result().findings().size());
  }

  private static boolean told(String file) {
    String record = file.replaceFirst("^((achievements|lessons)/[^/]+)/.*", "$1");
    return site.result().findings().stream()
        .anyMatch(
            f ->
                (f.severity() == Severity.ERROR || f.kind().id().startsWith("gate."))
                    && f.where().file().startsWith("content/" + record));
  }

  @Test
  void everyNameOfAFileOrFolderIsTakenOrTold() throws IOException {
    Set<String> told =
        site.result().findings().stream().map(f -> f.where().file()).collect(Collectors.toSet());
    List<String> lost = new ArrayList<>();
    for (String name : TrapNames.FOLDERS) {
      if (name.startsWith(".")) {
        continue; // hidden by every file manager, and no record
      }
      String folder = "content/achievements/" + Nfc.of(name);
      boolean said = told.stream().anyMatch(file -> file.startsWith(folder));
      if (!said) {
        lost.add(folder);
      }
    }
    assertThat(lost).isEmpty();
    try (Stream<Path> files = Files.list(site.content().resolve("achievements/trap-0/photos"))) {
      long photos = files.filter(f -> !f.getFileName().toString().startsWith(".")).count();
      long refused =
          told.stream().filter(f -> f.startsWith("content/achievements/trap-0/photos/")).count();
      assertThat(shown("achievements/trap-0/index.html", "main figure img")).isPositive();
      assertThat(photos).isGreaterThan(18);
      assertThat(refused).isPositive();
    }
  }

  private static long shown(String page, String css) throws IOException {
    return Jsoup.parse(site.site().resolve(page), "UTF-8").select(css).size();
  }

  @Test
  void aLineOfTheReportIsOneLineWhateverFilesAreCalled() {
    laurel.diag.TextReport report = new laurel.diag.TextReport(laurel.diag.Language.EN);
    for (Finding finding : site.result().findings()) {
      assertThat(report.line(finding).lines()).hasSize(2);
      assertThat(report.line(finding)).doesNotContain("\u202E", "\u001b", "\r", "\t", "\u200B");
    }
    assertThat(site.result().findings()).anyMatch(f -> f.kind() == FindingKind.TEXT_BIDI);
    assertThat(site.result().findings()).anyMatch(f -> f.kind() == FindingKind.MARKDOWN_FLOOD);
  }

  @Test
  void markupIsShownAsItWasTyped() throws IOException {
    Document page = Jsoup.parse(site.site().resolve("achievements/trap-0/index.html"), "UTF-8");
    assertThat(page.selectFirst("h1").wholeText()).endsWith(Trap.SCRIPT.after(""));
    assertThat(page.select("main script, main [onerror], main iframe, main style")).isEmpty();
  }

  @Test
  void noPageHoldsAnythingThatRunsOrLeadsElsewhere() throws IOException {
    List<String> bad = new ArrayList<>();
    for (Path page : pages) {
      Document document = Jsoup.parse(page, "UTF-8");
      for (Element element : document.getAllElements()) {
        element
            .attributes()
            .forEach(
                a -> {
                  String value = a.getValue().replaceAll("[\\s\\p{Cntrl}]", "");
                  boolean address = Set.of("href", "src", "action", "poster").contains(a.getKey());
                  if (a.getKey().startsWith("on")
                      || a.getKey().equals("style")
                      || (address && value.matches("(?i)(javascript|vbscript|data):.*"))) {
                    bad.add(page + " " + a);
                  }
                });
      }
      document
          .select(
              "script:not([src]):not([type=application/ld+json]), iframe, base, style, object,"
                  + " embed, meta[http-equiv]")
          .forEach(e -> bad.add(page + " " + e));
      document
          .select("[src*=//], [srcset*=//], link[rel=stylesheet][href*=//], [href^=//]")
          .forEach(e -> bad.add(page + " " + e));
    }
    assertThat(bad).isEmpty();
  }

  @Test
  void whatThePublicReadsHoldsNothingOfTheMetadataOfMedia() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(site.site().resolve("media"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (bytes.contains("canary(80)") || bytes.contains("canary(85)")) {
          found.add(file.toString());
        }
        assertThat(file.getFileName().toString()).matches("[0-9a-z.A-Z-]+");
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void everyPageIsValidHtml() throws Exception {
    assertThat(NuChecker.html(site.site(), pages))
        .filteredOn(said -> !said.contains("appears to be written in")) // it guesses by the letters
        .isEmpty();
    Figures.say("checks", "11-html", "Pages of the hostile site through it", pages.size());
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    SiteLinks links = new SiteLinks(site.site(), HostileSite.BASE);
    assertThat(links.broken()).isEmpty();
    assertThat(links.tiedToAServer()).isEmpty();
    Figures.say("checks", "21-links", "Links of the hostile site followed", links.followed());
  }

  @Test
  void feedsMapsAndObjectsAreReadByOtherPrograms() throws Exception {
    PublishedFiles files = new PublishedFiles(site.site(), HostileSite.BASE);
    assertThat(files.feedFaults()).isEmpty();
    assertThat(files.sitemapFaults()).isEmpty();
    assertThat(files.sharingFaults()).isEmpty();
    assertThat(files.manifestFaults()).isEmpty();
    Set<String> faults = new TreeSet<>();
    Vocabulary vocabulary = Vocabulary.read();
    for (Path page : pages) {
      for (JsonNode object : VocabularyTest.told(page)) {
        faults.addAll(vocabulary.faults(object));
      }
    }
    assertThat(faults).isEmpty();
  }

  /** A cell that begins so would be a formula for the office program that opens it. */
  @Test
  void noTableHoldsAFormula() throws IOException {
    List<String> formulas = new ArrayList<>();
    for (Path table : DemoSite.files(site.site(), ".csv")) {
      Files.readString(table)
          .lines()
          .flatMap(line -> Stream.of(line.split(",", -1)))
          .filter(cell -> cell.matches("\"?[=+@\\-].+") && !cell.matches("-?[0-9.]+"))
          .forEach(cell -> formulas.add(table + " " + cell));
    }
    assertThat(formulas).isEmpty();
  }
}
