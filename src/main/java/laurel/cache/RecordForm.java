package laurel.cache;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.function.Function;
import laurel.cache.RecordCodec.Form;

/** A record as its components, one after another. */
final class RecordForm implements Form {
  private static final MethodType READ = MethodType.methodType(Object.class, Object.class);

  private final MethodHandle[] accessors;
  private final Form[] forms;
  private final MethodHandle maker;

  RecordForm(Class<?> type, Function<Type, Form> form) {
    RecordComponent[] components = type.getRecordComponents();
    this.accessors = new MethodHandle[components.length];
    this.forms = new Form[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        components[i].getAccessor().setAccessible(true);
        accessors[i] = MethodHandles.lookup().unreflect(components[i].getAccessor()).asType(READ);
        forms[i] = form.apply(components[i].getGenericType());
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      maker =
          MethodHandles.lookup()
              .unreflectConstructor(constructor)
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
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
      return (Object) maker.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // constructors of records throw nothing else
    }
  }

  private static Object component(MethodHandle accessor, Object value) {
    try {
      return (Object) accessor.invokeExact(value);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
