package laurel.gate;

import static laurel.gate.AwardedFolder.LESSON;
import static laurel.gate.AwardedFolder.RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.model.Achievement;
import laurel.model.Change;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Stage;
import laurel.model.Standing;
import laurel.model.Tombstone;
import laurel.model.UnitName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the public sees of records and rounds, from their files to the last type. */
class PublishedTest {
  private AwardedFolder sent;

  @BeforeEach
  void twoAchievementsAndALesson(@TempDir Path folder) {
    sent = new AwardedFolder(folder);
  }

  @Test
  void recordsStandInTheOrderOfTheirIds() {
    assertThat(sent.shown().achievements()).extracting(Achievement::id).containsExactly("a", "b");
    assertThat(sent.gated().heldBack()).isEmpty();
    assertThat(sent.gated().withdrawals()).isFalse();
    assertThat(sent.shown().tombstones()).isEmpty();
  }

  @Test
  void roundsThatAreNotPublicAreNowhere() {
    assertThat(sent.shown().rounds()).extracting(Round::id).containsExactly("2", "3");
    Standing standing = sent.shownAchievement().standing();
    assertThat(standing.stage()).isEqualTo(Stage.AWARDED);
    assertThat(standing.round()).isEqualTo("3");
    assertThat(standing.since()).isEqualTo(LocalDate.of(2024, 9, 1));
    assertThat(standing.steps())
        .containsExactly(
            new Standing.Step("2", Stage.PUBLICITY, LocalDate.of(2024, 8, 10)),
            new Standing.Step("3", Stage.AWARDED, LocalDate.of(2024, 9, 1)));
  }

  @Test
  void aRevokedAwardLeavesWhatIsCertainOfIt() {
    sent.round("3", "2024-09-01", "awarded", "awards: [{achievement: a, certificate: Z1}, b, l]\n");
    sent.round(
        "4",
        "2024-09-05",
        "correction",
        "revoked: [{achievement: a, reason: plagiarism, note: 另行通知}]\n");
    assertThat(sent.shown().tombstones())
        .containsExactly(
            new Tombstone.Revoked(
                RecordRef.achievement("a"),
                "4",
                Optional.of("反刮刀具"),
                "p",
                LocalDate.of(2024, 9, 5),
                "剽窃他人技术成果",
                "另行通知",
                "Z1"));
    assertThat(sent.gated().heldBack())
        .containsExactly(new Gated.HeldBack(RecordRef.achievement("a"), Gated.Reason.REVOKED));
    assertThat(sent.gated().withdrawals()).isTrue();
  }

  @Test
  void soDoesOneWhoseFileIsBrokenWithoutItsTitle() {
    sent.achievement("a", "title: [\n");
    sent.round(
        "4",
        "2024-09-05",
        "correction",
        "revoked: [{achievement: a, reason: 其他}]\nwithdrawn: [b]\n");
    assertThat(sent.shown().tombstones())
        .containsExactly(
            new Tombstone.Revoked(
                RecordRef.achievement("a"),
                "4",
                Optional.empty(),
                "p",
                LocalDate.of(2024, 9, 5),
                "其他",
                "",
                ""),
            new Tombstone.Withdrawn(RecordRef.achievement("b"), "4"));
    assertThat(sent.gated().heldBack())
        .containsExactly(
            new Gated.HeldBack(RecordRef.achievement("a"), Gated.Reason.ERROR),
            new Gated.HeldBack(RecordRef.achievement("b"), Gated.Reason.WITHDRAWN));
  }

  @Test
  void whatWasNeverPublicLeavesNothing() {
    for (String id : List.of("2", "3")) {
      sent.round(id, "2024-08-1" + id, "shortlisted", "awards: [a]\n");
    }
    sent.round("4", "2024-09-05", "correction", "revoked: [a]\nwithdrawn: [b]\n");
    assertThat(sent.shown().tombstones()).isEmpty();
    assertThat(sent.gated().heldBack())
        .extracting(Gated.HeldBack::reason)
        .containsExactly(Gated.Reason.REVOKED, Gated.Reason.WITHDRAWN, Gated.Reason.NOT_PUBLIC_YET);
  }

  @Test
  void aConsentThatIsTakenBackWithoutAnyRoundIsNoNotice() {
    sent.achievement(
        "a", RECORD.formatted("反刮刀具").replace("grantedOn: 2024-01-01", "withdrawnOn: 2024-01-01"));
    for (String id : List.of("1", "2", "3")) {
      sent.round(id, "2024-08-1" + id, "publicity", "awards: [b]\n");
    }
    assertThat(sent.shown().tombstones()).isEmpty();
  }

  @Test
  void aUnitStandsUnderTheNameThatTheRecordGivesAndForAnIdUnderItsPresentOne() {
    sent.file("units.yaml", "units: [{id: jia, name: 甲厂, names: [老甲厂]}]\n");
    sent.achievement("a", RECORD.formatted("反刮刀具").replace("unit: 甲厂", "unit: jia"));
    assertThat(sent.shownAchievement().units()).containsExactly(new UnitName("jia", "甲厂"));
    sent.achievement("a", RECORD.formatted("反刮刀具").replace("unit: 甲厂", "unit: 老甲厂"));
    assertThat(sent.shownAchievement().units()).containsExactly(new UnitName("jia", "老甲厂"));
  }

  /** It is somebody's whom everybody knows; the same words about a work tell of its people. */
  @Test
  void aDayOfBirthThatAQuestionAsksForIsNotHidden() {
    String born = "雷锋于1940年12月18日出生";
    sent.lesson("l", LESSON.replace("synopsis: 宋知远讲", "synopsis: " + born))
        .file(
            "lessons/l/questions.yaml", "questions: [{type: 判断, stem: " + born + ", answer: 对}]\n");
    assertThat(sent.shownLesson().questions().get(0).stem()).isEqualTo(born);
    assertThat(sent.shownLesson().synopsis()).doesNotContain("1940", "12", "18");
  }

  @Test
  void aLessonSaysWhatItTeachesWhereThatIsPublic() {
    assertThat(sent.shownLesson().achievement()).contains("a");
    assertThat(sent.shownLesson().video()).isPresent();
    assertThat(sent.shownLesson().union().map(u -> u.name())).contains("甲工会");
    sent.round("4", "2024-09-05", "correction", "withdrawn: [a]\n");
    assertThat(sent.shownLesson().achievement()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'people/shen.yaml', 'name: 沈砚舟\nconsent: {scope: [name], withdrawnOn: 2024-09-10}\n', true",
    "'people/shen.yaml', 'name: 沈砚舟\nconsent: {scope: [name], withdrawnOn: 2024-09-11}\n', false",
    "'people/shen.yaml', 'name: 沈砚舟\nconsent: {scope: [name]}\n', false"
  })
  void aConsentThatAnybodyTookBackIsKnownToTheBuild(String path, String text, boolean taken) {
    sent.file(path, text);
    assertThat(sent.gated().withdrawals()).isEqualTo(taken);
  }

  @Test
  void soIsADisclosureOfAnAchievementOrALesson() {
    sent.lesson(
        "l", LESSON + "disclosure: [{person: 宋知远, scope: [name], withdrawnOn: 2024-09-10}]\n");
    assertThat(sent.gated().withdrawals()).isTrue();
    sent.lesson("l", LESSON)
        .achievement(
            "a",
            RECORD.formatted("反刮刀具")
                + "disclosure: [{person: 沈砚舟, scope: [name], withdrawnOn: 2024-09-10}]\n");
    assertThat(sent.gated().withdrawals()).isTrue();
  }

  @Test
  void anErrorInWhatWasPublicMayHideAConsentThatWasTakenBack() {
    sent.achievement("b", RECORD.formatted("管路快扣").replace("小发明", "无此类别"));
    assertThat(sent.gated().heldBack())
        .containsExactly(new Gated.HeldBack(RecordRef.achievement("b"), Gated.Reason.ERROR));
    assertThat(sent.gated().withdrawals()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'trade: 钳工\n'", "'name: [\n'"})
  void aPersonsFileThatIsBrokenMayHideAConsentThatWasTakenBack(String text) {
    sent.file("people/gu.yaml", text);
    assertThat(sent.gated().withdrawals()).isTrue();
  }

  @Test
  void aHiddenNameIsMaskedInWhatARevocationSays() {
    sent.round(
        "4",
        "2024-09-05",
        "correction",
        "revoked: [{achievement: a, reason: 沈砚舟抄袭, note: 沈砚舟申报不实}]\n");
    assertThat(sent.shown().tombstones())
        .singleElement()
        .isInstanceOfSatisfying(
            Tombstone.Revoked.class,
            t -> {
              assertThat(t.reason()).isEqualTo("沈＊舟抄袭");
              assertThat(t.note()).isEqualTo("沈＊舟申报不实");
            });
    Round round = sent.shown().rounds().get(2);
    assertThat(round.revoked())
        .extracting(Round.Revocation::reason, Round.Revocation::note)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("沈＊舟抄袭", "沈＊舟申报不实"));
    assertThat(round.changes())
        .containsExactly(new Change.Revoked(RecordRef.achievement("a"), "沈＊舟抄袭"));
  }

  @ParameterizedTest
  @CsvSource({
    "完成单位, 示列厂, 示例厂, 示例厂",
    "完成人, 沈研舟, 沈砚舟, ＊",
    "第一完成人出生年月, 1985-03, 1985-08, ＊",
    "team.birth, 1985-03, 1985-08, ＊",
    "联系人, 罗启名, 罗启明, ＊",
    "简介, 致电 13900000000, 致电 139.0000.0001, ＊"
  })
  void aCorrectionOfWhatIsPrivateSaysThatThereIsOneAlone(
      String field, String before, String after, String shown) {
    sent.round(
        "4",
        "2024-09-05",
        "correction",
        "corrected: [{achievement: a, field: %s, before: %s, after: %s}]\n"
            .formatted(field, before, after));
    assertThat(sent.shown().rounds().get(2).changes())
        .containsExactly(
            new Change.Corrected(
                RecordRef.achievement("a"), field, shown.equals("＊") ? "" : before, shown));
  }
}
