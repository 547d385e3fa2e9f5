package laurel.intake.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.diag.Location;
import laurel.read.Node;
import laurel.read.RawKind;

/**
 * A filled form as the fields of a record, values in their stored form.
 *
 * @param kind an achievement or a lesson
 * @param fields with the keys of {@code read.schema}; only what was filled in
 * @param files names of photos, videos, banks … that the form lists
 * @param proofs those of them that it lists as proofs alone
 * @param asked the keys of all labels that the form prints, answered or not
 * @param claim where the form says that a stamped letter was handed in
 * @param at where the form begins
 */
public record FilledForm(
    RawKind kind,
    Node.Fields fields,
    List<String> files,
    Set<String> proofs,
    Set<String> asked,
    Optional<Location> claim,
    Location at) {
  public FilledForm {
    files = List.copyOf(files);
    proofs = Set.copyOf(proofs);
    asked = Set.copyOf(asked);
  }

  /** The title in one line; empty for a page that belongs to a form elsewhere. */
  public String title() {
    return fields.text("title").map(Node.Text::value).orElse("");
  }

  /** The names of the units, in order. */
  public List<String> units() {
    return fields.items("unit").stream().map(node -> ((Node.Text) node).value()).toList();
  }
}
