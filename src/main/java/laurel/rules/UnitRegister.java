package laurel.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import laurel.model.Unit;

/**
 * Organisations by all their names: present, earlier, short. Brackets, spaces and full-width
 * letters make no other name.
 */
public final class UnitRegister {
  private final Map<String, Unit> byName = new LinkedHashMap<>();
  private final Map<String, Unit> byId = new LinkedHashMap<>();

  /** A register of these units. */
  public UnitRegister(Collection<Unit> units) {
    units.forEach(this::enter);
  }

  /** The unit that a record means by a name, or by an id of units.yaml. */
  public Optional<Unit> find(String name) {
    Unit named = byName.get(Spelling.bare(name));
    return Optional.ofNullable(named == null ? byId.get(name) : named);
  }

  /** All units, in the order in which they were entered. */
  public List<Unit> all() {
    return List.copyOf(byId.values());
  }

  /** An address made of a name: letters and digits, all else one hyphen. */
  public static String address(String name) {
    return Spelling.address(name);
  }

  /** The register with units added for all names that it lacks; their ids are made of the names. */
  UnitRegister with(Collection<String> names) {
    UnitRegister more = new UnitRegister(byId.values());
    for (String name : new TreeSet<>(names)) {
      if (more.find(name).isEmpty()) {
        more.enter(new Unit(more.free(name), name, List.of(), "", "", "", "", ""));
      }
    }
    return more;
  }

  /** An id that no unit has. */
  private String free(String name) {
    String address = Spelling.address(name);
    String free = address;
    for (int i = 2; byId.containsKey(free); i++) {
      free = address + "-" + i;
    }
    return free;
  }

  private void enter(Unit unit) {
    byId.put(unit.id(), unit);
    List<String> names = new ArrayList<>(List.of(unit.name()));
    names.addAll(unit.otherNames());
    names.forEach(name -> byName.putIfAbsent(Spelling.bare(name), unit));
  }
}
