package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A visitor looks for something: from a server, and from a USB stick, on a phone. */
@ExtendWith(DemoVisit.class)
class SearchTest {
  private static final String READY =
      "document.querySelector('#results') && !document.querySelector('#results[aria-busy]')"
          + " && document.readyState === 'complete'";
  private static final String BY_SOUND =
      "arguments[0].slice().sort(new Intl.Collator('zh-u-co-pinyin', {numeric: true}).compare)";

  private static Browser browser;
  private static StaticServer server;

  /** Where the site is read from. */
  enum From {
    SERVER,
    STICK;

    void go(String page) {
      if (this == SERVER) {
        browser.go(server.address(page));
      } else {
        browser.go(DemoSite.folder().toUri() + page);
      }
      settle();
    }
  }

  @BeforeAll
  static void open(Browser opened, StaticServer started) {
    browser = opened;
    server = started;
    browser.width(390).scheme(false);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "两个字的单位, 石化, 示例石化检维修中心",
    "单位首字母, slshjwxzx, 示例石化检维修中心",
    "单位全拼, shihuajian, 示例石化检维修中心",
    "成果首字母, gdflks, 管道法兰快速对中夹具的研制与应用",
    "成果拼音, falan, 管道法兰快速对中夹具的研制与应用",
    "字母和数字, DN100, 管道法兰快速对中夹具的研制与应用",
    "全角, ＤＮ１００, 管道法兰快速对中夹具的研制与应用",
    "繁体, 法蘭 對中, 管道法兰快速对中夹具的研制与应用",
    "两个词, 法兰 撬棍, 管道法兰快速对中夹具的研制与应用",
    "一个字, 锥, 野外土壤样品旋转锥形快速分样器的研制"
  })
  void somethingIsFoundByWhatPeopleType(String how, String typed, String title) {
    for (From from : From.values()) {
      from.go("search/index.html");
      type(typed);
      assertThat(titles()).as(from + " " + how).contains(title);
      assertThat(count()).isEqualTo(browser.all("#results .hit").size());
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void aUnitComesBeforeItsAchievements() {
    From.STICK.go(search("示例石化"));
    assertThat(titles().get(0)).isEqualTo("示例石化检维修中心");
    List<WebElement> names = browser.all("#results .hit__from mark");
    assertThat(names).isNotEmpty();
  }

  @Test
  void aPhraseInQuotesStandsInARow() {
    From.SERVER.go(search("“快速对中”"));
    assertThat(titles()).containsExactly("管道法兰快速对中夹具的研制与应用");
    From.SERVER.go(search("“对中快速”"));
    assertThat(count()).isZero();
    assertThat(browser.find("#results .empty h2").getText()).contains("“对中快速”");
  }

  @Test
  void whatIsFoundIsMarkedInItsSnippet() {
    From.SERVER.go(search("撬棍"));
    assertThat(browser.find("#results .hit__text mark").getText()).isEqualTo("撬棍");
  }

  /** The sentence before tells of 21 万元; a snippet that began with its 1 told of another sum. */
  @Test
  void aSnippetBeginsWithNoPartOfANumber() {
    From.SERVER.go(search("夹具总重"));
    assertThat(browser.find("#results .hit__text").getText().replace(" ", "")).startsWith("…21万元");
  }

  @Test
  void whoFindsNothingIsOfferedSomethingNear() {
    From.SERVER.go(search("水下法兰机器人"));
    assertThat(count()).isZero();
    assertThat(browser.find("#results .empty h2").getText()).contains("水下法兰机器人");
    assertThat(titles()).contains("管道法兰快速对中夹具的研制与应用");
  }

  @Test
  void whoAsksNothingIsOfferedExamplesFacetsAndTheNewest() {
    From.STICK.go("search/index.html");
    assertThat(browser.all("#search-offer .card")).isNotEmpty();
    assertThat(browser.all(".facets a[data-name]")).isNotEmpty();
    browser.find(".hint a").click();
    settle();
    assertThat(count()).isPositive();
  }

  /** No text says 一等奖: the level is a facet, and who types it is not sent away. */
  @Test
  void whoAsksForALevelByItsNameIsOfferedIt() {
    From.STICK.go(search("小發明"));
    browser.find(".chip--plain").click();
    settle();
    assertThat(browser.find(".chip").getText()).isEqualTo("小发明");
    assertThat(count()).isPositive();
    assertThat(browser.find("#q").getAttribute("value")).isEmpty();
    From.STICK.go(search("发明"));
    assertThat(browser.all(".chips a")).isEmpty();
  }

  @Test
  void whoDropsFiltersByKeyboardStaysAmongThem() {
    browser.shown(1440);
    From.SERVER.go("achievements/index.html?level=first&category=invention");
    browser.eval("document.querySelector('.chip').focus()");
    press(Keys.ENTER);
    assertThat(focused()).contains("chip");
    press(Keys.ENTER);
    assertThat(browser.all(".chip")).isEmpty();
    assertThat(browser.eval("document.activeElement.querySelector('#result-count') !== null"))
        .isEqualTo(true);
    browser.eval("document.querySelectorAll('.sort a')[2].focus()");
    press(Keys.ENTER);
    assertThat(browser.eval("document.activeElement.textContent")).isEqualTo("轮次");
    browser.eval("document.querySelector('#pager .more').focus()");
    press(Keys.ENTER);
    assertThat(browser.eval("document.activeElement.querySelector('#result-count') !== null"))
        .isEqualTo(true);
    browser.shown(390);
  }

  @Test
  void whoAsksForMoreGoesOnWithTheFirstOfIt() {
    From.SERVER.go(search("的"));
    browser.eval("document.querySelector('.hit__more').focus()");
    press(Keys.ENTER);
    browser
        .waiting()
        .until(
            d ->
                Boolean.TRUE.equals(
                    browser.eval(
                        "document.activeElement"
                            + " === document.querySelectorAll('.hit__title a')[8]")));
  }

  @Test
  void whoAsksTheSameAgainMakesOneStepOfIt() {
    From.SERVER.go("search/index.html");
    Object before = browser.eval("history.length");
    type("装置");
    Object once = browser.eval("history.length");
    type("装置");
    assertThat(browser.eval("history.length")).isEqualTo(once).isNotEqualTo(before);
    assertThat(count()).isPositive();
  }

  /** A screen reader says what changes in a place that it knows, and the whole of it. */
  @Test
  void theNumberFoundIsSaidInItsSentence() {
    From.SERVER.go("achievements/index.html");
    assertThat(browser.find(".bar > p").getAttribute("role")).isEqualTo("status");
    From.SERVER.go("search/index.html");
    assertThat(browser.eval("getComputedStyle(document.querySelector('.bar > p')).display"))
        .isEqualTo("block");
    assertThat(browser.find(".bar > p").getText()).isEmpty();
    browser.eval("window.said = document.querySelector('.bar > p[role=status]')");
    type("装置");
    assertThat(browser.eval("window.said === document.querySelector('.bar > p')")).isEqualTo(true);
    assertThat(browser.find(".bar > p").getText()).matches("共 ?" + count() + " ?项");
  }

  @Test
  void facetsNarrowWhatWasFound() {
    From.SERVER.go(search("装置") + "&kind=achievement&year=2022");
    assertThat(count()).isEqualTo(3).isEqualTo(titles().size());
  }

  @ParameterizedTest
  @EnumSource(From.class)
  void threeFacetsCombineInTheGalleryAndBackTakesThemOff(From from) {
    browser.width(1440);
    from.go("achievements/index.html");
    int all = count();
    choose("year", "2022");
    int year = count();
    choose("category", "innovation");
    int both = count();
    choose("industry", "C");
    assertThat(count()).isPositive().isLessThanOrEqualTo(both).isEqualTo(titles(".card").size());
    assertThat(both).isLessThan(year);
    assertThat(year).isLessThan(all);
    assertThat(browser.driver().getCurrentUrl())
        .contains("year=2022")
        .contains("category=innovation")
        .contains("industry=C");
    back();
    assertThat(count()).isEqualTo(both);
    back();
    assertThat(count()).isEqualTo(year);
    back();
    assertThat(count()).isEqualTo(all);
    browser.width(390);
  }

  @Test
  void theCardsOfAScriptAreTheCardsOfThePage() {
    browser.width(1440);
    From.SERVER.go("achievements/index.html");
    String served = html();
    From.SERVER.go("achievements/index.html?sort=level");
    assertThat(html()).isNotEqualTo(served);
    From.SERVER.go(
        "achievements/index.html?feature=new-productive-force&feature=video&category=innovation");
    assertThat(served).contains(cards());
    browser.width(390);
  }

  @Test
  void everyFacetPageSaysTheNumberThatTheGallerySays() throws IOException {
    browser.width(1440);
    From.SERVER.go("achievements/index.html");
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
    From.SERVER.go("achievements/index.html");
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
      From.SERVER.go("achievements/index.html?" + one);
      Object announced =
          browser.eval(
              "(a => [a.dataset.name + '=' + encodeURIComponent(a.dataset.key),"
                  + " a.querySelector('span').innerText])(Array.from(document.querySelectorAll("
                  + "'.facets a[data-key]:not([aria-current]):not(.zero)')).filter(a =>"
                  + " a.dataset.name !== arguments[0]).pop())",
              one.substring(0, one.indexOf('=')));
      List<?> other = (List<?>) announced;
      From.SERVER.go("achievements/index.html?" + one + "&" + other.get(0));
      assertThat(count()).as(one + " and " + other.get(0)).isEqualTo(number(other.get(1)));
      assertThat(titles(".card")).hasSize(Math.min(24, count()));
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

  @Test
  void divisionsAreOfferedBeneathTheirSectionWhenItIsChosen() {
    browser.width(1440);
    From.STICK.go("achievements/index.html");
    assertThat(browser.all(".facets .facet__part")).isEmpty();
    choose("industry", "C");
    List<String> parts =
        browser.all(".facets .facet__part a").stream()
            .map(a -> a.getAttribute("data-key"))
            .toList();
    assertThat(parts).isNotEmpty().allMatch(key -> key.startsWith("C"));
    browser.width(390);
  }

  @Test
  void onAPhoneFacetsCombineInTheirFoldAndBackTakesThemOff() {
    for (From from : From.values()) {
      from.go("achievements/index.html");
      int all = count();
      browser.find(".filter-m summary").click();
      chooseIn(".filter-m", "year", "2022");
      int year = count();
      chooseIn(".filter-m", "category", "innovation");
      chooseIn(".filter-m", "union", firstOf("union"));
      assertThat(count()).isPositive().isLessThanOrEqualTo(year).isLessThan(all);
      assertThat(browser.find("[data-conditions]").getText()).contains("3");
      back();
      back();
      assertThat(count()).isEqualTo(year);
      back();
      assertThat(count()).isEqualTo(all);
    }
  }

  private static String firstOf(String name) {
    return browser.find(".filter-m a[data-name=" + name + "]:not(.zero)").getAttribute("data-key");
  }

  @Test
  void theGallerySortsByLevelRoundAndDay() {
    for (From from : From.values()) {
      from.go("achievements/index.html?sort=level");
      assertThat(browser.find("#results .card .slip").getText().replaceAll("\\s", ""))
          .isEqualTo("一等奖");
      List<String> levels = titles(".card");
      from.go("achievements/index.html?sort=round");
      List<String> rounds = titles(".card");
      from.go("achievements/index.html");
      assertThat(titles(".card")).hasSameSizeAs(rounds).hasSameSizeAs(levels);
      assertThat(browser.find("#results .card__kind").getText()).contains("2025-");
    }
  }

  @Test
  void onTheGalleryWordsAndFacetsNarrowTogether() {
    From.STICK.go("achievements/index.html?year=2022&q=" + encoded("装置"));
    assertThat(count()).isEqualTo(3).isEqualTo(titles(".card").size());
  }

  @ParameterizedTest
  @EnumSource(From.class)
  void theGallerySortsByTheSoundOfTitles(From from) {
    from.go("achievements/index.html?sort=title");
    List<String> titles = titles(".card");
    assertThat(titles).hasSize(24);
    assertThat(titles.get(0).codePointAt(0)).isNotEqualTo(titles.get(23).codePointAt(0));
    assertThat((List<?>) browser.eval(BY_SOUND, titles)).isEqualTo(titles);
    browser.find(".pager .more").click();
    browser.waiting().until(d -> !titles(".card").equals(titles));
    assertThat(browser.driver().getCurrentUrl()).contains("page=2");
  }

  @Test
  void cardsStandStillWhenTheScriptOffersItsOrders() {
    for (int width : new int[] {320, 390, 820, 1440}) {
      browser.width(width);
      From.SERVER.go("achievements/index.html");
      assertThat(
              browser.eval(
                  "(() => { const place = document.querySelector('#results');"
                      + " const sort = document.querySelector('.sort');"
                      + " const filled = place.getBoundingClientRect().top;"
                      + " sort.textContent = ''; sort.hidden = true;"
                      + " return filled - place.getBoundingClientRect().top; })()"))
          .as(width + " px")
          .isEqualTo(0L);
    }
    browser.width(390);
  }

  /** Complete recall, with the index and the scripts that visitors have. */
  @Test
  void everyPartOfEveryDocumentIsFound() {
    From.SERVER.go("search/index.html");
    Object missed =
        browser.eval(
            "(async () => {const head = await laurelIndex.ready(); const missed = []; let asked ="
                + " 0;for (let n = 0; n < head.documents; n++) {  const d = await"
                + " laurelIndex.document(n);  const texts = [d.t].concat(d.u, d.n, d.s,"
                + " d.b).filter(t => t.length > 6);  for (let k = 0; k < 6 && texts.length > 0;"
                + " k++) {    const text = texts[(n * 7 + k * 3) % texts.length];    const length ="
                + " 2 + (n + k) % 5;    const from = (n * 31 + k * 17) % (text.length - length);   "
                + " const part = text.slice(from, from + length).replace(/[\"“”「」]/g, '');    if"
                + " (laurelFold.fold(part) === '') continue;    const found = await"
                + " laurelSearch.search('\"' + part + '\"');    asked++;    const held ="
                + " laurelConfirm.places(d, found.words);    if (!found.documents.includes(n) ||"
                + " held.missing) missed.push(n + ' ' + part);  }}return asked < 300 ? ['only ' +"
                + " asked] : missed;})()");
    assertThat((List<?>) missed).isEmpty();
  }

  @Test
  void whatIsOursInAResultIsInThePagesLanguage() {
    String kind =
        "(p => [p.textContent, ...Array.from(p.querySelectorAll('[lang=en]')).map(s =>"
            + " s.innerText)])(document.querySelector('#results .hit__kind'))";
    From.SERVER.go("en/" + search("折叠反刮刀怎么用"));
    assertThat(browser.eval(kind)).asString().matches("\\[Lesson　\\d{4}　.*, Lesson]");
    From.SERVER.go(search("折叠反刮刀怎么用"));
    assertThat(browser.eval(kind)).asString().matches("\\[路演微课　\\d{4}　.*]");
  }

  /** This file says another name than it was asked for by, as half a file says none. */
  @Test
  void aPartThatSaysNothingIsTakenForLost() {
    From.SERVER.go("search/index.html");
    Object answer =
        browser.eval(
            "Promise.race([laurelIndex.part('./index').then(() => 'said', () => 'lost'),"
                + " new Promise(done => setTimeout(done, 5000, 'silence'))])");
    assertThat(answer).isEqualTo("lost");
  }

  /** The script folds what is typed as the index was folded: every case of the table. */
  @Test
  void theScriptFoldsAsTheIndexWasFolded() throws IOException {
    From.SERVER.go("search/index.html");
    List<String> other = new ArrayList<>();
    try (BufferedReader cases =
        new BufferedReader(
            new InputStreamReader(
                SearchTest.class.getResourceAsStream("/laurel/search/folding.csv"),
                StandardCharsets.UTF_8))) {
      for (String line : (Iterable<String>) cases.lines()::iterator) {
        String[] parts = parts(line);
        Object folded = browser.eval("laurelFold.fold(arguments[0])", parts[0]);
        if (!parts[1].equals(folded)) {
          other.add(line + " -> " + folded);
        }
      }
    }
    assertThat(other).isEmpty();
  }

  @Test
  void withoutScriptsTheSearchPageLeadsToEveryList() throws IOException {
    try (Browser still = Browser.withoutScripts()) {
      still.width(390).go(server.address("search/index.html"));
      assertThat(still.find(".noscript").isDisplayed()).isTrue();
      assertThat(still.all("#search-offer a[href='../units/index.html']")).isNotEmpty();
      still.find(".filter-m summary").click();
      still.find(".filter-m a[data-name=category]").click();
      assertThat(still.all(".card")).isNotEmpty();
    }
  }

  private static String[] parts(String line) {
    int comma = line.lastIndexOf(',');
    String typed = line.substring(0, comma);
    boolean quoted = typed.startsWith("\"");
    return new String[] {
      quoted ? typed.substring(1, typed.length() - 1) : typed, line.substring(comma + 1)
    };
  }

  private static String folder(String parameter) {
    return switch (parameter) {
      case "category" -> "categories";
      case "industry" -> "industries";
      default -> parameter + "s";
    };
  }

  private static String search(String query) {
    return "search/index.html?q=" + encoded(query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void type(String text) {
    WebElement input = browser.find("#q");
    input.clear();
    input.sendKeys(text, Keys.ENTER);
    browser.waiting().until(d -> d.getCurrentUrl().contains("q="));
    settle();
  }

  private static void choose(String name, String key) {
    chooseIn(".facets", name, key);
  }

  private static void chooseIn(String panel, String name, String key) {
    int before = count();
    browser.find(panel + " a[data-name=" + name + "][data-key='" + key + "']").click();
    browser
        .waiting()
        .until(
            d ->
                d.getCurrentUrl().contains(name + "=" + encoded(key))
                    && !d.findElements(By.cssSelector(".chip")).isEmpty());
    settle();
    assertThat(count()).isLessThanOrEqualTo(before);
  }

  private static void back() {
    browser.driver().navigate().back();
    settle();
  }

  private static void settle() {
    browser.waiting().until(d -> Boolean.TRUE.equals(browser.eval(READY)));
    browser.eval("new Promise(done => setTimeout(done, 60))");
    browser.waiting().until(d -> Boolean.TRUE.equals(browser.eval(READY)));
  }

  private static int count() {
    return Integer.parseInt(browser.find("#result-count").getAttribute("textContent"));
  }

  private static List<String> titles() {
    return titles(".hit");
  }

  private static List<String> titles(String kind) {
    Object titles =
        browser.eval(
            "Array.from(document.querySelectorAll('#results "
                + kind
                + " h2 a')).map(a => a.textContent)");
    return Stream.of(((List<?>) titles).toArray()).map(String::valueOf).toList();
  }

  private static String html() {
    return (String) browser.eval("document.querySelector('#results .cards').innerHTML");
  }

  /** The first card that the script drew, as HTML. */
  private static String cards() {
    return (String) browser.eval("document.querySelector('#results .card').outerHTML");
  }

  private static void press(Keys key) {
    browser.driver().switchTo().activeElement().sendKeys(key);
    settle();
  }

  private static String focused() {
    return String.valueOf(browser.eval("document.activeElement.className"));
  }
}
