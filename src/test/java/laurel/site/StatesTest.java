package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.model.Catalogue;
import laurel.model.Change;
import laurel.model.Office;
import laurel.model.Publicity;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Stage;
import laurel.model.Standing;
import laurel.render.Theme;
import org.junit.jupiter.api.Test;

/**
 * How records and rounds stand; the sample's last round proposes one record, from 10-21 to 10-25.
 */
class StatesTest {
  private static final RecordRef PROPOSED = RecordRef.achievement("record-9");
  private static final RecordRef BESIDE = RecordRef.achievement("record-8");

  @Test
  void aProposalThatAListLeavesOutAfterItsPeriodIsDeferred() {
    assertThat(bar(awarding("2025-10-26", BESIDE), PROPOSED, BESIDE)).isEqualTo("暂缓");
  }

  @Test
  void whileItsPeriodRunsNoListDefersIt() {
    assertThat(bar(awarding("2025-10-25", BESIDE), PROPOSED, BESIDE)).isEqualTo("公示中");
  }

  @Test
  void aListOfAnotherBatchDefersNothing() {
    assertThat(bar(awarding("2025-10-26", BESIDE), PROPOSED)).isEqualTo("公示中");
  }

  @Test
  void whatIsProposedAgainByItselfIsDeferredWithItsBatch() {
    Catalogue sample = with(awarding("2025-10-26", BESIDE));
    List<Round> rounds = new ArrayList<>(sample.rounds());
    Round again = rounds.get(rounds.size() - 2);
    Round first = listing(round("first", "2025-10-01", again), List.of(PROPOSED, BESIDE));
    rounds.set(rounds.size() - 2, listing(again, List.of(PROPOSED)));
    rounds.add(rounds.size() - 2, first);
    Standing standing = sample.achievementsById().get("record-9").standing();
    List<Standing.Step> steps = new ArrayList<>(standing.steps());
    steps.add(0, new Standing.Step("first", Stage.PUBLICITY, LocalDate.of(2025, 10, 1)));
    Standing twice =
        new Standing(standing.stage(), standing.round(), standing.since(), Optional.empty(), steps);
    assertThat(states(with(sample, rounds)).of(twice).get(0).name()).isEqualTo("暂缓");
    assertThat(states(with(sample, rounds)).of(standing).get(0).name()).isEqualTo("公示中");
  }

  /** Nothing of the announcement says where objections go: a button would lead nowhere. */
  @Test
  void whereNoOfficeIsNamedTheBarLeadsToNoPlace() {
    Catalogue sample = Sample.catalogue();
    Round notice = sample.round("2025-notice-2").orElseThrow();
    assertThat(states(sample).of(notice).orElseThrow().action().orElseThrow().fragment())
        .isEqualTo("#object");
    Publicity period = notice.publicity().orElseThrow();
    Round silent = at(notice, new Publicity(period.from(), period.to(), 5, Office.NONE));
    assertThat(states(sample).of(silent).orElseThrow().action()).isEmpty();
  }

  private static Round at(Round round, Publicity publicity) {
    return new Round(
        round.id(),
        round.programme(),
        round.name(),
        round.date(),
        round.stage(),
        "",
        Optional.of(publicity),
        round.entries(),
        List.of(),
        round.changes());
  }

  private static Round round(String id, String date, Round like) {
    return new Round(
        id,
        like.programme(),
        id,
        LocalDate.parse(date),
        like.stage(),
        "",
        like.publicity(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void aRowCallsARoundByItsForm() {
    Round withdrawal =
        round("w", "2025-10-26", Stage.CORRECTION, List.of(new Change.Withdrawn(BESIDE)));
    States states = states(with(withdrawal));
    assertThat(states.tag(withdrawal)).isEqualTo(new RoundTag("撤回", false, Optional.empty()));
    Catalogue sample = Sample.catalogue();
    assertThat(states.tag(sample.round("2025-award").orElseThrow()).name()).isEqualTo("公布");
    assertThat(states.tag(sample.round("2025-notice").orElseThrow()))
        .isEqualTo(new RoundTag("公示已结束", false, Optional.empty()));
    RoundTag open = states.tag(sample.round("2025-notice-2").orElseThrow());
    assertThat(open.name()).isEqualTo("公示中");
    assertThat(open.open()).isTrue();
    assertThat(open.period().orElseThrow().to()).isEqualTo("2025-10-25");
  }

  /** The bar of the proposed record, where its round proposes these. */
  private static String bar(Round later, RecordRef... proposed) {
    Catalogue sample = with(later);
    List<Round> rounds = new ArrayList<>(sample.rounds());
    Round notice = rounds.get(rounds.size() - 2);
    rounds.set(rounds.size() - 2, listing(notice, List.of(proposed)));
    return states(with(sample, rounds))
        .of(sample.achievementsById().get("record-9").standing())
        .get(0)
        .name();
  }

  private static States states(Catalogue catalogue) {
    return new States(
        new Edition(
            new Stock(catalogue, Sample.media()),
            Theme.shipped().texts(Language.ZH_CN, new FindingLog()),
            List.of(Language.ZH_CN)));
  }

  private static Round awarding(String date, RecordRef record) {
    return listing(round("later", date, Stage.AWARDED, List.of()), List.of(record));
  }

  private static Round listing(Round round, List<RecordRef> records) {
    return new Round(
        round.id(),
        round.programme(),
        round.name(),
        round.date(),
        round.stage(),
        "",
        round.publicity(),
        records.stream().map(r -> new Round.Entry(r, 1, Optional.empty(), "")).toList(),
        List.of(),
        round.changes());
  }

  private static Round round(String id, String date, Stage stage, List<Change> changes) {
    return new Round(
        id,
        "demo-2025",
        id,
        LocalDate.parse(date),
        stage,
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        changes);
  }

  private static Catalogue with(Round later) {
    Catalogue sample = Sample.catalogue();
    List<Round> rounds = new ArrayList<>(sample.rounds());
    rounds.add(later);
    return with(sample, rounds);
  }

  private static Catalogue with(Catalogue sample, List<Round> rounds) {
    return new Catalogue(
        sample.site(),
        sample.asOf(),
        sample.programmes(),
        sample.achievements(),
        sample.lessons(),
        sample.people(),
        sample.units(),
        rounds,
        sample.tombstones(),
        sample.pages());
  }
}
