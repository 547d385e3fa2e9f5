package laurel.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TonesTest {
  @ParameterizedTest
  @CsvSource({"#000000,tone-000", "#ffffff,tone-555", "#b6cccd,tone-444", "#ff8001,tone-530"})
  void theNearestShadeIsNamedAndDefined(String colour, String name) {
    assertThat(Tones.className(colour)).isEqualTo(name);
    assertThat(Tones.stylesheet()).contains("." + name + "{background:#");
  }
}
