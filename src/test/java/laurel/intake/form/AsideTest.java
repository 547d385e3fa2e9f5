package laurel.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsideTest {
  @ParameterizedTest
  @CsvSource({
    "李娜, 女",
    "张伟, 男",
    "买买提·艾力, 维吾尔族",
    "马兰, '女，回族'",
    "李娜, 满族、女",
    "约翰·史密斯, John Smith",
    "安娜·穆勒, Anna-Lena Müller",
    "让·皮埃尔, J. P. D’Arc",
    "Anna Müller, 安娜·穆勒"
  })
  void whoSomebodyIsIsNoPost(String name, String bracketed) {
    assertThat(Aside.is(name, bracketed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "班长",
        "女工委员",
        "女职工主任",
        "男护士",
        "高级技师、班长",
        "QC组长",
        "CEO",
        "Team Leader",
        "General Manager",
        "机修钳工·班长",
        "民族事务专员",
        "第一完成人",
        "Black Belt"
      })
  void aPostIsOne(String bracketed) {
    assertThat(Aside.is("张伟", bracketed)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"班长", "CEO", "Team Leader", "General Manager", "总工程师"})
  void aPostBehindAForeignNameIsOne(String bracketed) {
    assertThat(Aside.is("约翰·史密斯", bracketed)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      value = {"女|女", "女，回族|女", "满族、男|男", "回族|''", "女工委员|''", "班长|''"},
      delimiter = '|')
  void aGenderIsKept(String bracketed, String gender) {
    assertThat(Aside.gender(bracketed)).isEqualTo(gender);
  }

  @Test
  void aCellOfWordsWithoutEndGoesNotTooDeep() {
    String latin = "a ".repeat(40_000) + "b";
    String chinese = "安·".repeat(40_000) + "安";

    assertThat(Aside.is("约翰·史密斯", latin)).isTrue();
    assertThat(Aside.is(latin, chinese)).isTrue();
    assertThat(Aside.is("约翰·史密斯", latin + "（")).isFalse();
  }
}
