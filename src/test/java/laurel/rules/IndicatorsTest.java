package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import laurel.model.Metric;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorsTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void anEmptyDesk() {
    desk = Desk.in(folder);
  }

  @Test
  void aFigureKeepsItsTextAndItsValue() {
    desk.record("metrics:\n  - {label: 用时, before: '1,200', after: ±8, unit: 分钟, better: down}\n");
    Metric metric = desk.outcome().ruled().achievements().get(0).metrics().get(0);
    assertThat(metric.before().get().value()).contains(new BigDecimal("1200"));
    assertThat(metric.after().text()).isEqualTo("±8");
    assertThat(metric.after().value()).isEmpty();
    assertThat(metric.better()).isEqualTo(Metric.Better.DOWN);
  }

  @Test
  void aMetricNeedsALabelAndAFigure() {
    desk.record("metrics:\n  - {before: 3}\n");
    assertThat(desk.ofRecord())
        .isEqualTo(
            List.of(
                "6:5: error field.required: value after is missing",
                "6:5: error field.required: label is missing"));
  }

  @Test
  void aFigureThatGotWorseIsAWarning() {
    desk.record("metrics:\n  - {label: 用时, before: 4, after: 35, better: down}\n");
    assertThat(desk.ofRecord())
        .containsExactly(
            "6:35: warning metric.wrong-way: \"用时\" went from 4 to 35, against \"down\"");
  }

  @Test
  void whichWayIsBetterMayStayUnsaid() {
    desk.record("metrics:\n  - {label: 用时, before: 4, after: 35}\n");
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void anUnknownWayIsAnError() {
    desk.record("metrics:\n  - {label: 用时, before: 4, after: 35, better: 左}\n");
    assertThat(desk.ofRecord())
        .containsExactly("6:47: error value.unknown: \"左\" is no value of metrics");
  }

  @ParameterizedTest
  @CsvSource({"up, 4, 4,", "up, 4, 5,", "up, 4, 3, told", "down, 4, 4,", "down, 4, 3,"})
  void whatStayedTheSameDidNotGetWorse(String better, String before, String after, String told) {
    desk.record(
        "metrics:\n  - {label: 良率, before: %s, after: %s, better: %s}\n"
            .formatted(before, after, better));
    assertThat(desk.ofRecord()).hasSize(told == null ? 0 : 1);
    assertThat(desk.outcome().ruled().achievements().get(0).metrics().get(0).after().text())
        .isEqualTo(after);
  }
}
