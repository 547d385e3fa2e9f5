package laurel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.Finding;
import laurel.diag.FindingLog;
import laurel.diag.FindingTexts;
import laurel.diag.Language;
import laurel.diag.Location;
import laurel.model.Achievement;
import laurel.model.Lesson;
import laurel.model.Person;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Tombstone;
import laurel.rules.Ruled;
import laurel.rules.Trial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the gate lets through of the demo catalogue, all of it: docs/demo-catalogue.md says what its
 * records are there to show. To write what it should be anew, and read the difference: {@code mvn
 * test -Dtest=DemoGateTest -Dlaurel.golden=write}.
 */
class DemoGateTest {
  private static final Path GOLDEN = Path.of("src/test/resources/laurel/gate");
  private static Ruled ruled;

  private final FindingLog log = new FindingLog();

  @BeforeAll
  static void readTheDemo() throws IOException {
    ruled = Trial.run(Path.of("content")).ruled();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-12-20", "2025-11-10"})
  void nothingElseIsLetThroughOnThisDay(String day) throws IOException {
    List<String> lines = new ArrayList<>();
    // What of the site and the programmes the gate does not touch; of a bank, its first question.
    Spelt.out(on(day)).stream()
        .filter(
            line -> !line.matches("\\.catalogue\\.(site|programmes|pages).*|.*questions/[1-9].*"))
        .forEach(lines::add);
    log.findings().forEach(finding -> lines.add(line(finding)));
    Path golden = GOLDEN.resolve("demo-" + day + ".txt");
    if ("write".equals(System.getProperty("laurel.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.write(golden, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(golden));
  }

  @Test
  void aRevokedAwardLeavesItsTitleAndReasonAndAWithdrawnOneNothing() {
    List<Tombstone> left = on("2025-11-10").catalogue().tombstones();
    assertThat(left)
        .filteredOn(t -> t instanceof Tombstone.Revoked)
        .singleElement()
        .isInstanceOfSatisfying(
            Tombstone.Revoked.class,
            revoked -> {
              assertThat(revoked.record()).isEqualTo(RecordRef.achievement("lift-door-gauge"));
              assertThat(revoked.title()).isPresent();
            });
    assertThat(left)
        .filteredOn(t -> t instanceof Tombstone.Withdrawn)
        .extracting(Tombstone::record)
        .containsExactly(RecordRef.achievement("atm-dust-schedule"));
  }

  @Test
  void aLicenceThatNamesAnotherPlatformKeepsTextsIn() {
    Achievement coils = achievement("mri-coil-rack");
    assertThat(coils.narrative().summary()).isEmpty();
    assertThat(coils.metrics()).isEmpty();
  }

  @Test
  void onlyWhoAgreedHasAPageOfTheirOwn() {
    assertThat(on("2025-11-10").catalogue().people())
        .extracting(Person::id)
        .isSortedAccordingTo(String::compareTo)
        .contains("su-wangshu");
    assertThat(achievement("locating-pin-monitor").team().members())
        .filteredOn(member -> member.person().isPresent())
        .hasSize(1);
  }

  @Test
  void recordsLessonsAndPeopleStandInTheOrderOfTheirIds() {
    Gated gated = on("2025-11-10");
    assertThat(gated.catalogue().achievements()).extracting(Achievement::id).isSorted();
    assertThat(gated.catalogue().lessons()).extracting(Lesson::id).isSorted();
    assertThat(gated.catalogue().rounds()).extracting(Round::id).contains("hz-2022-4-awarded");
  }

  @Test
  void beforeAnybodyTookAConsentBackTheEarlierStateMayBeKept() {
    assertThat(on("2022-09-01").withdrawals()).isFalse();
    assertThat(on("2025-11-10").withdrawals()).isTrue();
  }

  private Achievement achievement(String id) {
    return on("2025-11-10").catalogue().achievements().stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Gated on(String day) {
    return Gate.open(ruled, Optional.of(LocalDate.parse(day)), ref -> Location.of(ref.key()), log);
  }

  private static String line(Finding finding) {
    return finding.where()
        + ": "
        + finding.kind().id()
        + ": "
        + FindingTexts.in(Language.EN).message(finding);
  }
}
