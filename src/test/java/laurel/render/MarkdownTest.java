package laurel.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Lines;
import laurel.diag.Subject;
import laurel.site.Prose;
import laurel.site.SitePath;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private final FindingLog log = new FindingLog();

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "一段话。 ¦ <p>一段话。</p>",
        "**要点**：说明 ¦ <p><strong>要点</strong>：说明</p>",
        "[单](/rounds/) ¦ <p><a href=\"../../rounds/index.html\">单</a></p>",
        "[单](rounds/a/#object) ¦ <p><a href=\"../../rounds/a/index.html#object\">单</a></p>",
        "[网](https://a.invalid/?b=1&c=2) ¦ <p><a href=\"https://a.invalid/?b=1&amp;c=2\">网</a></p>",
        "[信](mailto:a@b.invalid) ¦ <p><a href=\"mailto:a@b.invalid\">信</a></p>",
        "误差<0.5毫米 & 更小 ¦ <p>误差&lt;0.5毫米 &amp; 更小</p>",
        "# 题 ¦ <h3>题</h3>",
        "1.5毫米以内 ¦ <p>1.5毫米以内</p>"
      })
  void whatMayBeShownIsShown(String markdown, String html) {
    assertThat(html(markdown)).isEqualTo(html);
    assertThat(log.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "[点](javascript:alert(1)) ¦ <p>点</p> ¦ warning markdown.link: a link in the text was dropped: javascript:alert(1)",
        "[点](JaVaScRiPt:alert(1)) ¦ <p>点</p> ¦ warning markdown.link: a link in the text was dropped: JaVaScRiPt:alert(1)",
        "[点](data:text/html;x) ¦ <p>点</p> ¦ warning markdown.link: a link in the text was dropped: data:text/html;x",
        "[点](vbscript:x) ¦ <p>点</p> ¦ warning markdown.link: a link in the text was dropped: vbscript:x",
        "[点](//evil.invalid/x) ¦ <p>点</p> ¦ warning markdown.link: a link in the text was dropped: //evil.invalid/x",
        "[点](\\\\\\\\evil.invalid/x) ¦ <p>点</p> ¦ warning markdown.link: a link in the text was dropped: \\\\evil.invalid/x",
        "前![图](https://a.invalid/b.png)后 ¦ <p>前后</p> ¦ warning markdown.picture: a picture in the text was dropped: https://a.invalid/b.png",
        "前<b onclick=x>粗</b>后 ¦ <p>前粗后</p> ¦ warning markdown.html: HTML in the text was dropped: <b onclick=x>",
        "<script>alert(1)</script> ¦ '' ¦ warning markdown.html: HTML in the text was dropped: <script>alert(1)</script>",
        "<img src=x onerror=alert(1)> ¦ '' ¦ warning markdown.html: HTML in the text was dropped: <img src=x onerror=alert(1)>"
      })
  void whatNoPageMayShowIsDroppedAndTold(String markdown, String html, String line) {
    assertThat(html(markdown)).isEqualTo(html);
    assertThat(Lines.of(log.findings()).get(0)).isEqualTo("content/achievements/a: " + line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "1. "})
  void whatStandsTooDeepInItselfIsShownAsTypedAndTold(String mark) {
    String html = html(mark.repeat(10_000) + "深");
    assertThat(html).contains("深").doesNotContain("<script");
    assertThat(Jsoup.parseBodyFragment(html).text()).endsWith("深");
    assertThat(log.findings()).allMatch(f -> f.kind() == FindingKind.MARKDOWN_NESTED);
    if (mark.equals("> ")) {
      assertThat(html).startsWith("<p>&gt; &gt;");
      assertThat(Lines.of(log.findings()).get(0))
          .isEqualTo(
              "content/achievements/a: warning markdown.nested: lists or quotations in the text stand"
                  + " more than 40 deep in each other; it is shown as it was typed");
    }
  }

  @ParameterizedTest
  @MethodSource("floods")
  void whatNobodyWritesIsShownAsTypedAndTold(String markdown) {
    String html = html(markdown);
    assertThat(Jsoup.parseBodyFragment(html).text()).endsWith("完");
    assertThat(html).hasSizeLessThan(8 * markdown.length());
    assertThat(Lines.of(log.findings()))
        .singleElement()
        .asString()
        .isEqualTo(
            "content/achievements/a: warning markdown.flood: the text has more signs or is longer than"
                + " anybody writes ("
                + log.findings().get(0).arguments().get(0)
                + "); it is shown as it was typed");
  }

  static Stream<String> floods() {
    return Stream.of(
        "*".repeat(20_000) + "完",
        "*a _b ".repeat(10_000) + "完",
        "&amp;".repeat(20_000) + "完",
        "|\n".repeat(90_000) + "完",
        "![".repeat(5_000) + "](y)".repeat(5_000) + "完",
        IntStream.range(1, 400).mapToObj("`"::repeat).collect(Collectors.joining("x")) + "完",
        "[a]: http://evil.invalid/" + "y".repeat(100_000) + "\n\n" + "[a] ".repeat(20_000) + "完",
        IntStream.range(0, 5_000).mapToObj("[r%d]: /x\n"::formatted).collect(Collectors.joining())
            + "\n完",
        "字 ".repeat(200_000) + "*完");
  }

  /** Expressions of the parser go deeper with every character of a title, an attribute, a line. */
  @ParameterizedTest
  @ValueSource(strings = {"[a](b '%s') 完", "<a %s> 完", "%s 完", "- - - %s 完", "[%s](x) 完"})
  void howLongATextIsMayNotBreakTheParser(String form) {
    String html = html("*a*\n\n" + form.formatted("x=y ".repeat(40_000)));
    assertThat(Jsoup.parseBodyFragment(html).text()).endsWith("完");
  }

  @Test
  void numberedPointsOfTheFormsBecomePointsWithHeadings() {
    assertThat(html("1.换向展开：利用惯性。\n2、双面限位：由挡块承力。\n（3）不改机床，只调程序：都可以。"))
        .isEqualToIgnoringWhitespace(
            """
            <ol class="points">
            <li><strong class="points__lead">换向展开</strong>利用惯性。</li>
            <li><strong class="points__lead">双面限位</strong>由挡块承力。</li>
            <li>不改机床，只调程序：都可以。</li>
            </ol>
            """);
  }

  /** As many as are kept, and one more: what is kept is of use to the end. */
  @Test
  void aTextAtHandIsMadeOnceHoweverManyComeAfterIt() {
    Markdown markdown = new Markdown(SampleSite.RECORDS, log);
    Markdown.Made first = markdown.html(prose("*第一*"));
    for (int i = 0; i < Markdown.MOST_MADE; i++) {
      markdown.html(prose("第" + i + "段"));
    }
    assertThat(markdown.html(prose("*第一*"))).isSameAs(first);
    Markdown.Made last = markdown.html(prose("*最后*"));
    assertThat(markdown.html(prose("*最后*"))).as("kept no more").isEqualTo(last).isNotSameAs(last);
  }

  @Test
  void everyRowOfATableHasAsManyCells() {
    assertThat(Jsoup.parseBodyFragment(html("|甲|乙|\n|---|---|\n|1\n|1|2|3|")).select("tr"))
        .extracting(row -> row.childrenSize())
        .containsOnly(3);
  }

  @Test
  void aTableTooLargeToFillUpIsLeftAsItWasTyped() {
    String table = "|甲".repeat(1_000) + "\n" + "|---".repeat(1_000) + "\n" + "|1\n".repeat(100);
    assertThat(Jsoup.parseBodyFragment(html(table)).select("td").size()).isEqualTo(100);
  }

  @Test
  void noLinkOnAPageAtTheRootBecomesAScript() {
    Prose prose = prose("[甲](/javascript:alert)");
    assertThat(new Markdown(SampleSite.RECORDS, log).html(prose).in(new SitePath("lesson.html")))
        .isEqualTo("<p>甲</p>");
    assertThat(log.findings()).extracting(Finding::kind).containsExactly(FindingKind.MARKDOWN_LINK);
  }

  @Test
  void whatWeMarkLinksWithIsATextWhereSomebodyTypesIt() {
    Prose prose = prose("安装 laurel-root:甲");
    assertThat(new Markdown(SampleSite.RECORDS, log).html(prose).in(new SitePath("a/index.html")))
        .isEqualTo("<p>安装 laurel-root:甲</p>");
  }

  @Test
  void anAddressHoldsNothingThatNoAddressMayHold() {
    assertThat(html("<https://a.invalid/\"b|c>")).contains("href=\"https://a.invalid/%22b%7Cc\"");
  }

  @Test
  void aLineBreakBetweenChineseCharactersIsNoSpace() {
    assertThat(html("刀具多为手动\n装片，**断屑**\n差。")).isEqualTo("<p>刀具多为手动装片，<strong>断屑</strong>差。</p>");
    assertThat(html("刀具多为手动\n装片。")).isEqualTo("<p>刀具多为手动装片。</p>");
    assertThat(html("M24 bolt\nand nut")).isEqualTo("<p>M24 bolt\nand nut</p>");
  }

  @Property
  void nothingThatPeopleTypeBecomesActive(@ForAll String text) {
    Document page = Jsoup.parseBodyFragment(html(text));
    assertThat(page.select("script, style, img, iframe, object, embed, form, svg, link, base"))
        .isEmpty();
    page.body()
        .getAllElements()
        .forEach(
            e ->
                e.attributes()
                    .forEach(a -> assertThat(a.getKey()).isIn(List.of("href", "class", "start"))));
  }

  private static Prose prose(String markdown) {
    return new Prose(markdown, 3, new Subject("achievements/a", "summary"));
  }

  private String html(String markdown) {
    return new Markdown(SampleSite.RECORDS, log)
        .html(prose(markdown))
        .in(new SitePath("achievements/a/index.html"));
  }
}
