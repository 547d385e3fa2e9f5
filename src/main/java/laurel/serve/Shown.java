package laurel.serve;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import laurel.build.LivePages;
import laurel.build.LivePages.LiveFile;

/**
 * What the preview shows: the newest good state, and in place of a page that an error has taken off
 * the site, what somebody saw there last, pictures included.
 */
final class Shown implements SiteSource {
  private static final int REMEMBERED = 256;

  private volatile LivePages pages;
  private final Map<String, LiveFile> seen =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LiveFile> eldest) {
          return size() > REMEMBERED;
        }
      };

  Shown(LivePages pages) {
    this.pages = pages;
  }

  void show(LivePages newer) {
    pages = newer;
  }

  LivePages pages() {
    return pages;
  }

  @Override
  public Optional<LiveFile> file(String path) throws IOException {
    LivePages now = pages;
    Optional<LiveFile> file = now.file(path);
    boolean other = file.isPresent() && !(file.get() instanceof LiveFile.Finished);
    if (other && !path.endsWith(".html")) {
      return file;
    }
    synchronized (seen) {
      if (file.isPresent()) {
        seen.put(path, file.get());
      } else if (now.result().hasErrors() || now.has(path)) {
        return Optional.ofNullable(seen.get(path));
      }
    }
    return file;
  }

  @Override
  public boolean has(String path) {
    return pages.has(path);
  }

  /** A page that is shown from memory still tells whose it is. */
  @Override
  public String about(String path) {
    String known = pages.about(path);
    int end = path.lastIndexOf("/index.html");
    boolean remembered = known.isEmpty() && end > 0 && !pages.has(path);
    return remembered ? path.substring(0, end) : known;
  }
}
