package laurel.render;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The components of each record class, looked up once: reflection per page would cost as much as
 * the page.
 */
final class RecordShapes {
  private static final MethodType READ = MethodType.methodType(Object.class, Object.class);

  private final ClassValue<Map<String, MethodHandle>> shapes =
      new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
          Map<String, MethodHandle> accessors = new LinkedHashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            accessors.put(component.getName(), handle(component.getAccessor()));
          }
          return accessors;
        }
      };

  /** Component name to accessor, in the record's order. */
  Map<String, MethodHandle> of(Class<?> type) {
    return shapes.get(type);
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
