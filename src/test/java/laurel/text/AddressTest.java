package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses made of names. */
class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "示例石化检维修中心, 示例石化检维修中心",
    "示例（杭州） 公司, 示例-杭州-公司",
    "A/B..\\C, a-b-c",
    "<script>, script",
    "nul, nul-",
    "……, -"
  })
  void aNameBecomesLettersDigitsAndHyphens(String name, String address) {
    assertThat(Address.of(name)).isEqualTo(address);
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
