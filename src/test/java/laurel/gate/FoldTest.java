package laurel.gate;

import static laurel.gate.Dossiers.FIRST;
import static laurel.gate.Dossiers.SECOND;
import static laurel.gate.Dossiers.decision;
import static laurel.gate.Dossiers.round;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.dossier.ReviewRound;
import laurel.model.Award;
import laurel.model.Change;
import laurel.model.RecordRef;
import laurel.model.Stage;
import org.junit.jupiter.api.Test;

class FoldTest {
  private static final RecordRef A = RecordRef.achievement("a");
  private static final ReviewRound PUBLICITY =
      round("1-publicity", "2024-10-01", Stage.PUBLICITY).naming(decision("a")).made();
  private static final ReviewRound AWARD =
      round("2-award", "2024-11-01", Stage.AWARDED)
          .naming(decision("a", SECOND, "No-1"), decision("b", FIRST, "No-2"))
          .made();
  private static final ReviewRound CORRECTION =
      round("3-correction", "2024-12-01", Stage.CORRECTION).naming(decision("a", FIRST, "")).made();

  @Test
  void theLatestRoundThatNamesARecordDecidesItsStage() {
    assertThat(Fold.of(List.of(AWARD, PUBLICITY)).get(A).stage()).isEqualTo(Stage.AWARDED);
    assertThat(Fold.of(List.of(PUBLICITY)).get(A).stage()).isEqualTo(Stage.PUBLICITY);
  }

  @Test
  void aCorrectionKeepsWhatItDoesNotName() {
    RecordState state = Fold.of(List.of(PUBLICITY, AWARD, CORRECTION)).get(A);
    assertThat(state.award())
        .contains(new Award("2-award", Optional.of(FIRST), "No-1", LocalDate.parse("2024-11-01")));
    assertThat(state.round()).isEqualTo("3-correction");
    assertThat(state.steps()).hasSize(3);
  }

  @Test
  void aCorrectionGivesNoAward() {
    assertThat(Fold.of(List.of(CORRECTION))).isEmpty();
    RecordState candidate = Fold.of(List.of(PUBLICITY, CORRECTION)).get(A);
    assertThat(candidate.stage()).isEqualTo(Stage.PUBLICITY);
    assertThat(candidate.award()).isEmpty();
  }

  @Test
  void aRevokedRecordNoLongerStandsUntilALaterRoundNamesIt() {
    ReviewRound revocation =
        round("4-revocation", "2025-01-01", Stage.CORRECTION).revoking("a").made();
    RecordState revoked = Fold.of(List.of(AWARD, revocation)).get(A);
    assertThat(revoked.stands()).isFalse();
    assertThat(revoked.award()).isEmpty();
    ReviewRound again =
        round("5-again", "2025-02-01", Stage.AWARDED).naming(decision("a", FIRST, "No-9")).made();
    assertThat(Fold.of(List.of(AWARD, revocation, again)).get(A).award().get().certificate())
        .isEqualTo("No-9");
  }

  @Test
  void roundsOfOneDayTakeEffectById() {
    ReviewRound first = round("a", "2024-11-01", Stage.PUBLICITY).naming(decision("a")).made();
    ReviewRound second =
        round("b", "2024-11-01", Stage.AWARDED).naming(decision("a", FIRST, "")).made();
    assertThat(Fold.of(List.of(second, first)).get(A).stage()).isEqualTo(Stage.AWARDED);
  }

  @Test
  void eachRoundTellsWhatItChanged() {
    List<ReviewRound> all = List.of(PUBLICITY, AWARD, CORRECTION);
    assertThat(Changes.by(PUBLICITY, all))
        .containsExactly(new Change.Added(A, Stage.PUBLICITY, Optional.empty()));
    assertThat(Changes.by(AWARD, all))
        .containsExactly(
            new Change.Promoted(A, Stage.PUBLICITY, Stage.AWARDED, Optional.of(SECOND)),
            new Change.Added(RecordRef.achievement("b"), Stage.AWARDED, Optional.of(FIRST)));
    assertThat(Changes.by(CORRECTION, all))
        .containsExactly(new Change.Corrected(A, "level", "二等奖", "一等奖"));
  }

  @Test
  void aWithdrawalIsAChangeOnce() {
    ReviewRound withdrawal =
        round("4-withdrawal", "2025-01-01", Stage.CORRECTION).withdrawing("a").made();
    ReviewRound again = round("5-same", "2025-02-01", Stage.CORRECTION).withdrawing("a").made();
    List<ReviewRound> all = List.of(AWARD, withdrawal, again);
    assertThat(Changes.by(withdrawal, all)).containsExactly(new Change.Withdrawn(A));
    assertThat(Changes.by(again, all)).isEmpty();
  }
}
