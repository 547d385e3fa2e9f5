package laurel.gate;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A value of records, spelt out a line a leaf, in one order; long texts are cut short. */
final class Spelt {
  private static final int ENOUGH = 16;

  private final List<String> lines = new ArrayList<>();

  static List<String> out(Object value) {
    Spelt spelt = new Spelt();
    spelt.spell("", value);
    return spelt.lines;
  }

  private void spell(String path, Object value) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(inside -> spell(path, inside));
    } else if (value instanceof Set<?> set) {
      List<String> members = new ArrayList<>(set.stream().map(String::valueOf).toList());
      Collections.sort(members);
      spell(path, members);
    } else if (value instanceof Collection<?> list) {
      int index = 0;
      for (Object each : list) {
        spell(path + "/" + index++, each);
      }
    } else if (value instanceof Map<?, ?> map) {
      map.entrySet().stream()
          .sorted((a, b) -> a.getKey().toString().compareTo(b.getKey().toString()))
          .forEach(entry -> spell(path + "/" + entry.getKey(), entry.getValue()));
    } else if (value instanceof Record inside
        && !inside.getClass().getName().contains("MediaRef")) {
      members(path, inside);
    } else {
      lines.add(path + " = " + cut(value instanceof Path file ? file.getFileName() : value));
    }
  }

  private void members(String path, Record inside) {
    for (RecordComponent component : inside.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        spell(path + "." + component.getName(), component.getAccessor().invoke(inside));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(path, e);
      }
    }
    if (inside.getClass().getRecordComponents().length == 0) {
      lines.add(path + " = " + inside.getClass().getSimpleName());
    }
  }

  private static String cut(Object value) {
    String text = String.valueOf(value).replace("\n", "\\n");
    return text.length() <= ENOUGH + 20
        ? text
        : text.substring(0, ENOUGH) + "… (" + text.length() + ", " + text.hashCode() + ")";
  }
}
