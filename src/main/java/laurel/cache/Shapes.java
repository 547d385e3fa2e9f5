package laurel.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
          form((v, out) -> text((String) v, out), Shapes::text),
          int.class,
          form((v, out) -> out.writeInt((Integer) v), DataInputStream::readInt),
          Integer.class,
          form((v, out) -> out.writeInt((Integer) v), DataInputStream::readInt),
          long.class,
          form((v, out) -> out.writeLong((Long) v), DataInputStream::readLong),
          boolean.class,
          form((v, out) -> out.writeBoolean((Boolean) v), DataInputStream::readBoolean),
          Boolean.class,
          form((v, out) -> out.writeBoolean((Boolean) v), DataInputStream::readBoolean),
          LocalDate.class,
          form(
              (v, out) -> out.writeLong(((LocalDate) v).toEpochDay()),
              in -> LocalDate.ofEpochDay(in.readLong())),
          BigDecimal.class,
          form((v, out) -> text(v.toString(), out), in -> new BigDecimal(text(in))),
          Path.class,
          form((v, out) -> text(v.toString(), out), in -> Path.of(text(in))));

  private Shapes() {}

  /** A value that was read. */
  private record Once<T>(T value) implements Supplier<T> {
    @Override
    public T get() {
      return value;
    }
  }

  private interface Writer {
    void write(Object value, DataOutputStream out) throws IOException;
  }

  private interface Reader {
    Object read(DataInputStream in) throws IOException;
  }

  private static Form form(Writer writer, Reader reader) {
    return new Form() {
      @Override
      public void write(Object value, DataOutputStream out) throws IOException {
        writer.write(value, out);
      }

      @Override
      public Object read(DataInputStream in) throws IOException {
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
    return form((v, out) -> all((Collection<?>) v, item, out), in -> List.copyOf(all(item, in)));
  }

  private static Form set(Form item) {
    return form(
        (v, out) -> all((Collection<?>) v, item, out), in -> new LinkedHashSet<>(all(item, in)));
  }

  private static void all(Collection<?> values, Form item, DataOutputStream out)
      throws IOException {
    out.writeInt(values.size());
    for (Object value : values) {
      item.write(value, out);
    }
  }

  private static List<Object> all(Form item, DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0) {
      throw new IOException("bytes of another form");
    }
    List<Object> values = new ArrayList<>(Math.min(size, in.available()));
    for (int i = 0; i < size; i++) {
      values.add(item.read(in));
    }
    return values;
  }

  private static Form map(Form key, Form value) {
    return form(
        (v, out) -> {
          Map<?, ?> map = (Map<?, ?>) v;
          out.writeInt(map.size());
          for (Map.Entry<?, ?> entry : map.entrySet()) {
            key.write(entry.getKey(), out);
            value.write(entry.getValue(), out);
          }
        },
        in -> {
          Map<Object, Object> map = new LinkedHashMap<>();
          for (int i = in.readInt(); i > 0; i--) {
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
          out.writeBoolean(optional.isPresent());
          if (optional.isPresent()) {
            value.write(optional.get(), out);
          }
        },
        in -> in.readBoolean() ? Optional.of(value.read(in)) : Optional.empty());
  }

  private static Form numbered(Class<?> type) {
    boolean wide = type == OptionalLong.class;
    return form(
        (v, out) -> {
          boolean there = wide ? ((OptionalLong) v).isPresent() : ((OptionalInt) v).isPresent();
          out.writeBoolean(there);
          if (there) {
            out.writeLong(wide ? ((OptionalLong) v).getAsLong() : ((OptionalInt) v).getAsInt());
          }
        },
        in -> {
          boolean there = in.readBoolean();
          long number = there ? in.readLong() : 0;
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
    return form((v, out) -> out.writeShort(numbers.get(v)), in -> constants.get(in.readShort()));
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
          out.writeByte(number);
          each.get(number).write(v, out);
        },
        in -> each.get(in.readByte()).read(in));
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("bytes of another form");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
