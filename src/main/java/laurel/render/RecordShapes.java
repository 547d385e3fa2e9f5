package laurel.render;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/**
 * The components of each record class, looked up once: reflection per page would cost as much as
 * the page.
 */
final class RecordShapes {
  private final ClassValue<Map<String, Method>> shapes =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true); // views need not be public
            accessors.put(component.getName(), accessor);
          }
          return accessors;
        }
      };

  /** Component name to accessor. */
  Map<String, Method> of(Class<?> type) {
    return shapes.get(type);
  }
}
