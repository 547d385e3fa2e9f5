package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.dossier.Disclosure.Scope;
import laurel.dossier.Licence;
import laurel.dossier.Licence.Part;
import laurel.read.Node;
import laurel.read.RawFile;
import laurel.rules.Policy.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermissionRulesTest {
  private static final String BOTH = "consent: {required: [authorization, authenticity]}\n";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void anEmptyDesk() {
    desk = Desk.in(folder);
  }

  @Test
  void whatTheProgrammeAsksForMustBeOnFile() {
    desk.programme(BOTH).record("");
    assertThat(desk.ofRecord())
        .containsExactly(
            "1:1: error consent.missing: the 创新成果授权书 is not on file: it cannot be published",
            "1:1: error consent.missing: the 真实性承诺书 is not on file: it cannot be published");
  }

  @Test
  void lettersOnFileAreEnough() {
    desk.programme(BOTH)
        .record("consent: {authorization: 授权书.pdf, authenticity: private/承诺书.pdf}\n")
        .file("achievements/a/private/授权书.pdf", "x")
        .file("achievements/a/private/承诺书.pdf", "x");
    assertThat(desk.lines()).isEmpty();
    assertThat(desk.outcome().ruled().achievements().get(0).permissions().consent().authenticity())
        .isTrue();
  }

  @Test
  void aLetterThatIsNotThereIsToldOnce() {
    desk.programme("consent: {required: [authorization]}\n")
        .record("consent: {authorization: private/授权书.pdf}\n");
    assertThat(desk.ofRecord()).singleElement().asString().contains("error file.missing");
  }

  @Test
  void anEmptyScanIsNoLetter() {
    desk.programme("consent: {required: [authorization]}\n")
        .record("consent: {authorization: private/授权书.pdf}\n")
        .file("achievements/a/private/授权书.pdf", "");
    assertThat(desk.ofRecord())
        .containsExactly(
            "5:26: error consent.empty: the scan of the 创新成果授权书 is empty (0 bytes): it cannot be"
                + " published");
  }

  @Test
  void anEmptyScanThatNobodyAsksForIsNotTold() {
    String empty = "consent: {authorization: private/授权书.pdf%s}\n";
    desk.record(empty.formatted("")).file("achievements/a/private/授权书.pdf", "");
    assertThat(desk.lines()).isEmpty();
    desk.programme(BOTH).record(empty.formatted(", withdrawnOn: 2024-09-01"));
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void aScanThatCannotBeLookedAtIsNotCalledEmpty() {
    FindingLog log = new FindingLog();
    Location at = Location.of("a.yaml", 1, 1);
    Node letter = new Node.Text("private/书.pdf", at);
    Node consent = new Node.Fields(Map.of("authorization", letter), Map.of(), at);
    Form form =
        Form.of(
            new Node.Fields(Map.of("consent", consent), Map.of(), at), Referee.of(log.about("a")));
    RawFile gone = new RawFile(folder.resolve("书.pdf"), "private/书.pdf", "a/private/书.pdf");
    PermissionRules rules = new PermissionRules(form, new Folder(List.of(gone)));
    assertThat(rules.read(Set.of(Document.AUTHORIZATION), List.of()).consent().authorization())
        .isFalse();
    assertThat(log.findings())
        .extracting(f -> f.kind().id() + " " + f.where() + " " + f.arguments())
        .containsExactly("file.unreadable a/private/书.pdf [NoSuchFileException]");
  }

  @Test
  void aWithdrawnConsentNeedsNoLetters() {
    desk.programme(BOTH).record("consent: {withdrawnOn: 2024-09-01}\n");
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void aLicenceNamesItsLicensees() {
    desk.record("licence: {scope: [text, 照片], from: 2024-06-03}\n");
    assertThat(desk.ofRecord())
        .containsExactly("5:10: error licence.no-licensee: the licence names no licensee");
  }

  @Test
  void aLicenceMayUseTheFormsWords() {
    desk.record("licence: {licensees: 示例市总工会, scope: [文字, 照片], to: 长期}\n");
    assertThat(desk.lines()).isEmpty();
    assertThat(desk.outcome().ruled().achievements().get(0).permissions().licence())
        .contains(
            new Licence(
                List.of("示例市总工会"),
                Set.of(Part.TEXT, Part.PHOTOS),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void aLicenceBeginsBeforeItEnds() {
    desk.record("licence: {licensees: 示例市总工会, scope: text, from: 2025-01-01, to: 2024-01-01}\n");
    assertThat(desk.ofRecord())
        .containsExactly("5:49: error licence.period: the licence begins after it ends");
  }

  @Test
  void anUnknownPartIsAnError() {
    desk.record("licence: {licensees: 示例市总工会, scope: [封面]}\n");
    assertThat(desk.ofRecord())
        .containsExactly("5:38: error value.unknown: \"…\" is no value of licence");
  }

  @Test
  void aDisclosureIsOfSomebodyInTheRecordAndNamesNobodyInTheReport() {
    desk.record("team: [沈砚舟]\ndisclosure:\n  - {person: 罗启明, scope: [name]}\n");
    assertThat(desk.ofRecord())
        .containsExactly(
            "7:14: error disclosure.unknown-person: disclosure 1 names nobody of this record");
  }

  @Test
  void whatNoScopeIsIsNotRepeated() {
    desk.record("team: [沈砚舟]\ndisclosure:\n  - {person: 沈砚舟, scope: [家庭住址示例路1号]}\n");
    assertThat(desk.ofRecord())
        .containsExactly("7:27: error value.unknown: \"…\" is no value of disclosure");
  }

  @Test
  void aDisclosureTellsWhatMayBeShown() {
    desk.record(
        "team: [沈砚舟]\ndisclosure:\n  - {person: 沈砚舟, scope: [姓名, post], grantedOn: 2024-05-20}\n");
    assertThat(desk.lines()).isEmpty();
    assertThat(desk.outcome().ruled().achievements().get(0).permissions().disclosures())
        .singleElement()
        .satisfies(d -> assertThat(d.scope()).containsExactlyInAnyOrder(Scope.NAME, Scope.POST))
        .satisfies(d -> assertThat(d.grantedOn()).contains(LocalDate.of(2024, 5, 20)));
  }

  @Test
  void oneDisclosureForTwoOfOneNameIsAmbiguous() {
    desk.record("team: [张伟, 李强, 张伟]\ndisclosure:\n  - {person: 张伟, scope: [name]}\n");
    assertThat(desk.ofRecord())
        .containsExactly(
            "7:14: error disclosure.ambiguous: two people have this name: whose disclosure 1 is"
                + " cannot be told");
  }

  @Test
  void twoEqualDisclosuresForTwoOfOneNameAreNot() {
    desk.record(
        """
        team: [张伟, 张伟]
        disclosure:
          - {person: 张伟, scope: [name]}
          - {person: 张伟, scope: [name]}
        """);
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void twoDisclosuresThatDifferForTwoOfOneNameAreAmbiguous() {
    desk.record(
        "team: [张伟, 张伟, 李强]\n"
            + "disclosure: [{person: 张伟, scope: [name]}, {person: 张伟, scope: [post]}, {person: 李强,"
            + " scope: [name]}, {person: 李强, scope: [post]}]\n");
    assertThat(desk.ofRecord())
        .containsExactly(
            "6:23: error disclosure.ambiguous: two people have this name: whose disclosure 1 is"
                + " cannot be told",
            "6:52: error disclosure.ambiguous: two people have this name: whose disclosure 2 is"
                + " cannot be told");
  }

  @Test
  void whatIsNotOnFileIsNotClaimed() {
    desk.record("consent: {grantedOn: 2024-05-20}\n").file("achievements/a/private/书.pdf", "x");
    laurel.dossier.Consent consent =
        desk.outcome().ruled().achievements().get(0).permissions().consent();
    assertThat(consent)
        .isEqualTo(
            new laurel.dossier.Consent(
                false, false, Optional.of(LocalDate.of(2024, 5, 20)), Optional.empty()));
    assertThat(desk.outcome().ruled().achievements().get(0).permissions().licence()).isEmpty();
  }

  @Test
  void aLicenceOfOneDayIsOne() {
    desk.record("licence: {licensees: 示例市总工会, scope: text, from: 2024-01-01, to: 2024-01-01}\n");
    assertThat(desk.lines()).isEmpty();
  }
}
