package laurel.site;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import laurel.model.Achievement;

/** Which achievements are near to each other. */
public final class Neighbours {
  private final Related related;

  Neighbours(Related related) {
    this.related = related;
  }

  /** The nearest others of an awarded achievement, nearest first. */
  public List<Achievement> of(Achievement a) {
    return related.to(a);
  }

  /**
   * Those whose nearest may be others since some titles have changed, by id: whoever shares a pair
   * of characters that came into one of these titles or went from it.
   *
   * @param before as it was: the same achievements in the same order
   * @param changed ids of those with other titles
   */
  public Set<String> moved(Neighbours before, Collection<String> changed) {
    return Related.moved(before.related, related, changed);
  }
}
