package laurel.read.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.Node;

/**
 * Collects fields as their keys come, reports a key that comes twice under whichever of its names.
 */
final class FieldsBuilder {
  private final RecordLog log;
  private final String field;
  private final Map<String, Node> entries = new LinkedHashMap<>();
  private final Map<String, Location> places = new LinkedHashMap<>();
  private final Map<String, FieldsBuilder> below = new LinkedHashMap<>();

  FieldsBuilder(RecordLog log, String field) {
    this.log = log;
    this.field = field;
  }

  void put(KeyTable.Place place, String typed, Location where, Node node) {
    String name = place.key().name();
    if (!place.below().isEmpty()) {
      below
          .computeIfAbsent(name, n -> new FieldsBuilder(log, n))
          .add(place.below(), typed, where, node);
    } else {
      add(name, typed, where, node);
    }
  }

  private void add(String name, String typed, Location where, Node node) {
    Location first = places.putIfAbsent(name, where);
    if (first == null) {
      entries.put(name, node);
    } else {
      log.report(FindingKind.KEY_TWICE, where, field.isEmpty() ? name : field, typed, line(first));
    }
  }

  Node.Fields build(Location at) {
    below.forEach(this::merge);
    return new Node.Fields(entries, places, at);
  }

  /** What flat labels brought goes beside what stands under the key itself. */
  private void merge(String name, FieldsBuilder flat) {
    if (entries.get(name) instanceof Node.Fields fields) {
      FieldsBuilder merged = new FieldsBuilder(log, name);
      fields.entries().forEach((k, node) -> merged.add(k, k, fields.keyPlaces().get(k), node));
      flat.entries.forEach((k, node) -> merged.add(k, k, flat.places.get(k), node));
      entries.put(name, merged.build(fields.at()));
    } else {
      Location first = flat.places.values().iterator().next();
      places.putIfAbsent(name, first);
      entries.putIfAbsent(name, flat.build(first));
    }
  }

  private static String line(Location where) {
    return where instanceof Location.InText text ? String.valueOf(text.line()) : where.toString();
  }
}
