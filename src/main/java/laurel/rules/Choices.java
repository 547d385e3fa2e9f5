package laurel.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, T> called = new HashMap<>();

  private Choices(List<T> all, Function<T, List<String>> names) {
    this.all = all;
    this.names = names;
    for (T each : all) {
      names.apply(each).forEach(name -> called.putIfAbsent(Spelling.bare(name), each));
    }
    called.remove(""); // what has no name is not meant by those who say nothing
  }

  /** The values, and what each may be called, the name to show first. */
  static <T> Choices<T> of(Collection<T> all, Function<T, List<String>> names) {
    return new Choices<>(List.copyOf(all), names);
  }

  /** The value that is called so. */
  Optional<T> find(String text) {
    return Optional.ofNullable(called.get(Spelling.bare(text)));
  }

  private String shown(T value) {
    return names.apply(value).stream().filter(name -> !name.isEmpty()).findFirst().orElse("");
  }

  /** What findings name as allowed. */
  String allowed() {
    return all.stream().map(this::shown).collect(Collectors.joining("、"));
  }
}
