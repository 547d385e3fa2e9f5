package laurel.text;

import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a typed value: a certain meaning, or none.
 *
 * @param <T> what it means
 */
public sealed interface Reading<T> {

  /** It means this and nothing else. */
  record Certain<T>(T value) implements Reading<T> {}

  /** It cannot be read with certainty. */
  record Unclear<T>(Why why) implements Reading<T> {}

  /** What stands in the way of a certain meaning. */
  enum Why {
    /** Nothing is there. */
    EMPTY,
    /** No known way of writing it: {@code 适时}. */
    UNKNOWN_FORM,
    /** It may mean two things: {@code 1985.1}, {@code 08/09/2022}. */
    AMBIGUOUS,
    /** The form is known, but there is no such thing: {@code 2022-02-30}. */
    IMPOSSIBLE
  }

  /** A certain meaning. */
  static <T> Reading<T> of(T value) {
    return new Certain<>(value);
  }

  /** No certain meaning. */
  static <T> Reading<T> unclear(Why why) {
    return new Unclear<>(why);
  }

  /** The meaning, if it is certain. */
  default Optional<T> certain() {
    return this instanceof Certain<T> certain ? Optional.of(certain.value()) : Optional.empty();
  }

  /** The same reading of something made from the value. */
  default <R> Reading<R> map(Function<? super T, ? extends R> made) {
    if (this instanceof Certain<T> certain) {
      return of(made.apply(certain.value()));
    }
    return unclear(((Unclear<T>) this).why());
  }
}
