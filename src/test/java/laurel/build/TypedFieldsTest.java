package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laurel.diag.Lines;
import laurel.read.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gate finds in a text is told where it was typed. */
class TypedFieldsTest {
  private static final String MOBILE = "13900000000";

  @TempDir Path folder;

  private SmallSite small;

  @BeforeEach
  void oneAward() throws Exception {
    small = new SmallSite(folder).begin();
    small.append("programmes/p.yaml", "severity: {video.too-few: off}\n");
    small.write("rounds/1.yaml", "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a]\n");
  }

  @Test
  void inABlockOfYamlBehindTheSameNumberInAFieldThatNobodySees() throws Exception {
    small.achievement(
        "a",
        "成果",
        """
        contact: {name: 鲍知微, phone: 13900000000}
        summary: |
          一、𠀀先做了这些。
          二、𠀀联系13900000000，或者 office@example.cn。
          三、问鲍 知微。
        """);
    assertThat(told("gate.number-in-text"))
        .containsExactly("content/achievements/a/achievement.yaml:8:8: summary");
    assertThat(told("gate.reachable-in-text"))
        .containsExactly("content/achievements/a/achievement.yaml:8:23: summary");
    assertThat(told("gate.name-in-text"))
        .containsExactly("content/achievements/a/achievement.yaml:9:6: summary");
  }

  /** Two may have one name: who withdraws in one record is hidden there, and told elsewhere. */
  @Test
  void aNameThatAnotherRecordMayShowNoLonger() throws Exception {
    String agreed = "disclosure:\n  - {person: 鲍知微, scope: [name], grantedOn: 2024-01-01";
    small.achievement("a", "成果", "team: [鲍知微]\n" + agreed + "}\n");
    small.achievement("b", "作品", "team: [鲍知微]\n" + agreed + ", withdrawnOn: 2024-09-01}\n");
    small.achievement("c", "工具", "team: [鲍知微]\n");
    small.write(
        "rounds/1.yaml", "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a, c]\n");
    assertThat(small.publish().findings().stream().map(Lines::of))
        .contains(
            "content/achievements/a/achievement.yaml:7:14: warning gate.named-still: somebody is named"
                + " here, and who has the same name took their consent back in achievements/b");
  }

  @Test
  void aNameOfSomebodyWhoTookConsentBackInTheirOwnRecordOrByItsId() throws Exception {
    String consent = "consent: {scope: [name], grantedOn: 2024-01-01";
    small.write("people/bao.yaml", "name: 鲍知微\n" + consent + ", withdrawnOn: 2024-09-01}\n");
    small.write("people/shen.yaml", "name: 沈砚舟\n" + consent + "}\n");
    small.achievement(
        "a",
        "成果",
        """
        team: [鲍知微, {name: 沈砚舟, person: shen}]
        disclosure:
          - {person: 鲍知微, scope: [name], grantedOn: 2024-01-01}
        """);
    small.achievement(
        "b",
        "作品",
        """
        team: [{name: 沈砚舟, person: shen}, {name: 鲍知微, person: bao}]
        disclosure:
          - {person: shen, scope: [name], grantedOn: 2024-01-01, withdrawnOn: 2024-09-01}
        """);
    small.write(
        "rounds/1.yaml", "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a, b]\n");
    assertThat(stillNamed())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("/a/").endsWith("back in people/bao"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "content/achievements/a/achievement.yaml:5:33: warning gate.linked-still:"
                            + " somebody is named here who took their consent back in"
                            + " achievements/b"));
    small.append("site.yaml", "privacy: {nameStyle: masked}\n");
    assertThat(stillNamed()).isEmpty(); // no name is shown anywhere
  }

  private List<String> stillNamed() throws Exception {
    return small.publish().findings().stream()
        .map(Lines::of)
        .filter(line -> line.contains("-still"))
        .toList();
  }

  /** The id is looked for in the disclosures first, then the name, then both in the team. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'team: [沈砚舟, {name: 沈砚舟, person: shen}]' | 5:33",
        "'team: [{person: shen}]\ndisclosure: [{person: shen, scope: [name]}]' | 6:23",
        "'team: [{name: 沈砚舟, person: shen}]\ndisclosure: [{person: 沈砚舟, scope: [name]}]' | 6:23"
      })
  void aNameOfSomebodyLinkedWhoTookConsentBackUnderTheirName(String a, String place)
      throws Exception {
    small.write("people/shen.yaml", "name: 沈砚舟\nconsent: {scope: [name]}\n");
    small.achievement("a", "成果", a.replace("\\n", "\n") + "\n");
    String back = "disclosure: [{person: 沈砚舟, scope: [name], withdrawnOn: 2024-09-01}]\n";
    small.achievement("b", "作品", "team: [{name: 沈砚舟, person: shen}]\n" + back);
    assertThat(stillNamed())
        .singleElement(STRING)
        .startsWith("content/achievements/a/achievement.yaml:" + place + ": warning gate.linked");
  }

  @Test
  void anInstructorLinkedInTwoLessons() throws Exception {
    small.write("people/shen.yaml", "name: 沈砚舟\nconsent: {scope: [name]}\n");
    lesson("people: [甲乙]\ninstructor: {name: 沈砚舟, person: shen}\n");
    String back =
        """
        title: 二课
        programme: p
        unit: 示例厂
        theme: 技能提升
        people: [丙丁]
        instructor: {name: 沈砚舟, person: shen}
        disclosure: [{person: 沈砚舟, scope: [name], withdrawnOn: 2024-09-01}]
        """;
    small.write("lessons/m/lesson.yaml", back);
    assertThat(stillNamed())
        .singleElement(STRING)
        .startsWith("content/lessons/l/lesson.yaml:7:33: warning gate.linked-still")
        .endsWith("back in lessons/m");
  }

  @Test
  void inJsonAndInATitle() throws Exception {
    small.write(
        "achievements/a/achievement.json",
        """
        {"category": "小发明", "programme": "p", "unit": "示例厂",
         "contact": {"name": "甲", "phone": "13900000000"},
         "title": "成果（13900000000）",
         "metrics": [{"label": "次数", "before": 2, "after": 1, "unit": "次/139 0000 0000"}]}
        """);
    assertThat(told("gate.number-in-text"))
        .containsExactly(
            "content/achievements/a/achievement.json:3:15: title",
            "content/achievements/a/achievement.json:4:66: metrics");
  }

  @Test
  void inMarkupWhoseQuotesAreEscaped() throws Exception {
    small.achievement("a", "成果", "summary: \"甲<b title=\\\"x\\\">乙\"\n");
    assertThat(told("markdown.html"))
        .containsExactly("content/achievements/a/achievement.yaml:5:12: summary");
  }

  /** As YAML and JSON write them; what begins alike is not it. */
  @Test
  void inMarkupThatBeginsAsOtherMarkupDoes() throws Exception {
    small.achievement(
        "a",
        "成果",
        """
        # 甲<b title=
        summary: "乙\\n丙<b title=\\"x\\">丁，戊<i title='y'>"
        background: '己<u title=''z''>'
        """);
    assertThat(told("markdown.html"))
        .containsExactly(
            "content/achievements/a/achievement.yaml:6:15: summary",
            "content/achievements/a/achievement.yaml:6:33: summary",
            "content/achievements/a/achievement.yaml:7:15: background");
  }

  @Test
  void inAPostBesideThePrivateNumberOfAMember() throws Exception {
    small.achievement(
        "a",
        "成果",
        """
        team:
          - {name: 甲乙, phone: 13900000000, title: 班长 13900000000}
        disclosure: [{person: 甲乙, scope: [name, post], grantedOn: 2024-01-01}]
        """);
    assertThat(told("gate.number-in-text"))
        .containsExactly("content/achievements/a/achievement.yaml:6:46: team");
  }

  @Test
  void inACellOfAQuestionBank() throws Exception {
    small.achievement("a", "成果", "");
    Path bank = small.content().resolve("achievements/a/questions/题库.xlsx");
    Files.createDirectories(bank.getParent());
    Files.write(
        bank,
        new Workbook()
            .row("题型", "题目内容", "答案A", "答案B", "正确答案", "解析")
            .row("单选", "第一题", "甲", "乙", "A", "")
            .row("单选", "第二题", "甲", "乙", "A", "问 " + MOBILE)
            .bytes());
    assertThat(told("gate.number-in-text"))
        .containsExactly("content/achievements/a/questions/题库.xlsx:题库!F3: questions");
  }

  @Test
  void inTheNameOfAFileWhichIsNotRepeated() throws Exception {
    small.achievement("a", "成果", "");
    small.photo("achievements/a/photos/1 甲" + MOBILE + ".jpg", 1);
    assertThat(told("gate.number-in-text"))
        .containsExactly("content/achievements/a/photos/1 甲***********.jpg: photos");
  }

  @Test
  void aFileOfTheNameInAFolderThatIsShutIsNoPhoto() throws Exception {
    small.achievement("a", "成果", "");
    small.write("achievements/a/evidence/1 甲" + MOBILE + ".txt", "x");
    small.photo("achievements/a/photos/1 甲" + MOBILE + ".jpg", 1);
    assertThat(told("gate.number-in-text"))
        .containsExactly("content/achievements/a/photos/1 甲***********.jpg: photos");
  }

  /** YAML folds the line: the number stands nowhere in the file but in what follows. */
  @Test
  void atItsBeginningWhereTheFileSpellsItOtherwise() throws Exception {
    small.achievement(
        "a",
        "成果",
        """
        summary: "联系 139\\
          00000000"
        contact: {name: 鲍知微, phone: 13900000000}
        """);
    assertThat(told("gate.number-in-text"))
        .containsExactly("content/achievements/a/achievement.yaml:5:10: summary");
  }

  @Test
  void inThePostOfAMemberOfALesson() throws Exception {
    lesson("people: [{name: 甲乙, phone: 13900000000, title: 班长 13900000000}]\n");
    assertThat(told("gate.number-in-text"))
        .containsExactly("content/lessons/l/lesson.yaml:6:51: team");
  }

  @Test
  void inTheCaptionOfALessonsVideo() throws Exception {
    lesson("people: [甲乙]\nvideo: {file: 1.mp4, caption: 问 13900000000}\n");
    Path video = small.content().resolve("lessons/l/videos/1.mp4");
    Files.createDirectories(video.getParent());
    Files.copy(Path.of("src/test/resources/laurel/media/film.mp4"), video);
    assertThat(told("gate.number-in-text"))
        .containsExactly("content/lessons/l/lesson.yaml:7:33: videos");
  }

  /** An awarded lesson whose members show their posts. */
  private void lesson(String more) throws Exception {
    small.write(
        "lessons/l/lesson.yaml",
        """
        title: 一课
        programme: p
        unit: 示例厂
        theme: 技能提升
        disclosure: [{person: 甲乙, scope: [name, post], grantedOn: 2024-01-01}]
        """
            + more);
    small.write("rounds/1.yaml", "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [l]\n");
  }

  @Test
  void inTheRecordOfAPerson() throws Exception {
    small.achievement("a", "成果", "");
    small.write(
        "people/shen.yaml",
        """
        name: 沈砚舟
        contact: {name: 甲, phone: 13900000000}
        profile: 联系 13900000000
        consent: {scope: [name, profile]}
        """);
    assertThat(told("gate.number-in-text"))
        .containsExactly("content/people/shen.yaml:3:13: profile");
  }

  @Test
  void inTheReasonOfARevocationWhichIsTheRounds() throws Exception {
    small.achievement("a", "成果", "");
    small.write(
        "rounds/2.yaml",
        """
        programme: p
        date: 2024-11-01
        stage: awarded
        revoked:
          - {achievement: a, reason: 由 13900000000 举报}
        """);
    assertThat(told("gate.number-in-text")).containsExactly("content/rounds/2.yaml:5:32: reason");
  }

  @Test
  void aRecordThatIsKeptTellsTheSame() throws Exception {
    small.achievement("a", "成果", "summary: 联系 13900000000\n");
    List<String> first = SmallSite.lines(small.publish());
    small.append("site.yaml", "description: 别的\n");
    assertThat(SmallSite.lines(small.publish())).isEqualTo(first);
    small.achievement("a", "成果", "background: 一句。\nsummary: 联系 13900000000\n");
    assertThat(SmallSite.lines(small.publish()))
        .anyMatch(line -> line.startsWith("content/achievements/a/achievement.yaml:6:13: warning"));
  }

  /** Place and field of what a build tells of a kind. */
  private List<String> told(String kind) throws Exception {
    return small.publish().findings().stream()
        .filter(f -> f.kind().id().equals(kind))
        .map(f -> f.where() + ": " + f.subject().field())
        .toList();
  }
}
