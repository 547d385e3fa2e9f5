package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.cache.Fingerprint;
import laurel.cache.Printed;
import laurel.cache.Prints;
import laurel.model.Achievement;
import laurel.model.Unit;

/**
 * The list of units with an award: a page by region or, where they do not fit there, several, with
 * a way in by region and, for a region of many, by the letter that a name begins with. Any thread.
 */
final class UnitListPages {
  /** Units that a page shows. */
  static final int UNITS = 300;

  private static final String FOLDER = "units";

  private final Edition edition;
  private final List<Unit> winners;
  private final int last;
  private UnitSections sections;
  private Fingerprint print;

  UnitListPages(Edition edition) {
    this.edition = edition;
    this.winners =
        edition.catalogue().units().stream()
            .filter(unit -> !edition.stock.awardedTo(unit.id()).isEmpty())
            .toList();
    this.last = Cut.pages(winners.size(), UNITS);
  }

  List<Page> all() {
    if (last == 1) {
      return List.of(edition.page(PageKind.UNIT_LIST, place(1), head(1), () -> part(1)));
    }
    List<Page> pages = new ArrayList<>();
    for (int i = 1; i <= last; i++) {
      int number = i;
      Printed own = () -> print(number);
      Origin made = edition.stock.inputs().of(own, List::of, List.of());
      pages.add(
          edition.page(PageKind.UNIT_LIST, place(number), head(number), () -> part(number), made));
    }
    return pages;
  }

  private Edition.Place place(int number) {
    List<Page.Crumb> way =
        number == 1 ? List.of() : List.of(edition.crumb(name(1), edition.urls.units()));
    SitePath path = edition.urls.list(FOLDER, number);
    String label = number == 1 ? name(1) : edition.say("unit.page", number);
    return new Edition.Place(path, "", "achievements", way, label);
  }

  private Page.Head head(int number) {
    return edition.head(name(number), intro());
  }

  private String intro() {
    return edition.say(last == 1 ? "unit.intro" : "unit.intro.parted");
  }

  private String name(int number) {
    String name = edition.say("nav.units");
    return number == 1 ? name : edition.say("pager.title", name, number);
  }

  private String regionName(String region, int regions) {
    String name = UnitSections.name(region);
    return name.isEmpty() && regions > 1 ? edition.say("unit.elsewhere") : name;
  }

  private UnitListView part(int number) {
    UnitSections sections = sections();
    List<UnitListView.Group> groups = new ArrayList<>();
    for (Cut.Stretch<Unit> stretch : sections.cut().page(number)) {
      String anchor = last > 1 && stretch.begins() ? Cut.anchor(stretch.list()) : "";
      UnitSections.Section section = sections.sections().get(stretch.list());
      groups.add(
          group(section.region(), sections.regions(), letter(section), anchor, stretch.items()));
    }
    return new UnitListView(
        intro(),
        winners.size(),
        List.copyOf(groups),
        last > 1 && number == 1 ? ways() : List.of(),
        last > 1 ? Optional.of(Pagers.of(edition, FOLDER, number, last)) : Optional.empty());
  }

  /** Whether content names a region: other words are the edition's own. */
  private static boolean named(String region) {
    return !UnitSections.name(region).isEmpty();
  }

  private String letter(UnitSections.Section section) {
    return section.letter().equals(UnitSections.OTHER)
        ? edition.say("unit.letter.other")
        : section.letter();
  }

  /** Regions that stand together first, then each that is parted by letters. */
  private List<UnitListView.Way> ways() {
    Map<String, List<UnitListView.Door>> parted = new TreeMap<>();
    List<UnitListView.Door> together = new ArrayList<>();
    List<UnitSections.Section> all = sections().sections();
    for (int i = 0; i < all.size(); i++) {
      UnitSections.Section section = all.get(i);
      boolean whole = section.letter().isEmpty();
      SitePath page = edition.urls.list(FOLDER, sections().cut().pageOf(i));
      String region = section.region();
      String label = whole ? regionName(region, sections().regions()) : letter(section);
      (whole ? together : parted.computeIfAbsent(region, r -> new ArrayList<>()))
          .add(
              new UnitListView.Door(
                  label, whole && named(region), section.units().size(), page, Cut.anchor(i)));
    }
    List<UnitListView.Way> ways = new ArrayList<>();
    if (!together.isEmpty()) {
      ways.add(new UnitListView.Way("", false, List.copyOf(together)));
    }
    parted.forEach(
        (region, doors) ->
            ways.add(
                new UnitListView.Way(
                    regionName(region, sections().regions()), named(region), doors)));
    return List.copyOf(ways);
  }

  private synchronized UnitSections sections() {
    if (sections == null) {
      sections = UnitSections.of(winners, UNITS);
    }
    return sections;
  }

  /** Stands for a page's units and awards: which unit is on it, all of them together decide. */
  private synchronized Fingerprint print(int number) {
    if (print == null) {
      Fingerprint.Builder all = Fingerprint.of("units", 1);
      winners.forEach(unit -> Prints.add(List.of(unit.id(), awards(unit), best(unit)), all));
      print = all.build();
    }
    return Fingerprint.of("units-page", 1).add(print).add(number).build();
  }

  private UnitListView.Group group(
      String region, int regions, String letter, String anchor, List<Unit> units) {
    return new UnitListView.Group(
        regionName(region, regions),
        named(region),
        letter,
        anchor,
        units.stream().map(this::line).toList());
  }

  private UnitListView.Line line(Unit unit) {
    return new UnitListView.Line(
        Names.unit(unit.name(), Optional.of(edition.urls.unit(unit.id()))),
        awards(unit),
        best(unit));
  }

  private int awards(Unit unit) {
    return edition.stock.awardedTo(unit.id()).size();
  }

  private String best(Unit unit) {
    for (Achievement a : edition.stock.awardedTo(unit.id())) {
      Mark mark = edition.mark(a).orElseThrow();
      if (mark.style().equals("first")) {
        return mark.name();
      }
    }
    return "";
  }
}
