package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import laurel.model.Achievement;
import laurel.model.Lesson;
import laurel.model.Unit;

/** A page for every unit, and their list by region. */
final class UnitPages {
  private final Edition edition;

  UnitPages(Edition edition) {
    this.edition = edition;
  }

  /**
   * The list, and the pages of units.
   *
   * @param shown by id: units that have won others alone are left out
   */
  List<Page> all(Predicate<String> shown) {
    List<Page> pages = new ArrayList<>(List.of(list()));
    for (Unit unit : edition.catalogue().units()) {
      List<Achievement> won = edition.stock.awardedTo(unit.id());
      if (won.isEmpty() || won.stream().anyMatch(a -> shown.test(a.id()))) {
        pages.add(page(unit));
      }
    }
    return pages;
  }

  private Page page(Unit unit) {
    Edition.Place place =
        new Edition.Place(
            edition.urls.unit(unit.id()),
            "",
            "achievements",
            List.of(edition.crumb(edition.say("nav.units"), edition.urls.units())),
            unit.name());
    List<Achievement> awarded = edition.stock.awardedTo(unit.id());
    Page.Head head =
        edition.head(unit.name(), edition.say("unit.description", unit.name(), awarded.size()));
    return edition.page(
        PageKind.UNIT,
        place,
        head,
        () -> view(unit, awarded),
        edition
            .stock
            .inputs()
            .of(
                List.of(unit, awarded.size()),
                () -> Stream.concat(awarded.stream(), candidates(unit).stream()).toList(),
                edition.stock.lessonsOf(unit.id())));
  }

  private UnitView view(Unit unit, List<Achievement> awarded) {
    List<Lesson> lessons = edition.stock.lessonsOf(unit.id());
    return new UnitView(
        Names.unit(unit.name(), Optional.empty()),
        facts(unit),
        counts(awarded, lessons),
        edition.cards.ofAchievements(awarded),
        edition.cards.ofAchievements(candidates(unit)),
        edition.cards.ofLessons(lessons));
  }

  private List<Achievement> candidates(Unit unit) {
    return edition.stock.candidatesOf(unit.id());
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

  private Page list() {
    String name = edition.say("nav.units");
    return edition.page(
        PageKind.UNIT_LIST,
        Edition.Place.of(edition.urls.units(), "achievements", name),
        edition.head(name, edition.say("unit.intro")),
        this::listView);
  }

  private UnitListView listView() {
    Map<String, List<UnitListView.Line>> regions = new TreeMap<>();
    int total = 0;
    for (Unit unit : edition.catalogue().units()) {
      List<Achievement> awarded = edition.stock.awardedTo(unit.id());
      if (!awarded.isEmpty()) {
        total++;
        String code = unit.region().isEmpty() ? "~" : unit.region(); // those elsewhere come last
        String region = code + "\t" + unit.regionName();
        regions.computeIfAbsent(region, r -> new ArrayList<>()).add(line(unit, awarded));
      }
    }
    List<UnitListView.Group> groups = new ArrayList<>();
    regions.forEach(
        (region, units) ->
            groups.add(
                new UnitListView.Group(regionName(region, regions.size()), List.copyOf(units))));
    return new UnitListView(total, List.copyOf(groups));
  }

  private String regionName(String region, int regions) {
    String name = region.substring(region.indexOf('\t') + 1);
    return name.isEmpty() && regions > 1 ? edition.say("unit.elsewhere") : name;
  }

  private UnitListView.Line line(Unit unit, List<Achievement> awarded) {
    String best =
        awarded.stream()
            .filter(a -> edition.mark(a).orElseThrow().style().equals("first"))
            .findFirst()
            .map(a -> edition.mark(a).orElseThrow().name())
            .orElse("");
    return new UnitListView.Line(
        Names.unit(unit.name(), Optional.of(edition.urls.unit(unit.id()))), awarded.size(), best);
  }
}
