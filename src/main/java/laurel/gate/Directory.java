package laurel.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import laurel.model.Union;
import laurel.model.Unit;
import laurel.model.UnitName;
import laurel.rules.UnitRegister;

/** Who the units of published records are, and the unions above them. */
final class Directory {
  private final UnitRegister register;
  private final Map<String, Unit> used = new TreeMap<>();
  private final Map<String, Union> unions = new ConcurrentHashMap<>();

  Directory(List<Unit> units) {
    this.register = new UnitRegister(units);
  }

  /**
   * The units of a published record, each under the name that the record gives it: it may be an
   * earlier one. Where the record gives an id, the present name is shown.
   */
  List<UnitName> use(List<String> names) {
    List<UnitName> found = new ArrayList<>();
    for (String name : names) {
      Unit unit = register.find(name).orElseGet(() -> unlisted(name));
      used.put(unit.id(), unit);
      found.add(new UnitName(unit.id(), name.equals(unit.id()) ? unit.name() : name));
    }
    return List.copyOf(found);
  }

  /** The union that a record names, or else that of its first unit. Any thread. */
  Optional<Union> union(List<String> units, String named) {
    String name =
        named.isEmpty()
            ? units.stream().findFirst().flatMap(register::find).map(Unit::union).orElse("")
            : named;
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(unions.computeIfAbsent(name, Directory::union));
  }

  /** Every unit that a published record names, by id. */
  List<Unit> used() {
    return List.copyOf(used.values());
  }

  private static Union union(String name) {
    return new Union(UnitRegister.address(name), name);
  }

  private static Unit unlisted(String name) {
    return new Unit(UnitRegister.address(name), name, List.of(), "", "", "", "", "");
  }
}
