package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "张　三, 张三",
    "张  三, 张三",
    "张\u00a0三, 张三",
    "欧阳 娜娜, 欧阳娜娜",
    "𠮷　田, 𠮷田",
    "' 李四 ', 李四",
    "Smith   John, Smith John"
  })
  void paddingIsTakenOut(String typed, String name) {
    assertThat(Names.person(typed)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"•", "‧", "・", "．", "。", ".", "·", "-", " · ", "•　"})
  void theNameDotIsOneCharacterBetweenChineseCharacters(String dot) {
    assertThat(Names.person("艾力" + dot + "买买提")).isEqualTo("艾力\u00b7买买提");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"J. R. Smith", "N.m", "Anne-Marie", "艾力\u00b7买买提 (Eli)", "王喆", "龍飛", "䶮", "示例班组"})
  void everythingElseStaysAsRegistered(String name) {
    assertThat(Names.person(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"李×", "王□", "(吉上土下口)", "张（左王右其）", "⿰王其", "赵?"})
  void aCharacterDescribedInWordsIsNoticed(String name) {
    assertThat(Names.describesCharacter(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"张三", "艾力\u00b7买买提 (Eli)", "上官云", "Smith John", "张加林（班长）"})
  void anOrdinaryNameDescribesNothing(String name) {
    assertThat(Names.describesCharacter(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"张三、李四", "张三等5人", "张伟 138 0013 8000", "张伟 139-0013-9000"})
  void whatIsHardlyOneNameIsDoubted(String name) {
    assertThat(Names.isDoubtful(name)).isTrue();
  }

  @Test
  void jointUnitsAreListedInOneField() {
    assertThat(Names.split("甲公司、乙公司；丙厂\n丁厂;")).containsExactly("甲公司", "乙公司", "丙厂", "丁厂");
    assertThat(Names.split(" 、 ")).isEmpty();
  }

  @Test
  void aUnitTornByALineBreakIsOneName() {
    assertThat(Names.unit("示例供电\n有限公司")).isEqualTo("示例供电有限公司");
    assertThat(Names.unit("ABC\nLtd 公司")).isEqualTo("ABC Ltd 公司");
    assertThat(Names.unit("示例（杭州）公司")).isEqualTo("示例（杭州）公司");
  }

  @Test
  void bracketsOfEitherWidthMatch() {
    assertThat(Names.matching("示例（杭州） 公司")).isEqualTo(Names.matching("示例(杭州)公司"));
  }

  @Test
  void lettersThatComposeOnlyWhenTheyAreSmallOrHalfAsWideMatch() {
    assertThat(Names.matching("T\u0308型钢")).isEqualTo("\u1e97型钢");
    assertThat(Names.matching("\uff48\u0308")).isEqualTo("\u1e27");
  }

  @Test
  void formKCIsNeverUsed() {
    assertThat(Names.unit("㎡①½µ：（）")).isEqualTo("㎡①½µ：（）");
    assertThat(Nfc.of("e\u0301")).isEqualTo("é");
    assertThat(Nfc.of("\u2126")).isEqualTo("\u03a9");
  }
}
