package laurel.cache;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The components of record classes, as readers that cost no more than a call: a build reads some
 * millions of them. They are made once for a class: Java makes a class for each reader, and lets go
 * of none.
 */
public final class Components {
  private static final Map<Class<?>, List<Component>> KNOWN = new ConcurrentHashMap<>();
  private static final MethodType READ = MethodType.methodType(Object.class, Object.class);

  private Components() {}

  /** Reads one component of a record. */
  @FunctionalInterface
  public interface Reader {
    /** What the record has there; a record of another class is an error. */
    Object read(Object value);
  }

  /** A component by its name. */
  public record Component(String name, Reader reader) {}

  /** Those of a class of records, which need not be public, in their order. */
  public static List<Component> of(Class<?> type) {
    List<Component> known = KNOWN.get(type);
    return known == null ? KNOWN.computeIfAbsent(type, Components::made) : known;
  }

  private static List<Component> made(Class<?> type) {
    List<Component> components = new ArrayList<>();
    try {
      MethodHandles.Lookup inside = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      for (RecordComponent component : type.getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        MethodHandle accessor = inside.unreflect(component.getAccessor());
        components.add(new Component(component.getName(), reader(inside, accessor)));
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    return List.copyOf(components);
  }

  private static Reader reader(MethodHandles.Lookup inside, MethodHandle accessor) {
    try {
      return (Reader)
          LambdaMetafactory.metafactory(
                  inside,
                  "read",
                  MethodType.methodType(Reader.class),
                  READ,
                  accessor,
                  accessor.type().wrap())
              .getTarget()
              .invokeExact();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // what makes the reader throws nothing else
    }
  }
}
