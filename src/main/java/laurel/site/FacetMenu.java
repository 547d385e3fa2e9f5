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

  /** A value; {@code key} is what stands in addresses. */
  public record Value(String key, String label) {}
}
