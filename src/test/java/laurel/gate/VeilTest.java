package laurel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laurel.text.ReachPrints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VeilTest {
  private static final Veil VEIL =
      new Veil(
          Map.of(
              "沈砚舟", Veil.PERSON,
              "艾力·托合提", Veil.PERSON,
              "示例AB厂（二分厂）", Veil.UNIT,
              "示例AB厂", Veil.UNIT));

  @ParameterizedTest
  @ValueSource(
      strings = {"沈砚舟", "沈 砚　舟", "沈\u00a0砚\n舟", "沈\u200b砚\u00ad舟", "艾力•托合提", "艾力．托合提", "艾力 ・ 托合提"})
  void aPersonIsHiddenHoweverTheNameIsSpelt(String spelt) {
    assertThat(VEIL.over("由" + spelt + "完成")).isEqualTo("由〔人名〕完成");
    assertThat(VEIL.parts(spelt)).isTrue();
  }

  @Test
  void aSignThatNobodySeesMayLieBeyondTheFirstPlane() {
    assertThat(VEIL.over("由沈\udb40\udc41砚舟完成")).isEqualTo("由〔人名〕完成");
  }

  /** Each letter was tried as the beginning of an address. */
  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aWordOfHalfAMillionLettersIsNoAddress() {
    String word = "a".repeat(500_000);
    assertThat(VEIL.over(word)).isEqualTo(word);
  }

  /** Each part of it went deeper into the stack. */
  @Test
  void anAddressMayHaveThousandsOfParts() {
    assertThat(VEIL.over("写信到x@" + "a.".repeat(20_000) + "a")).isEqualTo("写信到〔邮箱〕");
  }

  @ParameterizedTest
  @CsvSource({
    "a@b.cn+d@e.cn, 〔邮箱〕〔邮箱〕",
    "a@b.cn.@d.cn, 〔邮箱〕〔邮箱〕",
    "a@b.cn@d.cn, 〔邮箱〕@d.cn",
    "x.a+b@c-d.cn, 〔邮箱〕",
    "@b.cn, @b.cn"
  })
  void addressesMayStandSideBySide(String typed, String shown) {
    assertThat(VEIL.over(typed)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"示例AB厂", "示例ab厂", "示例ＡＢ厂", "示例AB厂(二分厂)", "示例AB厂（二分厂）"})
  void aUnitIsHiddenByTheLongestOfItsNames(String spelt) {
    assertThat(VEIL.over("在" + spelt + "试用")).isEqualTo("在〔单位〕试用");
  }

  @ParameterizedTest
  @CsvSource({
    "电话 0571-87654321 转,电话 〔电话〕 转",
    "写信到 a.b@example.cn 即可,写信到 〔邮箱〕 即可",
    "见 https://example.cn/a?b=1 一文,见 〔网址〕 一文"
  })
  void whatLeadsToSomebodyIsHiddenToo(String typed, String shown) {
    assertThat(VEIL.over(typed)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0571-8888 6666", "(0571) 8888 6666", "0571-8888-6666", "+86-571-88886666", "０５７１－８８８８６６６６",
        "0571&nbsp;88886666", "010 8888 6666", "0086 571 8888 6666", "（0571）88886666",
            "**0571**-8888 6666"
      })
  void aLandlineIsHiddenHoweverItIsWritten(String typed) {
    assertThat(VEIL.over("电话" + typed + "，找他")).endsWith("〔电话〕，找他").doesNotContain("8", "８");
  }

  /** What nothing but its owner's record tells from a figure. */
  @ParameterizedTest
  @CsvSource({
    "7749 8554, ＊＊＊＊＊＊＊＊＊",
    "77498554, ＊＊＊＊＊＊＊＊",
    "0000-7749-8554, 0000-＊＊＊＊＊＊＊＊＊",
    "union9765&#64;example.invalid, 〔邮箱〕",
    "union\\_9@example.invalid, 〔邮箱〕",
    "77498555, 77498555"
  })
  void whatTheRecordIsReachedByIsHidden(String typed, String shown) {
    List<String> prints = ReachPrints.of(Stream.of("7749 8554", "union9765@example.invalid"));
    assertThat(new Veil(Map.of(), prints).over("找" + typed)).isEqualTo("找" + shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"沈&nbsp;砚舟", "沈&emsp;砚&#8203;舟", "&#27784;砚舟"})
  void anEntityHidesNoName(String spelt) {
    assertThat(VEIL.over("由" + spelt + "完成")).isEqualTo("由〔人名〕完成");
  }

  /** They came to the last gate, which knows the page and not the file. */
  @ParameterizedTest
  @CsvSource({
    "由**沈**砚舟完成, 由**〔人名〕**完成",
    "由<b>沈砚</b>舟与沈`砚`舟, 由<b>〔人名〕</b>与〔人名〕``",
    "见[沈砚舟](a.md)和*沈*, 见[〔人名〕](a.md)和*沈*"
  })
  void marksPartNoName(String typed, String shown) {
    assertThat(VEIL.over(typed)).isEqualTo(shown);
  }

  /** Nothing of it is hidden, so nothing of it is changed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "5&nbsp;mm",
        "0.0571 8888 6666",
        "1200 8888 6666",
        "0571",
        "2024-2025 年",
        "DN 0300 2000"
      })
  void figuresAndEntitiesStand(String text) {
    assertThat(VEIL.over(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"SmithJohn", "smith john", "Smith  John", "示例！厂", "示例～厂", "示例!厂"})
  void aNameIsOneHoweverItWasListed(String spelt) {
    Veil veil = new Veil(Map.of("Smith John", "X", "示例!厂", "X", "示例~厂", "X", " ", "X", "", "X"));
    assertThat(veil.over("由" + spelt + "做")).isEqualTo("由X做");
  }

  @ParameterizedTest
  @ValueSource(strings = {"由沈", "由沈 ", "由沈砚 ", "由沈   砚　 \u00a0", " "})
  void aTextMayEndInTheMiddleOfAName(String text) {
    assertThat(VEIL.over(text)).isEqualTo(text);
    assertThat(VEIL.parts(text)).isFalse();
  }

  @Test
  void threeSpacesPartNoName() {
    assertThat(VEIL.over("沈   砚   舟")).isEqualTo(Veil.PERSON);
  }

  @Test
  void aTelephoneOfWhichTheMiddleIsHiddenCannotBeRung() {
    assertThat(VEIL.over("打 13800000000")).doesNotContain("13800000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"沈砚", "砚舟", "沈    砚舟", "沈，砚舟", "示例厂", "节约 38 万元，降低 60%"})
  void whatIsNoNameStands(String text) {
    assertThat(VEIL.over(text)).isEqualTo(text);
    assertThat(VEIL.parts(text)).isFalse();
  }
}
