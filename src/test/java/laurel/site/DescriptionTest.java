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

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("甲", " ", "\n", "\u3000", "a b", "\ud840\udc00", "。")
        .list()
        .ofMaxSize(400)
        .map(parts -> String.join("", parts));
  }
}
