package laurel.gate;

import static laurel.gate.Dossiers.CONSENTED;
import static laurel.gate.Dossiers.FIRST;
import static laurel.gate.Dossiers.achievement;
import static laurel.gate.Dossiers.decision;
import static laurel.gate.Dossiers.round;
import static laurel.gate.Dossiers.ruled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.dossier.AchievementDossier;
import laurel.dossier.Consent;
import laurel.dossier.Permissions;
import laurel.dossier.ReviewRound;
import laurel.model.RecordRef;
import laurel.model.Stage;
import laurel.model.Tombstone;
import laurel.rules.Masking;
import org.junit.jupiter.api.Test;

/** What answers where a record once was; {@link PublishedTest} shows the same from files on. */
class TombstonesTest {
  private static final ReviewRound AWARD =
      round("award", "2024-11-01", Stage.AWARDED).naming(decision("a", FIRST, "No-1")).made();
  private static final Permissions TAKEN_BACK =
      new Permissions(
          new Consent(true, true, Optional.empty(), Optional.of(LocalDate.parse("2024-11-01"))),
          Optional.empty(),
          List.of());

  @Test
  void consentTakenBackLeavesANeutralNoticeAtTheAddress() {
    Gated gated = open(List.of(one(TAKEN_BACK)), AWARD);
    assertThat(gated.catalogue().achievements()).isEmpty();
    assertThat(gated.catalogue().tombstones())
        .containsExactly(new Tombstone.Withdrawn(RecordRef.achievement("a"), "award"));
    assertThat(gated.catalogue().rounds().get(0).entries()).isEmpty();
  }

  @Test
  void aRevokedAwardBecomesANoticeAndStaysInTheListsWithoutItsCertificate() {
    ReviewRound revocation =
        round("revocation", "2025-01-01", Stage.CORRECTION).revoking("a").made();
    Gated gated = open(List.of(one(CONSENTED)), AWARD, revocation);
    assertThat(gated.catalogue().achievements()).isEmpty();
    assertThat(gated.catalogue().tombstones().get(0))
        .isInstanceOfSatisfying(
            Tombstone.Revoked.class,
            revoked -> {
              assertThat(revoked.title()).contains("成果a");
              assertThat(revoked.reason()).isEqualTo("剽窃他人技术成果");
            });
    assertThat(gated.catalogue().rounds().get(0).entries().get(0).certificate()).isEmpty();
  }

  @Test
  void aWithdrawnRecordWhoseFolderIsGoneStillAnswers() {
    ReviewRound withdrawal =
        round("withdrawal", "2025-01-01", Stage.CORRECTION).withdrawing("a").made();
    Gated gated = open(List.of(), AWARD, withdrawal);
    assertThat(gated.catalogue().tombstones())
        .containsExactly(new Tombstone.Withdrawn(RecordRef.achievement("a"), "withdrawal"));
  }

  /** A round that only corrects puts nothing on a list, though it is public itself. */
  @Test
  void aRecordThatWasOnlyCorrectedNeverHadAnAddress() {
    ReviewRound correction =
        round("correction", "2024-11-02", Stage.CORRECTION).naming(decision("a")).made();
    Gated gated = open(List.of(one(TAKEN_BACK)), correction);
    assertThat(gated.catalogue().tombstones()).isEmpty();
    assertThat(gated.heldBack())
        .containsExactly(new Gated.HeldBack(RecordRef.achievement("a"), Gated.Reason.WITHDRAWN));
  }

  private static AchievementDossier one(Permissions permissions) {
    return achievement("a", permissions, List.of(), "");
  }

  private static Gated open(List<AchievementDossier> achievements, ReviewRound... rounds) {
    return Gate.open(
        ruled(Masking.MASK, achievements, List.of(), List.of(), rounds),
        Optional.empty(),
        ref -> Location.of("content/" + ref.key()),
        new FindingLog());
  }
}
