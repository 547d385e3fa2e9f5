package laurel.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonMarksTest {
  @Test
  void pointsWithStrongLeadsNeedNoParser() {
    assertThat(CommonMarks.html("- **换向展开**：利用重力\n- **定位**：用 `M6` 螺栓"))
        .contains(
            "<ul>\n<li><strong>换向展开</strong>：利用重力</li>\n"
                + "<li><strong>定位</strong>：用 <code>M6</code> 螺栓</li>\n</ul>");
  }

  @Test
  void paragraphsAndPointsMayFollowEachOther() {
    assertThat(CommonMarks.html("做法*三*步：\n\n- 测\n- 校\n\n**完**成。"))
        .contains(
            "<p>做法<em>三</em>步：</p>\n<ul>\n<li>测</li>\n<li>校</li>\n</ul>\n<p><strong>完</strong>成。</p>");
  }

  @Test
  void marksThatNothingClosesOrOpensAreStars() {
    assertThat(CommonMarks.html("应用**，提高**效率")).contains("<p>应用**，提高**效率</p>");
    assertThat(CommonMarks.html("**未完")).contains("<p>**未完</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3*4",
        "*a **b** c*",
        "***强***",
        "- 一\n\n- 二",
        "- 一\n续",
        "一\n- 二",
        "* 一",
        "1. 一",
        "a  \nb",
        "`a`` b`",
        "- - 一",
        "- 1. 一",
        "a_b_c",
        "[a](b)",
        "<b>",
        "&amp;",
        "- ",
        "a\\*b"
      })
  void whatIsInDoubtIsLeftToTheParser(String markdown) {
    assertThat(CommonMarks.html(markdown)).isEmpty();
  }

  @Test
  void whatIsClosedBehindAFullStopIsNotClosed() {
    assertThat(CommonMarks.html("采用**新工艺。**效率提高"))
        .contains("<p>采用**新工艺。**效率提高</p>")
        .contains(Markdown.byTheParser("采用**新工艺。**效率提高"));
    assertThat(CommonMarks.html("**重点：**其余")).contains("<p>**重点：**其余</p>");
    assertThat(CommonMarks.html("采用**新工艺。**效率**提高")).isEmpty();
  }

  @Property(tries = 20_000)
  void itIsWhatTheParserMakes(@ForAll("texts") String text) {
    String markdown = Lines.asMarkdown(text);
    Optional<String> html = CommonMarks.html(markdown);
    Statistics.collect(html.isPresent());
    html.ifPresent(made -> assertThat(made).isEqualTo(Markdown.byTheParser(markdown)));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(
                20, Arbitraries.of("一", "二三", "a", "bc", "7", "，", "：", "。", "法")),
            net.jqwik.api.Tuple.of(8, Arbitraries.of("**", "*", "`", "**强**", "*重*", "`M6`")),
            net.jqwik.api.Tuple.of(
                6, Arbitraries.of("\n", "\n\n", "\n- ", "\n\n- ", "- ", " ", "\n\n\n")),
            net.jqwik.api.Tuple.of(
                1,
                Arbitraries.of(
                    "'", "%", "(", ")", "（", "1.", "#", "+", "=", ">", "_", "-", "…", "\u3000", "·",
                    "“", "”", "😀", "!", "~", "---", "***", "```", "/", ";", ",", ".", "?", "$",
                    "^", "{", "}", "@", "\u2028", "\u200b")));
    return piece.list().ofMinSize(1).ofMaxSize(24).map(pieces -> String.join("", pieces));
  }
}
