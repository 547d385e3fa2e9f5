package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A visitor at the search page or the gallery: what they type and choose, and what they see. */
final class SearchVisit {
  private static final String READY =
      "document.querySelector('#results') && !document.querySelector('#results[aria-busy]')"
          + " && document.readyState === 'complete'";

  private final Browser browser;
  private final StaticServer server;

  /** Where the site is read from. */
  enum From {
    SERVER,
    STICK
  }

  SearchVisit(Browser browser, StaticServer server) {
    this.browser = browser;
    this.server = server;
  }

  /** The page that answers a query. */
  static String search(String query) {
    return "search/index.html?q=" + encoded(query);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Goes to a page of the site, and waits until its script has answered. */
  void go(From from, String page) {
    browser.go(from == From.SERVER ? server.address(page) : DemoSite.folder().toUri() + page);
    settle();
  }

  /** Types a query and sends it. */
  void type(String text) {
    WebElement input = browser.find("#q");
    input.clear();
    input.sendKeys(text, Keys.ENTER);
    browser.waiting().until(d -> d.getCurrentUrl().contains("q="));
    settle();
  }

  /** Chooses a value of a facet beside the results. */
  void choose(String name, String key) {
    chooseIn(".facets", name, key);
  }

  /** The same in a panel of this selector. */
  void chooseIn(String panel, String name, String key) {
    int before = count();
    WebElement value = browser.find(panel + " a[data-name=" + name + "][data-key='" + key + "']");
    browser.eval("arguments[0].scrollIntoView({block: 'center'})", value); // the foot lies over it
    value.click();
    browser
        .waiting()
        .until(
            d ->
                d.getCurrentUrl().contains(name + "=" + encoded(key))
                    && !d.findElements(By.cssSelector(".chip")).isEmpty());
    settle();
    assertThat(count()).isLessThanOrEqualTo(before);
  }

  void back() {
    browser.driver().navigate().back();
    settle();
  }

  void press(Keys key) {
    browser.driver().switchTo().activeElement().sendKeys(key);
    settle();
  }

  /** Waits until the results stand, and still stand a moment later. */
  void settle() {
    browser.waiting().until(d -> Boolean.TRUE.equals(browser.eval(READY)));
    browser.eval("new Promise(done => setTimeout(done, 60))");
    browser.waiting().until(d -> Boolean.TRUE.equals(browser.eval(READY)));
  }

  /** How many the page says that it found. */
  int count() {
    return Integer.parseInt(browser.find("#result-count").getAttribute("textContent"));
  }

  /** Titles of the results of a search, in their order. */
  List<String> titles() {
    return titles(".hit");
  }

  /** Titles of what is of this class among the results. */
  List<String> titles(String kind) {
    Object titles =
        browser.eval(
            "Array.from(document.querySelectorAll('#results "
                + kind
                + " h2 a')).map(a => a.textContent)");
    return Stream.of(((List<?>) titles).toArray()).map(String::valueOf).toList();
  }

  /** The classes of the element that has the focus. */
  String focused() {
    return String.valueOf(browser.eval("document.activeElement.className"));
  }
}
