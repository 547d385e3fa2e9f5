package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import laurel.text.HalfWidth;
import laurel.text.Nfc;
import org.junit.jupiter.api.Test;

/** What is compared of a name. */
class SpellingTest {

  @Test
  void everyCharacterIsKeptOrLeftOutAsUnicodeSaysOfIt() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String text = "甲" + (char) c + "Ａ";
      assertThat(Spelling.bare(text)).as("%04x", c).isEqualTo(bare(text));
    }
  }

  @Test
  void signsSpacesAndWidthMakeNoOtherName() {
    assertThat(Spelling.bare("示例（杭州） 公司“一”")).isEqualTo(Spelling.bare("示例(杭州)公司「一」"));
    assertThat(Spelling.bare("𠮷田Ａé·ｅ\u0301_-")).isEqualTo("𠮷田aée_-");
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    HalfWidth.of(Nfc.of(text))
        .codePoints()
        .filter(point -> Character.isLetterOrDigit(point) || point == '-' || point == '_')
        .forEach(bare::appendCodePoint);
    return bare.toString().toLowerCase(Locale.ROOT);
  }
}
