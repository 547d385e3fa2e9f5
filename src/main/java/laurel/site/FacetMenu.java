package laurel.site;

import java.util.List;

/**
 * A facet as a script offers it, in the words of one language.
 *
 * @param name its parameter in addresses, e.g. {@code level}
 * @param values in the order that they are shown in
 */
public record FacetMenu(String name, String label, List<Value> values) {
  public FacetMenu {
    values = List.copyOf(values);
  }

  /**
   * A value.
   *
   * @param key what stands in addresses
   * @param under the value that it is a part of, as a division is of its section; empty for none
   */
  public record Value(String key, String label, String under) {
    /** A value that is part of no other. */
    public Value(String key, String label) {
      this(key, label, "");
    }
  }
}
