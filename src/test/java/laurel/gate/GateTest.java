package laurel.gate;

import static laurel.dossier.Disclosure.Scope.NAME;
import static laurel.dossier.Disclosure.Scope.POST;
import static laurel.dossier.Disclosure.Scope.PROFILE;
import static laurel.gate.Dossiers.CONSENTED;
import static laurel.gate.Dossiers.FIRST;
import static laurel.gate.Dossiers.PUBLISHER;
import static laurel.gate.Dossiers.achievement;
import static laurel.gate.Dossiers.asking;
import static laurel.gate.Dossiers.completer;
import static laurel.gate.Dossiers.decision;
import static laurel.gate.Dossiers.disclosure;
import static laurel.gate.Dossiers.licensed;
import static laurel.gate.Dossiers.round;
import static laurel.gate.Dossiers.ruled;
import static laurel.gate.Dossiers.with;
import static laurel.gate.Dossiers.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.Location;
import laurel.diag.TextReport;
import laurel.dossier.AchievementDossier;
import laurel.dossier.Completer;
import laurel.dossier.Consent;
import laurel.dossier.Disclosure;
import laurel.dossier.LessonDossier;
import laurel.dossier.Licence.Part;
import laurel.dossier.Permissions;
import laurel.dossier.ReviewRound;
import laurel.model.Achievement;
import laurel.model.Lesson;
import laurel.model.Member;
import laurel.model.RecordRef;
import laurel.model.Stage;
import laurel.model.Team;
import laurel.rules.Masking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  private static final ReviewRound AWARD =
      round("award", "2024-11-01", Stage.AWARDED).naming(decision("a", FIRST, "No-1")).made();
  private final FindingLog log = new FindingLog();

  @Test
  void anAwardedRecordWithConsentIsPublished() {
    Gated gated = open(award(CONSENTED));
    assertThat(gated.catalogue().achievements()).hasSize(1);
    assertThat(gated.heldBack()).isEmpty();
    assertThat(gated.catalogue().asOf()).isEqualTo("2024-11-01");
  }

  @Test
  void aRecordThatNoRoundNamesIsNotPublishedAndLeavesNoAddress() {
    Gated gated = open(ruled(Masking.MASK, List.of(one(CONSENTED)), List.of(), List.of()));
    assertThat(gated.catalogue().achievements()).isEmpty();
    assertThat(gated.catalogue().tombstones()).isEmpty();
    assertThat(gated.heldBack())
        .containsExactly(
            new Gated.HeldBack(RecordRef.achievement("a"), Gated.Reason.NOT_PUBLIC_YET));
  }

  @Test
  void aRecommendedRecordIsNotPublicNorIsItsRound() {
    ReviewRound recommended =
        round("r", "2024-09-01", Stage.RECOMMENDED).naming(decision("a")).made();
    Gated gated =
        open(ruled(Masking.MASK, List.of(one(CONSENTED)), List.of(), List.of(), recommended));
    assertThat(gated.catalogue().achievements()).isEmpty();
    assertThat(gated.catalogue().rounds()).isEmpty();
  }

  @Test
  void roundsAfterTheDayHaveNotHappened() {
    Gated gated =
        Gate.open(
            award(CONSENTED),
            Optional.of(LocalDate.parse("2024-10-31")),
            ref -> Location.of(ref.key()),
            log);
    assertThat(gated.catalogue().achievements()).isEmpty();
    assertThat(gated.catalogue().rounds()).isEmpty();
  }

  @Test
  void withoutTheLettersOnFileNothingIsPublished() {
    Permissions half =
        new Permissions(
            new Consent(true, false, Optional.empty(), Optional.empty()),
            Optional.empty(),
            List.of());
    Gated gated = open(award(half));
    assertThat(gated.catalogue().achievements()).isEmpty();
    assertThat(gated.heldBack().get(0).reason()).isEqualTo(Gated.Reason.NO_CONSENT);
    assertThat(lines())
        .contains("warning gate.no-consent: not published: its consent is not on file");
  }

  @Test
  void aNameWithoutConsentIsMaskedAndItsPostLeftOut() {
    Team team = team(Masking.MASK, CONSENTED, completer("张小三"));
    assertThat(team.members())
        .containsExactly(new Member("张*三", true, "", false, Optional.empty()));
  }

  @Test
  void consentShowsWhatItCoversAndNoMore() {
    Team named = team(Masking.MASK, with(disclosure("张小三", NAME)), completer("张小三"));
    assertThat(named.members().get(0)).isEqualTo(member("张小三", ""));
    Team posted = team(Masking.MASK, with(disclosure("张小三", NAME, POST)), completer("张小三"));
    assertThat(posted.members().get(0)).isEqualTo(member("张小三", "钳工"));
  }

  @Test
  void aProgrammeMayLeaveOutOrPublishThoseWithoutConsent() {
    assertThat(team(Masking.OMIT, CONSENTED, completer("张小三")).members()).isEmpty();
    assertThat(team(Masking.PUBLISH, CONSENTED, completer("张小三")).members())
        .containsExactly(member("张小三", "钳工"));
  }

  @Test
  void aPersonWhoTookConsentBackIsCountedAndNotNamedEvenWhereAllIsPublished() {
    Team team =
        team(
            Masking.PUBLISH,
            with(withdrawn("张小三", "2024-10-01")),
            completer("张小三"),
            completer("李四"));
    assertThat(team.members()).containsExactly(member("李四", "钳工"));
    assertThat(team.withheld()).isEqualTo(1);
  }

  @Test
  void oneConsentForTwoPeopleOfOneNameShowsNeither() {
    Team team =
        team(Masking.MASK, with(disclosure("示例甲", NAME)), completer("示例甲"), completer("示例甲"));
    assertThat(team.members()).allMatch(Member::masked).hasSize(2);
  }

  @Test
  void aMaskedNameIsMaskedInTheTextsToo() {
    AchievementDossier dossier =
        achievement("a", with(disclosure("李四", NAME, PROFILE)), lead("李四", "王小明"), "李四与王小明同组。");
    Achievement opened =
        open(ruled(Masking.MASK, List.of(dossier), List.of(), List.of(), AWARD))
            .catalogue()
            .achievements()
            .get(0);
    assertThat(opened.team().leadProfile()).isEqualTo("李四与王＊明同组。");
    assertThat(lines()).contains("warning gate.name-in-text");
  }

  private String profileWhereAsked(Masking withoutConsent, String contact, Disclosure... agreed) {
    AchievementDossier dossier =
        asking(achievement("a", with(agreed), lead("李四"), "李四的班组，经技术部同意，由王小明整理。"), contact);
    return open(ruled(withoutConsent, List.of(dossier), List.of(), List.of(), AWARD))
        .catalogue()
        .achievements()
        .get(0)
        .team()
        .leadProfile();
  }

  @Test
  void whomToAskIsNamedInNoText() {
    Disclosure lead = disclosure("李四", NAME, PROFILE);
    assertThat(profileWhereAsked(Masking.MASK, "王小明", lead)).endsWith("由王＊明整理。");
    assertThat(lines()).contains("warning gate.name-in-text");
    assertThat(profileWhereAsked(Masking.OMIT, "王小明", lead)).endsWith("由＊＊＊整理。");
    assertThat(profileWhereAsked(Masking.PUBLISH, "王小明")).endsWith("由王＊明整理。");
  }

  @Test
  void whoIsOfTheWorkOrAgreedMayBeNamedThoughTheyAreAskedAsWell() {
    Disclosure lead = disclosure("李四", NAME, PROFILE);
    assertThat(profileWhereAsked(Masking.MASK, "李四", lead)).startsWith("李四的班组");
    assertThat(profileWhereAsked(Masking.MASK, "王小明", lead, disclosure("王小明", NAME)))
        .endsWith("由王小明整理。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"技术部", "技术", "班组", "王小明等同事们", "HR", ""})
  void anOfficeThatIsAskedIsNobodysName(String office) {
    assertThat(profileWhereAsked(Masking.PUBLISH, office)).isEqualTo("李四的班组，经技术部同意，由王小明整理。");
  }

  @Test
  void aMaskThatStandsInMarkdownIsNoEmphasis() {
    AchievementDossier dossier =
        achievement("a", with(disclosure("李四", NAME, PROFILE)), lead("李四", "王小明"), "王 小明、王　小明");
    assertThat(
            open(ruled(Masking.MASK, List.of(dossier), List.of(), List.of(), AWARD))
                .catalogue()
                .achievements()
                .get(0)
                .team()
                .leadProfile())
        .isEqualTo("王＊明、王＊明");
  }

  @Test
  void whoIsLeftOutLeavesNoLetterInTheText() {
    AchievementDossier dossier =
        achievement("a", with(disclosure("李四", NAME, PROFILE)), lead("李四", "王小明"), "李四与王小明同组。");
    assertThat(
            open(ruled(Masking.OMIT, List.of(dossier), List.of(), List.of(), AWARD))
                .catalogue()
                .achievements()
                .get(0)
                .team()
                .leadProfile())
        .isEqualTo("李四与＊＊＊同组。");
  }

  @Test
  void aPartThatTheLicenceDoesNotGiveIsHeldBack() {
    Achievement opened =
        open(award(licensed(PUBLISHER, Part.TEXT))).catalogue().achievements().get(0);
    assertThat(opened.narrative().summary()).isEqualTo("简介");
    assertThat(opened.gallery().photos()).isEmpty();
    assertThat(opened.questions()).isEmpty();
  }

  @Test
  void aLicenceToSomebodyElseGivesNothing() {
    Achievement opened =
        open(award(licensed("别的平台", Part.values()))).catalogue().achievements().get(0);
    assertThat(opened.narrative().summary()).isEmpty();
    assertThat(opened.gallery().photos()).isEmpty();
    assertThat(opened.title()).isEqualTo("成果a");
  }

  @Test
  void aPhotoIsToldWithoutItsFileName() {
    Gated gated = open(award(CONSENTED));
    assertThat(gated.catalogue().achievements().get(0).gallery().photos().get(0).alt())
        .isEqualTo("整体");
    assertThat(gated.originals().keySet().toString()).doesNotContain("整体");
  }

  @Test
  void anInstructorWithoutConsentIsMaskedInTheSynopsisToo() {
    Lesson lesson = lesson(CONSENTED);
    assertThat(lesson.instructor().name()).isEqualTo("赵*六");
    assertThat(lesson.synopsis()).isEqualTo("主讲人赵＊六讲解。");
    assertThat(lesson.video()).isPresent();
  }

  @Test
  void anInstructorWhoTookConsentBackTakesTheVideoAlong() {
    Lesson lesson = lesson(with(withdrawn("赵小六", "2024-10-01")));
    assertThat(lesson.instructor().name()).isEmpty();
    assertThat(lesson.video()).isEmpty();
  }

  private Lesson lesson(Permissions permissions) {
    LessonDossier dossier =
        Dossiers.lesson("l", permissions, new LessonDossier.Teacher("赵小六", Optional.empty(), "简介"));
    ReviewRound award =
        round("award", "2024-11-01", Stage.AWARDED)
            .naming(decision(RecordRef.lesson("l"), Optional.of(FIRST), ""))
            .made();
    return open(ruled(Masking.MASK, List.of(), List.of(dossier), List.of(), award))
        .catalogue()
        .lessons()
        .get(0);
  }

  private static List<Completer> lead(String lead, String... others) {
    java.util.ArrayList<Completer> team = new java.util.ArrayList<>();
    team.add(new Completer(lead, "钳工", true, Optional.empty(), Completer.Details.NONE));
    for (String other : others) {
      team.add(completer(other));
    }
    return team;
  }

  private static Member member(String name, String post) {
    return new Member(name, false, post, false, Optional.empty());
  }

  private Team team(Masking masking, Permissions permissions, Completer... team) {
    AchievementDossier dossier = achievement("a", permissions, List.of(team), "");
    return open(ruled(masking, List.of(dossier), List.of(), List.of(), AWARD))
        .catalogue()
        .achievements()
        .get(0)
        .team();
  }

  private static AchievementDossier one(Permissions permissions) {
    return achievement("a", permissions, List.of(), "");
  }

  private static laurel.rules.Ruled award(Permissions permissions) {
    return ruled(Masking.MASK, List.of(one(permissions)), List.of(), List.of(), AWARD);
  }

  private Gated open(laurel.rules.Ruled ruled) {
    return Gate.open(ruled, Optional.empty(), ref -> Location.of("content/" + ref.key()), log);
  }

  private String lines() {
    return new TextReport(Language.EN).print(log.findings());
  }
}
