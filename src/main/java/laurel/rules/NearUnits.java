package laurel.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.model.Unit;

/**
 * Names of units that differ in the form of the company alone (示例机械, 示例机械公司, 示例机械有限责任公司): most
 * likely one unit, whose awards stand on several pages. What units.yaml lists apart is apart.
 */
final class NearUnits {
  private static final Pattern FORM = Pattern.compile("(?:股份)?(?:有限)?(?:责任)?公司$");

  /** Of fewer signs a name tells nothing. */
  private static final int TELLING = 3;

  private final Map<String, Rulebook> books;
  private final UnitRegister listed;
  private final UnitRegister units;
  private final FindingLog log;

  /**
   * By what their names say beside the form, the unit that is meant: a listed one, else the fullest
   * name.
   */
  private final Map<String, Unit> meant = new TreeMap<>();

  /**
   * For all units.
   *
   * @param listed those of units.yaml
   * @param units the same and those that records name besides
   */
  NearUnits(Map<String, Rulebook> books, UnitRegister listed, UnitRegister units, FindingLog log) {
    this.books = books;
    this.listed = listed;
    this.units = units;
    this.log = log;
    for (Unit unit : listed.all()) {
      enter(unit, unit.name());
      unit.otherNames().forEach(name -> enter(unit, name));
    }
    units.all().stream()
        .sorted(Comparator.comparing((Unit unit) -> unit.name().length()).reversed())
        .forEach(unit -> enter(unit, unit.name()));
  }

  private void enter(Unit unit, String name) {
    String core = core(name);
    if (core.codePointCount(0, core.length()) >= TELLING) {
      meant.putIfAbsent(core, unit);
    }
  }

  private static String core(String name) {
    return FORM.matcher(Spelling.bare(name)).replaceFirst("");
  }

  /** Tells of each such name where it stands first. */
  void check(Collection<? extends Examined<?>> records) {
    Map<String, Unit> near = new TreeMap<>();
    for (Unit unit : units.all()) {
      Unit other = meant.getOrDefault(core(unit.name()), unit);
      if (!other.equals(unit) && listed.find(unit.name()).isEmpty()) {
        near.put(unit.id(), other);
      }
    }
    if (!near.isEmpty()) {
      records.stream()
          .sorted(Comparator.comparing(Examined::ref))
          .forEach(record -> record.outline().units().forEach(name -> check(record, name, near)));
    }
  }

  private void check(Examined<?> record, String name, Map<String, Unit> near) {
    Unit other = units.find(name).map(unit -> near.remove(unit.id())).orElse(null);
    if (other != null) {
      Rulebook book = books.get(record.outline().programme());
      Weights weights = book == null ? Weights.AS_THEY_ARE : book.weights();
      new Referee(log.about(record.ref().key()), weights)
          .report(FindingKind.UNIT_ALIKE, record.places().of("unit"), "unit", name, other.name());
    }
  }
}
