package laurel.browser;

import static laurel.browser.SearchVisit.search;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import laurel.browser.SearchVisit.From;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A visitor looks for something: from a server, and from a USB stick, on a phone. */
@ExtendWith(DemoVisit.class)
class SearchTest {
  private static Browser browser;
  private static SearchVisit visit;
  private static StaticServer server;

  @BeforeAll
  static void open(Browser opened, StaticServer started) {
    browser = opened.width(390).scheme(false);
    server = started;
    visit = new SearchVisit(opened, started);
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
    "一个字, 锥, 野外土壤样品旋转锥形快速分样器的研制",
    "卡片上的编号, 2022-004, 管道法兰快速对中夹具的研制与应用",
    "类别、年度和一个词, 小创造 2022 法兰, 管道法兰快速对中夹具的研制与应用"
  })
  void somethingIsFoundByWhatPeopleType(String how, String typed, String title) {
    for (From from : From.values()) {
      visit.go(from, "search/index.html");
      visit.type(typed);
      assertThat(visit.titles()).as(from + " " + how).contains(title);
      assertThat(visit.count()).isEqualTo(browser.all("#results .hit").size());
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void aLevelFindsWhatHasIt() {
    visit.go(From.STICK, search("一等奖"));
    assertThat(visit.titles()).isNotEmpty();
    assertThat(browser.all("#results .hit__kind")).allMatch(kind -> kind.getText().contains("一等奖"));
  }

  @Test
  void aUnitComesBeforeItsAchievements() {
    visit.go(From.STICK, search("示例石化"));
    assertThat(visit.titles().get(0)).isEqualTo("示例石化检维修中心");
    List<WebElement> names = browser.all("#results .hit__from mark");
    assertThat(names).isNotEmpty();
  }

  @Test
  void aPhraseInQuotesStandsInARow() {
    visit.go(From.SERVER, search("“快速对中”"));
    assertThat(visit.titles()).containsExactly("管道法兰快速对中夹具的研制与应用");
    visit.go(From.SERVER, search("“对中快速”"));
    assertThat(visit.count()).isZero();
    assertThat(browser.find("#results .empty h2").getText()).contains("“对中快速”");
  }

  @Test
  void whatIsFoundIsMarkedInItsSnippet() {
    visit.go(From.SERVER, search("撬棍"));
    assertThat(browser.find("#results .hit__text mark").getText()).isEqualTo("撬棍");
  }

  /** The sentence before tells of 21 万元; a snippet that began with its 1 told of another sum. */
  @Test
  void aSnippetBeginsWithNoPartOfANumber() {
    visit.go(From.SERVER, search("夹具总重"));
    assertThat(browser.find("#results .hit__text").getText().replace(" ", "")).startsWith("…21万元");
  }

  @Test
  void whoFindsNothingIsOfferedSomethingNear() {
    visit.go(From.SERVER, search("水下法兰机器人"));
    assertThat(visit.count()).isZero();
    assertThat(browser.find("#results .empty h2").getText()).contains("水下法兰机器人");
    assertThat(visit.titles()).contains("管道法兰快速对中夹具的研制与应用");
  }

  @Test
  void whoAsksNothingIsOfferedExamplesFacetsAndTheNewest() {
    visit.go(From.STICK, "search/index.html");
    assertThat(browser.all("#search-offer .card")).isNotEmpty();
    assertThat(browser.all(".facets a[data-name]")).isNotEmpty();
    browser.find(".hint a").click();
    visit.settle();
    assertThat(visit.count()).isPositive();
  }

  /** Who types what a facet calls one of its values is offered all that have it. */
  @Test
  void whoAsksForALevelByItsNameIsOfferedIt() {
    visit.go(From.STICK, search("小發明"));
    browser.find(".chip--plain").click();
    visit.settle();
    assertThat(browser.find(".chip").getText()).isEqualTo("小发明");
    assertThat(visit.count()).isPositive();
    assertThat(browser.find("#q").getAttribute("value")).isEmpty();
    visit.go(From.STICK, search("发明"));
    assertThat(browser.all(".chips a")).isEmpty();
  }

  @Test
  void whoAsksForMoreGoesOnWithTheFirstOfIt() {
    visit.go(From.SERVER, search("的"));
    browser.eval("document.querySelector('.hit__more').focus()");
    visit.press(Keys.ENTER);
    browser
        .waiting()
        .until(
            d ->
                Boolean.TRUE.equals(
                    browser.eval(
                        "document.activeElement"
                            + " === document.querySelectorAll('.hit__title a')[8]")));
  }

  /** Browsers that keep no page in memory, as WeChat's on Android, load it anew on the way back. */
  @Test
  void whoComesBackFindsAsManyAsWereShown() {
    visit.go(From.SERVER, search("的"));
    browser.find(".hit__more").click();
    browser.waiting().until(d -> browser.all("#results .hit").size() == 16);
    browser.driver().navigate().refresh();
    browser.waiting().until(d -> browser.all("#results .hit").size() == 16);
    visit.type("装置");
    assertThat(visit.titles()).hasSizeLessThanOrEqualTo(8);
  }

  /** The length of a history says nothing: browsers keep fifty steps and no more. */
  @Test
  void whoAsksTheSameAgainMakesOneStepOfIt() {
    visit.go(From.SERVER, "search/index.html");
    browser.eval("window.asked = 'here'");
    visit.type("装置");
    visit.type("装置");
    assertThat(visit.count()).isPositive();
    visit.back();
    assertThat(browser.driver().getCurrentUrl()).endsWith("search/index.html");
    assertThat(browser.eval("window.asked")).isEqualTo("here");
  }

  /** A screen reader says what changes in a place that it knows, and the whole of it. */
  @Test
  void theNumberFoundIsSaidInItsSentence() {
    visit.go(From.SERVER, "achievements/index.html");
    assertThat(browser.find(".bar > p").getAttribute("role")).isEqualTo("status");
    visit.go(From.SERVER, "search/index.html");
    assertThat(browser.eval("getComputedStyle(document.querySelector('.bar > p')).display"))
        .isEqualTo("block");
    assertThat(browser.find(".bar > p").getText()).isEmpty();
    browser.eval("window.said = document.querySelector('.bar > p[role=status]')");
    visit.type("装置");
    assertThat(browser.eval("window.said === document.querySelector('.bar > p')")).isEqualTo(true);
    assertThat(browser.find(".bar > p").getText()).matches("共 ?" + visit.count() + " ?项");
  }

  @Test
  void facetsNarrowWhatWasFound() {
    visit.go(From.SERVER, search("装置") + "&kind=achievement&year=2022");
    assertThat(visit.count()).isEqualTo(3).isEqualTo(visit.titles().size());
  }

  @Test
  void whatIsOursInAResultIsInThePagesLanguage() {
    String kind =
        "(p => [p.textContent, ...Array.from(p.querySelectorAll('[lang=en]')).map(s =>"
            + " s.innerText)])(document.querySelector('#results .hit__kind'))";
    visit.go(From.SERVER, "en/" + search("折叠反刮刀怎么用"));
    assertThat(browser.eval(kind)).asString().matches("\\[Lesson　\\d{4}　.*, Lesson]");
    visit.go(From.SERVER, search("折叠反刮刀怎么用"));
    assertThat(browser.eval(kind)).asString().matches("\\[路演微课　\\d{4}　.*]");
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
}
