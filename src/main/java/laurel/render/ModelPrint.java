package laurel.render;

import java.lang.invoke.MethodHandle;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import laurel.cache.Fingerprint;
import laurel.site.SitePath;

/**
 * Adds a view to a key: every text, number and link in it, in its order. Two views with the same
 * key are shown alike by the same template.
 */
final class ModelPrint {
  private final RecordShapes shapes;
  private final Fingerprint.Builder key;

  ModelPrint(RecordShapes shapes, Fingerprint.Builder key) {
    this.shapes = shapes;
    this.key = key;
  }

  /** Adds a value of the kinds that views are made of. */
  void add(Object value) {
    if (value instanceof String text) {
      key.add(text);
    } else if (value instanceof Number number) {
      key.add(number.longValue());
    } else if (value instanceof Boolean truth) {
      key.add(truth);
    } else if (value instanceof Optional<?> optional) {
      key.add(optional.isPresent());
      optional.ifPresent(this::add);
    } else if (value instanceof Collection<?> list) {
      key.add(list.size());
      list.forEach(this::add);
    } else if (value instanceof SitePath path) {
      key.add(path.path());
    } else if (value instanceof Supplier<?> later) {
      add(later.get());
    } else if (value instanceof Record view) {
      add(view);
    } else if (value instanceof Enum<?> || value instanceof LocalDate) {
      key.add(value.toString());
    } else {
      throw new IllegalArgumentException("no value of views: " + value);
    }
  }

  private void add(Record view) {
    key.add(view.getClass().getName());
    for (MethodHandle accessor : shapes.of(view.getClass()).values()) {
      add(RecordShapes.read(accessor, view));
    }
  }
}
