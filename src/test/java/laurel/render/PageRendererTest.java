package laurel.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laurel.diag.FindingLog;
import laurel.diag.FindingTexts;
import laurel.diag.Language;
import laurel.diag.Lines;
import laurel.site.Card;
import laurel.site.Listing;
import laurel.site.Page;
import laurel.site.Sample;
import laurel.site.SitePages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRendererTest {
  /** What the build puts beside the pages. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "certificates/.*pdf|rounds/([^/]+)/\\1\\.(?:docx|xlsx|csv)|data/achievements\\.csv|lessons/.*/(questions/.*|lom\\.xml)|statistics/.*csv|(.*/)?feed\\.(xml|json)");

  private static final FindingLog LOG = new FindingLog();
  private static final Map<String, String> PAGES =
      SampleSite.render(Sample.catalogue(), Sample.media(), Theme.shipped(), LOG);

  @Test
  void everyPageOfTheSampleIsMadeInBothLanguages() {
    assertThat(LOG.findings()).isEmpty();
    assertThat(PAGES)
        .containsKeys(
            "index.html",
            "404.html",
            "achievements/index.html",
            "achievements/输液快扣/index.html",
            "achievements/revoked-one/index.html",
            "achievements/withdrawn-one/index.html",
            "categories/invention/index.html",
            "conditions/safety/index.html",
            "data/index.html",
            "features/new-productive-force/index.html",
            "industries/C/index.html",
            "industries/C35/index.html",
            "lessons/lesson-0/index.html",
            "levels/first/index.html",
            "pages/about/index.html",
            "people/shen/index.html",
            "regions/330106/index.html",
            "rounds/2025-award/index.html",
            "statistics/index.html",
            "unions/union-0/index.html",
            "units/unit-0/index.html",
            "years/2025/index.html");
    Set<String> chinese =
        PAGES.keySet().stream().filter(p -> !p.startsWith("en/")).collect(Collectors.toSet());
    assertThat(PAGES.keySet().stream().filter(p -> p.startsWith("en/")).map(p -> p.substring(3)))
        .containsExactlyInAnyOrderElementsOf(chinese);
  }

  @Test
  void noPageHasAScriptOrStyleOfItsOwn() {
    PAGES.forEach(
        (path, html) -> {
          Document page = Jsoup.parse(html);
          assertThat(page.select("style, [style]")).as(path).isEmpty();
          assertThat(page.select("script:not([src])")).as(path).isEmpty();
          assertThat(page.select("script:not([defer])")).as(path).isEmpty();
          for (Element element : page.getAllElements()) {
            element
                .attributes()
                .forEach(a -> assertThat(a.getKey()).as(path).doesNotStartWith("on"));
          }
        });
  }

  @Test
  void everyLinkLeadsToAPageThatIsThere() {
    Set<String> assets =
        Assets.of(Theme.shipped(), new FindingLog()).all().stream()
            .map(a -> a.path().path())
            .collect(Collectors.toSet());
    PAGES.forEach(
        (path, html) -> {
          Document page = Jsoup.parse(html, "https://site.invalid/" + Links.encoded(path));
          for (Element link : page.select("[href], script[src]")) {
            String target = link.absUrl(link.hasAttr("href") ? "href" : "src");
            if (target.startsWith("https://site.invalid/")) {
              String there = Links.decoded(target.substring("https://site.invalid/".length()));
              boolean made =
                  PAGES.containsKey(there)
                      || assets.contains(there)
                      || there.startsWith("media/")
                      || BESIDE.matcher(there).matches();
              assertThat(made).as("%s links to %s", path, there).isTrue();
            }
          }
        });
  }

  @Test
  void everyPageHasOneHeadingOneMainAndATitle() {
    PAGES.forEach(
        (path, html) -> {
          Document page = Jsoup.parse(html);
          assertThat(page.select("h1")).as(path).hasSize(1);
          assertThat(page.select("main")).as(path).hasSize(1);
          assertThat(page.title()).as(path).isNotBlank();
          assertThat(page.selectFirst("html").attr("lang"))
              .isEqualTo(path.startsWith("en/") ? "en" : "zh-CN");
          assertThat(page.select("img:not([alt])")).as(path).isEmpty();
          assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
        });
  }

  @Test
  void aWithdrawnRecordSaysNothingOfWhatItWasAndIsNotIndexed() {
    Document page = Jsoup.parse(PAGES.get("achievements/withdrawn-one/index.html"));
    assertThat(page.select("main h1").text()).isEqualTo("该内容已不再公开");
    assertThat(page.select("main img, main .slip, main .facts")).isEmpty();
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void aCandidateIsShownAsSuchAndIsInNoGallery() {
    String candidate = PAGES.get("achievements/record-9/index.html");
    assertThat(Jsoup.parse(candidate).select(".state--open b").text()).isEqualTo("公示中");
    assertThat(candidate).contains("noindex").doesNotContain("award__lv");
    assertThat(PAGES.get("achievements/index.html")).doesNotContain("record-9");
    assertThat(PAGES.get("rounds/2025-notice-2/index.html")).contains("record-9");
  }

  @Test
  void aMistakeInATemplateNamesTheTemplateTheLineAndThePage(@TempDir Path folder)
      throws IOException {
    Path templates = Files.createDirectories(folder.resolve("mine/pages"));
    Files.writeString(templates.resolve("tombstone.ftlh"), "<p>\n<h1>${view.titel}</h1>\n</p>\n");
    FindingLog log = new FindingLog();
    Map<String, String> pages = underMine(folder, log);
    assertThat(log.findings()).hasSize(1);
    assertThat(log.findings().get(0).where()).hasToString("mine/pages/tombstone.ftlh:2:5");
    assertThat(log.findings().get(0).subject().record()).isEqualTo("achievements/revoked-one");
    assertThat(FindingTexts.in(Language.EN).message(log.findings().get(0)))
        .isEqualTo(
            "the template is broken, 4 pages were not made, achievements/revoked-one/index.html"
                + " among them: TombstoneView has no titel, but back, backLabel, date, facts, state, text, title");
    assertThat(pages)
        .containsKey("index.html")
        .doesNotContainKey("achievements/revoked-one/index.html");
  }

  @Test
  void whatIsMadeOnceCannotAskForThePage(@TempDir Path folder) throws IOException {
    Path templates = Files.createDirectories(folder.resolve("mine/partials"));
    Files.writeString(
        templates.resolve("facets.ftlh"),
        "<#macro groups groups>\n<@once of=groups name=\"f\">${page.section}</@once>\n</#macro>\n");
    FindingLog log = new FindingLog();
    underMine(folder, log);
    assertThat(log.findings()).hasSize(1);
    assertThat(log.findings().get(0).where()).hasToString("mine/partials/facets.ftlh:2:27");
    assertThat(FindingTexts.in(Language.EN).message(log.findings().get(0)))
        .contains("what is made once cannot ask for page");
  }

  /**
   * Its links would lead from another page, and what is wrong with it be told of the first alone.
   */
  @Test
  void whatIsMadeOnceCannotShowRunningText(@TempDir Path folder) throws IOException {
    Path templates = Files.createDirectories(folder.resolve("mine/pages"));
    Files.writeString(
        templates.resolve("achievement.ftlh"),
        "<#list view.sections as s>\n<@once of=s name=\"s\">${s.text}</@once></#list>\n");
    FindingLog log = new FindingLog();
    underMine(folder, log);
    assertThat(Lines.of(log.findings()))
        .singleElement()
        .asString()
        .startsWith("mine/pages/achievement.ftlh:2:22: error template.error: ")
        .endsWith("what is made once cannot show running text");
  }

  @Test
  void whatIsMadeOnceHasItsLinksAsEachPageNeedsThem(@TempDir Path folder) throws IOException {
    Path templates = Files.createDirectories(folder.resolve("mine/partials"));
    for (String name : List.of("card", "facets", "layout", "quiz")) {
      String shipped = Files.readString(Path.of("templates/partials/" + name + ".ftlh"));
      String every = shipped.replaceAll("<@once [^>]*>|</@once>", "");
      assertThat(every).isNotEqualTo(shipped);
      Files.writeString(templates.resolve(name + ".ftlh"), every);
    }
    Map<String, String> pages = underMine(folder, new FindingLog());
    assertThat(lines(pages)).isEqualTo(lines(PAGES));
  }

  @Test
  void twoPiecesMadeOnceMayBeCalledTheSame(@TempDir Path folder) throws IOException {
    Path templates = Files.createDirectories(folder.resolve("mine/pages"));
    Files.writeString(
        templates.resolve("tombstone.ftlh"),
        """
        <@once of=frame name="footer"><i>one</i></@once>
        <@once of=frame name="footer"><i>two</i></@once>
        """);
    Map<String, String> pages = underMine(folder, new FindingLog());
    assertThat(pages.get("achievements/revoked-one/index.html"))
        .isEqualToIgnoringNewLines("<i>one</i><i>two</i>");
    assertThat(pages.get("index.html")).isEqualTo(PAGES.get("index.html"));
  }

  /** The pages of the sample under the templates in the folder {@code mine}. */
  private static Map<String, String> underMine(Path folder, FindingLog log) {
    Theme theme = Theme.over(folder.resolve("mine"));
    return SampleSite.render(Sample.catalogue(), Sample.media(), theme, log);
  }

  /** Without blank lines, which a piece may begin or end with. */
  private static Map<String, List<String>> lines(Map<String, String> pages) {
    Map<String, List<String>> lines = new TreeMap<>();
    pages.forEach((path, html) -> lines.put(path, html.lines().filter(l -> !l.isBlank()).toList()));
    return lines;
  }

  @Test
  void whatDoesMoreWithALinkThanPrintItIsMadeForEachPage(@TempDir Path folder) throws IOException {
    Path templates = Files.createDirectories(folder.resolve("mine/partials"));
    Files.writeString(
        templates.resolve("facets.ftlh"),
        """
        <#macro groups groups><@once of=groups name="f">
        <i title="${groups[0].values[0].page?string?upper_case?keep_after('INDEX')}"></i>
        </@once></#macro>
        """);
    Map<String, String> pages = underMine(folder, new FindingLog());
    assertThat(pages.get("achievements/index.html")).contains("<i title=\".HTML\"></i>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<#if>", "${card.nothing}"})
  void aBrokenTemplateOfCardsIsToldAndEndsNothing(String template, @TempDir Path folder)
      throws IOException {
    Path templates = Files.createDirectories(folder.resolve("mine/pages"));
    Files.writeString(templates.resolve("card.ftlh"), "\n" + template);
    FindingLog log = new FindingLog();
    Theme theme = Theme.over(folder.resolve("mine"));
    SitePages site = SampleSite.pages(Sample.catalogue(), Sample.media(), theme, log);
    PageRenderer renderer = SampleSite.renderer(site, theme, log);
    Listing listing = site.listings().get(Language.ZH_CN);
    Card card = listing.cards().apply(Sample.catalogue().achievements().get(0).id());

    for (int i = 0; i < 2; i++) {
      assertThat(renderer.card(Language.ZH_CN, card, listing.on())).isEmpty();
    }
    renderer.reportFaults();

    assertThat(Lines.of(log.findings()))
        .singleElement()
        .asString()
        .startsWith("mine/pages/card.ftlh:2:")
        .contains(
            ": error template.card: the template of cards is broken, achievements that scripts list"
                + " have none: ");
  }

  @Test
  void anIncludeOfANameThatNoFileCanHaveIsAFinding(@TempDir Path folder) throws IOException {
    Path templates = Files.createDirectories(folder.resolve("mine/pages"));
    Files.writeString(templates.resolve("tombstone.ftlh"), "<#include \"a\u0000b\">");
    FindingLog log = new FindingLog();

    underMine(folder, log);

    assertThat(Lines.of(log.findings()))
        .singleElement()
        .asString()
        .startsWith(
            "mine/pages/tombstone.ftlh:1:1: error template.error: the template is broken, 4 pages were"
                + " not made, achievements/revoked-one/index.html among them: Template not found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#macro row><@row/></#macro><@row/>",
        "<#function f x><#return f(x + 1)></#function>${f(1)}"
      })
  void aMacroThatCallsItselfIsAFinding(String template, @TempDir Path folder) throws IOException {
    Path templates = Files.createDirectories(folder.resolve("mine/pages"));
    Files.writeString(templates.resolve("tombstone.ftlh"), template);
    FindingLog log = new FindingLog();

    Map<String, String> pages = underMine(folder, log);

    assertThat(Lines.of(log.findings()))
        .containsExactly(
            "mine/pages/tombstone.ftlh:1:1: error template.error: the template is broken, 4 pages were"
                + " not made, achievements/revoked-one/index.html among them: a macro or function"
                + " calls itself without end, here or in what is imported");
    assertThat(pages.get("index.html")).isEqualTo(PAGES.get("index.html"));
  }

  @Test
  void aTemplateThatAsksForTheTimeOfTheMachineIsAFinding(@TempDir Path folder) throws IOException {
    Path templates = Files.createDirectories(folder.resolve("mine/pages"));
    Files.writeString(
        templates.resolve("tombstone.ftlh"),
        "<#-- not\n ${.now} -->a site.now .now ${frame.updated}\n© ${.now?string('yyyy')}");
    FindingLog log = new FindingLog();

    underMine(folder, log);

    assertThat(Lines.of(log.findings()))
        .singleElement()
        .asString()
        .startsWith("mine/pages/tombstone.ftlh:3:5: error template.error: ")
        .endsWith("the machine's time (.now) makes builds differ; take ${frame.updated}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#if .now gt x>a</#if>",
        "<#assign year = .now>",
        "<@m day=.now/>",
        "${(.now)?c}",
        "${x + .now}"
      })
  void theTimeOfTheMachineIsFoundWhereverItIsAskedFor(String template) {
    assertThat(Clock.askedIn("pages/home.ftlh", template)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${view.now}",
        "<p class=\"x\"> .now</p>",
        "${x.now?c} .now",
        "<#-- .now -->",
        "${.nowhere}"
      })
  void whatOnlyLooksLikeItIsNot(String template) {
    assertThat(Clock.askedIn("pages/home.ftlh", template)).isEmpty();
  }

  @Test
  void whatIsMissingIsToldByItsName(@TempDir Path folder) throws IOException {
    Path templates = Files.createDirectories(folder.resolve("mine/pages"));
    Files.writeString(
        templates.resolve("tombstone.ftlh"),
        "<#import \"../partials/parts.ftlh\" as parts>\n<@parts.fcts view/>");
    FindingLog log = new FindingLog();

    underMine(folder, log);

    assertThat(Lines.of(log.findings()))
        .singleElement()
        .asString()
        .startsWith("mine/pages/tombstone.ftlh:2:3: error template.error: ")
        .endsWith(": The following has evaluated to null or missing: parts.fcts");
  }

  @Test
  void aTemplateThatDoesNotParseIsAFindingToo(@TempDir Path folder) throws IOException {
    Path templates = Files.createDirectories(folder.resolve("mine/pages"));
    Files.writeString(templates.resolve("home.ftlh"), "<p>\n<#if view.title>\n");
    FindingLog log = new FindingLog();
    underMine(folder, log);
    assertThat(log.findings()).hasSize(1);
    assertThat(log.findings().get(0).where().file()).isEqualTo("mine/pages/home.ftlh");
  }

  /** A catalogue of fifty thousand holds each page's way in memory. */
  @Test
  void theWayToPagesThatLieTogetherIsHeldOnce() {
    Theme theme = Theme.shipped();
    SitePages site = SampleSite.pages(Sample.catalogue(), Sample.media(), theme, new FindingLog());
    Map<Page.Crumb, Page.Crumb> steps = new HashMap<>();
    for (Page page : site.pages()) {
      for (Page.Crumb step : page.crumbs().subList(0, page.crumbs().size() - 1)) {
        assertThat(step).isSameAs(steps.computeIfAbsent(step, first -> first));
      }
    }
    assertThat(steps).hasSizeGreaterThan(5);
  }

  @Test
  void aTemplateReachesNoClassAndNoApi(@TempDir Path folder) throws IOException {
    Path templates = Files.createDirectories(folder.resolve("mine/pages"));
    for (String attack :
        new String[] {
          "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
          "${view?api.class}",
          "${view.getClass()}",
          "${view.class}"
        }) {
      Files.writeString(templates.resolve("not-found.ftlh"), attack);
      FindingLog log = new FindingLog();
      underMine(folder, log);
      assertThat(log.findings()).as(attack).hasSize(1);
    }
  }
}
