package laurel.browser;

import static laurel.browser.SearchVisit.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.browser.SearchVisit.From;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** A visitor narrows the gallery by its facets, each saying how many it will leave. */
@ExtendWith(DemoVisit.class)
class GalleryFacetsTest {
  private static Browser browser;
  private static SearchVisit visit;

  @BeforeAll
  static void open(Browser opened, StaticServer server) {
    browser = opened.width(390).scheme(false);
    visit = new SearchVisit(opened, server);
  }

  @ParameterizedTest
  @EnumSource(From.class)
  void threeFacetsCombineInTheGalleryAndBackTakesThemOff(From from) {
    browser.width(1440);
    visit.go(from, "achievements/index.html");
    int all = visit.count();
    visit.choose("year", "2022");
    int year = visit.count();
    visit.choose("category", "innovation");
    int both = visit.count();
    visit.choose("industry", "C");
    assertThat(visit.count())
        .isPositive()
        .isLessThanOrEqualTo(both)
        .isEqualTo(visit.titles(".card").size());
    assertThat(both).isLessThan(year);
    assertThat(year).isLessThan(all);
    assertThat(browser.driver().getCurrentUrl())
        .contains("year=2022")
        .contains("category=innovation")
        .contains("industry=C");
    visit.back();
    assertThat(visit.count()).isEqualTo(both);
    visit.back();
    assertThat(visit.count()).isEqualTo(year);
    visit.back();
    assertThat(visit.count()).isEqualTo(all);
    browser.width(390);
  }

  @Test
  void atTheFootOfTheOpenFoldAButtonTellsHowManyThereAreAndLeadsToThem() {
    visit.go(From.SERVER, "search/index.html");
    browser.find(".filter-m summary").click();
    assertThat(browser.find("[data-see]").isDisplayed()).as("nothing is asked yet").isFalse();
    visit.go(From.SERVER, "achievements/index.html");
    browser.find(".filter-m summary").click();
    visit.chooseIn(".filter-m", "industry", "C");
    assertThat(browser.find("[data-see]").getText()).isEqualTo("查看 " + visit.count() + " 项");
    assertThat(inView("[data-see]")).isTrue();
    browser.find("[data-see]").click();
    assertThat(browser.find(".filter-m").getDomAttribute("open")).isNull();
    assertThat(inView(".bar")).isTrue();
    assertThat(browser.driver().switchTo().activeElement())
        .isEqualTo(browser.find(".bar [role=status]"));
  }

  private static boolean inView(String css) {
    return Boolean.TRUE.equals(
        browser.eval(
            "(function (box) { return box.top > -1 && box.bottom < window.innerHeight + 1; })"
                + "(document.querySelector('"
                + css
                + "').getBoundingClientRect())"));
  }

  @Test
  void onAPhoneFacetsCombineInTheirFoldAndBackTakesThemOff() {
    for (From from : From.values()) {
      visit.go(from, "achievements/index.html");
      int all = visit.count();
      browser.find(".filter-m summary").click();
      visit.chooseIn(".filter-m", "year", "2022");
      int year = visit.count();
      visit.chooseIn(".filter-m", "category", "innovation");
      visit.chooseIn(".filter-m", "union", firstOf("union"));
      assertThat(visit.count()).isPositive().isLessThanOrEqualTo(year).isLessThan(all);
      assertThat(browser.find("[data-conditions]").getText()).contains("3");
      visit.back();
      visit.back();
      assertThat(visit.count()).isEqualTo(year);
      visit.back();
      assertThat(visit.count()).isEqualTo(all);
    }
  }

  @Test
  void onTheGalleryWordsAndFacetsNarrowTogether() {
    visit.go(From.STICK, "achievements/index.html?year=2022&q=" + encoded("装置"));
    assertThat(visit.count()).isEqualTo(3).isEqualTo(visit.titles(".card").size());
  }

  @Test
  void whoDropsFiltersByKeyboardStaysAmongThem() {
    browser.shown(1440);
    visit.go(From.SERVER, "achievements/index.html?level=first&category=invention");
    browser.eval("document.querySelector('.chip').focus()");
    visit.press(Keys.ENTER);
    assertThat(visit.focused()).contains("chip");
    visit.press(Keys.ENTER);
    assertThat(browser.all(".chip")).isEmpty();
    assertThat(browser.eval("document.activeElement.querySelector('#result-count') !== null"))
        .isEqualTo(true);
    browser.eval("document.querySelectorAll('.sort a')[2].focus()");
    visit.press(Keys.ENTER);
    assertThat(browser.eval("document.activeElement.textContent")).isEqualTo("轮次");
    browser.eval("document.querySelector('#pager .more').focus()");
    visit.press(Keys.ENTER);
    assertThat(browser.eval("document.activeElement.querySelector('#result-count') !== null"))
        .isEqualTo(true);
    browser.shown(390);
  }

  @Test
  void divisionsAreOfferedBeneathTheirSectionWhenItIsChosen() {
    browser.width(1440);
    visit.go(From.STICK, "achievements/index.html");
    assertThat(browser.all(".facets .facet__part")).isEmpty();
    visit.choose("industry", "C");
    List<String> parts =
        browser.all(".facets .facet__part a").stream()
            .map(a -> a.getAttribute("data-key"))
            .toList();
    assertThat(parts).isNotEmpty().allMatch(key -> key.startsWith("C"));
    browser.width(390);
  }

  @Test
  void everyFacetPageSaysTheNumberThatTheGallerySays() throws IOException {
    browser.width(1440);
    visit.go(From.SERVER, "achievements/index.html");
    List<String> wrong = new ArrayList<>();
    Object rows =
        browser.eval(
            "Array.from(document.querySelectorAll('.facets a[data-key]')).map(a => a.dataset.name +"
                + " ' ' + a.dataset.key + ' ' + a.querySelector('span').innerText)");
    for (Object row : (List<?>) rows) {
      String[] parts = row.toString().split(" ", -1);
      Path page = DemoSite.folder().resolve(folder(parts[0])).resolve(parts[1] + "/index.html");
      if (!parts[0].equals("round")
          && !Files.readString(page).contains("<b id=\"result-count\">" + parts[2] + "</b>")) {
        wrong.add(row.toString());
      }
    }
    assertThat((List<?>) rows).hasSizeGreaterThan(20);
    assertThat(wrong).isEmpty();
    browser.width(390);
  }

  /**
   * Every facet narrows what another has narrowed, to the number that it announced, and every value
   * has a page of its own, so that all of it can be reached without a script.
   */
  @Test
  void everyFacetCombinesAndEveryValueIsAFile() {
    browser.width(1440);
    visit.go(From.SERVER, "achievements/index.html");
    List<String> names = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<String> combined = new ArrayList<>();
    for (Object row : menus()) {
      String[] value = row.toString().split(" ", -1);
      if (!names.contains(value[0])) {
        names.add(value[0]);
        combined.add(value[0] + "=" + value[1]);
      }
      Path page = DemoSite.folder().resolve(folder(value[0])).resolve(value[1] + "/index.html");
      if (!Files.isRegularFile(page)) {
        missing.add(row.toString());
      }
    }
    assertThat(names)
        .containsExactlyInAnyOrder(
            "level",
            "category",
            "year",
            "round",
            "industry",
            "union",
            "region",
            "condition",
            "feature");
    assertThat(missing).isEmpty();
    for (String one : combined) {
      visit.go(From.SERVER, "achievements/index.html?" + one);
      Object announced =
          browser.eval(
              "(a => [a.dataset.name + '=' + encodeURIComponent(a.dataset.key),"
                  + " a.querySelector('span').innerText])(Array.from(document.querySelectorAll("
                  + "'.facets a[data-key]:not([aria-current]):not(.zero)')).filter(a =>"
                  + " a.dataset.name !== arguments[0]).pop())",
              one.substring(0, one.indexOf('=')));
      List<?> other = (List<?>) announced;
      visit.go(From.SERVER, "achievements/index.html?" + one + "&" + other.get(0));
      assertThat(visit.count()).as(one + " and " + other.get(0)).isEqualTo(number(other.get(1)));
      assertThat(visit.titles(".card")).hasSize(Math.min(24, visit.count()));
    }
    browser.width(390);
  }

  /** Every value that any facet offers: name and key. */
  private static List<?> menus() {
    return (List<?>)
        browser.eval(
            "(async () => { await laurelIndex.ready(); const n = await laurelIndex.part('n/zh-CN');"
                + " return n.menus.filter(m => m.name !== 'kind')"
                + ".flatMap(m => m.keys.map(key => m.name + ' ' + key)); })()");
  }

  private static int number(Object text) {
    return Integer.parseInt(text.toString());
  }

  private static String folder(String parameter) {
    return switch (parameter) {
      case "category" -> "categories";
      case "industry" -> "industries";
      default -> parameter + "s";
    };
  }

  private static String firstOf(String name) {
    return browser.find(".filter-m a[data-name=" + name + "]:not(.zero)").getAttribute("data-key");
  }
}
