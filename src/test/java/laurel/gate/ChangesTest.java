package laurel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.Location;
import laurel.dossier.ReviewRound;
import laurel.dossier.ReviewRound.Correction;
import laurel.dossier.ReviewRound.Decision;
import laurel.dossier.ReviewRound.Revocation;
import laurel.model.Change;
import laurel.model.Level;
import laurel.model.Office;
import laurel.model.Publicity;
import laurel.model.RecordRef;
import laurel.model.Stage;
import org.junit.jupiter.api.Test;

/** What lies between two moments, told record by record. */
class ChangesTest {
  private static final RecordRef A = RecordRef.achievement("a");
  private static final RecordRef B = RecordRef.achievement("b");
  private static final RecordRef C = RecordRef.achievement("c");
  private static final Level FIRST = Dossiers.FIRST;
  private static final Level SECOND = Dossiers.SECOND;
  private static final Location AT = Location.of("r");

  private final ReviewRound shortlist =
      round("1", "p", "2024-09-01", Stage.SHORTLISTED, named(A, B));
  private final ReviewRound publicity = round("2", "p", "2024-10-01", Stage.PUBLICITY, named(A, B));
  private final ReviewRound awards =
      round("3", "p", "2024-11-01", Stage.AWARDED, List.of(decision(A, FIRST, "Z1")));

  /** Who holds them against the decision on paper reads both from above. */
  @Test
  void whatIsNamedForTheFirstTimeIsAddedInTheOrderOfTheList() {
    assertThat(Changes.by(round("1", "p", "2024-09-01", Stage.SHORTLISTED, named(B, A)), List.of()))
        .containsExactly(
            new Change.Added(B, Stage.SHORTLISTED, Optional.empty()),
            new Change.Added(A, Stage.SHORTLISTED, Optional.empty()));
  }

  @Test
  void whatNoListNamesFollowsInTheOrderOfTheRecords() {
    ReviewRound ended = ending("4", "2024-12-01", List.of(), List.of(B, A));
    ReviewRound added = round("5", "p", "2024-12-02", Stage.SHORTLISTED, named(C));
    assertThat(Changes.between(List.of(shortlist), List.of(ended, added)))
        .containsExactly(
            new Change.Added(C, Stage.SHORTLISTED, Optional.empty()),
            new Change.Withdrawn(A),
            new Change.Withdrawn(B));
  }

  @Test
  void aProposalIsToldWithTheLevelThatItProposes() {
    ReviewRound proposal =
        round(
            "2",
            "p",
            "2024-10-01",
            Stage.PUBLICITY,
            List.of(decision(B, SECOND, ""), decision(A, FIRST, "")));
    assertThat(Changes.by(proposal, List.of()))
        .containsExactly(
            new Change.Added(B, Stage.PUBLICITY, Optional.of(SECOND)),
            new Change.Added(A, Stage.PUBLICITY, Optional.of(FIRST)));
    assertThat(Changes.by(proposal, List.of(shortlist)))
        .contains(new Change.Promoted(A, Stage.SHORTLISTED, Stage.PUBLICITY, Optional.of(FIRST)));
  }

  @Test
  void aLaterStageIsAStepWithItsLevel() {
    assertThat(Changes.by(publicity, List.of(shortlist, publicity)))
        .containsExactly(
            new Change.Promoted(A, Stage.SHORTLISTED, Stage.PUBLICITY, Optional.empty()),
            new Change.Promoted(B, Stage.SHORTLISTED, Stage.PUBLICITY, Optional.empty()));
    assertThat(Changes.by(awards, List.of(awards, publicity, shortlist)))
        .contains(new Change.Promoted(A, Stage.PUBLICITY, Stage.AWARDED, Optional.of(FIRST)));
  }

  @Test
  void whatWasProposedAndIsNotAwardedIsPassedOver() {
    assertThat(Changes.by(awards, List.of(shortlist, publicity)))
        .containsExactly(
            new Change.Promoted(A, Stage.PUBLICITY, Stage.AWARDED, Optional.of(FIRST)),
            new Change.Deferred(B, Stage.PUBLICITY));
  }

  @Test
  void aListPassesOverNothingOfABatchThatIsStillOpenToObjections() {
    ReviewRound open = proposing("2", "2024-10-01", "2024-11-01", A, B);
    assertThat(Changes.by(awards, List.of(open)))
        .containsExactly(
            new Change.Promoted(A, Stage.PUBLICITY, Stage.AWARDED, Optional.of(FIRST)));
    ReviewRound over = proposing("2", "2024-10-01", "2024-10-31", A, B);
    assertThat(Changes.by(awards, List.of(over))).contains(new Change.Deferred(B, Stage.PUBLICITY));
  }

  @Test
  void aListPassesOverNothingOfABatchThatItAwardsNothingOf() {
    ReviewRound first = proposing("2", "2024-10-01", "2024-10-08", A);
    ReviewRound second = proposing("2b", "2024-10-10", "2024-10-20", B, C);
    assertThat(Changes.by(awards, List.of(first, second)))
        .containsExactly(
            new Change.Promoted(A, Stage.PUBLICITY, Stage.AWARDED, Optional.of(FIRST)));
  }

  @Test
  void whatIsProposedAgainByItselfIsPassedOverWithItsBatch() {
    ReviewRound first = proposing("2", "2024-10-01", "2024-10-08", A, B);
    ReviewRound again = proposing("2b", "2024-10-10", "2024-10-20", B);
    assertThat(Changes.by(awards, List.of(first, again)))
        .contains(new Change.Deferred(B, Stage.PUBLICITY));
    ReviewRound open = proposing("2b", "2024-10-10", "2024-11-05", B);
    assertThat(Changes.by(awards, List.of(first, open)))
        .doesNotContain(new Change.Deferred(B, Stage.PUBLICITY));
  }

  @Test
  void aShortlistThatWasNeverProposedIsNotPassedOver() {
    assertThat(Changes.by(awards, List.of(shortlist)))
        .containsExactly(
            new Change.Promoted(A, Stage.SHORTLISTED, Stage.AWARDED, Optional.of(FIRST)));
  }

  @Test
  void anotherProgrammesAwardsPassNobodyOver() {
    ReviewRound others = round("3", "q", "2024-11-01", Stage.AWARDED, named(C));
    assertThat(Changes.by(others, List.of(shortlist, publicity)))
        .containsExactly(new Change.Added(C, Stage.AWARDED, Optional.empty()));
  }

  @Test
  void whatALaterListTakesUpAgainIsNotPassedOver() {
    ReviewRound again = round("4", "p", "2024-12-01", Stage.PUBLICITY, named(B));
    assertThat(Changes.between(List.of(shortlist, publicity), List.of(again, awards)))
        .containsExactly(
            new Change.Promoted(A, Stage.PUBLICITY, Stage.AWARDED, Optional.of(FIRST)));
  }

  @Test
  void roundsAreTakenInTheirOrderHoweverTheyAreGiven() {
    assertThat(Changes.between(List.of(), List.of(awards, publicity, shortlist)))
        .containsExactly(
            new Change.Added(A, Stage.AWARDED, Optional.of(FIRST)),
            new Change.Added(B, Stage.PUBLICITY, Optional.empty()));
  }

  @Test
  void whatWasAddedAndPassedOverInOneGoIsAdded() {
    assertThat(Changes.between(List.of(), List.of(publicity, awards)))
        .contains(new Change.Added(B, Stage.PUBLICITY, Optional.empty()));
  }

  @Test
  void aWithdrawnOneIsNotPassedOver() {
    ReviewRound gone = ending("2b", "2024-10-05", List.of(), List.of(B));
    assertThat(Changes.between(List.of(shortlist, publicity), List.of(gone, awards)))
        .contains(new Change.Withdrawn(B))
        .doesNotContain(new Change.Deferred(B, Stage.PUBLICITY));
  }

  @Test
  void anEarlierStageIsAStepBack() {
    ReviewRound back = round("4", "p", "2024-12-01", Stage.SHORTLISTED, named(A));
    assertThat(Changes.by(back, List.of(publicity)))
        .containsExactly(new Change.Deferred(A, Stage.PUBLICITY));
  }

  @Test
  void theSameAgainIsNoChange() {
    ReviewRound again = round("4", "p", "2024-12-01", Stage.PUBLICITY, named(A));
    assertThat(Changes.by(again, List.of(publicity))).isEmpty();
    assertThat(Changes.between(List.of(publicity), List.of())).isEmpty();
  }

  @Test
  void anEndIsToldOnceWithItsReason() {
    Revocation revoked = new Revocation(A, "弄虚作假", "另行通知", AT);
    ReviewRound end = ending("4", "2024-12-01", List.of(revoked), List.of(B, C));
    assertThat(Changes.by(end, List.of(shortlist, publicity, awards)))
        .containsExactly(
            new Change.Revoked(A, "弄虚作假"), new Change.Withdrawn(B), new Change.Withdrawn(C));
    ReviewRound again = ending("5", "2024-12-02", List.of(revoked), List.of(B));
    assertThat(Changes.by(again, List.of(shortlist, publicity, awards, end))).isEmpty();
  }

  @Test
  void awardsAreTakenBackInTheOrderOfTheDecision() {
    List<Revocation> revoked =
        List.of(new Revocation(B, "剽窃", "", AT), new Revocation(A, "弄虚作假", "", AT));
    assertThat(
            Changes.by(ending("4", "2024-12-01", revoked, List.of()), List.of(publicity, awards)))
        .containsExactly(new Change.Revoked(B, "剽窃"), new Change.Revoked(A, "弄虚作假"));
  }

  @Test
  void anotherEndIsTold() {
    ReviewRound first = ending("4", "2024-12-01", List.of(), List.of(A));
    ReviewRound second =
        ending("5", "2024-12-02", List.of(new Revocation(A, "剽窃", "", AT)), List.of());
    assertThat(Changes.by(second, List.of(awards, first)))
        .containsExactly(new Change.Revoked(A, "剽窃"));
  }

  @Test
  void whatEndedAndIsNamedAgainIsAdded() {
    ReviewRound end = ending("4", "2024-12-01", List.of(), List.of(A));
    ReviewRound again = round("5", "p", "2025-01-01", Stage.AWARDED, named(A));
    assertThat(Changes.by(again, List.of(awards, end)))
        .containsExactly(new Change.Added(A, Stage.AWARDED, Optional.empty()));
  }

  @Test
  void aCorrectedLevelAndNumberAreToldAsTheyWereAndAsTheyAre() {
    ReviewRound correction =
        round("4", "p", "2024-12-01", Stage.CORRECTION, List.of(decision(A, SECOND, "Z2")));
    assertThat(Changes.by(correction, List.of(awards)))
        .containsExactly(
            new Change.Corrected(A, "level", "一等奖", "二等奖"),
            new Change.Corrected(A, "certificate", "Z1", "Z2"));
    ReviewRound number =
        round(
            "4",
            "p",
            "2024-12-01",
            Stage.CORRECTION,
            List.of(new Decision(A, Optional.empty(), "Z3", AT)));
    assertThat(Changes.by(number, List.of(awards)))
        .containsExactly(new Change.Corrected(A, "certificate", "Z1", "Z3"));
  }

  @Test
  void aListWithoutLevelsMayGetThem() {
    ReviewRound plain = round("3", "p", "2024-11-01", Stage.AWARDED, named(A));
    ReviewRound correction =
        round("4", "p", "2024-12-01", Stage.CORRECTION, List.of(decision(A, SECOND, "")));
    assertThat(Changes.by(correction, List.of(plain)))
        .containsExactly(new Change.Corrected(A, "level", "", "二等奖"));
  }

  @Test
  void aCorrectionOfWhatHasNoAwardChangesNone() {
    ReviewRound correction =
        round("4", "p", "2024-12-01", Stage.CORRECTION, List.of(decision(A, SECOND, "Z2")));
    assertThat(Changes.by(correction, List.of(publicity))).isEmpty();
  }

  @Test
  void wordsThatWerePrintedWrongAreToldOfWhatStands() {
    Correction words = new Correction(A, "完成单位", "示列厂", "示例厂", AT);
    Correction others = new Correction(B, "成果名称", "甲", "乙", AT);
    ReviewRound correction = corrections("4", "2024-12-01", List.of(words, others));
    assertThat(Changes.by(correction, List.of(awards)))
        .as("b was on no list")
        .containsExactly(new Change.Corrected(A, "完成单位", "示列厂", "示例厂"));
    ReviewRound end = ending("3b", "2024-11-05", List.of(), List.of(A));
    assertThat(Changes.by(correction, List.of(awards, end))).isEmpty();
    assertThat(Changes.between(List.of(), List.of(awards, correction)))
        .as("who sees it for the first time sees it right")
        .containsExactly(new Change.Added(A, Stage.AWARDED, Optional.of(FIRST)));
  }

  @Test
  void ofAnAwardWordsTellOnlyWhatTheListsSayToo() {
    Correction level = new Correction(A, Correction.LEVEL, "一等奖", "二等奖", AT);
    Correction number = new Correction(A, Correction.CERTIFICATE, "Z9", "Z1", AT);
    ReviewRound words = corrections("4", "2024-12-01", List.of(level, number));
    assertThat(Changes.by(words, List.of(awards)))
        .as("the level is still the first; the number was given as it is now")
        .containsExactly(new Change.Corrected(A, "certificate", "Z9", "Z1"));
    ReviewRound list =
        round("4a", "p", "2024-12-02", Stage.CORRECTION, List.of(decision(A, SECOND, "")));
    assertThat(Changes.between(List.of(awards), List.of(words, list)))
        .as("once")
        .containsExactly(
            new Change.Corrected(A, "level", "一等奖", "二等奖"),
            new Change.Corrected(A, "certificate", "Z9", "Z1"));
    assertThat(Changes.by(words, List.of(publicity)))
        .as("a proposal has no award: its list was printed wrong")
        .contains(new Change.Corrected(A, "level", "一等奖", "二等奖"));
  }

  private static List<Decision> named(RecordRef... refs) {
    List<Decision> decisions = new ArrayList<>();
    for (RecordRef ref : refs) {
      decisions.add(new Decision(ref, Optional.empty(), "", AT));
    }
    return decisions;
  }

  private static Decision decision(RecordRef ref, Level level, String certificate) {
    return new Decision(ref, Optional.of(level), certificate, AT);
  }

  private static ReviewRound proposing(String id, String from, String to, RecordRef... refs) {
    LocalDate first = LocalDate.parse(from);
    Publicity period = new Publicity(first, LocalDate.parse(to), 5, Office.NONE);
    return new ReviewRound(
        id,
        "p",
        id,
        first,
        Stage.PUBLICITY,
        "",
        Optional.of(period),
        named(refs),
        List.of(),
        List.of());
  }

  private static ReviewRound round(
      String id, String programme, String date, Stage stage, List<Decision> decisions) {
    return new ReviewRound(
        id,
        programme,
        id,
        LocalDate.parse(date),
        stage,
        "",
        Optional.empty(),
        decisions,
        List.of(),
        List.of());
  }

  private static ReviewRound ending(
      String id, String date, List<Revocation> revoked, List<RecordRef> withdrawn) {
    return new ReviewRound(
        id,
        "p",
        id,
        LocalDate.parse(date),
        Stage.CORRECTION,
        "",
        Optional.empty(),
        List.of(),
        revoked,
        withdrawn);
  }

  private static ReviewRound corrections(String id, String date, List<Correction> corrections) {
    return new ReviewRound(
        id,
        "p",
        id,
        LocalDate.parse(date),
        Stage.CORRECTION,
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        corrections);
  }
}
