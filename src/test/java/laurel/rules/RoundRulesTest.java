package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import laurel.dossier.AchievementDossier;
import laurel.dossier.ReviewRound;
import laurel.dossier.ReviewRound.Decision;
import laurel.model.Level;
import laurel.model.Office;
import laurel.model.RecordRef;
import laurel.model.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundRulesTest {
  /** Five lines; a test's own begin on line 6. */
  private static final Path FILM =
      Path.of("content/lessons/back-spotfacing-lesson/video.mp4").toAbsolutePath();

  private static final String AWARDED =
      """
      programme: p
      name: 获奖名单
      date: 2024-09-10
      stage: awarded
      documentNumber: 示例工〔2024〕1号
      """;

  private static final String LEVELS =
      "levels:\n  - {key: first, name: 一等奖, quota: 1}\n  - {key: second, name: 二等奖}\n";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void twoRecordsAndTwoLevels() {
    desk = Desk.in(folder).programme(LEVELS).record("");
    desk.achievement("b", Desk.RECORD.replace("折叠反刮刀具", "管路快扣"));
  }

  @Test
  void aRoundDecides() {
    desk.round(
        "r",
        AWARDED
            + "awards:\n  - {achievement: b, level: 一等奖, certificate: Z1}\n  - {achievement: a, level: second}\n");
    assertThat(desk.lines()).isEmpty();
    ReviewRound round = desk.outcome().ruled().rounds().get(0);
    assertThat(round.stage()).isEqualTo(Stage.AWARDED);
    assertThat(round.decisions())
        .extracting(d -> d.record().id() + " " + d.level().map(Level::key).orElse(""))
        .containsExactly("b first", "a second");
  }

  /** Its rows stand as folders are named; 序号 of the announcement would go 2, 1. */
  @Test
  void aSheetOfCandidatesIsListedByLevelAndAnyOtherListAsItsRowsStand() {
    String above = "活动：p,,\n日期：2024-09-10,,\n阶段：获奖,,\n成果编号,DECIDED奖项,\n";
    desk.achievement("c", Desk.RECORD.replace("折叠反刮刀具", "夹具"));
    desk.file("rounds/r.csv", above.replace("DECIDED", "决定,") + "a,入选,二等奖\nb,入选,一等奖\nc,入选,二等奖\n");
    assertThat(listed()).containsExactly("b first", "a second", "c second");
    desk.file("rounds/r.csv", above.replace("DECIDED", "") + "a,二等奖,\nb,一等奖,\nc,二等奖,\n");
    assertThat(listed()).containsExactly("a second", "b first", "c second");
  }

  private List<String> listed() {
    return desk.outcome().ruled().rounds().get(0).decisions().stream()
        .map(d -> d.record().id() + " " + d.level().map(Level::key).orElse(""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"获奖", "AWARDED", "awarded"})
  void aStageIsKnownByKeyOrWord(String stage) {
    desk.round("r", AWARDED.replace("awarded", stage));
    assertThat(desk.outcome().ruled().rounds().get(0).stage()).isEqualTo(Stage.AWARDED);
  }

  @Test
  void aRoundThatCannotBePlacedInTimeIsHeldBackWhole() {
    desk.round("r", "programme: p\nawards: [a]\n");
    desk.round("s", AWARDED.replace("awarded", "颁奖"));
    desk.round("t", AWARDED.replace("programme: p", "programme: q"));
    assertThat(desk.lines())
        .containsExactly(
            "rounds/r.yaml:1:1: error field.required: date is missing",
            "rounds/r.yaml:1:1: error field.required: stage is missing",
            "rounds/s.yaml:4:8: error value.unknown: \"颁奖\" is no value of stage",
            "rounds/t.yaml:1:12: error programme.unknown: there is no programme \"q\"");
    assertThat(desk.outcome().ruled().rounds()).isEmpty();
  }

  @Test
  void aLineIsMatchedByTitleAndUnitTogether() {
    desk.file("units.yaml", "units:\n  - {name: 示例厂, names: [老厂]}\n")
        .round("r", AWARDED + "awards:\n  - {title: 折叠反刮 刀具, unit: 老厂, level: 一等奖}\n");
    assertThat(desk.lines()).isEmpty();
    assertThat(decisions())
        .extracting(Decision::record)
        .containsExactly(RecordRef.achievement("a"));
  }

  @Test
  void aLineThatMatchesNoneOrTwoIsAnErrorAndTheRestStands() {
    desk.achievement("c", Desk.RECORD.replace("示例厂", "另一厂"))
        .round(
            "r",
            AWARDED
                + """
                awards:
                  - {achievement: x, level: first}
                  - {title: 折叠反刮刀具, level: first}
                  - {title: 折叠反刮刀具, unit: 第三厂, level: first}
                  - {level: first}
                  - {achievement: b, level: first}
                """);
    assertThat(desk.lines())
        .containsExactly(
            "rounds/r.yaml:7:19: error round.unknown-record: there is no record \"x\"",
            "rounds/r.yaml:8:13: error round.ambiguous-record: \"折叠反刮刀具\" may mean:"
                + " achievements/a、achievements/c",
            "rounds/r.yaml:9:13: error round.unknown-record: there is no record \"折叠反刮刀具\"",
            "rounds/r.yaml:10:5: error round.no-record: this line names no record");
    assertThat(decisions()).extracting(d -> d.record().id()).containsExactly("b");
  }

  @Test
  void aRecordWithAnErrorMayBeNamedWithoutAnotherWord() {
    desk.achievement("b", "title: 管路快扣\nprogramme: p\nunit: 示例厂\ncategory: 小攻关\n")
        .achievement("c", "title: [\n")
        .round(
            "r",
            AWARDED
                + "awards:\n  - {title: 管路快扣, level: first}\n  - {achievement: c, level: second}\n");
    assertThat(desk.lines()).noneMatch(line -> line.startsWith("rounds/"));
    assertThat(decisions()).extracting(d -> d.record().id()).containsExactly("b", "c");
  }

  @Test
  void aLevelIsTheProgrammes() {
    desk.round("r", AWARDED + "awards:\n  - {achievement: a, level: 特等奖}\n  - b\n");
    assertThat(desk.lines())
        .containsExactly(
            "rounds/r.yaml:7:29: error round.unknown-level: this programme has no level \"特等奖\"",
            "rounds/r.yaml:8:5: error round.no-level: no level is given");
    assertThat(decisions()).isEmpty();
  }

  @Test
  void theOnlyLevelNeedNotBeNamed() {
    desk.programme("levels:\n  - {key: only, name: 收录}\n").round("r", AWARDED + "awards: [a]\n");
    assertThat(desk.lines()).isEmpty();
    assertThat(decisions().get(0).level().map(Level::key)).contains("only");
  }

  @Test
  void aProgrammeWithoutLevelsAwardsWithoutThem() {
    desk.programme("").round("r", AWARDED + "awards: [a]\n");
    assertThat(desk.lines()).isEmpty();
    assertThat(decisions().get(0).level()).isEmpty();
  }

  @Test
  void anotherProgrammesRecordIsAnError() {
    desk.file("programmes/q.yaml", Desk.PROGRAMME)
        .achievement("c", Desk.RECORD.replace("programme: p", "programme: q").replace("示例厂", "乙厂"))
        .round("r", AWARDED + "awards:\n  - {achievement: c, level: first}\n");
    assertThat(desk.lines())
        .containsExactly(
            "rounds/r.yaml:7:19: error round.other-programme: \"c\" belongs to another programme: q");
  }

  @Test
  void aRecordNamedTwiceCountsOnce() {
    desk.round(
        "r",
        AWARDED
            + "awards:\n  - {achievement: a, level: first}\n  - {achievement: a, level: second}\n");
    assertThat(desk.lines())
        .containsExactly(
            "rounds/r.yaml:8:19: warning round.named-twice: \"a\" is on the list twice; the first"
                + " counts");
  }

  @Test
  void moreThanTheQuotaIsAWarning() {
    desk.programme(LEVELS + "quotas: {awards: 1}\n")
        .round(
            "r",
            AWARDED
                + "awards:\n  - {achievement: a, level: first}\n  - {achievement: b, level: first}\n");
    assertThat(desk.lines())
        .containsExactly(
            "rounds/r.yaml:3:7: warning quota.awards: 2 awards; the notice foresees 1",
            "rounds/r.yaml:3:7: warning quota.level: 2 of level 一等奖; the notice foresees 1");
  }

  @Test
  void twoRoundsOfOneDayAreOrderedByTheirIds() {
    desk.round("s", AWARDED).round("r", AWARDED);
    assertThat(desk.lines())
        .containsExactly(
            "rounds/s.yaml:3:7: warning round.same-day: the same day as \"r\"; the order is that of"
                + " the ids");
    assertThat(desk.outcome().ruled().rounds())
        .extracting(ReviewRound::id)
        .containsExactly("r", "s");
  }

  @Test
  void whatWasNeverAwardedCanNeitherBeCorrectedNorRevoked() {
    desk.round(
        "r",
        AWARDED.replace("awarded", "更正")
            + "awards: [a]\nrevoked:\n  - {achievement: b, reason: plagiarism}\n");
    assertThat(desk.lines())
        .containsExactly(
            "rounds/r.yaml:6:10: warning round.nothing-to-correct: \"a\" was not awarded before, so"
                + " there is nothing to correct",
            "rounds/r.yaml:8:5: warning round.nothing-to-revoke: \"b\" was not awarded before, so"
                + " there is nothing to revoke");
    assertThat(desk.outcome().ruled().rounds().get(0).revoked().get(0).reason())
        .isEqualTo("剽窃他人技术成果");
  }

  @Test
  void aWithdrawnRecordMayHaveLeftItsFolder() {
    desk.round("r", AWARDED + "awards:\n  - {achievement: gone, level: first}\n")
        .round("s", AWARDED.replace("2024-09-10", "2024-10-10") + "withdrawn: [gone]\n");
    assertThat(desk.lines())
        .containsExactly(
            "rounds/s.yaml:6:13: warning round.unknown-withdrawn: there is no record \"gone\" to"
                + " withdraw");
    assertThat(desk.outcome().ruled().rounds().get(1).withdrawn())
        .containsExactly(RecordRef.achievement("gone"));
  }

  /** Its lesson and what took its place have consents of their own. */
  @Test
  void whatLedToAWithdrawnRecordThatLeftItsFolderStands() {
    desk.achievement("c", Desk.RECORD.replace("折叠", "快换") + "supersedes: gone\n")
        .copy(FILM, "lessons/l/video.mp4")
        .lesson("l", "title: 一节微课\nprogramme: p\nunit: 示例厂\nachievement: gone\n")
        .round("s", AWARDED + "withdrawn: [gone]\n");
    assertThat(desk.lines())
        .noneMatch(line -> line.contains("supersedes.unknown"))
        .noneMatch(line -> line.contains("achievement.unknown"));
    desk.round("s", AWARDED + "awards: [a]\n");
    assertThat(desk.lines())
        .anyMatch(line -> line.contains("supersedes.unknown"))
        .anyMatch(line -> line.contains("achievement.unknown"));
  }

  @Test
  void oneCertificateNumberForTwoHoldsBothBack() {
    desk.round(
        "r",
        AWARDED
            + "awards:\n  - {achievement: a, level: first, certificate: Z1}\n"
            + "  - {achievement: b, level: second, certificate: z1}\n");
    assertThat(desk.lines())
        .containsExactly(
            "rounds/r.yaml:7:5: error certificate.duplicate: certificate Z1 is also that of b",
            "rounds/r.yaml:8:5: error certificate.duplicate: certificate z1 is also that of a");
    assertThat(desk.outcome().ruled().achievements()).isEmpty();
  }

  /** 1301 is 石家庄, but a telephone of the next column looks the same. */
  @Test
  void aCertificateNumberLikeAMobileIsToldOnce() {
    desk.round(
        "r",
        AWARDED
            + "awards:\n  - {achievement: a, level: first, certificate: \"13012022001\"}\n"
            + "  - {achievement: b, level: second, certificate: \"13012022002\"}\n");
    assertThat(desk.lines())
        .containsExactly(
            "rounds/r.yaml:7:49: warning certificate.private: a certificate number looks like a"
                + " mobile, identity or card number; there are 2 in"
                + " this list");
    assertThat(desk.outcome().ruled().achievements()).hasSize(2);
  }

  /** The earlier certificate is on paper: next year's slip takes no award off the site. */
  @Test
  void aNumberThatAnEarlierAwardHasIsToldOfTheLaterAlone() {
    String line = "awards:\n  - {achievement: %s, level: %s, certificate: %s}\n";
    desk.round("r", AWARDED + line.formatted("b", "second", "Z1"))
        .round("s", AWARDED.replace("09-10", "10-10") + line.formatted("a", "first", "z1"))
        .round(
            "t",
            AWARDED.replace("09-10", "11-10").replace("awarded", "correction")
                + line.formatted("b", "second", "Z1"));
    assertThat(desk.lines())
        .containsExactly(
            "rounds/s.yaml:7:5: error certificate.duplicate: certificate z1 is also that of b");
    assertThat(desk.outcome().ruled().achievements())
        .extracting(AchievementDossier::id)
        .containsExactly("b");
  }

  /** The later is who got the number later, however long they have had their award. */
  @Test
  void aNumberThatACorrectionGivesTwiceIsToldOfWhatIsCorrected() {
    String line = "awards:\n  - {achievement: %s, level: %s, certificate: %s}\n";
    desk.round("r", AWARDED + line.formatted("b", "second", "Z1"))
        .round("s", AWARDED.replace("09-10", "10-10") + line.formatted("a", "first", "Z2"))
        .round(
            "t",
            AWARDED.replace("09-10", "11-10").replace("awarded", "correction")
                + line.formatted("b", "second", "Z2"));
    assertThat(desk.lines())
        .containsExactly(
            "rounds/t.yaml:7:5: error certificate.duplicate: certificate Z2 is also that of a");
  }

  @Test
  void aCopyBesideARecordThatARoundNamesTakesNoAwardOffTheSite() {
    desk.achievement("copy", Desk.RECORD)
        .round("r", AWARDED + "awards:\n  - {achievement: a, level: first}\n");
    assertThat(desk.lines())
        .containsExactly(
            "achievements/copy/achievement.yaml:1:8: error title.duplicate: the same unit has"
                + " another entry of this title: a");
    assertThat(desk.outcome().ruled().achievements())
        .extracting(AchievementDossier::id)
        .contains("a")
        .doesNotContain("copy");
  }

  @Test
  void theNumberOfARevokedCertificateIsNotGivenAgain() {
    String line = "  - {achievement: %s, level: second, certificate: %s}\n";
    desk.round("r", AWARDED + "awards:\n" + line.formatted("a", "Z1"))
        .round(
            "s",
            AWARDED.replace("09-10", "10-10").replace("awarded", "correction")
                + "revoked:\n  - {achievement: a, reason: plagiarism}\n")
        .round("t", AWARDED.replace("09-10", "11-10") + "awards:\n" + line.formatted("b", "Z1"));
    assertThat(desk.lines())
        .containsExactly(
            "rounds/t.yaml:7:5: error certificate.duplicate: certificate Z1 is also that of a");
  }

  @Test
  void aCorrectionOfWordsNamesARecordThatWasOnAListTheFieldAndTheRightWord() {
    desk.round(
        "r",
        AWARDED.replace("awarded", "correction")
            + """
            corrected:
              - {achievement: a, field: 完成单位, before: 示列厂, after: 示例厂}
              - {achievement: b, field: 完成单位}
            """);
    assertThat(desk.lines())
        .containsExactly(
            "rounds/r.yaml:7:5: warning round.nothing-to-correct: \"a\" was not awarded before, so"
                + " there is nothing to correct",
            "rounds/r.yaml:8:5: error field.required: value after is missing");
  }

  @Test
  void aCorrectedNumberIsNoDuplicate() {
    desk.round(
            "r",
            AWARDED
                + "awards:\n  - {achievement: a, level: first, certificate: Z1}\n"
                + "  - {achievement: b, level: second, certificate: Z1}\n")
        .round(
            "s",
            AWARDED.replace("2024-09-10", "2024-10-10").replace("awarded", "correction")
                + "awards:\n  - {achievement: b, certificate: Z2}\n");
    assertThat(desk.lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-09-09, to: 2024-09-13", "2024-09-13, to: 2024-09-20"})
  void fiveWorkingDaysAreEnough(String period) {
    publicity("publicity: {from: " + period + ", objections: 经济技术部}\n");
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void aPeriodOverAHolidayMayBeTooShort() {
    desk.file("holidays.yaml", "holidays: [2024-09-15 至 2024-09-17]\nworkdays: [2024-09-14]\n");
    publicity("publicity: {from: 2024-09-13, to: 2024-09-18, objections: 经济技术部}\n");
    assertThat(desk.lines())
        .containsExactly(
            "rounds/r.yaml:6:35: warning publicity.too-short: the publicity period has 3 working days,"
                + " fewer than 5");
  }

  @Test
  void aPeriodEndsAfterItBegins() {
    publicity("publicity: {from: 2024-09-13, to: 2024-09-10}\n");
    assertThat(desk.lines())
        .containsExactly(
            "rounds/r.yaml:6:19: error publicity.order: publicity begins (2024-09-13) after it ends"
                + " (2024-09-10)");
  }

  @Test
  void aPublicityRoundSaysItsPeriod() {
    publicity("");
    assertThat(desk.lines())
        .containsExactly(
            "rounds/r.yaml:1:1: warning publicity.missing: the publicity period is not given");
  }

  @Test
  void aPublicityRoundSaysWhereObjectionsGo() {
    publicity("publicity: {from: 2024-09-09, to: 2024-09-13}\n");
    assertThat(desk.lines())
        .containsExactly(
            "rounds/r.yaml:3:7: warning publicity.office: the publicity period does not say where"
                + " objections go");
    desk.round("s", AWARDED.replace("09-10", "09-20"));
    assertThat(desk.lines()).as("a notice that is history").isEmpty();
  }

  /** Who fills in a sheet has no data file; the words are those of the announcement. */
  @Test
  void aSheetSaysWhereObjectionsGoAboveItsHeader() {
    desk.file(
        "rounds/r.csv",
        """
        活动：p,,
        日期：2024-09-09,,
        阶段：公示,,
        公示起始：2024-09-09,,
        公示截止：2024-09-13,,
        受理单位：示例市总工会经济技术部,,
        受理电话,0000-00000000,
        受理邮箱：jjb@example.org,,
        受理地址：示例路1号,,
        成果编号,决定,奖项
        a,入选,一等奖
        """);
    assertThat(desk.lines()).isEmpty();
    assertThat(desk.outcome().ruled().rounds().get(0).publicity().orElseThrow().objections())
        .isEqualTo(new Office("示例市总工会经济技术部", "0000-00000000", "jjb@example.org", "示例路1号"));
  }

  private void publicity(String period) {
    desk.round("r", AWARDED.replace("awarded", "公示") + period);
  }

  private List<Decision> decisions() {
    return desk.outcome().ruled().rounds().get(0).decisions();
  }
}
