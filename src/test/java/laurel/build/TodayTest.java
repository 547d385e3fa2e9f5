package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was signed and taken back after the newest round, whose day stands for today. */
class TodayTest {
  private static final String NAMED = "summary: 伍思源试用过。\nteam: [伍思源]\ndisclosure:\n";
  private static final String PERSON =
      """
      name: 伍思源
      consent:
        scope: [name]
        grantedOn: 2024-12-24
      """;

  @TempDir Path folder;
  private SmallSite site;

  @BeforeEach
  void oneRound() throws Exception {
    site = new SmallSite(folder).begin();
    site.write("rounds/1.yaml", "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a]\n");
    agreed("");
  }

  private void agreed(String more) throws Exception {
    site.achievement(
        "a", "成果", NAMED + "  - {person: 伍思源, scope: [name], grantedOn: 2024-01-01" + more + "}\n");
  }

  @Test
  void whoTakesConsentBackAfterTheNewestRoundIsNamedNoMoreWithoutAnotherRound() throws Exception {
    site.publish();
    assertThat(site.page("achievements/a")).contains("伍思源");
    agreed(", withdrawnOn: 2024-12-24");
    site.publish();
    assertThat(site.page("achievements/a")).contains("成果").doesNotContain("伍思源");
    assertThat(site.page("rounds/1")).contains("成果").doesNotContain("伍思源");
    site.append("achievements/a/achievement.yaml", "background: 伍思源再试。\n").publish();
    assertThat(site.page("achievements/a")).contains("再试").doesNotContain("伍思源");
  }

  @Test
  void anEarlierDayThatIsAskedForIsShownAsItWas() throws Exception {
    agreed(", withdrawnOn: 2024-12-24");
    site.publish(LocalDate.of(2024, 12, 23));
    assertThat(site.page("achievements/a")).contains("伍思源");
    site.publish(LocalDate.of(2024, 12, 24));
    assertThat(site.page("achievements/a")).doesNotContain("伍思源");
  }

  @Test
  void aRecordWhoseConsentIsTakenBackLeavesWithoutAnotherRound() throws Exception {
    site.publish();
    site.append("achievements/a/achievement.yaml", "consent: {withdrawnOn: 2024-12-24}\n");
    BuildResult result = site.publish();
    assertThat(site.page("achievements/a")).doesNotContain("成果简介", "试用过", "伍");
    assertThat(SmallSite.lines(result)).anyMatch(line -> line.contains("gate.withdrawn"));
  }

  @Test
  void whatIsSignedAfterTheNewestRoundIsToldAndCountsOnADayThatIsAskedFor() throws Exception {
    site.achievement(
        "a",
        "成果",
        NAMED
            + "  - {person: 伍思源, scope: [name], grantedOn: 2024-12-24}\n"
            + "licence: {licensees: [示例市总工会], scope: [text], from: 2024-11-01}\n");
    assertThat(gate(site.publish()))
        .containsExactly(
            "content/achievements/a/achievement.yaml:8:45: warning gate.ahead: disclosure is dated"
                + " 2024-12-24, later than 2024-10-01, and does not count yet: without --as-of the"
                + " date of the newest round stands for today",
            "content/achievements/a/achievement.yaml:9:53: warning gate.ahead: licence is dated"
                + " 2024-11-01, later than 2024-10-01, and does not count yet: without --as-of the"
                + " date of the newest round stands for today");
    assertThat(site.page("achievements/a")).doesNotContain("伍思源");
    assertThat(gate(site.publish(LocalDate.of(2024, 12, 24)))).isEmpty();
    assertThat(site.page("achievements/a")).contains("伍思源试用过");
  }

  @Test
  void aPersonWhoAgreedAfterTheNewestRoundIsToldAndHasAPageOnADayThatIsAskedFor() throws Exception {
    site.write("people/wu.yaml", PERSON);
    assertThat(gate(site.publish()))
        .containsExactly(
            "content/people/wu.yaml:4:14: warning gate.ahead: consent is dated 2024-12-24, later"
                + " than 2024-10-01, and does not count yet: without --as-of the date of the newest"
                + " round stands for today");
    assertThat(gate(site.publish(LocalDate.of(2024, 12, 24)))).isEmpty();
    assertThat(site.page("people/wu")).contains("伍思源");
  }

  @Test
  void aPersonWhoAgreedOnTheDayOfTheNewestRoundHasAPageAndIsNotTold() throws Exception {
    site.write("people/wu.yaml", PERSON.replace("2024-12-24", "2024-10-01"));
    assertThat(ahead()).isEmpty();
    assertThat(site.page("people/wu")).contains("伍思源");
  }

  @Test
  void aPersonWhoTakesConsentBackAfterTheNewestRoundHasNoPageAnyMore() throws Exception {
    String agreed = PERSON.replace("2024-12-24", "2024-01-01");
    site.write("people/wu.yaml", agreed);
    site.publish();
    assertThat(site.page("people/wu")).contains("伍思源");
    site.write("people/wu.yaml", agreed + "  withdrawnOn: 2024-12-25\n");
    site.publish();
    assertThat(site.page("people/wu")).doesNotContain("伍思源");
  }

  @Test
  void ofAPersonWhoTookThatBackOnlyTheNameThatStillStandsIsTold() throws Exception {
    site.write("people/wu.yaml", PERSON + "  withdrawnOn: 2024-12-25\n");
    assertThat(gate(site.publish()))
        .allMatch(line -> line.contains("gate.named-still") && line.endsWith("people/wu"))
        .hasSize(1);
  }

  /** No day of theirs stands for today, and nothing is public yet. */
  @Test
  void withoutRoundsNothingIsToldOfAPerson() throws Exception {
    site.remove("rounds/1.yaml");
    site.write("people/wu.yaml", PERSON);
    assertThat(gate(site.publish())).noneMatch(line -> line.contains("gate.ahead"));
  }

  @Test
  void consentGivenAnewAfterTheNewestRoundBringsNothingBackYetAndIsTold() throws Exception {
    site.publish();
    site.append(
        "achievements/a/achievement.yaml",
        "consent: {withdrawnOn: 2024-05-01, grantedOn: 2025-01-10}\n");
    assertThat(gate(site.publish()))
        .anyMatch(line -> line.contains("gate.withdrawn"))
        .anyMatch(line -> line.contains("gate.ahead: consent is dated 2025-01-10"));
    assertThat(site.page("achievements/a")).doesNotContain("成果简介", "试用过");
    site.publish(LocalDate.of(2025, 1, 10));
    assertThat(site.page("achievements/a")).contains("试用过");
  }

  /** A later day would not bring it back. */
  @Test
  void consentGivenAnewToARecordThatARoundTakesBackIsNotTold() throws Exception {
    site.append(
        "achievements/a/achievement.yaml",
        "consent: {withdrawnOn: 2024-05-01, grantedOn: 2025-01-10}\n");
    site.write(
        "rounds/2.yaml", "programme: p\ndate: 2024-11-01\nstage: correction\nwithdrawn: [a]\n");
    assertThat(gate(site.publish()))
        .anyMatch(line -> line.contains("gate.withdrawn"))
        .noneMatch(line -> line.contains("gate.ahead"));
  }

  @Test
  void ofARecordWhoseConsentIsGivenAnewNothingElseIsTold() throws Exception {
    agreed(", withdrawnOn: 2024-05-01}\n  - {person: 伍思源, scope: [post], grantedOn: 2024-12-24");
    site.append(
        "achievements/a/achievement.yaml",
        """
        consent: {withdrawnOn: 2024-05-01, grantedOn: 2025-01-10}
        licence: {licensees: [示例市总工会], scope: [text], from: 2024-11-01}
        """);
    assertThat(ahead()).singleElement(STRING).contains("gate.ahead: consent is dated");
  }

  @ParameterizedTest
  @CsvSource({"masked, name", "masked, 'name, honours'", "full, honours"})
  void consentOfAPersonThatShowsNothingOnAnyDayIsNotTold(String style, String scope)
      throws Exception {
    site.append("site.yaml", "privacy: {nameStyle: " + style + "}\n");
    site.write("people/wu.yaml", PERSON.replace("[name]", "[" + scope + "]"));
    assertThat(ahead()).isEmpty();
  }

  /** Whoever links to them in a team or a photo shows it. */
  @Test
  void consentOfAPersonWithoutAPageIsToldWhereOthersShowThem() throws Exception {
    site.append("site.yaml", "privacy: {nameStyle: masked}\n");
    site.write("people/wu.yaml", PERSON.replace("[name]", "[name, portrait]"));
    assertThat(ahead()).singleElement(STRING).startsWith("content/people/wu.yaml:4:14: ");
  }

  @Test
  void aLicenceThatBeginsLaterAndNamesAnotherPublisherIsToldAsNone() throws Exception {
    site.append(
        "achievements/a/achievement.yaml",
        "licence: {licensees: [别家], scope: [text], from: 2024-11-01}\n");
    assertThat(gate(site.publish()))
        .anyMatch(line -> line.contains("gate.ahead: licence"))
        .anyMatch(line -> line.contains("gate.unlicensed"));
  }

  private List<String> ahead() throws Exception {
    return gate(site.publish()).stream().filter(line -> line.contains("gate.ahead")).toList();
  }

  private static List<String> gate(BuildResult result) {
    return SmallSite.lines(result).stream().filter(line -> line.contains("gate.")).toList();
  }
}
