package laurel.read.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import laurel.read.table.Table;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that counts a list is told from a record, and one cell cannot keep a build busy. */
class TotalsTest {
  /** Far more than it takes; each of these ran for years. */
  private static final Duration LONG = Duration.ofSeconds(20);

  private static boolean isTotal(String cell) {
    return Totals.is(new Table.Row(1, Map.of(1, "合计", 2, cell), 2, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12项",
        "12项目",
        "3项成果",
        "共12项",
        "2,000.50元",
        "共12项，其中一等奖1项、二等奖2项",
        "一等奖1项二等奖2项",
        "一等奖：1项；二等奖：十二项。",
        "一项优秀奖（两项三等奖）",
        "1人奖",
        "一等奖"
      })
  void countsAreNone(String cell) {
    assertThat(isTotal(cell)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12项目标", "一种工具", "1号炉改造", "3D打印"})
  void aTitleIsARecord(String cell) {
    assertThat(isTotal(cell)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1", "一等奖1", "1奖奖奖奖奖", "1项一等奖", "1项奖一奖", "1(((((", "1、,;.)", "1项一", "一项", "一二三项", "1其中一奖"
      })
  void noCellTakesLong(String piece) {
    for (String head : Set.of("", "合计", "共")) {
      String cell = head + piece.repeat(80).substring(0, 79 - head.length()) + "x";
      Assertions.assertTimeoutPreemptively(LONG, () -> assertThat(isTotal(cell)).isFalse());
    }
  }
}
