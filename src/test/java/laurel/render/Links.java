package laurel.render;

import java.net.URI;
import laurel.site.SitePath;

/** Paths of the site as URLs and back. */
final class Links {
  private Links() {}

  static String encoded(String path) {
    return new SitePath(path).from(new SitePath("index.html"));
  }

  static String decoded(String url) {
    return URI.create(url).getPath();
  }
}
