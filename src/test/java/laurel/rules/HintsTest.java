package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is helped with wrong names. */
class HintsTest {
  private static final List<String> KNOWN = List.of("flange-aligner", "drip-clip", "gas-lock");

  @Test
  void aSlipIsAnsweredWithWhatWasMeant() {
    assertThat(new Hints(3).near("flange-alinger", KNOWN)).isEqualTo("flange-aligner");
  }

  @Test
  void theFirstOfManyWrongNamesAreHelped() {
    Hints hints = new Hints(8);
    assertThat(hints.near("drip-clop", KNOWN)).isEqualTo("drip-clip");
    assertThat(hints.near("drip-clop", KNOWN)).isEqualTo("drip-clip");
    assertThat(hints.near("drip-clop", KNOWN)).isEqualTo("—");
    assertThat(hints.near("drip-clop", List.of())).isEqualTo("—");
  }
}
