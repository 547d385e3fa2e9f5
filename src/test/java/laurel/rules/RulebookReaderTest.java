package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import laurel.diag.Finding;
import laurel.diag.Quote;
import laurel.diag.Severity;
import laurel.model.Condition;
import laurel.model.Level;
import laurel.model.Office;
import laurel.model.Programme;
import laurel.model.Stage;
import laurel.model.Verbs;
import laurel.review.Scoring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulebookReaderTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void anEmptyDesk() {
    desk = Desk.in(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "'levels: [{key: ''A:1'', name: 一等奖}]', A:1, 7:16",
    "'conditions: [{key: .., text: 条件}]', .., 7:20",
    "'levels: [{key: a/b, name: 一等奖}]', a/b, 7:16"
  })
  void aKeyThatNoAddressTakesIsAnError(String line, String key, String place) {
    assertThat(desk.programme(line + "\n").lines())
        .contains(
            "programmes/p.yaml:"
                + place
                + ": error id.invalid: “"
                + key
                + "” cannot be a public address");
  }

  @Test
  void aProgrammeNeedsANameAYearAndCategories() {
    desk.file("programmes/p.yaml", "deadline: 2024-06-28\n");
    assertThat(desk.lines())
        .containsExactly(
            "programmes/p.yaml:1:1: error field.required: categories is missing",
            "programmes/p.yaml:1:1: error field.required: name is missing",
            "programmes/p.yaml:1:1: error field.required: year is missing");
  }

  @Test
  void recordsOfABrokenProgrammeAreHeldBackWithoutAnotherWord() {
    desk.file("programmes/p.yaml", "name: [\n").record("");
    assertThat(desk.lines()).hasSize(1).allMatch(line -> line.startsWith("programmes/p.yaml"));
    assertThat(desk.outcome().ruled().heldBack()).hasSize(1);
  }

  @Test
  void aRecordNamesItsProgramme() {
    desk.achievement("a", Desk.RECORD.replace("programme: p", "programme: q"))
        .achievement("b", Desk.RECORD.replace("programme: p\n", "").replace("示例厂", "乙厂"));
    assertThat(desk.lines())
        .containsExactly(
            "achievements/a/achievement.yaml:3:12: error programme.unknown: there is no programme"
                + " \"q\"",
            "achievements/b/achievement.yaml:1:1: error field.required: programme is missing");
  }

  @Test
  void aKeyIsUsedOnce() {
    desk.programme("levels:\n  - {key: first, name: 一等奖}\n  - {key: first, name: 二等奖}\n");
    assertThat(desk.lines())
        .containsExactly(
            "programmes/p.yaml:9:11: error programme.key-twice: \"first\" is there twice");
  }

  @Test
  void onlyFieldsOfTheFormCanBeLimited() {
    desk.programme("fields: {sumary: {required: true}}\n");
    assertThat(desk.lines())
        .containsExactly(
            "programmes/p.yaml:7:10: error programme.unknown-field: fields names no field of the form:"
                + " \"sumary\"");
  }

  @Test
  void aProgrammeMaySoftenARuleAndTheReportSaysSo() {
    desk.programme("fields: {team: {maxItems: 1}}\nseverity: {team.too-many: warning}\n")
        .record("team: [沈砚舟, 罗启明]\n");
    List<Finding> findings = desk.outcome().log().findings();
    assertThat(desk.ofRecord())
        .containsExactly("5:7: warning team.too-many: 2 people; the programme allows 1");
    assertThat(findings).singleElement().matches(Finding::releveled);
    assertThat(desk.outcome().ruled().achievements()).hasSize(1);
  }

  @Test
  void aProgrammeMaySharpenARule() {
    desk.programme("fields: {goal: {required: true}}\nseverity: {text.no-figures: error}\n")
        .record("goal: 提高效率\n");
    assertThat(desk.outcome().log().findings())
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.ERROR);
    assertThat(desk.outcome().ruled().achievements()).isEmpty();
  }

  @Test
  void aRuleThatIsSwitchedOffIsToldOnce() {
    desk.programme(
            "fields: {team: {maxItems: 1}}\nseverity: {team.too-many: off, title.duplicate: 'off'}\n")
        .record("team: [沈砚舟, 罗启明]\n")
        .achievement("b", Desk.RECORD);
    assertThat(desk.lines())
        .containsExactly(
            "programmes/p.yaml:8:11: note programme.rule-off: this programme switches off:"
                + " team.too-many、title.duplicate");
    assertThat(desk.outcome().ruled().achievements()).hasSize(2);
  }

  @Test
  void severityNamesRulesAndWeightsThatExist() {
    desk.programme("severity: {team.to-many: warning, title.duplicate: mild}\n");
    assertThat(desk.lines())
        .containsExactly(
            "programmes/p.yaml:7:12: error programme.unknown-rule: there is no rule \"team.to-many\"",
            "programmes/p.yaml:7:52: error value.unknown: \"mild\" is no value of severity");
  }

  @Test
  void theNoticesWordsReachTheReport() {
    desk.programme("wording:\n  team.too-many: {text: 最多不能超过20人, source: 附件2第1行}\n");
    assertThat(desk.outcome().ruled().policies().get("p").quotes())
        .containsEntry("team.too-many", new Quote("最多不能超过20人", "附件2第1行"));
  }

  @Test
  void expertsScoreByFullMarksOrByWeights() {
    desk.programme(
        """
        scoring:
          note: 对照证明材料
          criteria:
            - {key: a, name: 新意, max: 60, text: 新在哪里}
            - {key: b, name: 效益, max: 30}
        """);
    assertThat(desk.lines()).isEmpty();
    assertThat(desk.rulebook().scoring().orElseThrow())
        .isEqualTo(
            new Scoring(
                Scoring.Measure.POINTS,
                List.of(
                    new Scoring.Criterion("a", "新意", 60, "新在哪里"),
                    new Scoring.Criterion("b", "效益", 30, "")),
                "对照证明材料"));
    assertThat(desk.rulebook().scoring().orElseThrow().best()).isEqualTo(90);
    desk.programme("评分标准: {评分项: [{编号: a, 名称: 新意, 权重: 60}, {编号: b, 名称: 效益, 权重: 40}]}\n");
    assertThat(desk.rulebook().scoring().orElseThrow().measure())
        .isEqualTo(Scoring.Measure.WEIGHTS);
    assertThat(desk.rulebook().scoring().orElseThrow().best()).isEqualTo(100);
  }

  /** A call is often made from the file of the last one. */
  @ParameterizedTest
  @CsvSource({
    "2025, 示例活动, 2024, 2025",
    "hz-2025, 2024年示例活动, 2024, 2025",
    "p, ２０２５年示例活动, 2024, 2025",
    "p, 2025—2026年度示例活动, 2024, 2025、2026"
  })
  void aYearThatIsNotTheOneOfTheIdOrTheNameIsTold(
      String id, String name, String year, String said) {
    desk.file(
        "programmes/" + id + ".yaml",
        "name: " + name + "\nyear: " + year + "\ncategories: [{key: a, name: 小发明}]\n");
    assertThat(desk.lines())
        .containsExactly(
            "programmes/%s.yaml:2:7: warning programme.year: the year is given as %s, but the id or name of the programme says %s"
                .formatted(id, year, said));
  }

  @ParameterizedTest
  @CsvSource({"p, 示例活动", "hz-2024, 第25届示例活动", "p, 2023—2024年度示例活动", "20240101, 示例活动"})
  void aYearThatNothingSpeaksAgainstIsNotTold(String id, String name) {
    desk.file(
        "programmes/" + id + ".yaml",
        "name: " + name + "\nyear: 2024\ncategories: [{key: a, name: 小发明}]\n");
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void aScoringThatDoesNotAddUpIsToldAndNotUsedAndTheSiteIsBuilt() {
    desk.programme(
            "scoring:\n  criteria:\n    - {key: a, name: 新意, weight: 60}\n    - {key: b, name: 效益, weight: 30}\n")
        .record("");
    assertThat(desk.lines())
        .containsExactly(
            "programmes/p.yaml:9:5: warning programme.scoring-sum: the weights of the criteria add up"
                + " to 90 and not to 100");
    assertThat(desk.rulebook().scoring()).isEmpty();
    assertThat(desk.outcome().ruled().achievements()).hasSize(1);
  }

  @Test
  void aCriterionHasFullMarksOrAWeightLikeTheOthers() {
    desk.programme(
        """
        scoring:
          criteria:
            - {key: a, name: 新意, max: 60}
            - {key: b, name: 效益, weight: 40}
            - {key: c, name: 推广, max: 0}
        """);
    assertThat(desk.lines())
        .containsExactly(
            "programmes/p.yaml:9:7: warning programme.scoring-measure: criterion \"新意\" needs full"
                + " marks or a weight, one of the two, and the same as the others",
            "programmes/p.yaml:11:7: warning programme.scoring-measure: criterion \"推广\" needs full"
                + " marks or a weight, one of the two, and the same as the others");
    assertThat(desk.rulebook().scoring()).isEmpty();
  }

  @Test
  void aCriterionNeedsAKeyOfItsOwnAndAName() {
    desk.programme("scoring: {criteria: [{key: a, max: 60}, {key: a, name: 效益, max: 40}]}\n");
    assertThat(desk.lines())
        .containsExactly(
            "programmes/p.yaml:7:22: error field.required: name is missing",
            "programmes/p.yaml:7:47: error programme.key-twice: \"a\" is there twice");
  }

  @Test
  void aProgrammeMayOpenAStage() {
    desk.programme("stages:\n  - {key: shortlisted, name: 入围, public: 是}\n");
    assertThat(desk.outcome().ruled().policies().get("p").publicStages())
        .isEqualTo(Set.of(Stage.PUBLICITY, Stage.AWARDED, Stage.CORRECTION, Stage.SHORTLISTED));
  }

  @Test
  void aPersonWithoutConsentIsMaskedUnlessTheProgrammeSaysOtherwise() {
    assertThat(desk.outcome().ruled().policies().get("p").withoutConsent()).isEqualTo(Masking.MASK);
    desk.programme("privacy: {withoutConsent: omit}\n");
    assertThat(desk.outcome().ruled().policies().get("p").withoutConsent()).isEqualTo(Masking.OMIT);
  }

  @Test
  void unknownChoicesAreErrors() {
    desk.programme(
        "privacy: {withoutConsent: hide}\nconsent: {required: [seal]}\neligibility: {excludeHonouredAtOrAbove: 街区}\n");
    assertThat(desk.lines())
        .containsExactly(
            "programmes/p.yaml:7:27: error value.unknown: \"hide\" is no value of privacy",
            "programmes/p.yaml:8:22: error value.unknown: \"seal\" is no value of consent",
            "programmes/p.yaml:9:41: error value.unknown: \"街区\" is no value of eligibility");
  }

  @ParameterizedTest
  @CsvSource({"-1, -1", "0, 0", "2147483647, 2147483647", "2147483648, -1"})
  void aLimitIsAWholeNumberFromNothingOn(String typed, int limit) {
    desk.programme("fields: {team: {maxItems: " + typed + "}}\n");
    assertThat(desk.rulebook().field("team").maxItems())
        .isEqualTo(limit < 0 ? OptionalInt.empty() : OptionalInt.of(limit));
  }

  @Test
  void everyLimitOfAFieldIsRead() {
    desk.programme(
        "fields: {summary: {required: 是, maxChars: 500, aboutChars: 20, minItems: 1, maxItems: 3, plainText: 是}, people: {maxItems: 4}}\n");
    assertThat(desk.rulebook().field("summary"))
        .isEqualTo(
            new Rulebook.FieldRule(
                true,
                OptionalInt.of(500),
                OptionalInt.of(20),
                OptionalInt.of(1),
                OptionalInt.of(3),
                true));
    assertThat(desk.rulebook().field("team").maxItems()).isEqualTo(OptionalInt.of(4));
    assertThat(desk.rulebook().field("title").required()).isFalse();
  }

  @Test
  void everyLimitOfMediaLessonsAndQuotasIsRead() {
    desk.programme(
        """
        media:
          photos: {min: 2, max: 9, formats: [.JPG, png], print: 是}
          videos: {min: 1, max: 3, formats: [mp4], maxMinutes: 1.5}
          audio: {min: 3, max: 4, formats: [mp3]}
          questions: {min: 20, max: 200}
        lesson: {instructorChars: 200, synopsisChars: 300, testQuestions: 5, passPercent: 80, themes: [甲, 乙]}
        eligibility: {startedWithinYears: 3, excludeHonouredAtOrAbove: 省级, excludeGovernmentFunded: 是, suggestionExcludesDecisionMakers: 是}
        quotas: {perUnion: {min: 1, max: 5}, awards: 30, lessons: 10}
        """);
    Rulebook book = desk.rulebook();
    assertThat(book.photos().min()).isEqualTo(2);
    assertThat(book.photos().formats()).containsExactly("jpg", "png");
    assertThat(book.photos().minBytes()).isEmpty();
    assertThat(book.videos().min()).isEqualTo(1);
    assertThat(book.videos().maxMillis()).isEqualTo(OptionalLong.of(90_000));
    assertThat(book.audio())
        .isEqualTo(new Rulebook.AudioRule(3, OptionalInt.of(4), List.of("mp3")));
    assertThat(book.photos().max()).isEqualTo(OptionalInt.of(9));
    assertThat(book.videos().max()).isEqualTo(OptionalInt.of(3));
    assertThat(book.maxQuestions()).isEqualTo(OptionalInt.of(200));
    assertThat(book.minQuestions()).isEqualTo(20);
    assertThat(book.lesson())
        .isEqualTo(
            new Rulebook.LessonRule(
                OptionalInt.of(200), OptionalInt.of(300), OptionalLong.of(90_000), 20));
    assertThat(book.eligibility())
        .isEqualTo(
            new Rulebook.Eligibility(
                OptionalInt.of(3), Optional.of(HonourLevel.PROVINCE), true, true));
    assertThat(book.quotas())
        .isEqualTo(
            new Rulebook.Quotas(
                OptionalInt.of(1), OptionalInt.of(5), OptionalInt.of(30), OptionalInt.of(10)));
    assertThat(book.programme().lessons())
        .isEqualTo(new Programme.Lessons(5, 80, List.of("甲", "乙")));
    assertThat(book.programme().printPhotos()).isTrue();
  }

  @Test
  void whatAProgrammeDoesNotSayIsTheUsual() {
    Programme programme = desk.rulebook().programme();
    assertThat(programme.lessons()).isEqualTo(new Programme.Lessons(10, 60, List.of()));
    assertThat(programme.verbs()).isEqualTo(new Verbs("评选", "奖励", "撤销奖励"));
    assertThat(desk.rulebook().eligibility())
        .isEqualTo(new Rulebook.Eligibility(OptionalInt.empty(), Optional.empty(), false, false));
    assertThat(desk.rulebook().videos().maxMillis()).isEmpty();
  }

  @Test
  void whatVisitorsSeeOfAProgrammeIsRead() {
    desk.programme(
        """
        organisers: [甲工会, 乙局]
        notice: 通知
        documentNumber: 示例工〔2024〕1号
        conditions: [{key: saving, name: 节能, text: 降低能耗的}, {key: safety, text: 更安全的}]
        levels: [{key: second, name: 二等奖, order: 2, prize: 800}, {key: first, name: 一等奖, order: 1, quota: 3}, {key: third, name: 三等奖}]
        stages: [{key: shortlisted, name: 入围, text: 初审}, {key: awarded, name: 公布}]
        attachments: [{title: 申报表, file: 表.docx}]
        verbs: {select: 遴选, award: 表彰, revoke: 取消}
        contact: {office: 经济部, phone: 0571-1, email: a@b.cn, address: 某路}
        """);
    Programme programme = desk.rulebook().programme();
    assertThat(programme.organisers()).containsExactly("甲工会", "乙局");
    assertThat(programme.notice()).isEqualTo("通知");
    assertThat(programme.documentNumber()).isEqualTo("示例工〔2024〕1号");
    assertThat(programme.deadline()).contains(LocalDate.of(2024, 6, 28));
    assertThat(programme.conditions())
        .containsExactly(
            new Condition("saving", "节能", "降低能耗的"), new Condition("safety", "更安全的", "更安全的"));
    assertThat(programme.levels())
        .containsExactly(
            new Level("first", "一等奖", 1, OptionalInt.of(3), 0),
            new Level("second", "二等奖", 2, OptionalInt.empty(), 800),
            new Level("third", "三等奖", 3, OptionalInt.empty(), 0));
    assertThat(programme.stages())
        .extracting(s -> s.key() + s.label() + s.text())
        .containsExactly("shortlisted入围初审", "awarded公布");
    assertThat(programme.verbs()).isEqualTo(new Verbs("遴选", "表彰", "取消"));
    assertThat(programme.contact()).isEqualTo(new Office("经济部", "0571-1", "a@b.cn", "某路"));
    assertThat(programme.attachments()).extracting(a -> a.title()).containsExactly("申报表");
  }

  @Test
  void wrongWordsInAProgrammeHintAtTheRightOnes() {
    desk.programme("fields: {sumary: {required: true}}\nseverity: {team.to-many: warning}\n");
    assertThat(desk.hints().get(0)).contains("summary");
    assertThat(desk.hints().get(1)).contains("team.too-many");
  }

  @Test
  void aWordingIsOfARuleThatExists() {
    desk.programme("wording: {team.to-many: 最多20人}\n");
    assertThat(desk.lines())
        .containsExactly(
            "programmes/p.yaml:7:11: error programme.unknown-rule: there is no rule \"team.to-many\"");
  }

  @Test
  void aProgrammeMayCloseAStage() {
    desk.programme("stages:\n  - {key: publicity, name: 公示, public: 否}\n");
    assertThat(desk.outcome().ruled().policies().get("p").publicStages())
        .isEqualTo(Set.of(Stage.AWARDED, Stage.CORRECTION));
  }
}
