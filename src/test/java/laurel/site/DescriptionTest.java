package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What search engines are told of a page. */
class DescriptionTest {
  private static final int SHOWN = 120;

  @Property
  void itIsHowATextBeginsWithoutItsBlanks(@ForAll("texts") String text) {
    String line = text.replaceAll("\\s+|\u3000+", " ").strip().replaceAll(" +", " ");
    int length = line.codePointCount(0, line.length());
    String expected =
        length <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    assertThat(Description.of(text)).isEqualTo(expected);
  }

  @Example
  void marksOfMarkdownAndOfHtmlAreNoWords() {
    assertThat(
            Description.of(
                "# 题目\n\n**一次**定位，见[标准](https://x.example/a_b)。\n\n"
                    + "| 甲 | 乙 |\n|---|---|\n<b>粗</b>体 3*4 file_name"))
        .isEqualTo("题目 一次定位，见标准。 甲 乙 粗体 3*4 file_name");
    assertThat(Description.line("**重点**。\n- 一点")).isEqualTo("重点。 一点");
  }

  /** No border of what is read may fall into a mark or a character, or hide that more follows. */
  @Example
  void longMarksAndCharactersAtAnyPlaceStayWhole() {
    String words = "字".repeat(100);
    String far = "https://x.example/" + "a".repeat(900);
    assertThat(Description.of(words + "[标准](" + far + ")一节")).isEqualTo(words + "标准一节");
    assertThat(Description.of(words + "<!-- " + "x".repeat(1_000) + " -->末"))
        .isEqualTo(words + "末");
    assertThat(Description.of(words + " ".repeat(855) + "<span title=\"甲\">末</span>"))
        .isEqualTo(words + " 末");
    assertThat(Description.of("[标](" + far + ")\n" + "字".repeat(200)))
        .isEqualTo("标 " + "字".repeat(118) + "…");
    assertThat(Description.of(words + " ".repeat(859) + "\ud842\udfb7末"))
        .isEqualTo(words + " \ud842\udfb7末");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("甲", " ", "\n", "\u3000", "a b", "\ud840\udc00", "。")
        .list()
        .ofMaxSize(400)
        .map(parts -> String.join("", parts));
  }
}
