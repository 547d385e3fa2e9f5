package laurel.cache;

import java.util.List;
import laurel.diag.Finding;

/**
 * A result, with what was found while it was made.
 *
 * @param value the result
 * @param findings to be reported again whenever the result is used again
 */
public record Told<T>(T value, List<Finding> findings) {
  public Told {
    findings = List.copyOf(findings);
  }
}
