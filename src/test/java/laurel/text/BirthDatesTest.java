package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of birth as profiles have them; everybody is invented. */
class BirthDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "男，1985年3月出生，高级技师|男，＊＊＊＊年＊月出生，高级技师",
        "男，1985年3月12日出生于合肥|男，＊＊＊＊年＊月＊＊日出生于合肥",
        "1985年出生|＊＊＊＊年出生",
        "1985.03生，汉族|＊＊＊＊＊＊＊生，汉族",
        "1985-03-12 出生|＊＊＊＊＊＊＊＊＊＊ 出生",
        "１９８５年３月生。|＊＊＊＊年＊月生。",
        "一九八五年三月十二日出生|＊＊＊＊年＊月＊＊日出生",
        "生于1985年3月|生于＊＊＊＊年＊月",
        "出生于 1985 年 3 月|出生于 ＊＊＊＊ 年 ＊ 月",
        "出生年月：1985.3，党员|出生年月：＊＊＊＊＊＊，党员",
        "（1985年3月生）|（＊＊＊＊年＊月生）",
        "他1985年生|他＊＊＊＊年生",
        "甲1985年3月生，乙1990年4月生|甲＊＊＊＊年＊月生，乙＊＊＊＊年＊月生",
        "男，生于1985年3月|男，生于＊＊＊＊年＊月",
        "他生于1985年|他生于＊＊＊＊年",
        "本人生于1985年|本人生于＊＊＊＊年",
        "张明生于1985年3月，合肥人|张明生于＊＊＊＊年＊月，合肥人",
        "张明生于1985年|张明生于＊＊＊＊年",
        "他的生日是1985年3月|他的生日是＊＊＊＊年＊月",
        "1985年3月出生的人|＊＊＊＊年＊月出生的人",
        "1985年3月出生在合肥|＊＊＊＊年＊月出生在合肥",
        "出生年月日：1985年3月12日|出生年月日：＊＊＊＊年＊月＊＊日",
        "出生年月（1985.3）|出生年月（＊＊＊＊＊＊）",
        "出生年月 ：1985.3|出生年月 ：＊＊＊＊＊＊",
        "出生年月为1985.3|出生年月为＊＊＊＊＊＊",
        "**出生年月**：1985.3|**出生年月**：＊＊＊＊＊＊",
        "**出生年月：** 1985.3|**出生年月：** ＊＊＊＊＊＊"
      })
  void aDateOfBirthIsHiddenWhereTheTextSaysSo(String text, String shown) {
    assertThat(BirthDates.hidden(text, '＊', date -> {})).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1998年生产的设备",
        "2015年3月生效",
        "2016年生成报表，2017年生态改造",
        "出生缺陷筛查，2018年起",
        "该厂1958年建成",
        "毕业生2020年招收12人",
        "2021年新生代职工",
        "生日蛋糕机2019年投产",
        "该故障发生于2019年3月12日",
        "工作室诞生于2015年",
        "问题产生于2018年",
        "王先生于2018年入厂",
        "带领学生于2021年获奖",
        "毕业生于2020年入职",
        "医生于2020年支援",
        "世界卫生日2023年3月",
        "2020年出生缺陷率下降12%",
        "2021年出生人口",
        "2022年出生犊牛320头",
        "在合肥出生，2005年参加工作",
        "故障发生于2019年3月12日。",
        "实习生于2019年，毕业生于2020年。",
        "张明生于1985年入厂"
      })
  void whatIsBornOfNobodyStands(String text) {
    assertThat(BirthDates.hidden(text, '＊', date -> {})).isEqualTo(text);
  }

  @Test
  void soIsOneInACell() {
    assertThat(BirthDates.hidden("| 出生年月   | 1985.3 |", '＊', date -> {}))
        .isEqualTo("| 出生年月   | ＊＊＊＊＊＊ |");
  }

  @Test
  void eachIsToldAsItWasTyped() {
    List<String> told = new ArrayList<>();
    BirthDates.hidden("甲1985年3月生，乙出生于1990.4", '＊', told::add);
    assertThat(told).containsExactly("1985年3月", "1990.4");
  }
}
