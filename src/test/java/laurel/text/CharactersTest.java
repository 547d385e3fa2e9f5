package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting, hazards, nearest words. */
class CharactersTest {

  @ParameterizedTest
  @CsvSource({
    "小孔大背面结构件自动折叠反刮刀具的开发应用, 21, 21",
    "由62分钟降到25分钟, 11, 9",
    "kWh/m³ 单位, 8, 3",
    "'甲 乙　丙', 3, 3",
    "𠮷田, 2, 2",
    "“五小”, 4, 4",
    "'', 0, 0"
  })
  void charactersAreCountedInBothWays(String text, int points, int words) {
    assertThat(CharacterCount.of(text)).isEqualTo(new CharacterCount(points, words));
  }

  @Test
  void aLimitIsInclusiveAndOneWayOverIsArguable() {
    CharacterCount count = CharacterCount.of("由62分钟降到25分钟");
    assertThat(count.surelyOver(8)).isTrue();
    assertThat(count.surelyOver(9)).isFalse();
    assertThat(count.arguablyOver(9)).isTrue();
    assertThat(count.arguablyOver(11)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "E5E5, PRIVATE_USE",
    "F0000, PRIVATE_USE",
    "000B, CONTROL",
    "0085, CONTROL",
    "202E, BIDI",
    "2066, BIDI",
    "D800, BROKEN",
    "FFFE, BROKEN",
    "FFFD, BROKEN",
    "200B, INVISIBLE",
    "FEFF, INVISIBLE",
    "00AD, INVISIBLE",
    "200F, INVISIBLE",
    "00A0, SPACE",
    "2028, SPACE",
    "1F600, EMOJI"
  })
  void whatCannotBeSeenForWhatItIsIsAHazard(String hex, Hazard hazard) {
    int point = Integer.parseInt(hex, 16);
    assertThat(Hazards.in("甲" + Character.toString(point) + "乙")).isEqualTo(Map.of(hazard, point));
  }

  @Test
  void ordinaryTextHasNoHazard() {
    String text = "䶮𠮷𫖯𬱖 ㎡①½µ：（）“五小”≥±℃μm‰·é\t\n\r\u3000①★☑漢\udb40\udd00";
    assertThat(Hazards.in(text)).isEmpty();
    assertThat(Hazards.removed(text)).isEqualTo(text);
  }

  @Test
  void whatOneGlanceFindsSoundIsSoundBesideAnyCharacter() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String text = "e甲" + (char) c;
      if (Hazards.surelyNone(text)) {
        assertThat(Hazards.in(text)).as("%04x", c).isEmpty();
        assertThat(Normalizer.normalize(text, Normalizer.Form.NFC)).as("%04x", c).isEqualTo(text);
      }
    }
    assertThat(Hazards.surelyNone("输液，“五小”：kWh 3.16…\n１、")).isTrue();
  }

  @Test
  void hazardsAreTakenOutAndSpacesMadeOrdinary() {
    assertThat(Hazards.removed("甲\u200b乙\u00a0丙\u2028丁\ue5e5😀")).isEqualTo("甲乙 丙\n丁");
  }

  @ParameterizedTest
  @CsvSource({
    "titel, title",
    "tiltle, title",
    "果成名称, 成果名称",
    "Title, title",
    "ｔｉｔｌｅ, title",
    "catgory, category",
    "成果名程, 成果名称",
    "简介, 成果简介",
    "成果简介内容, 成果简介"
  })
  void aMistypedWordHasANearestOne(String typed, String word) {
    assertThat(Nearest.of(typed, List.of("title", "category", "成果名称", "成果简介"))).contains(word);
  }

  @ParameterizedTest
  @CsvSource({"xyz", "电话", "t", "成果单位", "''"})
  void aWordFarFromAllHasNone(String typed) {
    assertThat(Nearest.of(typed, List.of("title", "category", "成果名称"))).isEmpty();
  }
}
