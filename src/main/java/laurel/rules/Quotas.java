package laurel.rules;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.model.Unit;
import laurel.read.RawRecord;

/**
 * Checks how many each union and unit entered. Only ever a warning: ties and short lists happen.
 */
final class Quotas {
  private final Rules rules;
  private final UnitRegister units;
  private final FindingLog log;

  Quotas(Rules rules, UnitRegister units, FindingLog log) {
    this.rules = rules;
    this.units = units;
    this.log = log;
  }

  /** Checks all records, valid or not: they were entered. */
  void check(List<? extends Examined<?>> records) {
    for (RawRecord raw : rules.raw().programmes()) {
      Rulebook book = rules.books().get(raw.id());
      if (book != null) {
        Rulebook.Quotas quotas = book.quotas();
        Place place = new Place(raw, book);
        check(place, count(raw.id(), records, true), quotas.minPerUnion(), quotas.maxPerUnion());
        check(place, count(raw.id(), records, false), quotas.minPerUnit(), quotas.maxPerUnit());
      }
    }
  }

  private record Place(RawRecord programme, Rulebook book) {}

  private Map<String, Integer> count(
      String programme, List<? extends Examined<?>> records, boolean byUnion) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Examined<?> record : records) {
      if (record.outline().programme().equals(programme)) {
        String name = byUnion ? union(record) : leadUnit(record);
        if (!name.isEmpty()) {
          counts.merge(name, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private String union(Examined<?> record) {
    String own = record.outline().union();
    if (!own.isEmpty()) {
      return own;
    }
    return record.outline().units().stream()
        .findFirst()
        .flatMap(units::find)
        .map(Unit::union)
        .orElse("");
  }

  private String leadUnit(Examined<?> record) {
    List<String> names = record.outline().units();
    return names.isEmpty() ? "" : units.find(names.get(0)).map(Unit::name).orElse(names.get(0));
  }

  private void check(Place place, Map<String, Integer> counts, OptionalInt min, OptionalInt max) {
    counts.forEach(
        (name, count) -> {
          if (count < min.orElse(0)) {
            tell(place, FindingKind.QUOTA_TOO_FEW, name, count, min.getAsInt());
          }
          if (count > max.orElse(Integer.MAX_VALUE)) {
            tell(place, FindingKind.QUOTA_TOO_MANY, name, count, max.getAsInt());
          }
        });
  }

  private void tell(Place place, FindingKind kind, Object... arguments) {
    Location where = place.programme().fields().at("quotas");
    new Referee(log.about(place.programme().key()), place.book().weights())
        .report(kind, where, "quotas", arguments);
  }
}
