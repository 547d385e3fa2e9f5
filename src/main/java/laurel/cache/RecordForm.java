package laurel.cache;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.function.Function;
import laurel.cache.RecordCodec.Form;

/**
 * A record as its components, one after another. They are reached by plain reflection: a method
 * handle per record has Java make four classes each, which costs a small build more than all that
 * it reads.
 */
final class RecordForm implements Form {
  /** Java makes an array for each call that brings none. */
  private static final Object[] NOTHING = {};

  private final Method[] accessors;
  private final Form[] forms;
  private final Constructor<?> maker;

  RecordForm(Class<?> type, Function<Type, Form> form) {
    RecordComponent[] components = type.getRecordComponents();
    this.accessors = new Method[components.length];
    this.forms = new Form[components.length];
    for (int i = 0; i < components.length; i++) {
      accessors[i] = components[i].getAccessor();
      accessors[i].setAccessible(true);
      forms[i] = form.apply(components[i].getGenericType());
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      maker = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e); // every record has it
    }
    maker.setAccessible(true);
  }

  @Override
  public void write(Object value, PackedOut out) {
    for (int i = 0; i < accessors.length; i++) {
      forms[i].write(component(accessors[i], value), out);
    }
  }

  @Override
  public Object read(PackedIn in) throws IOException {
    Object[] values = new Object[forms.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = forms[i].read(in);
    }
    try {
      return maker.newInstance(values);
    } catch (InvocationTargetException e) {
      throw thrown(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object component(Method accessor, Object value) {
    try {
      return accessor.invoke(value, NOTHING);
    } catch (InvocationTargetException e) {
      throw thrown(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a record itself throws: nothing that has to be declared. */
  private static RuntimeException thrown(InvocationTargetException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e);
  }
}
