package laurel.read.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.Gathering;
import laurel.read.Node;

/**
 * Collects fields as their keys come, reports a key that comes twice under whichever of its names.
 */
final class FieldsBuilder {
  private final RecordLog log;
  private final String field;
  private final Gathering gathered = new Gathering();
  private Map<String, FieldsBuilder> below = Map.of();

  FieldsBuilder(RecordLog log, String field) {
    this.log = log;
    this.field = field;
  }

  void put(KeyTable.Place place, String typed, Location where, Node node) {
    FieldsBuilder builder = this;
    String name = place.key().name();
    for (String next : place.below()) {
      builder = builder.below(name);
      name = next;
    }
    builder.add(name, typed, where, node);
  }

  private FieldsBuilder below(String name) {
    below = below.isEmpty() ? new LinkedHashMap<>() : below;
    return below.computeIfAbsent(name, n -> new FieldsBuilder(log, n));
  }

  private void add(String name, String typed, Location where, Node node) {
    if (!gathered.add(name, node, where)) {
      String first = line(gathered.place(name));
      log.report(FindingKind.KEY_TWICE, where, field.isEmpty() ? name : field, typed, first);
    }
  }

  Node.Fields build(Location at) {
    below.forEach(this::merge);
    return gathered.fields(at);
  }

  /** What flat labels brought goes beside what stands under the key itself. */
  private void merge(String name, FieldsBuilder flat) {
    flat.below.forEach(flat::merge);
    Node.Fields brought = flat.gathered.fields(flat.gathered.first());
    if (gathered.node(name) instanceof Node.Fields fields) {
      FieldsBuilder merged = new FieldsBuilder(log, name);
      fields.entries().forEach((k, node) -> merged.add(k, k, fields.keyPlaces().get(k), node));
      brought.entries().forEach((k, node) -> merged.add(k, k, brought.keyPlaces().get(k), node));
      gathered.replace(name, merged.build(fields.at()));
    } else {
      gathered.add(name, brought, brought.at());
    }
  }

  private static String line(Location where) {
    return where instanceof Location.InText text ? String.valueOf(text.line()) : where.toString();
  }
}
