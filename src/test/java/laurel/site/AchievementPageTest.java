package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.model.Narrative;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What search engines are told of a page. */
class AchievementPageTest {
  private static final int SHOWN = 120;

  @Property
  void aDescriptionIsHowATextBeginsWithoutItsMarks(@ForAll("texts") String text) {
    String line = text.replaceAll("[*_#>`\\s]+", " ").strip();
    int length = line.codePointCount(0, line.length());
    String expected =
        length <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    assertThat(AchievementPage.description(new Narrative("", text, "", "", "", "")))
        .isEqualTo(expected);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "甲", "**", " ", "\n", "\u3000", "_#", ">", "`", "a b", "\ud840\udc00", "。")
        .list()
        .ofMaxSize(400)
        .map(parts -> String.join("", parts));
  }
}
