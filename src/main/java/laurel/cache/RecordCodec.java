package laurel.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes and reads values of records as their components say, so that no type of a record needs a
 * codec of its own: texts, numbers, dates, paths, enums, lists, sets, maps, optional values,
 * records and sealed interfaces of records. What a class looks like is found once. The form is that
 * of this very program: shelves of another version are not read.
 */
public final class RecordCodec<T> implements Codec<T> {
  private static final int LEAST = 1 << 8;

  private final Form form;

  /** Room for the next value, in bytes: those of one kind are about as long. */
  private volatile int room = LEAST;

  private RecordCodec(Form form) {
    this.form = form;
  }

  /** Turns one value into bytes and back. */
  interface Form {
    void write(Object value, PackedOut out);

    Object read(PackedIn in) throws IOException;
  }

  /** The codec of a record, its type's arguments in their order: {@code Examined<Dossier>}. */
  public static <T> RecordCodec<T> of(Class<?> type, Class<?>... arguments) {
    return new RecordCodec<>(new Forms().of(arguments.length == 0 ? type : bound(type, arguments)));
  }

  @Override
  public void write(T value, DataOutputStream out) throws IOException {
    out.write(bytes(value));
  }

  @Override
  public byte[] bytes(T value) {
    PackedOut out = new PackedOut(room);
    form.write(value, out);
    byte[] written = out.written();
    room = Math.max(LEAST, written.length + written.length / 4);
    return written;
  }

  /** Reads a value that nothing comes after. */
  @Override
  public T read(DataInputStream in) throws IOException {
    return value(in.readAllBytes());
  }

  @Override
  @SuppressWarnings("unchecked") // it was made for this type
  public T value(byte[] bytes, int from) throws IOException {
    PackedIn in = new PackedIn(bytes, from);
    T value = (T) form.read(in);
    in.end();
    return value;
  }

  /** A generic type with these arguments. */
  static ParameterizedType bound(Class<?> type, Type... arguments) {
    return new ParameterizedType() {
      @Override
      public Type[] getActualTypeArguments() {
        return arguments.clone();
      }

      @Override
      public Type getRawType() {
        return type;
      }

      @Override
      public Type getOwnerType() {
        return null;
      }
    };
  }

  /** The forms of all types met so far; a type may hold itself. */
  static final class Forms {
    private final Map<Type, Form> known = new ConcurrentHashMap<>();

    Form of(Type type) {
      Form form = known.get(type);
      if (form == null) {
        Later later = new Later();
        known.put(type, later);
        later.form = Shapes.of(type, this);
        form = later.form;
        known.put(type, form);
      }
      return form;
    }
  }

  /** Stands for a form that is being found. */
  private static final class Later implements Form {
    private Form form;

    @Override
    public void write(Object value, PackedOut out) {
      form.write(value, out);
    }

    @Override
    public Object read(PackedIn in) throws IOException {
      return form.read(in);
    }
  }
}
