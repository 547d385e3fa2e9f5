package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import laurel.dossier.ReviewRound;
import laurel.dossier.ReviewRound.Decision;
import laurel.model.RecordRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which record a line of a list means. */
class RoundLinesTest {
  /** Three lines; a test's own begin on line 4. */
  private static final String AWARDED = "programme: p\ndate: 2024-09-10\nstage: awarded\n";

  private static final String HINT =
      "check the id, or title and unit (a unit's short or earlier name is added to names in"
          + " units.yaml); remove the line of a withdrawn record whose folder has gone; near ones: ";

  private static final String LESSON = "title: 清堵工具\nprogramme: p\nunit: 甲厂\n";
  private static final String ROW = "  - {title: 清堵工具, unit: 甲厂}\n";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void twoAchievementsAndALesson() {
    desk = Desk.in(folder).record("");
    desk.achievement("pipe-joint", Desk.RECORD.replace("折叠反刮刀具", "管路快扣"))
        .lesson("lesson-one", "title: 一节课\nprogramme: p\nunit: 示例厂\n");
  }

  @Test
  void aBareIdMayBeALessons() {
    desk.round("r", AWARDED + "awards: [lesson-one, a]\n");
    assertThat(ofRounds()).isEmpty();
    assertThat(decided())
        .containsExactly(RecordRef.lesson("lesson-one"), RecordRef.achievement("a"));
  }

  @Test
  void anIdInTheColumnOfTitlesIsAnId() {
    desk.round("r", AWARDED + "awards:\n  - {title: pipe-joint}\n");
    assertThat(ofRounds()).isEmpty();
    assertThat(decided()).containsExactly(RecordRef.achievement("pipe-joint"));
  }

  /** An import calls a folder after its title, and a second one of this title by a number more. */
  @Test
  void aTitleAndItsUnitMeanThatUnitsRecordWhateverFolderBearsTheTitle() {
    desk.achievement("管路快扣阀", titled("管路快扣阀", "甲厂", "p"))
        .achievement("管路快扣阀-2", titled("管路快扣阀", "乙厂", "p"))
        .round("r", AWARDED + "awards:\n  - {title: 管路快扣阀, unit: 乙厂}\n");
    assertThat(ofRounds()).isEmpty();
    assertThat(decided()).containsExactly(RecordRef.achievement("管路快扣阀-2"));
  }

  @Test
  void aTitleOfAnEarlierYearMeansThisYearsRecord() {
    desk.file("programmes/q.yaml", Desk.PROGRAMME)
        .achievement("清堵工具", titled("清堵工具", "甲厂", "q"))
        .achievement("清堵工具-2", titled("清堵工具", "甲厂", "p"))
        .round("r", AWARDED + "awards:\n  - {title: 清堵工具, unit: 甲厂}\n");
    assertThat(ofRounds()).isEmpty();
    assertThat(decided()).containsExactly(RecordRef.achievement("清堵工具-2"));
  }

  @Test
  void aTitleOfTwoRecordsMeansNeitherWhateverFolderBearsIt() {
    desk.achievement("清堵工具", titled("清堵工具", "甲厂", "p"))
        .achievement("清堵工具-2", titled("清堵工具", "乙厂", "p"))
        .round("r", AWARDED + "awards:\n  - {title: 清堵工具}\n  - {title: 清堵工具, unit: 丙厂}\n");
    assertThat(ofRounds())
        .extracting(
            line -> line.replaceFirst(": .*", "") + line.replaceFirst(".* (round[^:]*):.*", " $1"))
        .containsExactly(
            "rounds/r.yaml:5:13 round.ambiguous-record", "rounds/r.yaml:6:13 round.unknown-record");
    assertThat(desk.hints()).contains(HINT + "清堵工具（甲厂）、清堵工具（乙厂）");
    assertThat(decided()).isEmpty();
  }

  /** A list of lessons has the same column, and folders are called after titles. */
  @Test
  void aTitleOfAnAchievementAndALessonMeansNeitherWhateverFolderBearsIt() {
    anAchievementAndALesson().round("r", AWARDED + "awards:\n" + ROW);
    assertThat(ofRounds())
        .singleElement()
        .asString()
        .contains("round.ambiguous-record")
        .endsWith("achievements/清堵工具、lessons/l");
    assertThat(decided()).isEmpty();
  }

  @Test
  void amongAchievementsATitleMeansTheAchievementAndNotTheLessonAboutIt() {
    anAchievementAndALesson().round("r", AWARDED + "awards:\n" + ROW + "  - a\n");
    assertThat(ofRounds()).isEmpty();
    assertThat(decided())
        .containsExactly(RecordRef.achievement("清堵工具"), RecordRef.achievement("a"));
  }

  @Test
  void amongLessonsATitleMeansTheLesson() {
    anAchievementAndALesson().round("r", AWARDED + "awards:\n  - {title: 一节课, unit: 示例厂}\n" + ROW);
    assertThat(ofRounds()).isEmpty();
    assertThat(decided()).containsExactly(RecordRef.lesson("lesson-one"), RecordRef.lesson("l"));
  }

  @Test
  void aListOfBothKindsDoesNotTellWhichATitleMeans() {
    anAchievementAndALesson().round("r", AWARDED + "awards:\n" + ROW + "  - a\n  - lesson-one\n");
    assertThat(ofRounds()).singleElement().asString().contains("round.ambiguous-record");
  }

  /** An id that an achievement and a lesson have tells no kind either. */
  @Test
  void whatIsItselfInDoubtTellsNoKind() {
    anAchievementAndALesson()
        .lesson("a", "title: 一课\nprogramme: p\nunit: 示例厂\n")
        .round("r", AWARDED + "awards:\n" + ROW + "  - a\n");
    assertThat(ofRounds()).singleElement().asString().contains("round.ambiguous-record");
  }

  /** The rows of a table that a column of decisions sends elsewhere belong to the same list. */
  @Test
  void whatTheOtherListsOfARoundNameTellsTheKindToo() {
    anAchievementAndALesson().round("r", AWARDED + "awards:\n" + ROW + "revoked: [lesson-one]\n");
    assertThat(decided()).containsExactly(RecordRef.lesson("l"));
  }

  @Test
  void twoAchievementsStayTwoAmongAchievements() {
    anAchievementAndALesson()
        .achievement("清堵工具-2", titled("清堵工具", "甲厂", "p"))
        .round("r", AWARDED + "awards:\n" + ROW + "  - a\n");
    assertThat(ofRounds())
        .singleElement()
        .asString()
        .endsWith("achievements/清堵工具、achievements/清堵工具-2、lessons/l");
  }

  /** It may be anybody's: an error is better than a wrong award. */
  @Test
  void aRecordThatCannotBeReadDisputesWhatItsFolderIsCalledAfter() {
    desk.achievement("清堵工具", "title: [\n")
        .achievement("清堵工具-2", titled("清堵工具", "乙厂", "p"))
        .lesson("l", LESSON)
        .round(
            "r",
            AWARDED + "awards:\n  - a\n  - {title: 清堵工具}\n  - {title: 清堵工具, unit: 乙厂}\n" + ROW);
    assertThat(ofRounds()).hasSize(3).allMatch(line -> line.contains("round.ambiguous-record"));
    assertThat(decided()).containsExactly(RecordRef.achievement("a"));
  }

  @Test
  void aRecordWithoutATitleIsHintedAtByItsId() {
    desk.achievement("清堵工具", titled("x", "乙厂", "p").replace("title: x\n", ""))
        .round("r", AWARDED + "awards:\n" + ROW);
    assertThat(desk.hints()).contains(HINT + "清堵工具（乙厂）");
  }

  @Test
  void aShortNameIsItsUnitsWhereTheListOfUnitsHasIt() {
    desk.file("units.yaml", "units:\n  - {name: 示例市第一人民医院, names: [市一医院]}\n")
        .achievement("c", titled("清堵工具", "示例市第一人民医院", "p"))
        .round(
            "r", AWARDED + "awards:\n  - {title: 清堵工具, unit: 市一医院}\n  - {title: 清堵工具, unit: 一院}\n");
    assertThat(ofRounds()).singleElement().asString().startsWith("rounds/r.yaml:6:13: error");
    assertThat(desk.hints()).contains(HINT + "清堵工具（示例市第一人民医院）");
  }

  @Test
  void aRecordWithoutAUnitIsHintedAtByItsTitle() {
    desk.achievement("c", titled("清堵工具", "示例厂", "p").replace("unit: 示例厂\n", ""))
        .round("r", AWARDED + "awards:\n  - {title: 清堵工具, unit: 甲厂}\n");
    assertThat(desk.hints()).contains(HINT + "清堵工具");
  }

  @Test
  void aListOfNoProgrammeIsToldAndNoMore() {
    desk.round(
        "r", "date: 2024-09-10\nstage: awarded\nawards:\n  - {title: 管路快扣}\n  - {title: a}\n");
    assertThat(ofRounds())
        .containsExactly("rounds/r.yaml:1:1: error field.required: programme is missing");
  }

  /** Of one title, unit and programme; the achievement's folder is called after the title. */
  private Desk anAchievementAndALesson() {
    return desk.achievement("清堵工具", titled("清堵工具", "甲厂", "p")).lesson("l", LESSON);
  }

  private static String titled(String title, String unit, String programme) {
    return Desk.RECORD
        .replace("折叠反刮刀具", title)
        .replace("示例厂", unit)
        .replace("programme: p", "programme: " + programme);
  }

  @Test
  void aListOfEarlierDaysMayNameWhatWasWithdrawnAndIsGone() {
    desk.round("r", AWARDED + "awards: [gone, a]\n")
        .round("s", AWARDED.replace("09-10", "10-10") + "withdrawn:\n  - {achievement: gone}\n");
    assertThat(decided())
        .containsExactly(RecordRef.achievement("gone"), RecordRef.achievement("a"));
    assertThat(ofRounds())
        .containsExactly(
            "rounds/s.yaml:5:19: warning round.unknown-withdrawn: there is no record \"gone\" to"
                + " withdraw");
  }

  @Test
  void whatIsSaidOfAWithdrawnRecordNamesNoOther() {
    desk.round("r", AWARDED + "awards: [never]\n")
        .round(
            "s",
            AWARDED.replace("09-10", "10-10")
                + "withdrawn:\n  - {achievement: gone, note: never}\n");
    assertThat(ofRounds())
        .anySatisfy(
            line -> assertThat(line).contains("error round.unknown-record").contains("never"));
  }

  @Test
  void whatIsWithdrawnAndStillThereIsNamedLikeAnyOther() {
    desk.round("r", AWARDED + "withdrawn: [a, lesson-one]\n");
    assertThat(ofRounds()).isEmpty();
    assertThat(rounds().get(0).withdrawn())
        .containsExactly(RecordRef.achievement("a"), RecordRef.lesson("lesson-one"));
  }

  @Test
  void aLineThatNamesNothingIsToldInEveryList() {
    desk.round(
        "r",
        AWARDED
            + "awards:\n"
            + "  - {certificate: 1}\n"
            + "revoked:\n"
            + "  - {note: 甲}\n"
            + "withdrawn:\n"
            + "  - {note: 乙}\n");
    assertThat(ofRounds())
        .containsExactly(
            "rounds/r.yaml:5:5: error round.no-record: this line names no record",
            "rounds/r.yaml:7:5: error round.no-record: this line names no record",
            "rounds/r.yaml:9:5: error round.no-record: this line names no record");
  }

  @Test
  void aTitleThatIsNotThereHintsAtThoseOfTheProgramme() {
    desk.file("programmes/q.yaml", Desk.PROGRAMME)
        .achievement(
            "c", Desk.RECORD.replace("折叠反刮刀具", "管路快扣件").replace("programme: p", "programme: q"))
        .round("r", AWARDED + "awards:\n  - {title: 管路快扣件}\n  - {achievement: pipe-join}\n");
    assertThat(ofRounds())
        .containsExactly(
            "rounds/r.yaml:5:13: error round.unknown-record: there is no record \"管路快扣件\"",
            "rounds/r.yaml:6:19: error round.unknown-record: there is no record \"pipe-join\"");
    assertThat(desk.hints()).contains(HINT + "管路快扣", HINT + "pipe-joint");
  }

  @Test
  void aTitleMayMeanARecordThatCouldNotBeRead() {
    desk.achievement("c", "title: [\n").round("r", AWARDED + "awards:\n  - {title: 别的}\n");
    assertThat(ofRounds()).isEmpty();
    assertThat(decided()).isEmpty();
  }

  @Test
  void oneOfSeveralUnitsInOneCellIsEnough() {
    desk.achievement("b", Desk.RECORD.replace("示例厂", "另一厂、第三厂"))
        .round("r", AWARDED + "awards:\n  - {title: 折叠反刮刀具, unit: 第三厂、第四厂}\n");
    assertThat(ofRounds()).isEmpty();
    assertThat(decided()).containsExactly(RecordRef.achievement("b"));
  }

  @Test
  void aRecordWithoutAProgrammeMayStandInAnyList() {
    desk.achievement("c", Desk.RECORD.replace("programme: p\n", "").replace("示例厂", "另一厂"))
        .round("r", AWARDED + "awards: [c]\n");
    assertThat(ofRounds()).isEmpty();
    assertThat(decided()).containsExactly(RecordRef.achievement("c"));
  }

  private List<ReviewRound> rounds() {
    return desk.outcome().ruled().rounds();
  }

  private List<RecordRef> decided() {
    return rounds().get(0).decisions().stream().map(Decision::record).toList();
  }

  private List<String> ofRounds() {
    return desk.lines().stream().filter(line -> line.startsWith("rounds/")).toList();
  }
}
