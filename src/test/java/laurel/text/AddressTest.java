package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses made of names. */
class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "示例石化检维修中心, 示例石化检维修中心",
    "示例（杭州） 公司, 示例-杭州-公司",
    "A/B..\\C, a-b-c",
    "<script>, script",
    "nul, nul-",
    "COM9, com9-",
    "lpt4, lpt4-",
    "……, -"
  })
  void aNameBecomesLettersDigitsAndHyphens(String name, String address) {
    assertThat(Address.of(name)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"invention", "A_1", "小发明", "first.prize", "𠮷", "com10"})
  void aKeyMayBeTypedAsAnAddress(String key) {
    assertThat(Address.fits(key)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "A:1", "..", ".", "a/b", "a\\b", "a b", " a", "a.", ".laurel", "Nul", "com5.x", "a%",
        "a\u0000", "e\u0301", "a\u200b", "\ud842"
      })
  void aKeyThatNoAddressTakesIsNone(String key) {
    assertThat(Address.fits(key)).isFalse();
    assertThat(Address.fits("长".repeat(61))).isFalse();
  }

  @Test
  void longNamesAreCutAndStayApart() {
    String long1 = "长".repeat(200) + "甲";
    String long2 = "长".repeat(200) + "乙";
    assertThat(Address.of(long1)).hasSizeLessThan(61).isNotEqualTo(Address.of(long2));
  }

  @Property
  void anyNameFitsAFolderOfAnySystem(@ForAll String name) {
    String address = Address.of(name);
    assertThat(address).isNotEmpty().doesNotContain("/", ".", " ", "\\", "%");
    assertThat(address.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
    assertThat(Normalizer.isNormalized(address, Normalizer.Form.NFC)).isTrue();
  }
}
