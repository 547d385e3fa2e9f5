package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import laurel.model.Achievement;
import laurel.model.Lesson;
import laurel.model.Unit;

/** A page for every unit, and their list. */
final class UnitPages {
  /** Awards that a page shows. */
  private static final int AWARDS = 48;

  private final Edition edition;
  private final States states;

  UnitPages(Edition edition) {
    this.edition = edition;
    this.states = new States(edition);
  }

  /**
   * The list, and the pages of units.
   *
   * @param shown by id: units that have won others alone are left out
   */
  List<Page> all(Predicate<String> shown) {
    List<Page> pages = new ArrayList<>(new UnitListPages(edition).all());
    for (Unit unit : edition.catalogue().units()) {
      List<Achievement> won = edition.stock.awardedTo(unit.id());
      if (won.isEmpty() || Stock.hasOne(won, shown)) {
        pages.addAll(pages(unit, won));
      }
    }
    return pages;
  }

  /** A unit of many awards has several pages; what else is told of it stands on the first. */
  private List<Page> pages(Unit unit, List<Achievement> awarded) {
    int last = Cut.pages(awarded.size(), AWARDS);
    List<Page> pages = new ArrayList<>(List.of(page(unit, awarded, last)));
    for (int number = 2; number <= last; number++) {
      pages.add(continued(unit, awarded, number, last));
    }
    return pages;
  }

  private Page page(Unit unit, List<Achievement> awarded, int last) {
    Edition.Place place =
        new Edition.Place(
            edition.urls.unit(unit.id()),
            "",
            "achievements",
            List.of(edition.crumb(edition.say("nav.units"), edition.urls.units())),
            unit.name());
    Page.Head head =
        edition.head(unit.name(), edition.say("unit.description", unit.name(), awarded.size()));
    return edition.page(
        PageKind.UNIT,
        place,
        head,
        () -> view(unit, awarded, last),
        edition
            .stock
            .inputs()
            .of(
                List.of(unit, awarded.size()),
                () -> Stream.concat(awarded.stream(), candidates(unit).stream()).toList(),
                edition.stock.lessonsOf(unit.id())));
  }

  private Page continued(Unit unit, List<Achievement> awarded, int number, int last) {
    Edition.Place place =
        new Edition.Place(
            edition.urls.list(folder(unit), number),
            "",
            "achievements",
            List.of(
                edition.crumb(edition.say("nav.units"), edition.urls.units()),
                edition.crumb(unit.name(), edition.urls.unit(unit.id()))),
            edition.say("unit.page", number));
    String title = edition.say("pager.title", unit.name(), number);
    List<Achievement> shown = shown(awarded, number);
    return edition.page(
        PageKind.UNIT,
        place,
        edition.head(title, edition.say("unit.description", unit.name(), awarded.size())),
        () ->
            new UnitView(
                Names.unit(unit.name(), Optional.empty()),
                List.of(),
                List.of(),
                edition.cards.ofAchievements(shown),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(Pagers.of(edition, folder(unit), number, last))),
        edition.stock.inputs().of(List.of(unit, awarded.size(), number), () -> shown, List.of()));
  }

  private static String folder(Unit unit) {
    return "units/" + unit.id();
  }

  private static List<Achievement> shown(List<Achievement> awarded, int number) {
    return Cut.page(awarded, number, AWARDS);
  }

  private UnitView view(Unit unit, List<Achievement> awarded, int last) {
    List<Lesson> lessons = edition.stock.lessonsOf(unit.id());
    return new UnitView(
        Names.unit(unit.name(), Optional.empty()),
        facts(unit),
        counts(awarded, lessons),
        edition.cards.ofAchievements(shown(awarded, 1)),
        edition.cards.ofAchievements(candidates(unit, false)),
        edition.cards.ofAchievements(candidates(unit, true)),
        edition.cards.ofLessons(lessons),
        last == 1 ? Optional.empty() : Optional.of(Pagers.of(edition, folder(unit), 1, last)));
  }

  private List<Achievement> candidates(Unit unit) {
    return edition.stock.candidatesOf(unit.id());
  }

  private List<Achievement> candidates(Unit unit, boolean deferred) {
    return candidates(unit).stream()
        .filter(a -> states.isDeferred(a.standing()) == deferred)
        .toList();
  }

  private List<Count> counts(List<Achievement> awarded, List<Lesson> lessons) {
    List<Count> counts = new ArrayList<>();
    if (!awarded.isEmpty()) {
      counts.add(edition.count("count.awards", awarded.size(), "unit.items"));
      long years =
          awarded.stream()
              .map(a -> edition.stock.programme(a.programme()).year())
              .distinct()
              .count();
      counts.add(edition.count("count.years", years, "unit.years"));
    }
    if (!lessons.isEmpty()) {
      counts.add(edition.count("count.lessons", lessons.size(), "unit.lessons"));
    }
    return List.copyOf(counts);
  }

  private List<Fact> facts(Unit unit) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "fact.union", unit.union());
    add(facts, "fact.region", unit.regionName());
    add(facts, "fact.kind", unit.kind());
    add(facts, "fact.otherNames", String.join("；", unit.otherNames()));
    return List.copyOf(facts);
  }

  private void add(List<Fact> facts, String label, String text) {
    if (!text.isEmpty()) {
      facts.add(new Fact(edition.say(label), List.of(Names.value(text, Optional.empty()))));
    }
  }
}
