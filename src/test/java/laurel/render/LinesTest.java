package laurel.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LinesTest {
  @Property(tries = 20_000)
  void aPatternThatIsLeftOutWouldHaveFoundNothing(@ForAll("texts") String text) {
    assertThat(Lines.asMarkdown(text)).isEqualTo(byEveryPattern(text));
  }

  private static String byEveryPattern(String text) {
    String numbered = Lines.NUMBERED.matcher(text.strip()).replaceAll("$1. ");
    if (numbered.indexOf('\n') < 0) {
      return numbered;
    }
    String counted = Lines.COUNTED.matcher(numbered).replaceAll("\n\n");
    return Lines.MARGIN.matcher(counted).replaceAll("");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "一", "二", "法", "a", "1", "12", "、", "．", ".", "（", "(", "）", ")", "①", "*", "**", " ",
            "\u3000", "\t", "\n", "\n", "\n\n", "-", "，", "“", "·", "é");
    return piece.list().ofMaxSize(14).map(pieces -> String.join("", pieces));
  }
}
