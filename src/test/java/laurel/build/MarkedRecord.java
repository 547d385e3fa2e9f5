package laurel.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import laurel.read.RawKind;
import laurel.read.schema.Key;
import laurel.read.schema.KeyTable;
import laurel.read.schema.Schema;
import laurel.read.schema.Shape;
import laurel.read.schema.Visibility;

/**
 * A record whose every private key has a mark: the keys are those of the schema, so that a new one
 * is filled by itself, and one that cannot be is named.
 */
final class MarkedRecord {
  private final Marks marks;
  private final RawKind kind;

  /** Files that private keys name, by path below the record's folder. */
  final Map<String, String> files = new TreeMap<>();

  /** Private keys that can hold no mark. */
  final Set<String> unmarked = new TreeSet<>();

  /** Private keys that hold one. */
  final Set<String> marked = new TreeSet<>();

  MarkedRecord(RawKind kind, Marks marks) {
    this.kind = kind;
    this.marks = marks;
  }

  /** A record as YAML: what is given, and a mark for every private key beside. */
  String yaml(Map<String, Object> given) throws JsonProcessingException {
    fill(given, Schema.of(kind), false, kind.name().toLowerCase(java.util.Locale.ROOT));
    ObjectMapper json = new ObjectMapper();
    StringBuilder yaml = new StringBuilder();
    for (Map.Entry<String, Object> entry : given.entrySet()) {
      yaml.append(entry.getKey()).append(": ");
      yaml.append(json.writeValueAsString(entry.getValue())).append('\n');
    }
    return yaml.toString();
  }

  @SuppressWarnings("unchecked") // values as YAML has them: maps, lists, texts
  private void fill(Map<String, Object> record, KeyTable table, boolean secret, String path) {
    for (Key key : table.keys()) {
      String place = path + "." + key.name();
      boolean hidden = secret || key.visibility() == Visibility.PRIVATE;
      Object value = record.get(key.name());
      KeyTable below = below(key.shape());
      if (key.name().equals("withdrawnOn")) {
        unmarked.add(place); // whichever day it is, the record is gone with all its marks
      } else if (value == null && hidden) {
        record.put(key.name(), made(key.shape(), place));
      } else if (below != null && value instanceof Map<?, ?> map) {
        fill((Map<String, Object>) map, below, hidden, place);
      } else if (below != null && value instanceof List<?> list) {
        list.stream()
            .filter(Map.class::isInstance)
            .forEach(item -> fill((Map<String, Object>) item, below, hidden, place));
      }
    }
  }

  private static KeyTable below(Shape shape) {
    Shape inner = shape instanceof Shape.Listed list ? list.item() : shape;
    return inner instanceof Shape.Keyed keyed ? keyed.keys() : null;
  }

  private Object made(Shape shape, String place) {
    if (shape instanceof Shape.Keyed keyed) {
      Map<String, Object> map = new LinkedHashMap<>();
      fill(map, keyed.keys(), true, place);
      return map;
    }
    if (shape instanceof Shape.Listed list) {
      List<Object> items = new ArrayList<>();
      items.add(made(list.item(), place));
      items.add(made(list.item(), place));
      return items;
    }
    if (shape == Shape.Scalar.YES_NO) {
      unmarked.add(place);
      return "否";
    }
    marked.add(place);
    if (shape instanceof Shape.InFolder folder) {
      String file = folder.folders().get(0) + "/" + marks.word(place) + ".pdf";
      files.put(file, "%PDF-1.4\n% " + marks.everything(place));
      return file;
    }
    return text((Shape.Scalar) shape, place);
  }

  private String text(Shape.Scalar shape, String place) {
    String name = place.substring(place.lastIndexOf('.') + 1);
    return switch (shape) {
      case DAY, LAST_DAY, DATE, ROUGH_DATE -> marks.day(place, !name.equals("to"));
      case TEXT, MARKDOWN ->
          switch (name) {
            case "phone" -> marks.mobile(place);
            case "email" -> marks.email(place);
            case "text" -> marks.everything(place);
            default -> marks.word(place);
          };
      default -> throw new AssertionError("no mark for a private key of this kind: " + place);
    };
  }
}
