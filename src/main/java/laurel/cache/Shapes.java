package laurel.cache;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import laurel.cache.RecordCodec.Form;
import laurel.cache.RecordCodec.Forms;

/** Finds how a type is written. */
final class Shapes {
  private static final Map<Type, Form> PLAIN =
      Map.of(
          String.class,
          form((v, out) -> out.text((String) v), PackedIn::text),
          int.class,
          form((v, out) -> out.number((Integer) v), PackedIn::number),
          Integer.class,
          form((v, out) -> out.number((Integer) v), PackedIn::number),
          long.class,
          form((v, out) -> out.wide((Long) v), PackedIn::wide),
          boolean.class,
          form((v, out) -> out.flag((Boolean) v), PackedIn::flag),
          Boolean.class,
          form((v, out) -> out.flag((Boolean) v), PackedIn::flag),
          LocalDate.class,
          form(
              (v, out) -> out.wide(((LocalDate) v).toEpochDay()),
              in -> LocalDate.ofEpochDay(in.wide())),
          BigDecimal.class,
          form((v, out) -> out.text(v.toString()), in -> new BigDecimal(in.text())),
          Path.class,
          form((v, out) -> out.text(v.toString()), in -> Path.of(in.text())));

  private Shapes() {}

  /** A value that was read. */
  private record Once<T>(T value) implements Supplier<T> {
    @Override
    public T get() {
      return value;
    }
  }

  private interface Writer {
    void write(Object value, PackedOut out);
  }

  private interface Reader {
    Object read(PackedIn in) throws IOException;
  }

  private static Form form(Writer writer, Reader reader) {
    return new Form() {
      @Override
      public void write(Object value, PackedOut out) {
        writer.write(value, out);
      }

      @Override
      public Object read(PackedIn in) throws IOException {
        return reader.read(in);
      }
    };
  }

  static Form of(Type type, Forms forms) {
    if (PLAIN.containsKey(type)) {
      return PLAIN.get(type);
    }
    if (type instanceof ParameterizedType bound) {
      return bound((Class<?>) bound.getRawType(), bound.getActualTypeArguments(), forms);
    }
    return type == OptionalInt.class || type == OptionalLong.class
        ? numbered((Class<?>) type)
        : bound((Class<?>) type, new Type[0], forms);
  }

  private static Form bound(Class<?> raw, Type[] arguments, Forms forms) {
    if (raw == List.class) {
      return list(forms.of(arguments[0]));
    }
    if (raw == Set.class) {
      return set(forms.of(arguments[0]));
    }
    if (raw == Map.class) {
      return map(forms.of(arguments[0]), forms.of(arguments[1]));
    }
    if (raw == Optional.class) {
      return optional(forms.of(arguments[0]));
    }
    if (raw == Supplier.class) {
      Form value = forms.of(arguments[0]);
      return form(
          (v, out) -> value.write(((Supplier<?>) v).get(), out), in -> new Once<>(value.read(in)));
    }
    if (raw.isEnum()) {
      return oneOf(List.of(raw.getEnumConstants()));
    }
    if (raw.isRecord()) {
      return new RecordForm(raw, component -> forms.of(resolved(component, raw, arguments)));
    }
    if (raw.isSealed()) {
      return oneOf(raw.getPermittedSubclasses(), forms);
    }
    throw new IllegalArgumentException("no form for " + raw);
  }

  /** The type of a component, which may be named by an argument of the record's own type. */
  private static Type resolved(Type component, Class<?> raw, Type[] arguments) {
    if (component instanceof TypeVariable<?>) {
      return arguments[List.of(raw.getTypeParameters()).indexOf(component)];
    }
    if (component instanceof ParameterizedType bound && arguments.length > 0) {
      Type[] inner = bound.getActualTypeArguments();
      for (int i = 0; i < inner.length; i++) {
        inner[i] = resolved(inner[i], raw, arguments);
      }
      return RecordCodec.bound((Class<?>) bound.getRawType(), inner);
    }
    return component;
  }

  private static Form list(Form item) {
    return form((v, out) -> all((Collection<?>) v, item, out), in -> List.of(all(item, in)));
  }

  private static Form set(Form item) {
    return form(
        (v, out) -> all((Collection<?>) v, item, out),
        in -> new LinkedHashSet<>(List.of(all(item, in))));
  }

  private static void all(Collection<?> values, Form item, PackedOut out) {
    out.number(values.size());
    for (Object value : values) {
      item.write(value, out);
    }
  }

  private static Object[] all(Form item, PackedIn in) throws IOException {
    Object[] values = new Object[in.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = item.read(in);
    }
    return values;
  }

  private static Form map(Form key, Form value) {
    return form(
        (v, out) -> {
          Map<?, ?> map = (Map<?, ?>) v;
          out.number(map.size());
          for (Map.Entry<?, ?> entry : map.entrySet()) {
            key.write(entry.getKey(), out);
            value.write(entry.getValue(), out);
          }
        },
        in -> {
          Map<Object, Object> map = new LinkedHashMap<>();
          for (int i = in.count(); i > 0; i--) {
            Object name = key.read(in);
            map.put(name, value.read(in));
          }
          return map;
        });
  }

  private static Form optional(Form value) {
    return form(
        (v, out) -> {
          Optional<?> optional = (Optional<?>) v;
          out.flag(optional.isPresent());
          if (optional.isPresent()) {
            value.write(optional.get(), out);
          }
        },
        in -> in.flag() ? Optional.of(value.read(in)) : Optional.empty());
  }

  private static Form numbered(Class<?> type) {
    boolean wide = type == OptionalLong.class;
    return form(
        (v, out) -> {
          boolean there = wide ? ((OptionalLong) v).isPresent() : ((OptionalInt) v).isPresent();
          out.flag(there);
          if (there) {
            out.wide(wide ? ((OptionalLong) v).getAsLong() : ((OptionalInt) v).getAsInt());
          }
        },
        in -> {
          boolean there = in.flag();
          long number = there ? in.wide() : 0;
          if (wide) {
            return there ? OptionalLong.of(number) : OptionalLong.empty();
          }
          return there ? OptionalInt.of((int) number) : OptionalInt.empty();
        });
  }

  /** A constant by its place among all; another program's are never read. */
  private static Form oneOf(List<?> constants) {
    Map<Object, Integer> numbers = new HashMap<>();
    constants.forEach(constant -> numbers.put(constant, numbers.size()));
    return form((v, out) -> out.number(numbers.get(v)), in -> constants.get(in.number()));
  }

  private static Form oneOf(Class<?>[] types, Forms forms) {
    Map<Class<?>, Integer> numbers = new HashMap<>();
    List<Form> each = new ArrayList<>();
    for (Class<?> type : types) {
      numbers.put(type, each.size());
      each.add(forms.of(type));
    }
    return form(
        (v, out) -> {
          int number = numbers.get(v.getClass());
          out.small(number);
          each.get(number).write(v, out);
        },
        in -> each.get(in.small()).read(in));
  }
}
