package laurel.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.model.Unit;
import laurel.read.RawRecord;

/** Checks how many each union entered. Only ever a warning: ties and short lists happen. */
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
        count(raw.id(), records).forEach((union, count) -> check(raw, book, union, count));
      }
    }
  }

  /** By each union as it was written first. */
  private Map<String, Integer> count(String programme, List<? extends Examined<?>> records) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, String> spelt = new HashMap<>();
    for (Examined<?> record : records) {
      String union = union(record);
      if (record.outline().programme().equals(programme) && !union.isEmpty()) {
        String first = spelt.computeIfAbsent(Spelling.bare(union), bare -> union);
        counts.merge(first, 1, Integer::sum);
      }
    }
    return counts;
  }

  private void check(RawRecord programme, Rulebook book, String union, int count) {
    Referee referee = new Referee(log.about(programme.key()), book.weights());
    Location where = programme.fields().at("quotas");
    OptionalInt min = book.quotas().minPerUnion();
    OptionalInt max = book.quotas().maxPerUnion();
    if (count < min.orElse(0)) {
      referee.report(FindingKind.QUOTA_TOO_FEW, where, "quotas", union, count, min.getAsInt());
    }
    if (count > max.orElse(Integer.MAX_VALUE)) {
      referee.report(FindingKind.QUOTA_TOO_MANY, where, "quotas", union, count, max.getAsInt());
    }
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
}
