package laurel.export;

import java.util.Set;
import java.util.function.Supplier;
import laurel.model.RecordRef;

/**
 * What a feed follows: the whole site, or one value of a facet.
 *
 * @param folder where its files stand, e.g. {@code categories/invention}; empty for the root
 * @param page the page that shows the same, percent-encoded
 * @param records what it may carry; the feed takes the newest winners of them. Gathered when it is
 *     asked for: all channels together name every record several times
 */
public record Channel(String folder, String page, String title, Supplier<Set<RecordRef>> records) {
  /** The path of one of its files, not percent-encoded. */
  public String file(String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
