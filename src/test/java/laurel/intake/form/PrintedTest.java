package laurel.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "江城市职工“五小”活动创新成果申报表",
        "全市职工“五小”创新成果征集报送表",
        "2025 年度江城市职工创新成果推荐表（企业类）",
        "江北区总工会“五小”成果路演项目登记表"
      })
  void anOfficesOwnTitleOfAFormIsPrinted(String text) {
    assertThat(Printed.isTitle(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "成果已在三条产线应用，详见申报表",
        "本成果获厂级一等奖",
        "联系人：张三，见推荐表",
        "项目负责人：张三",
        "成果名称：轴承装配台",
        "创新成果推广情况说明",
        "申报表",
        "设备点检登记表"
      })
  void whatAUnitWroteIsNot(String text) {
    assertThat(Printed.isTitle(text)).isFalse();
  }
}
