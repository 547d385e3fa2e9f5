package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.dossier.Completer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamRulesTest {
  private static final String NOT_BY_LEADERS =
      "eligibility: {suggestionExcludesDecisionMakers: true}\n";

  private static final String UNCLEAR =
      " holds digits, a comma, 等 or a sign in place of a rare character";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void anEmptyDesk() {
    desk = Desk.in(folder);
  }

  @Test
  void aTeamOfTwentyIsAllowed() {
    desk.programme("fields: {team: {maxItems: 20}}\n").record("team:\n" + people(20));
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void aTeamOfTwentyOneIsTooMany() {
    desk.programme("fields: {team: {maxItems: 20}}\n").record("team:\n" + people(21));
    assertThat(desk.ofRecord())
        .containsExactly("6:3: error team.too-many: 21 people; the programme allows 20");
  }

  @Test
  void aTeamMayBeTooFew() {
    desk.programme("fields: {team: {minItems: 2}}\n").record("team: [沈砚舟]\n");
    assertThat(desk.ofRecord())
        .containsExactly("5:7: error team.too-few: 1 people; the programme asks for 2 or more");
  }

  @Test
  void aCompleterNeedsAName() {
    desk.record("team:\n  - name: 沈砚舟\n  - title: 钳工\n");
    assertThat(desk.ofRecord()).containsExactly("7:5: error team.no-name: completer 2 has no name");
  }

  @Test
  void aNameThatIsHardlyOnePersonsIsTold() {
    desk.record("team: [周一、吴二, 郑三等5人, 李×, 张伟13800138000, 李等, 买买提·艾力 (Eli), 3号机班组]\n");
    assertThat(desk.ofRecord())
        .containsExactly(
            "5:8: warning team.name-unclear: the name of completer 1 holds digits, a comma, 等 or a"
                + " sign in place of a rare character",
            "5:15: warning team.name-unclear: the name of completer 2" + UNCLEAR,
            "5:22: warning team.name-unclear: the name of completer 3" + UNCLEAR,
            "5:26: warning team.name-unclear: the name of completer 4" + UNCLEAR);
  }

  @Test
  void theOrderIsTheRecordsAndTheFirstLeadsWhereNobodyIsMarked() {
    desk.record("team:\n  - 张　三\n  - {name: 阿里•买买提, title: 钳工}\n");
    assertThat(desk.outcome().ruled().achievements().get(0).team())
        .extracting(Completer::name, Completer::post, Completer::lead)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("张三", "", true),
            org.assertj.core.groups.Tuple.tuple("阿里·买买提", "钳工", false));
  }

  @Test
  void aSuggestionMayNotBeByDecisionMakersWhereTheProgrammeSaysSo() {
    desk.programme(NOT_BY_LEADERS).achievement("a", suggestion() + "decisionMaker: 是\n");
    assertThat(desk.ofRecord())
        .containsExactly(
            "5:16: error team.decision-maker: a 小建议 may not be completed by decision makers or main"
                + " managers");
  }

  @Test
  void aPostThatLooksLikeOneIsAWarning() {
    desk.programme(NOT_BY_LEADERS)
        .achievement("a", suggestion() + "team:\n  - 沈砚舟\n  - {name: 罗启明, title: 副总经理}\n");
    assertThat(desk.ofRecord())
        .containsExactly(
            "7:5: warning team.maybe-decision-maker: completer 2 is \"副总经理\", perhaps a decision"
                + " maker or main manager");
  }

  @Test
  void anInventionMayBeByAnybody() {
    desk.programme(NOT_BY_LEADERS).record("decisionMaker: 是\n");
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void aProgrammeThatSaysNothingLetsLeadersSuggest() {
    desk.achievement("a", suggestion() + "decisionMaker: 是\n");
    assertThat(desk.lines()).isEmpty();
  }

  private static String suggestion() {
    return Desk.RECORD.replace("小发明", "小建议");
  }

  private static String people(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(i -> "  - 完成人" + i + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void whoIsMarkedLeadsAndTheOrderStays() {
    desk.record("team:\n  - 沈砚舟\n  - {name: 罗启明, lead: 是}\n");
    assertThat(desk.outcome().ruled().achievements().get(0).team())
        .extracting(Completer::name, Completer::lead)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("沈砚舟", false),
            org.assertj.core.groups.Tuple.tuple("罗启明", true));
  }

  @Test
  void aPostIsToldAtTheOneWhoHoldsItAlsoBehindOneWithoutAName() {
    desk.programme(NOT_BY_LEADERS)
        .achievement("a", suggestion() + "team:\n  - {title: 钳工}\n  - {name: 罗启明, title: 厂长}\n");
    assertThat(desk.ofRecord())
        .containsExactly(
            "6:5: error team.no-name: completer 1 has no name",
            "7:5: warning team.maybe-decision-maker: completer 2 is \"厂长\", perhaps a decision"
                + " maker or main manager");
  }

  @Test
  void whatTheOfficeKnowsOfACompleterIsKept() {
    desk.record(
            "team:\n"
                + "  - {name: 沈砚舟, title: 钳工, person: shen, 出生年月: 1990-05, 性别: 女, 学历: 大专, 联系电话:"
                + " '0571-00000000'}\n")
        .file("people/shen.yaml", "name: 沈砚舟\nconsent: {scope: [name]}\n");
    assertThat(desk.outcome().ruled().achievements().get(0).team())
        .containsExactly(
            new Completer(
                "沈砚舟",
                "钳工",
                true,
                java.util.Optional.of("shen"),
                new Completer.Details("1990-05", "女", "大专", "0571-00000000")));
  }
}
