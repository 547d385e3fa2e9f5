package laurel.rules;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds one of a few named values, by key or by the name on the form, forgiving spaces, letter case
 * and full-width letters.
 */
final class Choices<T> {
  private final List<T> all;
  private final Function<T, List<String>> names;

  private Choices(List<T> all, Function<T, List<String>> names) {
    this.all = all;
    this.names = names;
  }

  /** The values, and what each may be called, the name to show first. */
  static <T> Choices<T> of(Collection<T> all, Function<T, List<String>> names) {
    return new Choices<>(List.copyOf(all), names);
  }

  /** The value that is called so. */
  Optional<T> find(String text) {
    String wanted = Spelling.bare(text);
    return all.stream()
        .filter(v -> names.apply(v).stream().anyMatch(n -> Spelling.bare(n).equals(wanted)))
        .findFirst();
  }

  /** What findings name as allowed. */
  String allowed() {
    return all.stream().map(v -> names.apply(v).get(0)).collect(Collectors.joining("、"));
  }
}
