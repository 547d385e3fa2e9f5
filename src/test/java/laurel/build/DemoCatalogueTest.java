package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.Finding;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.Severity;
import laurel.dossier.AchievementDossier;
import laurel.dossier.LessonDossier;
import laurel.gate.Gate;
import laurel.gate.Gated;
import laurel.gate.Gated.Reason;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Level;
import laurel.model.Member;
import laurel.model.Publicity;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Stage;
import laurel.model.UnitName;
import laurel.probe.MediaProbe;
import laurel.read.ContentFolder;
import laurel.read.RawContent;
import laurel.read.RecordReader;
import laurel.read.RecordSource;
import laurel.rules.Examined;
import laurel.rules.Ruled;
import laurel.rules.Rules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo catalogue in {@code content/} is what {@code docs/demo-catalogue.md} says it is. */
class DemoCatalogueTest {
  private static final FindingLog LOG = new FindingLog();
  private static Gated gated;

  @BeforeAll
  static void openTheGate() throws IOException {
    RawContent raw = ContentFolder.read(Path.of("content"), LOG);
    Rules rules = new Rules(raw, (file, kind) -> MediaProbe.look(file.file(), kind), LOG);
    List<Examined<AchievementDossier>> achievements = new ArrayList<>();
    for (RecordSource source : raw.achievements()) {
      RecordReader.read(source, LOG).ifPresent(r -> achievements.add(rules.achievement(r, LOG)));
    }
    List<Examined<LessonDossier>> lessons = new ArrayList<>();
    for (RecordSource source : raw.lessons()) {
      RecordReader.read(source, LOG).ifPresent(r -> lessons.add(rules.lesson(r, LOG)));
    }
    Ruled ruled = rules.conclude(achievements, lessons, LOG);
    gated = Gate.open(ruled, Optional.empty(), ref -> Location.of("content/" + ref.key()), LOG);
  }

  @Test
  void itHasNoErrorAndOnlyTheWarningsItIsThereToShow() {
    List<String> told =
        LOG.findings().stream()
            .filter(finding -> finding.severity() != Severity.NOTE)
            .map(DemoCatalogueTest::brief)
            .toList();
    assertThat(told)
        .containsExactly(
            "content/achievements/infusion-clip gate.unlicensed",
            "content/achievements/mri-coil-rack gate.unlicensed");
  }

  @Test
  void thirtyOneAchievementsAndFourLessonsArePublic() {
    assertThat(catalogue().achievements()).hasSize(31);
    assertThat(catalogue().lessons()).hasSize(4);
    assertThat(catalogue().people())
        .extracting(laurel.model.Person::id)
        .containsExactly("luo-qiming", "shen-yanzhou", "su-wangshu");
  }

  @Test
  void fourAreHeldBackEachForItsOwnReason() {
    assertThat(gated.heldBack())
        .containsExactly(
            heldBack("atm-dust-schedule", Reason.WITHDRAWN),
            heldBack("charging-cable-arm", Reason.NOT_PUBLIC_YET),
            heldBack("instrument-sharing", Reason.NOT_PUBLIC_YET),
            heldBack("lift-door-gauge", Reason.REVOKED));
  }

  @Test
  void theNewestRoundIsInItsPublicityPeriod() {
    Round newest =
        catalogue().rounds().stream()
            .filter(round -> round.id().equals("demo-2025-5-publicity"))
            .findFirst()
            .orElseThrow();
    assertThat(newest.publicity().orElseThrow().on(catalogue().asOf()))
        .isEqualTo(Publicity.Phase.OPEN);
    assertThat(newest.entries()).hasSize(4);
    assertThat(achievement("pool-chlorine").standing().stage()).isEqualTo(Stage.PUBLICITY);
  }

  @Test
  void listsInExcelAndInGbkAwardLikeListsInYaml() {
    assertThat(certificate("insulator-clamp")).startsWith("SLHZ22-001-");
    assertThat(certificate("interlock-socket")).startsWith("SLAH24-005-");
    assertThat(achievement("infusion-rotary-clip").standing().award().orElseThrow().level())
        .map(Level::name)
        .hasValue("一等奖");
  }

  @Test
  void aMisprintedCertificateNumberIsCorrectedByALaterRound() {
    assertThat(certificate("tank-weld-leak")).startsWith("SLHZ22-006-");
    assertThat(achievement("tank-weld-leak").units())
        .extracting(UnitName::name)
        .containsExactly("示例电气集团有限公司", "示例焊接技术有限公司");
  }

  @Test
  void twoPeopleOfOneNameStayTwo() {
    List<Member> team = achievement("locating-pin-monitor").team().members();
    assertThat(team).hasSize(20);
    assertThat(team.get(0).name()).isEqualTo("苏望舒");
    assertThat(team.get(0).person()).hasValue("su-wangshu");
    assertThat(team.get(4).name()).isEqualTo("苏*舒");
    assertThat(team.get(4).person()).isEmpty();
  }

  @Test
  void whoDidNotConsentIsMaskedOrOmittedAsTheProgrammeSays() {
    assertThat(names("interlock-socket")).contains("欧阳*", "古*·买*").doesNotContain("欧阳予安");
    assertThat(names("basement-sump")).containsExactly("平安澜", "高枕石", "乔岸");
    assertThat(achievement("grease-trap-alert").team().withheld()).isEqualTo(1);
  }

  @Test
  void whatTheLicenceDoesNotCoverStaysIn() {
    assertThat(achievement("infusion-clip").gallery().photos()).hasSize(3);
    assertThat(achievement("infusion-clip").gallery().sounds()).isEmpty();
    assertThat(achievement("mri-coil-rack").narrative().summary()).isEmpty();
  }

  @Test
  void aLaterVersionNamesTheEarlierOne() {
    assertThat(achievement("waste-lid-training").supersedes()).hasValue("waste-drum-lid");
  }

  private static Catalogue catalogue() {
    return gated.catalogue();
  }

  private static Achievement achievement(String id) {
    return catalogue().achievements().stream()
        .filter(achievement -> achievement.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String certificate(String id) {
    return achievement(id).standing().award().orElseThrow().certificate();
  }

  private static List<String> names(String id) {
    return achievement(id).team().members().stream().map(Member::name).toList();
  }

  private static Gated.HeldBack heldBack(String id, Reason reason) {
    return new Gated.HeldBack(RecordRef.achievement(id), reason);
  }

  private static String brief(Finding finding) {
    return finding.where() + " " + finding.kind().id();
  }
}
