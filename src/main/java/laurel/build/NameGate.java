package laurel.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.cache.Fingerprint;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.export.Output;
import laurel.gate.Veil;
import laurel.text.Entities;

/**
 * The last gate of a pack for a jury that must not know who sent the entries in: looks in every
 * finished page, as it is read and in what its marks say, for the names that were to be hidden. A
 * programme's name or a criterion that somebody wrote may hold one, which no type can know.
 */
final class NameGate implements Taker {
  private static final Pattern MARKS = Pattern.compile("<[^>]*>");
  private static final Pattern SAID =
      Pattern.compile("(?:alt|title|content|aria-label|data-caption|href|src)=\"([^\"]*)\"");

  private final Taker behind;
  private final Veil names;
  private final Map<String, Integer> found = new TreeMap<>();

  NameGate(Taker behind, Veil names) {
    this.behind = behind;
    this.names = names;
  }

  /**
   * Reports each file in which there was one, and never the name.
   *
   * @param record the record that a page shows, for the page was not written; empty for none
   * @param content the content folder's own name
   * @return whether there was none
   */
  boolean isClean(FindingLog log, UnaryOperator<String> record, String content) {
    found.forEach(
        (path, line) -> {
          String shown = record.apply(path);
          Location where = Location.of(shown.isEmpty() ? path : content + "/" + shown);
          log.about(shown).report(FindingKind.REVIEW_NAME, where, "", String.valueOf(line));
        });
    return found.isEmpty();
  }

  private void look(String path, byte[] bytes) {
    if (names.parts(path)) {
      keep("—", 0);
    }
    if (!path.endsWith(".html") && !path.endsWith(".txt")) {
      return;
    }
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (names.parts(read(MARKS.matcher(lines.get(i)).replaceAll(""))) || says(lines.get(i))) {
        keep(path, i + 1);
        return;
      }
    }
  }

  private boolean says(String line) {
    Matcher said = SAID.matcher(line);
    while (said.find()) {
      if (names.parts(read(said.group(1)))) {
        return true;
      }
    }
    return false;
  }

  /** As a reader sees it: the name of a unit may hold an ampersand or a quotation mark. */
  private static String read(String marked) {
    return marked.indexOf('&') < 0
        ? marked
        : Entities.read(marked)
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
  }

  private synchronized void keep(String path, int line) {
    found.putIfAbsent(path, line);
  }

  /** Nothing is kept unseen: which names are secret is no part of a page's key. */
  @Override
  public boolean keep(String path, Fingerprint key) {
    return false;
  }

  @Override
  public void take(String path, byte[] bytes) throws IOException {
    look(path, bytes);
    behind.take(path, bytes);
  }

  @Override
  public void take(String path, Fingerprint key, byte[] bytes) throws IOException {
    take(path, bytes);
  }

  @Override
  public boolean defers() {
    return behind.defers();
  }

  @Override
  public void stream(Output output) throws IOException {
    behind.stream(output);
  }
}
