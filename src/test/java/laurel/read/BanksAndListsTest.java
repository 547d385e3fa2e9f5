package laurel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.diag.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Question banks as data, and lists of rounds as tables. */
class BanksAndListsTest {
  @TempDir Path folder;
  private Content content;

  @BeforeEach
  void anAchievement() {
    content = new Content(folder).write("achievements/a/achievement.yaml", "title: 甲\n");
  }

  @Test
  void aBankAsDataIsARowAQuestion() {
    RawBank bank =
        bank(
            "shuffle: 是\nquestions:\n  - {type: 多选, stem: 一, options: {A: 甲, B: 乙}, answer: [A, B]}\n  - {type: 判断, stem: 二, answer: 对, shuffle: 否}\n  - {type: 单选, stem: 三, answer: []}\n");
    assertThat(bank.whole()).isTrue();
    Node.Fields first = bank.questions().get(0);
    assertThat(texts(first, "A", "B", "answer", "shuffle")).containsExactly("甲", "乙", "A、B", "是");
    assertThat(first.at("answer")).isEqualTo(at(3, 57));
    assertThat(first.at("B")).isEqualTo(at(3, 44));
    assertThat(first.keyPlaces().get("A")).isEqualTo(at(3, 35));
    assertThat(texts(bank.questions().get(1), "shuffle")).containsExactly("否");
    assertThat(bank.questions().get(2).text("answer").map(Node.Text::value)).contains("");
    assertThat(bank.questions().get(2).at("answer")).isEqualTo(at(5, 33));
  }

  @Test
  void aBankMayBeABareList() {
    assertThat(bank("- {type: 判断, stem: 一, answer: 对}\n").questions()).hasSize(1);
    assertThat(content.said()).isEmpty();
  }

  @Test
  void aBankThatCannotBeReadIsNotWhole() {
    RawBank bank = bank("questions: [\n");
    assertThat(bank.whole()).isFalse();
    assertThat(bank.questions()).isEmpty();
    assertThat(bank.file().within()).isEqualTo("questions/题库.yaml");
  }

  /** Empty, and every word that the office uses. */
  @ParameterizedTest
  @CsvSource({
    "入选, awards",
    "通过, awards",
    "同意, awards",
    "是, awards",
    "√, awards",
    "推荐, awards",
    "公示, awards",
    "收录, awards",
    "保留, awards",
    "入 选, awards",
    "撤销, revoked",
    "撤回, withdrawn",
    "'', none",
    "不入选, none",
    "未通过, none",
    "否, none",
    "×, none",
    "X, none",
    "Ｘ, none",
    "暂缓, none",
    "待定, none"
  })
  void aDecisionSaysWhereARowBelongs(String word, String key) {
    content.write("rounds/r.csv", "编号,决定,奖项\na," + word + ",一等奖\nb,入选,二等奖\n");
    Node.Fields round = content.read().rounds().get(0).fields();
    for (String each : List.of("awards", "revoked", "withdrawn")) {
      assertThat(ids(round, each).contains("a")).as(each).isEqualTo(each.equals(key));
    }
    assertThat(ids(round, "awards")).contains("b");
    assertThat(content.said()).isEmpty();
  }

  @Test
  void aWordThatNobodyKnowsIsToldAndTheRowIsNoAward() {
    content.write("rounds/r.csv", "编号,决定\na,再议\nb,入选\n");
    assertThat(ids(content.read().rounds().get(0).fields(), "awards")).containsExactly("b");
    assertThat(content.said()).singleElement().asString().startsWith("content/rounds/r.csv:B2: ");
  }

  @Test
  void withoutAColumnOfDecisionsEveryRowIsOnTheList() {
    content.write("rounds/r.csv", "活动,p\n日期,2024-09-10\n编号,奖项\na,一等奖\nb,\n");
    Node.Fields round = content.read().rounds().get(0).fields();
    assertThat(ids(round, "awards")).containsExactly("a", "b");
    assertThat(round.at("awards"))
        .isEqualTo(new Location.InSheet("content/rounds/r.csv", "", 4, 0));
    assertThat(round.keyPlaces()).containsKey("awards");
    assertThat(texts(round, "programme", "date")).containsExactly("p", "2024-09-10");
  }

  @Test
  void aListWithoutRowsIsAListOfNothing() {
    content.write("rounds/r.csv", "编号,奖项\n");
    assertThat(content.read().rounds()).hasSize(1);
    assertThat(ids(content.read().rounds().get(0).fields(), "awards")).isEmpty();
  }

  @Test
  void aListOfLessonsNeedsNoTitle() {
    content.write("rounds/r.csv", "微课编号,奖项\nl,一等奖\n");
    assertThat(content.read().rounds().get(0).fields().records("awards").get(0).text("lesson"))
        .map(Node.Text::value)
        .contains("l");
  }

  @Test
  void whatABesideSaysJoinsTheList() {
    content
        .write("rounds/r.csv", "编号,奖项\na,一等奖\n")
        .write("rounds/r.yaml", "programme: p\nstage: awarded\nrevoked: [b]\n");
    Node.Fields round = content.read().rounds().get(0).fields();
    assertThat(texts(round, "programme", "stage")).containsExactly("p", "awarded");
    assertThat(ids(round, "awards")).containsExactly("a");
    assertThat(ids(round, "revoked")).containsExactly("b");
    assertThat(round.keyPlaces().get("stage"))
        .isEqualTo(Location.of("content/rounds/r.yaml", 2, 8));
    assertThat(content.said()).isEmpty();
  }

  @Test
  void aListWhoseNameIsNoAddressIsHeldBack() {
    content.write("rounds/R 1.csv", "编号\na\n").write("rounds/note.txt", "x");
    assertThat(content.read().rounds()).isEmpty();
    assertThat(content.said())
        .containsExactly(
            "content/rounds/R 1.csv: error id.invalid: “R 1” cannot be a public address");
  }

  private RawBank bank(String yaml) {
    content.write("achievements/a/questions/题库.yaml", yaml);
    return content.readAll().get(0).banks().get(0);
  }

  private static Location at(int line, int column) {
    return Location.of("content/achievements/a/questions/题库.yaml", line, column);
  }

  private static List<String> ids(Node.Fields round, String key) {
    return round.records(key).stream()
        .map(r -> r.text("achievement").map(Node.Text::value).orElse(""))
        .toList();
  }

  private static List<String> texts(Node.Fields fields, String... keys) {
    return java.util.Arrays.stream(keys)
        .map(fields::text)
        .flatMap(Optional::stream)
        .map(Node.Text::value)
        .toList();
  }
}
