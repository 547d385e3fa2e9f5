package laurel.site;

import java.util.List;
import java.util.Optional;

/** A line of a list of facts. */
public record Fact(String label, List<Value> values) {
  /** What it says; {@code note} is shown small, {@code page} links it. */
  public record Value(String text, String note, Optional<SitePath> page) {}

  /** A fact of one plain value. */
  static Fact of(String label, String text) {
    return new Fact(label, List.of(new Value(text, "", Optional.empty())));
  }
}
