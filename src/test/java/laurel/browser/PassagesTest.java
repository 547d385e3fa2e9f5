package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A screen reader speaks a text as its language has it: what is Chinese on an English page says so,
 * and what is English there does not say that it is Chinese. (WCAG 3.1.2)
 */
class PassagesTest {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{3}");

  /** What stands alone: names of facets, of sections, of pages, of units and people. */
  private static final String ALONE =
      "main h1, main h2, main h3, .facet a, .rank a, .rank span, .series a, .crumb a, .crumb span,"
          + " .nav a, .foot li a, .foot__contact a, .foot__end a, .num-t th, .teach__team span";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "achievements/index.html",
        "achievements/flange-aligner/index.html",
        "lessons/index.html",
        "lessons/infusion-clip-lesson/index.html",
        "categories/invention/index.html",
        "industries/index.html",
        "industries/C/index.html",
        "courses/index.html",
        "statistics/index.html",
        "rounds/index.html",
        "search/index.html"
      })
  void eachSaysItsLanguage(String page) throws Exception {
    List<String> wrong = new ArrayList<>();
    var read = Jsoup.parse(Files.readString(DemoSite.folder().resolve("en").resolve(page)));
    for (Element e : read.select(ALONE)) {
      String text = e.ownText();
      boolean chinese = "zh-CN".equals(e.closest("[lang]").attr("lang"));
      if (HAN.matcher(text).find() && !chinese) {
        wrong.add("Chinese: " + text);
      } else if (WORD.matcher(text).find() && !HAN.matcher(text).find() && chinese) {
        wrong.add("English: " + text);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aChinesePageHasNothingToSay() throws Exception {
    for (String page : List.of("index.html", "statistics/index.html", "search/index.html")) {
      var read = Jsoup.parse(Files.readString(DemoSite.folder().resolve(page)));
      assertThat(Stream.of(read.select("main [lang], .facet [lang]")).flatMap(List::stream))
          .as(page)
          .isEmpty();
    }
  }
}
