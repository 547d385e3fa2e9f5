package laurel.render;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The components of each record class, looked up once: reflection per page would cost as much as
 * the page.
 */
final class RecordShapes {
  private static final MethodType READ = MethodType.methodType(Object.class, Object.class);

  private final Map<Class<?>, Map<String, MethodHandle>> shapes = new ConcurrentHashMap<>();

  /** Component name to accessor, in the record's order. */
  Map<String, MethodHandle> of(Class<?> type) {
    Map<String, MethodHandle> known = shapes.get(type);
    return known == null ? shapes.computeIfAbsent(type, RecordShapes::accessors) : known;
  }

  private static Map<String, MethodHandle> accessors(Class<?> type) {
    Map<String, MethodHandle> accessors = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      accessors.put(component.getName(), handle(component.getAccessor()));
    }
    return accessors;
  }

  /** What a record has in a component. */
  static Object read(MethodHandle accessor, Record view) {
    try {
      return (Object) accessor.invokeExact((Object) view);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // an accessor of a record throws nothing else
    }
  }

  private static MethodHandle handle(Method accessor) {
    accessor.setAccessible(true); // views need not be public
    try {
      return MethodHandles.lookup().unreflect(accessor).asType(READ);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
