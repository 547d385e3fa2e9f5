package laurel.model;

import java.util.function.Supplier;

/**
 * A value that is in memory, where others of its kind lie on the disk and are read when they are
 * asked for: the long texts of a hundred thousand records fit into no memory.
 */
public record AtHand<T>(T value) implements Supplier<T> {
  @Override
  public T get() {
    return value;
  }
}
