package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.text.PrivateNumbers.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mobile and identity numbers as people type them; every number is invented. */
class PrivateNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13900000000",
        "139 0000 0000",
        "139-0000-0000",
        "139－0000－0000",
        "１３９００００００００",
        "+86 13900000000",
        "8613900000000",
        "008613900000000",
        "0086-139 0000 0000",
        "００８６１３９００００００００",
        "013900000000",
        "电话13900000000，微信同号",
        "TEL13900000000",
        "（13900000000）"
      })
  void aMobileNumberIsFoundHoweverItIsWritten(String text) {
    assertThat(PrivateNumbers.in(text))
        .extracting(PrivateNumbers.Found::kind)
        .containsExactly(Kind.MOBILE);
    PrivateNumbers.Found found = PrivateNumbers.in(text).get(0);
    assertThat(PrivateNumbers.bare(text.substring(found.start(), found.end())))
        .isEqualTo("13900000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002x",
        "110105 19491231 002X",
        "110105-19491231-002X",
        "１１０１０５１９４９１２３１００２Ｘ",
        "身份证号：11010519491231002X。"
      })
  void anIdentityNumberIsFoundByItsCheckSign(String text) {
    assertThat(PrivateNumbers.in(text))
        .extracting(PrivateNumbers.Found::kind)
        .containsExactly(Kind.IDENTITY);
  }

  @ParameterizedTest
  @CsvSource({
    "身份证号：110105194912310021, 身份证号：110＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊",
    "身份证号码为 110105 19491331 0021。, 身份证号码为 110＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊。",
    "（居民身份证１１０１０５１９４９１２３１００２１）, （居民身份证１１０＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊）",
    "身份证号：1101051949123100212 3次, 身份证号：110＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊ 3次",
    "身份证号:110105491231002, 身份证号:110＊＊＊＊＊＊＊＊＊＊＊＊",
    "公民身份号码（18位）：11010519491231002, 公民身份号码（18位）：110＊＊＊＊＊＊＊＊＊＊＊＊＊＊",
    "身份证号：甲110105194912310021、乙110105194912310022, 身份证号：甲110＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊、乙110＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊",
    "身份证号：110105491231002 139 0000 0000, 身份证号：110＊＊＊＊＊＊＊＊＊＊＊＊ 139＊＊＊＊＊＊＊＊＊＊",
    "身份证号：11010519491231002 86 13900000000, 身份证号：110＊＊＊＊＊＊＊＊＊＊＊＊＊＊ 86 ＊＊＊＊＊＊＊＊＊＊＊",
    "带身份证，电话 13900000000 0571-00000000, 带身份证，电话 139＊＊＊＊＊＊＊＊ 0571-00000000"
  })
  void aMistypedIdentityNumberIsHiddenWhereItIsCalledOne(String text, String masked) {
    assertThat(PrivateNumbers.masked(text, '＊')).contains(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "身份证识别终端。设备编号110105194912310021",
        "身份证读卡器序列号：20190101123456789",
        "身份证识别-20230101123456789",
        "身份证号共18位，由110105起",
        "身份证办理窗口及其配套自助设备，编号110105194912310021"
      })
  void aNumberOfAThingIsNobodys(String text) {
    assertThat(PrivateNumbers.in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12900000000",
        "139000000001",
        "1390000000",
        "110105194912310021",
        "91110105MA00000000",
        "2024-03-08 12:00",
        "1,390,000,000",
        ""
      })
  void otherNumbersAreNobodys(String text) {
    assertThat(PrivateNumbers.in(text)).isEmpty();
  }

  @Test
  void aNumberIsHiddenButForItsBeginning() {
    assertThat(PrivateNumbers.masked("电话 13900000000，证号 11010519491231002X。", '＊'))
        .contains("电话 139＊＊＊＊＊＊＊＊，证号 110＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊。");
  }

  @Property
  void whatIsMaskedHoldsNoNumberAnyMore(@ForAll String before, @ForAll String after) {
    String text = before + "13900000000" + after;
    String masked = PrivateNumbers.masked(text, '＊').orElse(text);
    assertThat(PrivateNumbers.in(masked)).isEmpty();
  }
}
