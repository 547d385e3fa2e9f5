package laurel.serve;

import java.io.IOException;
import java.util.Optional;
import laurel.build.LivePages.LiveFile;

/** Where a site's files come from. Paths lie below its root, with forward slashes. */
interface SiteSource {
  /** A file; empty where there is none. */
  Optional<LiveFile> file(String path) throws IOException;

  /** Whether there certainly is such a file; finding out must cost nothing. */
  boolean has(String path);

  /** The record that a page shows; empty for none. */
  String about(String path);
}
