package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.diag.Location;
import laurel.dossier.ReviewRound;
import laurel.dossier.ReviewRound.Correction;
import laurel.dossier.ReviewRound.Revocation;
import laurel.model.Office;
import laurel.model.Publicity;
import laurel.model.RecordRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds one after the other: what a later one may say of what an earlier one decided. */
class HistoryTest {
  private static final String LEVELS =
      "levels:\n  - {key: first, name: 一等奖, quota: 1}\n  - {key: second, name: 二等奖}\n";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void twoAchievementsAndTwoLessons() {
    desk = Desk.in(folder).programme(LEVELS).record("");
    desk.achievement("b", Desk.RECORD.replace("折叠反刮刀具", "管路快扣"))
        .lesson("l", "title: 一节课\nprogramme: p\nunit: 示例厂\n")
        .lesson("m", "title: 另一节课\nprogramme: p\nunit: 示例厂\n");
  }

  @Test
  void wordsOfAListThatWasPublicMayBeCorrected() {
    round(
        "r",
        "2024-09-10",
        "publicity",
        "awards: [a]\npublicity: {from: 2024-09-10, to: 2024-09-14}\n");
    round(
        "s",
        "2024-09-20",
        "correction",
        "corrected:\n  - {achievement: a, field: 完成单位, before: 示列厂, after: 示例厂}\n");
    assertThat(ofRounds("s")).isEmpty();
    assertThat(rounds().get(1).corrections())
        .containsExactly(
            new Correction(
                RecordRef.achievement("a"),
                "完成单位",
                "示列厂",
                "示例厂",
                Location.of("content/rounds/s.yaml", 5, 5)));
  }

  /** Whoever wrote it believes it corrected; the site goes on saying what the lists say. */
  @Test
  void wordsThatStateAnotherAwardThanTheListsAreTold() {
    String both =
        "  - {achievement: a, level: second, certificate: Z1}\n  - {lesson: l, level: second}\n";
    round("r", "2024-09-10", "awarded", "awards:\n" + both);
    round(
        "s",
        "2024-09-20",
        "correction",
        """
        corrected:
          - {achievement: a, field: 等次, before: 二等奖, after: 一等奖}
          - {lesson: l, field: 等级, before: 二等奖, after: first}
          - {achievement: a, field: 证书号, before: Z1, after: Z2}
        """);
    assertThat(ofRounds("s"))
        .containsExactly(
            "5:5: error round.corrected-award: the level of \"a\" is not changed to \"一等奖\", and the"
                + " line does not count: corrected states words that were printed wrong, awards"
                + " change the level",
            "6:5: error round.corrected-award: the level of \"l\" is not changed to \"一等奖\", and the"
                + " line does not count: corrected states words that were printed wrong, awards"
                + " change the level",
            "7:5: error round.corrected-award: the certificate of \"a\" is not changed to \"Z2\", and"
                + " the line does not count: corrected states words that were printed wrong, awards"
                + " change the certificate");
  }

  @Test
  void wordsMayStateTheLevelThatTheListsGive() {
    round("r", "2024-09-10", "awarded", "awards:\n  - {achievement: a, level: second}\n");
    String stated = "corrected:\n  - {achievement: a, field: 奖项, before: 二等奖, after: 一 等奖}\n";
    round(
        "s", "2024-09-20", "correction", "awards:\n  - {achievement: a, level: first}\n" + stated);
    assertThat(ofRounds("s")).isEmpty();
  }

  @Test
  void theLevelThatAListProposesIsAWordLikeOthers() {
    round(
        "r",
        "2024-09-10",
        "publicity",
        "awards:\n  - {achievement: a, level: second}\npublicity: {from: 2024-09-10, to: 2024-09-20}\n");
    round(
        "s",
        "2024-09-20",
        "correction",
        "corrected:\n  - {achievement: a, field: 等次, before: 二等奖, after: 一等奖}\n");
    assertThat(ofRounds("s")).isEmpty();
  }

  @Test
  void aCorrectionSaysWhichFieldAndTheRightWord() {
    round("r", "2024-09-10", "awarded", "awards:\n  - {achievement: a, level: first}\n");
    round("s", "2024-09-20", "correction", "corrected:\n  - {achievement: a, before: 示列厂}\n");
    assertThat(ofRounds("s"))
        .containsExactly(
            "5:5: error field.required: value after is missing",
            "5:5: error field.required: field is missing");
    assertThat(rounds().get(1).corrections()).isEmpty();
  }

  @Test
  void aPeriodOfPublicityHasItsDaysAndWhereObjectionsGo() {
    round(
        "r",
        "2024-09-09",
        "publicity",
        "publicity:\n  from: 2024-09-09\n  to: 2024-09-13\n  objections: {office: 示例部, phone: 0571-00000000}\n");
    assertThat(rounds().get(0).publicity())
        .contains(
            new Publicity(
                LocalDate.of(2024, 9, 9),
                LocalDate.of(2024, 9, 13),
                5,
                new Office("示例部", "0571-00000000", "", "")));
  }

  @Test
  void aPeriodWithOneEndIsNone() {
    round("r", "2024-09-09", "publicity", "publicity: {from: 2024-09-09}\n");
    round("s", "2024-09-10", "publicity", "publicity: {to: 2024-09-13}\n");
    String missing = "warning publicity.missing: the publicity period is not given";
    assertThat(ofRounds("r")).containsExactly("4:12: " + missing);
    assertThat(ofRounds("s")).containsExactly("4:12: " + missing);
    assertThat(rounds()).allMatch(round -> round.publicity().isEmpty());
  }

  @Test
  void aPeriodOfOneDayBeginsAndEndsOnIt() {
    round("r", "2024-09-09", "awarded", "publicity: {from: 2024-09-09, to: 2024-09-09}\n");
    assertThat(ofRounds("r"))
        .containsExactly(
            "4:35: warning publicity.too-short: the publicity period has 1 working days, fewer than 5");
    assertThat(rounds().get(0).publicity().map(Publicity::workingDays)).contains(1);
  }

  @Test
  void lessonsHaveAQuotaOfTheirOwn() {
    desk.programme(LEVELS + "quotas: {awards: 2, lessons: 1}\n");
    String two = "  - {achievement: a, level: second}\n  - {achievement: b, level: second}\n";
    round("r", "2024-09-10", "awarded", "awards:\n" + two + "  - {lesson: l, level: second}\n");
    assertThat(ofRounds("r")).isEmpty();
    round(
        "r",
        "2024-09-10",
        "awarded",
        "awards:\n" + two + "  - {lesson: l, level: second}\n  - {lesson: m, level: second}\n");
    assertThat(ofRounds("r"))
        .containsExactly("2:7: warning quota.awards: 2 awards; the notice foresees 1");
  }

  @Test
  void aLevelsQuotaCountsThatLevelAlone() {
    String line = "  - {achievement: %s, level: %s}\n";
    round(
        "r",
        "2024-09-10",
        "awarded",
        "awards:\n" + line.formatted("a", "first") + line.formatted("b", "second"));
    assertThat(ofRounds("r")).isEmpty();
  }

  @Test
  void everyProgrammeKeepsToItsOwnQuotas() {
    desk.file("programmes/q.yaml", Desk.PROGRAMME + LEVELS + "quotas: {awards: 1}\n")
        .achievement(
            "b", Desk.RECORD.replace("折叠反刮刀具", "管路快扣").replace("programme: p", "programme: q"));
    round("r", "2024-09-10", "awarded", "awards:\n  - {achievement: a, level: first}\n");
    desk.round(
        "s",
        "programme: q\ndate: 2024-09-10\nstage: awarded\nawards:\n  - {achievement: b, level: first}\n");
    assertThat(desk.lines()).filteredOn(line -> line.startsWith("rounds/")).isEmpty();
  }

  @Test
  void whatWasRevokedNoLongerCountsAndCanBeRevokedOnce() {
    round("r", "2024-09-10", "awarded", "awards:\n  - {achievement: a, level: first}\n");
    round(
        "s",
        "2024-09-20",
        "correction",
        "revoked:\n  - {achievement: a, reason: 其他, note: 另行通知}\n");
    round(
        "t",
        "2024-09-30",
        "awarded",
        "awards:\n  - {achievement: b, level: first}\nrevoked: [a]\n");
    assertThat(ofRounds("s")).isEmpty();
    assertThat(ofRounds("t"))
        .containsExactly(
            "6:11: warning round.nothing-to-revoke: \"a\" was not awarded before, so there is nothing to"
                + " revoke");
    assertThat(rounds().get(1).revoked())
        .containsExactly(
            new Revocation(
                RecordRef.achievement("a"),
                "其他",
                "另行通知",
                Location.of("content/rounds/s.yaml", 5, 5)));
  }

  @Test
  void aCorrectedLevelCountsAndOneThatIsNotNamedStays() {
    round(
        "r",
        "2024-09-10",
        "awarded",
        "awards:\n  - {achievement: a, level: first}\n  - {achievement: b, level: second}\n");
    round(
        "s",
        "2024-09-20",
        "correction",
        "awards:\n  - {achievement: b, level: first}\n  - {achievement: a, certificate: Z9}\n");
    assertThat(ofRounds("s"))
        .containsExactly("2:7: warning quota.level: 2 of level 一等奖; the notice foresees 1");
  }

  @Test
  void aNumberTakenBackMayBeGivenToTheSameRecordAgain() {
    String line = "awards:\n  - {achievement: a, level: second, certificate: Z1}\n";
    round("r", "2024-09-10", "awarded", line);
    round("s", "2024-09-20", "correction", "revoked: [a]\n");
    round("t", "2024-09-30", "awarded", line);
    assertThat(desk.lines()).filteredOn(l -> l.contains("certificate")).isEmpty();
  }

  @Test
  void aRoundIsCalledByItsProgrammeAndStageWhereItHasNoName() {
    round("r", "2024-09-10", "awarded", "");
    round("s", "2024-09-20", "awarded", "name: 第二批\ndocumentNumber: 示例工〔2024〕2号\n");
    assertThat(rounds())
        .extracting(ReviewRound::name, ReviewRound::documentNumber)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("示例活动获奖", ""),
            org.assertj.core.groups.Tuple.tuple("第二批", "示例工〔2024〕2号"));
    assertThat(rounds().get(0).publicity()).isEqualTo(Optional.empty());
  }

  private void round(String id, String date, String stage, String more) {
    desk.round(id, "programme: p\ndate: " + date + "\nstage: " + stage + "\n" + more);
  }

  private List<ReviewRound> rounds() {
    return desk.outcome().ruled().rounds();
  }

  private List<String> ofRounds(String id) {
    String file = "rounds/" + id + ".yaml:";
    return desk.lines().stream()
        .filter(line -> line.startsWith(file))
        .map(line -> line.substring(file.length()))
        .toList();
  }
}
