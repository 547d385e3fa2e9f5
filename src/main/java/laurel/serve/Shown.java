package laurel.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import laurel.build.LivePages;
import laurel.build.LivePages.LiveFile;
import laurel.diag.FindingKind;
import laurel.diag.Severity;

/**
 * What the preview shows: the newest good state, and in place of a page that an error has taken off
 * the site, what somebody saw there last, pictures included. What was withdrawn or deleted no error
 * has taken off: it goes.
 */
final class Shown implements SiteSource {
  private static final int REMEMBERED = 256;

  /** An error in one of these concerns no other record. */
  private static final Pattern BY_ITSELF = Pattern.compile("(?:achievements|lessons|people)/.*");

  private volatile LivePages pages;
  private final Map<String, Seen> seen =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** A file as it was seen last, and the record that it showed; empty for none. */
  private record Seen(LiveFile file, String about) {
    boolean names(String path) {
      return file instanceof LiveFile.Made page
          && new String(page.bytes(), StandardCharsets.ISO_8859_1).contains(path);
    }
  }

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
        seen.put(path, new Seen(file.get(), now.about(path)));
        return file;
      }
      Seen last = seen.get(path);
      return last != null && (now.has(path) || isHeldBack(path, last, now))
          ? Optional.of(last.file())
          : Optional.empty();
    }
  }

  /** A picture is as long as a page that shows it is shown from memory. */
  private boolean isHeldBack(String path, Seen last, LivePages now) {
    return path.endsWith(".html")
        ? isHeldBack(last.about(), now)
        : seen.entrySet().stream()
            .filter(page -> !now.has(page.getKey()) && page.getValue().names(path))
            .anyMatch(page -> isHeldBack(page.getValue().about(), now));
  }

  /** Whether a record is there, may be shown, and has an error, or what all records stand on. */
  private static boolean isHeldBack(String record, LivePages now) {
    boolean known = now.result().index().records().containsKey(record);
    boolean withdrawn =
        now.result().findings().stream()
            .filter(finding -> finding.kind() == FindingKind.GATE_WITHDRAWN)
            .anyMatch(finding -> finding.subject().record().equals(record));
    return !record.isEmpty()
        && !withdrawn
        && now.result().findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(finding -> finding.subject().record())
            .anyMatch(of -> of.equals(record) || (known && !BY_ITSELF.matcher(of).matches()));
  }

  @Override
  public boolean has(String path) {
    return pages.has(path);
  }

  /** A page that is shown from memory still tells whose it is. */
  @Override
  public String about(String path) {
    LivePages now = pages;
    if (now.has(path)) {
      return now.about(path);
    }
    synchronized (seen) {
      Seen last = seen.get(path);
      return last == null ? "" : last.about();
    }
  }
}
