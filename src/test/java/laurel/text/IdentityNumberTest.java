package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "身份证：11010519491231002x。",
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105 19491231 002X"
      })
  void isFoundWhateverStandsAroundIt(String text) {
    assertThat(IdentityNumber.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021",
        "11010519491331002X",
        "911010519491231002X",
        "HZ2022-0001",
        "123456789012345678",
        ""
      })
  void otherNumbersAreNone(String text) {
    assertThat(IdentityNumber.isIn(text)).isFalse();
  }
}
