package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import laurel.model.Condition;
import laurel.model.Industry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Categories, conditions and industries. */
class ClassificationTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void anEmptyDesk() {
    desk = Desk.in(folder);
  }

  @Test
  void aCategoryWithoutANameIsNobodysWhoHasNone() {
    desk.file(
            "programmes/p.yaml",
            "name: 示例活动\nyear: 2024\ncategories: [{key: invention}, {key: other, name: 小发明}]\n")
        .achievement("a", Desk.RECORD.replace("category: 小发明\n", ""))
        .achievement("b", Desk.RECORD.replace("小发明", "小攻关"));
    assertThat(desk.lines())
        .contains("achievements/a/achievement.yaml:1:1: error field.required: category is missing");
    assertThat(desk.hints()).anyMatch(hint -> hint.contains("invention、小发明"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"小发明", "invention", "Invention", "小 发 明"})
  void aCategoryIsKnownByKeyOrName(String category) {
    desk.achievement("a", Desk.RECORD.replace("小发明", category));
    assertThat(desk.lines()).isEmpty();
    assertThat(desk.outcome().ruled().achievements().get(0).category().key())
        .isEqualTo("invention");
  }

  @Test
  void anotherProgrammesCategoryIsAnErrorThatNamesTheAllowedOnes() {
    desk.achievement("a", Desk.RECORD.replace("小发明", "小攻关"));
    assertThat(desk.ofRecord())
        .containsExactly("2:11: error category.unknown: this programme has no category \"小攻关\"");
    assertThat(desk.outcome().ruled().achievements()).isEmpty();
  }

  @Test
  void aCategoryIsNeededEvenWhereTheProgrammeForgetsToAsk() {
    desk.achievement("a", Desk.RECORD.replace("category: 小发明\n", ""));
    assertThat(desk.ofRecord()).containsExactly("1:1: error field.required: category is missing");
  }

  @Test
  void conditionsAreTheProgrammes() {
    desk.programme("conditions:\n  - {key: saving, text: 降低能耗的}\n  - {key: safety, text: 更安全的}\n")
        .record("condition: [saving, 降低能耗的, 更快的]\n");
    assertThat(desk.ofRecord())
        .containsExactly("5:28: error condition.unknown: this programme has no condition \"更快的\"");
  }

  @Test
  void severalConditionsMayBeClaimed() {
    desk.programme("conditions:\n  - {key: saving, text: 降低能耗的}\n  - {key: safety, text: 更安全的}\n")
        .record("condition: [saving, safety]\n");
    assertThat(desk.outcome().ruled().achievements().get(0).conditions())
        .extracting(Condition::key)
        .containsExactly("saving", "safety");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C25",
        "c25",
        "25",
        "Ｃ２５",
        "C2511",
        "制造业-石油、煤炭及其他燃料加工业",
        "制造业—石油、煤炭及其他燃料加工业",
        "石油、煤炭及其他燃料加工业",
        "石油煤炭及其他燃料加工"
      })
  void anIndustryIsKnownByCodeOrNames(String typed) {
    assertThat(Industries.table().find(typed))
        .isEqualTo(
            new Industries.Found(List.of(new Industry("C", "制造业", "25", "石油、煤炭及其他燃料加工业")), false));
  }

  @Test
  void theTableHoldsAllDivisionsOf2017() {
    for (int i = 1; i <= 97; i++) {
      String code = String.format(java.util.Locale.ROOT, "%02d", i);
      assertThat(Industries.table().find(code).matches()).as(code).hasSize(1);
      Industry division = Industries.table().find(code).matches().get(0);
      assertThat(Industries.table().find(division.display()).matches()).contains(division);
      assertThat(Industries.table().find(division.divisionName()).matches())
          .as(division.divisionName())
          .containsExactly(division);
    }
  }

  @ParameterizedTest
  @CsvSource({"石油加工、炼焦和核燃料加工业, C25", "开采辅助活动, B11", "农、林、牧、渔服务业, A05", "建筑装饰和其他建筑业, E50"})
  void aNameOf2011IsTakenForWhatItBecame(String old, String code) {
    desk.record("industry: " + old + "\n");
    assertThat(desk.ofRecord())
        .singleElement()
        .asString()
        .startsWith(
            "5:11: warning industry.old-name: \""
                + old
                + "\" is a name of the 2011 edition, taken as ");
    assertThat(desk.outcome().ruled().achievements().get(0).industry().get().code())
        .isEqualTo(code);
  }

  @Test
  void aNameThatBecameTwoIsAnError() {
    desk.record("industry: 装卸搬运和运输代理业\n");
    assertThat(desk.ofRecord())
        .containsExactly(
            "5:11: error industry.ambiguous: industry \"装卸搬运和运输代理业\" may mean several divisions:"
                + " G58 多式联运和运输代理业、G59 装卸搬运和仓储业");
  }

  @Test
  void anUnknownIndustryIsAnError() {
    desk.record("industry: 制造业-宇宙飞船业\n");
    assertThat(desk.ofRecord())
        .containsExactly("5:11: error industry.unknown: GB/T 4754-2017 has no \"制造业-宇宙飞船业\"");
  }
}
