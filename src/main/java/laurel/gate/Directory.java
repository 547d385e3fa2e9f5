package laurel.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.model.Union;
import laurel.model.Unit;
import laurel.model.UnitName;

/**
 * Who the units are. A name that {@code units.yaml} knows, present, earlier or short, means that
 * unit; any other name is a unit of its own, with the name as its address.
 */
final class Directory {
  private final Map<String, Unit> byName = new HashMap<>();
  private final Map<String, Unit> used = new TreeMap<>();

  Directory(List<Unit> units) {
    for (Unit unit : units) {
      byName.put(unit.name(), unit);
      unit.otherNames().forEach(name -> byName.putIfAbsent(name, unit));
    }
  }

  /** The units of a published record, each under the name that the record gives it. */
  List<UnitName> use(List<String> names, String union) {
    List<UnitName> found = new ArrayList<>();
    for (String name : names) {
      Unit unit = byName.computeIfAbsent(name, n -> unlisted(n, union));
      used.put(unit.id(), unit);
      found.add(new UnitName(unit.id(), name));
    }
    return found;
  }

  /** Every unit that a published record names, by id. */
  List<Unit> used() {
    return List.copyOf(used.values());
  }

  /** A parent union under the address made of its name. */
  static Union union(String name) {
    return new Union(address(name), name);
  }

  private static Unit unlisted(String name, String union) {
    return new Unit(address(name), name, List.of(), union, "", "", "");
  }

  /** The name with everything that is no letter or digit made a hyphen, for use in an address. */
  static String address(String name) {
    StringBuilder address = new StringBuilder();
    name.codePoints()
        .map(c -> Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : '-')
        .filter(
            c -> c != '-' || (!address.isEmpty() && address.charAt(address.length() - 1) != '-'))
        .forEachOrdered(address::appendCodePoint);
    int end = address.length();
    while (end > 0 && address.charAt(end - 1) == '-') {
      end--;
    }
    return end == 0 ? "unit" : address.substring(0, end);
  }
}
