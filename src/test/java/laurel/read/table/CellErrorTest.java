package laurel.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellErrorTest {
  @ParameterizedTest
  @ValueSource(strings = {"#N/A", "#REF!", "#NAME?", "#DIV/0!", "#GETTING_DATA", "#SPILL!"})
  void anErrorIsShown(String stored) {
    assertThat(CellError.shown(stored)).isEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "13800138000", "#张三", "#N/A 13800138000", "＃N/A", "#"})
  void nothingElseIs(String stored) {
    assertThat(CellError.shown(stored)).isEqualTo("#?");
  }
}
