package laurel.gate;

import static laurel.gate.Dossiers.CONSENTED;
import static laurel.gate.Dossiers.FIRST;
import static laurel.gate.Dossiers.ON_FILE;
import static laurel.gate.Dossiers.PUBLISHER;
import static laurel.gate.Dossiers.achievement;
import static laurel.gate.Dossiers.completer;
import static laurel.gate.Dossiers.decision;
import static laurel.gate.Dossiers.licensed;
import static laurel.gate.Dossiers.round;
import static laurel.gate.Dossiers.ruled;
import static laurel.gate.Dossiers.with;
import static laurel.gate.Dossiers.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.Location;
import laurel.diag.TextReport;
import laurel.dossier.AchievementDossier;
import laurel.dossier.Completer;
import laurel.dossier.Consent;
import laurel.dossier.LessonDossier;
import laurel.dossier.Licence.Part;
import laurel.dossier.MediaFile;
import laurel.dossier.Permissions;
import laurel.dossier.ReviewRound;
import laurel.model.RecordRef;
import laurel.model.Stage;
import laurel.rules.Masking;
import laurel.rules.Ruled;
import org.junit.jupiter.api.Test;

/** What the gate tells, to the letter. */
class GateFindingsTest {
  private static final Permissions WITHOUT_LETTERS =
      new Permissions(
          new Consent(true, false, Optional.empty(), Optional.empty()),
          Optional.empty(),
          List.of());
  private static final ReviewRound AWARD =
      round("award", "2024-11-01", Stage.AWARDED).naming(decision("a", FIRST, "")).made();

  @Test
  void aRecordThatNoPublicRoundNames() {
    assertThat(told(ruled(Masking.MASK, List.of(one(CONSENTED)), List.of(), List.of())))
        .containsExactly(
            "content/achievements/a:1:1: note gate.not-public-yet: not published: no public round"
                + " names it yet");
  }

  @Test
  void aRecordWithoutItsLetters() {
    assertThat(told(awarded(WITHOUT_LETTERS)))
        .containsExactly(
            "content/achievements/a:1:1: warning gate.no-consent: not published: its consent is not on"
                + " file",
            "content/rounds/r.yaml: warning round.held-back: not published, and so missing from the"
                + " announcement of this list and its files: a (1)");
  }

  /** A record is told of where it was named last, and no list as long as itself. */
  @Test
  void aListWhoseRecordsAreHeldBack() {
    List<AchievementDossier> seven =
        Stream.of("a", "b", "c", "d", "e", "f", "g")
            .map(id -> achievement(id, WITHOUT_LETTERS, List.of(), ""))
            .toList();
    ReviewRound proposal =
        round("proposal", "2024-10-01", Stage.PUBLICITY)
            .naming(decision("g", FIRST, ""), decision("a", FIRST, ""))
            .made();
    ReviewRound award =
        round("award", "2024-11-01", Stage.AWARDED)
            .naming(
                Stream.of("f", "e", "d", "c", "b", "a")
                    .map(id -> decision(id, FIRST, ""))
                    .toArray(ReviewRound.Decision[]::new))
            .made();
    assertThat(
            told(ruled(Masking.MASK, seven, List.of(), List.of(), proposal, award)).stream()
                .filter(line -> line.contains("round.held-back")))
        .containsExactly(
            "content/rounds/r.yaml: warning round.held-back: not published, and so missing from the"
                + " announcement of this list and its files: f、e、d、c、b…… (6)",
            "content/rounds/r.yaml: warning round.held-back: not published, and so missing from the"
                + " announcement of this list and its files: g (1)");
  }

  @Test
  void aRecordWhoseConsentWasTakenBack() {
    Consent back =
        new Consent(true, true, Optional.empty(), Optional.of(LocalDate.parse("2024-10-01")));
    assertThat(told(awarded(new Permissions(back, Optional.empty(), List.of()))))
        .containsExactly(
            "content/achievements/a:1:1: note gate.withdrawn: withdrawn: a neutral notice stands at"
                + " its address");
  }

  @Test
  void aRevokedAward() {
    ReviewRound revocation = round("r", "2025-01-01", Stage.CORRECTION).revoking("a").made();
    assertThat(
            told(
                ruled(
                    Masking.MASK,
                    List.of(one(CONSENTED)),
                    List.of(),
                    List.of(),
                    AWARD,
                    revocation)))
        .containsExactly(
            "content/achievements/a:1:1: note gate.revoked: revoked: a notice stands at its address");
  }

  @Test
  void aPartThatTheLicenceDoesNotGive() {
    Permissions noPhotos = licensed(PUBLISHER, Part.TEXT, Part.QUESTIONS);
    assertThat(told(awarded(noPhotos)))
        .containsExactly(
            "content/achievements/a:1:1: warning gate.unlicensed: photos is held back: the licence"
                + " does not give it to 示例市总工会, or not on this day");
  }

  @Test
  void aPhotoOfSomebodyWhoHasNotAgreed() {
    MediaFile photo =
        new MediaFile(
            Path.of("p.jpg"),
            "content/p.jpg",
            "",
            "",
            List.of("张小三"),
            Optional.empty(),
            Optional.empty(),
            "");
    AchievementDossier plain = one(CONSENTED, completer("张小三"));
    assertThat(
            told(
                ruled(
                    Masking.MASK,
                    List.of(Dossiers.showing(plain, photo)),
                    List.of(),
                    List.of(),
                    AWARD)))
        .containsExactly(
            "content/p.jpg: warning gate.media-held-back: item 1 of photos is held back: somebody"
                + " in it has not agreed to be shown or heard");
  }

  @Test
  void subtitlesThatNameSomebodyWhoHasNotAgreed() {
    LessonDossier plain =
        Dossiers.lesson("l", CONSENTED, new LessonDossier.Teacher("赵小六", Optional.empty(), ""));
    MediaFile video =
        new MediaFile(
            Path.of("v.mp4"),
            "content/v.mp4",
            "讲解",
            "",
            List.of(),
            Optional.of(Path.of("v.vtt")),
            Optional.empty(),
            "我是赵小六");
    ReviewRound award =
        round("award", "2024-11-01", Stage.AWARDED)
            .naming(decision(RecordRef.lesson("l"), Optional.of(FIRST), ""))
            .made();
    assertThat(
            told(
                ruled(
                    Masking.MASK,
                    List.of(),
                    List.of(Dossiers.showing(plain, video)),
                    List.of(),
                    award)))
        .contains(
            "content/v.mp4: warning gate.subtitles-held-back: the subtitles of \"讲解\" are held"
                + " back: they name a person without consent");
  }

  @Test
  void aTextThatNamesSomebodyWhoTookConsentBack() {
    AchievementDossier dossier =
        achievement(
            "a",
            with(withdrawn("张小三", "2024-01-01")),
            List.of(
                new Completer("李四", "", true, Optional.empty(), Completer.Details.NONE),
                completer("张小三")),
            "李四与张小三同组。");
    assertThat(told(ruled(Masking.PUBLISH, List.of(dossier), List.of(), List.of(), AWARD)))
        .containsExactly(
            "content/achievements/a:1:1: warning gate.name-in-text: profile of the lead completer"
                + " names a person without consent; the name was masked");
  }

  @Test
  void aPermissionNeedsNoLicenceWhereNoneIsAsked() {
    assertThat(told(awarded(new Permissions(ON_FILE, Optional.empty(), List.of())))).isEmpty();
  }

  private static AchievementDossier one(Permissions permissions, Completer... team) {
    return achievement("a", permissions, List.of(team), "");
  }

  private static Ruled awarded(Permissions permissions) {
    return ruled(Masking.MASK, List.of(one(permissions)), List.of(), List.of(), AWARD);
  }

  private static List<String> told(Ruled ruled) {
    FindingLog log = new FindingLog();
    Gate.open(ruled, Optional.empty(), ref -> Location.of("content/" + ref.key(), 1, 1), log);
    TextReport report = new TextReport(Language.EN);
    return log.findings().stream()
        .map(f -> report.line(f).lines().findFirst().orElseThrow())
        .toList();
  }
}
