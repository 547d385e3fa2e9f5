package laurel.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "**一次**定位#一次定位",
        "3*4*5 毫米#3*4*5 毫米",
        "见 *斜体* 字#见 斜体 字",
        "file_name_x#file_name_x",
        "`M24` 螺栓#M24 螺栓",
        "[标准](https://x.example/a?b \"t\") 一节#标准 一节",
        "张\\*三#张*三",
        "<b>粗</b>体 a<b#粗体 a<b",
        "> 引用#引用",
        "- 一点#一点",
        "-5 ℃#-5 ℃",
        "| 甲 | 乙 |#甲 乙"
      })
  void marksGoAndWordsStay(String markdown, String plain) {
    assertThat(PlainText.of(markdown)).isEqualTo(plain);
  }

  @Test
  void aLineOfManyThousandMarksIsRead() {
    assertThat(PlainText.of("*".repeat(50_000) + "完")).endsWith("完");
    assertThat(PlainText.of("甲\n" + "- ".repeat(50_000) + "\n乙")).isEqualTo("甲\n乙");
  }

  /** Each blank, and each beginning of a comment, was a place to begin anew. */
  @ParameterizedTest
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @CsvSource({"' ', '甲\n'", "' ', '|'", "'\t', '*\n'", "'|', 'x'", "'|:- ', 'x'", "'<!--', 'x'"})
  void manyBlanksBarsAndBeginningsOfCommentsAreRead(String many, String end) {
    String text = "甲" + end + many.repeat(400_000 / many.length()) + "乙" + end;
    assertThat(PlainText.of(text)).startsWith("甲").contains("乙");
    assertThat(PlainText.of(many.repeat(400_000 / many.length()) + end)).isNotNull();
  }

  @Test
  void linesStayLinesAndRulesGo() {
    assertThat(PlainText.of("# 题\n\n1. 甲\n\n---\n2. 乙\n|-|-|\n")).isEqualTo("题\n1. 甲\n2. 乙");
  }

  @Test
  void anExcerptCountsCharactersAndSaysThatItIsOne() {
    assertThat(PlainText.excerpt("𠮷𠮷𠮷𠮷", 3)).isEqualTo("𠮷𠮷…");
    assertThat(PlainText.excerpt("甲\n乙", 3)).isEqualTo("甲 乙");
  }

  /** The beginning alone is read: what comes of it is what would come of the whole. */
  @Property
  void anExcerptIsTheBeginningOfTheWhole(
      @ForAll("marked") String markdown, @ForAll @IntRange(min = 1, max = 60) int codePoints) {
    String whole = PlainText.of(markdown).replace('\n', ' ');
    boolean fits = whole.codePointCount(0, whole.length()) <= codePoints;
    assertThat(PlainText.excerpt(markdown, codePoints))
        .isEqualTo(
            fits
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, codePoints - 1)).stripTrailing()
                    + "…");
  }

  /** Patterns are tried where they can begin alone; what comes of it is the same. */
  @Property(tries = 20_000)
  void patternsMatchAsOverTheWholeText(@ForAll("marked") String markdown) {
    assertThat(PlainText.of(markdown)).isEqualTo(PlainTextByPatterns.of(markdown));
  }

  @Provide
  Arbitrary<String> marked() {
    return Arbitraries.of(
            "字", "数据", " ", "  ", "\n", "\n\n", "\r\n", "*", "**", "_", "`", "```", "~~~", "<b>",
            "<", "[", "](x)", "|", "- ", "# ", "---", "\\*", "\\", "> ", "a", "3", "𠮷", "\r", "\t",
            "\f", "\u0085", "\u2028", "\u3000", "\ud840", "\udfb7", ":", "+ ", "!", "[字](b)",
            "<!--", "-->", "__", "|:-|", "***", "- - -", "é")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }
}
