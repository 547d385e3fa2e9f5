package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.model.RecordRef;
import laurel.model.Round;

/**
 * The lists of a round and the pages that they stand on: the announcement alone, or, where they do
 * not fit there, it and those that go on from it. Any thread.
 */
final class RollPages {
  private final Edition edition;
  private final Round round;
  private final Rolls rolls;
  private final int last;
  private Cut<Round.Entry> cut;

  RollPages(Edition edition, Round round) {
    this.edition = edition;
    this.round = round;
    this.rolls = new Rolls(edition);
    this.last = Rolls.pages(round);
  }

  boolean areCut() {
    return last > 1;
  }

  /** Found when a page is made: most builds make none. */
  private synchronized Cut<Round.Entry> cut() {
    if (cut == null) {
      cut = Rolls.cut(round);
    }
    return cut;
  }

  /** What the announcement shows. */
  List<RoundView.Roll> first() {
    return rolls(cut().page(1));
  }

  /** All rows. */
  List<RoundView.Roll> whole() {
    return rolls(cut().whole());
  }

  private List<RoundView.Roll> rolls(List<Cut.Stretch<Round.Entry>> stretches) {
    return stretches.stream().map(stretch -> rolls.roll(round, cut(), stretch)).toList();
  }

  /** The records that a page shows, and those that the announcement tells changes of. */
  List<RecordRef> told(int number) {
    Stream<RecordRef> changed =
        number == 1 ? round.changes().stream().map(change -> change.record()) : Stream.empty();
    return Stream.concat(shown(number), changed).distinct().toList();
  }

  private Stream<RecordRef> shown(int number) {
    return cut().page(number).stream().flatMap(s -> s.items().stream()).map(Round.Entry::record);
  }

  /** The pages after the announcement. */
  List<Page> continued() {
    List<Page> pages = new ArrayList<>();
    for (int number = 2; number <= last; number++) {
      pages.add(page(number));
    }
    return pages;
  }

  private Page page(int number) {
    String title = edition.say("pager.title", round.name(), number);
    return edition.page(
        PageKind.ROUND_ROLL,
        below(edition.urls.list(folder(), number), edition.say("roll.page.crumb", number)),
        edition.head(title, edition.say("roll.page.description", round.name(), number, last)),
        () ->
            new RoundRollView(
                edition.title(round.name()),
                edition.urls.round(round.id()),
                part(number).orElseThrow(),
                rolls(cut().page(number))),
        edition.stock.inputs().showing(List.of(round.id(), number), () -> told(number)));
  }

  private String folder() {
    return "rounds/" + round.id();
  }

  /** Where a page below the announcement stands. */
  Edition.Place below(SitePath path, String label) {
    return new Edition.Place(path, "", "rounds", way(edition, round), label);
  }

  /** The way to what stands below a round's announcement. */
  static List<Page.Crumb> way(Edition edition, Round round) {
    String announcement = edition.say("stage." + Announcement.form(round));
    return List.of(
        edition.crumb(edition.say("nav.rounds"), edition.urls.rounds()),
        edition.crumb(announcement, edition.urls.round(round.id())));
  }

  /** Which part of the lists a page shows; empty where one page shows all. */
  Optional<RoundView.Part> part(int number) {
    return areCut()
        ? Optional.of(
            new RoundView.Part(
                edition.say("roll.total", round.entries().size()),
                cut().lists().size() > 1 ? ways() : List.of(),
                edition.urls.roundWhole(round.id()),
                Pagers.of(edition, folder(), number, last)))
        : Optional.empty();
  }

  private List<RoundView.Way> ways() {
    List<RoundView.Way> ways = new ArrayList<>();
    for (int i = 0; i < cut().lists().size(); i++) {
      List<Round.Entry> list = cut().lists().get(i);
      ways.add(
          new RoundView.Way(
              rolls.mark(round, list),
              rolls.name(round, list),
              edition.say("roll.count", list.size()),
              edition.urls.list(folder(), cut().pageOf(i)),
              Cut.anchor(i)));
    }
    return List.copyOf(ways);
  }
}
