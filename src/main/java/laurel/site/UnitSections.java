package laurel.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import laurel.model.Unit;
import laurel.text.SpokenName;

/**
 * Many units as they stand in their list: by region, and where a region has more than a page of
 * them, by the first letter of their names as these are read aloud.
 *
 * @param regions how many there are
 * @param cut the sections' units, on pages
 */
record UnitSections(int regions, List<Section> sections, Cut<Unit> cut) {
  /** The letter of names that begin with none. */
  static final String OTHER = "~";

  /**
   * Units that stand together.
   *
   * @param letter in capitals; {@link #OTHER}; empty where the whole region stands together
   */
  record Section(String region, String letter, List<Unit> units) {}

  static UnitSections of(List<Unit> units, int perPage) {
    Map<String, List<Unit>> regions = regions(units);
    List<Section> sections = new ArrayList<>();
    regions.forEach(
        (region, theirs) -> {
          if (theirs.size() <= perPage) {
            sections.add(new Section(region, "", theirs));
          } else {
            letters(theirs).forEach((l, some) -> sections.add(new Section(region, l, some)));
          }
        });
    List<List<Unit>> lists = sections.stream().map(Section::units).toList();
    return new UnitSections(regions.size(), List.copyOf(sections), new Cut<>(lists, perPage));
  }

  /** Units by code and name of their region, in the order of the codes. */
  static Map<String, List<Unit>> regions(List<Unit> units) {
    Map<String, List<Unit>> regions = new TreeMap<>();
    for (Unit unit : units) {
      String code = unit.place().isEmpty() ? "~" : unit.place(); // those elsewhere come last
      String region = code + "\t" + unit.regionName();
      regions.computeIfAbsent(region, r -> new ArrayList<>()).add(unit);
    }
    return regions;
  }

  /** The name in a key of {@link #regions}; empty where it is unknown. */
  static String name(String region) {
    return region.substring(region.indexOf('\t') + 1);
  }

  private record Spoken(Unit unit, String sound) {}

  private static Map<String, List<Unit>> letters(List<Unit> units) {
    Map<String, List<Unit>> letters = new TreeMap<>();
    units.stream()
        .map(unit -> new Spoken(unit, SpokenName.of(unit.name())))
        .sorted(Comparator.comparing(Spoken::sound).thenComparing(s -> s.unit().id()))
        .forEach(
            one ->
                letters
                    .computeIfAbsent(letter(one.sound()), l -> new ArrayList<>())
                    .add(one.unit()));
    return letters;
  }

  private static String letter(String sound) {
    boolean latin = !sound.isEmpty() && sound.charAt(0) >= 'a' && sound.charAt(0) <= 'z';
    return latin ? sound.substring(0, 1).toUpperCase(Locale.ROOT) : OTHER;
  }
}
