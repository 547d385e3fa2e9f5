package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EligibilityRulesTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void anEmptyDesk() {
    desk = Desk.in(folder);
  }

  /** Three years back from 2024-06-28, to the month: June 2021 still counts. */
  @ParameterizedTest
  @ValueSource(strings = {"2021-06", "2021年6月", "2021-06-01", "2021", "2024-06"})
  void whatBeganWithinThreeYearsOfTheDeadlineMayEnter(String month) {
    desk.programme("eligibility: {startedWithinYears: 3}\n").record("startedOn: " + month + "\n");
    assertThat(desk.lines()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2021-05, 2021-05", "2020年, 2020", "2021-05-31, 2021-05-31"})
  void whatBeganEarlierMayNot(String typed, String shown) {
    desk.programme("eligibility: {startedWithinYears: 3}\n").record("startedOn: " + typed + "\n");
    assertThat(desk.ofRecord())
        .containsExactly(
            "5:12: error eligibility.too-old: started "
                + shown
                + ", before 2021-06: not within 3 years of the deadline");
  }

  @Test
  void anUnknownBeginningIsAWarning() {
    desk.programme("eligibility: {startedWithinYears: 3}\n").record("");
    assertThat(desk.ofRecord())
        .containsExactly(
            "1:1: warning eligibility.no-date: no starting month, so the last 3 years cannot be"
                + " checked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"示例市职工创新奖", "浙江省先进操作法", "全国五小成果一等奖"})
  void anHonourOfTheCityOrAboveShutsOut(String honour) {
    desk.programme("eligibility: {excludeHonouredAtOrAbove: city}\n")
        .record("honours: [" + honour + "]\n");
    assertThat(desk.ofRecord())
        .containsExactly("5:11: error eligibility.honoured: honour 1 is at level 市级 or above");
    assertThat(desk.chinese())
        .containsExactly(
            "achievements/a/achievement.yaml:5:11: error eligibility.honoured:"
                + " 第 1 项荣誉属于市级（含）以上，不在申报范围");
  }

  @Test
  void anHonoursLevelThatIsNoneIsNotRepeated() {
    desk.record("honours: [{name: 岗位创新能手, level: 沈砚舟家}]\n");
    assertThat(desk.ofRecord())
        .containsExactly("5:33: error value.unknown: \"…\" is no value of honours");
  }

  @Test
  void anHonourOfTheDistrictDoesNot() {
    desk.programme("eligibility: {excludeHonouredAtOrAbove: city}\n")
        .record("honours: [{name: 岗位创新能手, level: 县级}, 示例区总工会创新奖]\n");
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void anHonourOfUnknownLevelIsAWarning() {
    desk.programme("eligibility: {excludeHonouredAtOrAbove: city}\n").record("honours: [创新之星]\n");
    assertThat(desk.ofRecord())
        .containsExactly(
            "5:11: warning eligibility.honour-unclear: the level of honour 1 cannot be told");
  }

  @Test
  void whatTheGovernmentFundsMayNotEnter() {
    desk.programme("eligibility: {excludeGovernmentFunded: true}\n")
        .record("governmentFunded: 是\n");
    assertThat(desk.ofRecord())
        .containsExactly(
            "5:19: error eligibility.government-funded: a project that the government started or"
                + " funds cannot enter");
  }

  @Test
  void aProgrammeThatDoesNotAskLetsAllIn() {
    desk.record("honours: [全国一等奖]\ngovernmentFunded: 是\nstartedOn: 1999\n");
    assertThat(desk.lines()).isEmpty();
  }
}
