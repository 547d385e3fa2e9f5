package laurel.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameListTest {
  private static List<String> people(String typed) {
    return NameList.people(typed).stream()
        .map(person -> person.name() + "|" + person.role() + "|" + person.phone())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "张三 13800138000 李四 13900139000",
        "张三/13800138000、李四/13900139000",
        "张三，13800138000；李四，13900139000",
        "张三\n13800138000\n李四\n13900139000",
        "张三（13800138000） 李四（电话：13900139000）",
        "1.张三：13800138000\n2.李四：13900139000",
        "（1）张三 手机号13800138000、（2）李四 联系电话：13900139000",
      })
  void aNumberIsThatOfThePersonBeforeIt(String typed) {
    assertThat(people(typed)).containsExactly("张三||13800138000", "李四||13900139000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1、张三、2、李四、3、王五",
        "1、张三 2、李四 3、王五",
        "1.张三 2.李四 3.王五",
        "1、张三，2、李四，3、王五",
        "（1）张三（2）李四（3）王五",
        "①张三②李四③王五",
        "1）张三；2）李四；3）王五",
        "1、 张三\n2、 李四\n3、 王五",
        "1. 张三、2. 李四、3. 王五",
        "一、张三\n二、李四\n三、王五",
        "• 张三\n• 李四\n• 王五",
        "组长：张三\n组员：李四、王五",
        "组长：张三  组员：李四、王五",
        "张三、李\n四、王五",
        "1.组长：张三\n2.组员：李四、王五",
        "1、组长：张三、2、组员：李四、3、组员：王五",
        "（1）组长：张三（2）组员：李四（3）王五",
      })
  void namesThatAreCountedAreThoseOfPeople(String typed) {
    assertThat(people(typed)).containsExactly("张三||", "李四||", "王五||");
  }

  @ParameterizedTest
  @ValueSource(strings = {"张 三　李四　王五", "张　三　　李四　　王五", "张三 李 四 王五", "张 三 李 四 王 五"})
  void aNamePaddedToTheWidthOfOthersIsOne(String typed) {
    assertThat(people(typed)).containsExactly("张三||", "李四||", "王五||");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一、示例一厂\n二、示例二厂",
        "1、示例一厂、2、示例二厂",
        "1.示例一厂 2.示例二厂",
        "（1）示例一厂；（2）示例二厂",
        "①示例一厂②示例二厂"
      })
  void unitsThatAreCountedAreUnits(String typed) {
    assertThat(NameList.units(typed)).containsExactly("示例一厂", "示例二厂");
  }

  @ParameterizedTest
  @CsvSource({"示例市总工会（盖章）, 示例市总工会", "示例工会 (公章), 示例工会", "示例工会（虚构）, 示例工会（虚构）"})
  void whereASealGoesIsNoPartOfAUnion(String typed, String name) {
    assertThat(NameList.unsealed(typed)).isEqualTo(name);
  }

  @Test
  void figuresThatDoNotCountStayInAName() {
    assertThat(NameList.units("示例公司3、4号井")).containsExactly("示例公司3", "4号井");
    assertThat(NameList.units("2、示例一厂")).containsExactly("示例一厂");
    assertThat(NameList.units("示例公司（2）车间")).containsExactly("示例公司（2）车间");
  }

  @ParameterizedTest
  @CsvSource({
    "张三（班长，电话13800138000）, 张三|班长|13800138000",
    "张三（13800138000，班长）, 张三|班长|13800138000",
    "张三 13800138000（班长）, 张三|班长|13800138000",
    "李四（电话员 13900000000）, 李四|电话员|13900000000",
    "李四（技师/班长）, 李四|技师/班长|",
    "13800138000 张三, 张三||13800138000",
    "欧阳 锋 13800138000, 欧阳锋||13800138000",
    "张三 13800138000 13900139000, 张三||13800138000、13900139000",
    "张三（13800138000、13900139000）, 张三||13800138000、13900139000",
    "张三/13800138000/13900139000, 张三||13800138000、13900139000",
    "13800138000、张三, 张三||13800138000",
    "张三（电话）13800138000, 张三||13800138000",
    "张加林（班长）, 张加林|班长|",
    "张三（电话：0571-88886666）, 张三||0571-88886666",
    "张三（联系电话0571-8888666）, 张三||0571-8888666",
    "张三（电话员）, 张三|电话员|",
    "李（吉上土下口）, 李（吉上土下口）||",
  })
  void onePersonStaysOne(String typed, String person) {
    assertThat(people(typed)).containsExactly(person);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "张三 李四 13800138000",
        "张三 13800138000 班长",
        "13800138000 张三 13900139000 李四",
        "张三 13800138000 李四 13900139000 王五",
        "姓名：张三 13800138000",
        "13800138000",
        "张三、13800138000、13900139000、李四",
        "张三、李四、13800138000",
        "李四、张三、13800138000、13900139000",
        "13800138000、张三、13900139000、李四",
        "张三（班长）、13800138000、李四",
      })
  void whereItMayBeAnothersAllStaysAsWritten(String typed) {
    assertThat(people(typed)).containsExactly(typed + "||");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "　", "：", ":", " /", "( ", "电话"})
  void aPaddedCellIsReadInOneGo(String padding) {
    String padded = padding.repeat(20_000 / padding.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          people("张三" + padded + "13800138000");
          people("张三 13800138000" + padded + "李四");
          people("张三 13800138000" + padded + "李四" + padded + "13900139000");
          NameList.units("示例厂" + padded + "示例医院");
          Promise.isIn("已盖章" + padded + "已上传");
        });
  }

  @Test
  void aCellOfLinesWithoutEndIsReadInOneGo() {
    String lines = "示例一二\n".repeat(25_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(NameList.units(lines)).hasSize(1));
  }

  @Test
  void aCellOfNumbersIsReadInOneGo() {
    String numbers = "13800138000 ".repeat(2_700);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(people("张三（" + numbers + "）")).hasSize(1));
  }

  @Test
  void namesInBracketsAreNotSplitAndOthersAre() {
    assertThat(people("1）张三、2）李四（左岸车间，班长）")).containsExactly("张三||", "李四（左岸车间，班长）||");
    assertThat(people("张三（班长、李四")).containsExactly("张三（班长||", "李四||");
  }
}
