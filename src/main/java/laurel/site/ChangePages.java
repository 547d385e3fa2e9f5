package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.model.Change;
import laurel.model.RecordRef;
import laurel.model.Round;

/** What a round changed, record by record, on as many pages as that takes. Any thread. */
final class ChangePages {
  private final Edition edition;
  private final Round round;
  private final ChangeGroups groups;
  private final int last;
  private Cut<Change> cut;

  ChangePages(Edition edition, Round round) {
    this.edition = edition;
    this.round = round;
    this.groups = new ChangeGroups(edition);
    this.last = ChangeGroups.pages(round);
  }

  /** Found when a page, or what one is made from, is asked for. */
  private synchronized Cut<Change> cut() {
    if (cut == null) {
      cut = ChangeGroups.cut(round);
    }
    return cut;
  }

  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    for (int number = 1; number <= last; number++) {
      pages.add(page(number));
    }
    return pages;
  }

  private Page page(int number) {
    String label = edition.say("changed.crumb");
    String title = edition.say("changed.title", round.name());
    boolean first = number == 1;
    Edition.Place place =
        new Edition.Place(
            path(number),
            "",
            "rounds",
            RollPages.way(edition, round),
            first ? label : edition.say("pager.title", label, number));
    return edition.page(
        PageKind.ROUND_CHANGES,
        place,
        edition.head(
            first ? title : edition.say("pager.title", title, number),
            edition.say("changed.intro", round.date())),
        () -> view(number),
        last == 1
            ? edition.stock.inputs().of(round)
            : edition.stock.inputs().showing(List.of(round.id(), number), () -> shown(number)));
  }

  private SitePath path(int number) {
    return edition.urls.list(folder(), number);
  }

  private String folder() {
    return "rounds/" + round.id() + "/changes";
  }

  private List<RecordRef> shown(int number) {
    return cut().page(number).stream()
        .flatMap(stretch -> stretch.items().stream())
        .map(change -> change.record())
        .distinct()
        .toList();
  }

  private RoundChangesView view(int number) {
    boolean one = last == 1;
    return new RoundChangesView(
        edition.title(round.name()),
        edition.say("changed.intro", round.date()),
        edition.urls.round(round.id()),
        cut().page(number).stream().map(stretch -> groups.group(round, stretch)).toList(),
        one || cut().lists().size() == 1 ? List.of() : ways(number),
        one ? Optional.empty() : Optional.of(pager(number)));
  }

  private Pager pager(int number) {
    return Pagers.of(edition, folder(), number, last);
  }

  private List<RoundChangesView.Way> ways(int number) {
    List<RoundChangesView.Way> ways = new ArrayList<>();
    for (int i = 0; i < cut().lists().size(); i++) {
      Change one = cut().lists().get(i).get(0);
      int page = cut().pageOf(i);
      ways.add(
          new RoundChangesView.Way(
              ChangeGroups.key(one.getClass()),
              groups.name(one),
              groups.count(round, one),
              path(page),
              page != number));
    }
    return List.copyOf(ways);
  }
}
