package laurel.export;

import java.util.Optional;
import laurel.model.RecordRef;

/**
 * Where pages stand. A path is below the site's root and percent-encoded, e.g. {@code
 * achievements/%E6%B3%95/index.html}.
 */
public interface Addresses {
  /** The name that a folder's page has in paths, and lacks in addresses that people share. */
  String INDEX = "index.html";

  /** The absolute address of the root, ending with a slash, where one is known. */
  Optional<String> base();

  /** The page of an achievement or lesson. */
  String record(RecordRef record);

  /** The page of a unit. */
  String unit(String id);

  /** The page of a person. */
  String person(String id);

  /** The page of a round. */
  String round(String id);

  /** The absolute address of a path, if a base is known. */
  default Optional<String> absolute(String path) {
    return base().map(base -> base + shared(path));
  }

  private static String shared(String path) {
    boolean folder = path.equals(INDEX) || path.endsWith("/" + INDEX);
    return folder ? path.substring(0, path.length() - INDEX.length()) : path;
  }
}
