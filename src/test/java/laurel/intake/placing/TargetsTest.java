package laurel.intake.placing;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.read.Ids;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {
  @ParameterizedTest
  @CsvSource({
    "“五小”活动, 五小活动",
    "Flange aligner（二）, flange-aligner二",
    "-- 法兰 --, 法兰",
    "CON, con-1",
    "！！, record"
  })
  void aTitleBecomesAnAddress(String title, String id) {
    assertThat(Targets.id(title)).isEqualTo(id);
  }

  /** With room for -2 behind it where another record has the same title. */
  @Property
  void whateverATitleIsTheReaderTakesItsAddress(@ForAll String title) {
    assertThat(Ids.valid(Targets.id(title))).isTrue();
    assertThat(Ids.valid(Targets.id("装" + title) + "-999")).isTrue();
  }
}
