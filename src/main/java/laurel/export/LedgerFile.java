package laurel.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import laurel.cache.Fingerprint;
import laurel.model.Ledger;

/**
 * Writes {@code ledger.json}: one address a line, sorted, so that version control shows what a
 * publication added; at the end a seal by which a change made by hand is noticed.
 */
public final class LedgerFile {
  private LedgerFile() {}

  /**
   * The file as it is to be when some of its addresses show something else, and nothing else is
   * new.
   *
   * @param stood as this program wrote it last, for the same day
   * @param contents hashes of what the pages show now, by path
   * @return empty where it says something else, or more
   */
  public static Optional<byte[]> revised(
      byte[] stood, LocalDate day, SortedMap<String, String> contents) {
    return new LedgerLines(stood, contents).revised(day);
  }

  /** The file that says this. */
  public static byte[] bytes(Ledger ledger) {
    StringBuilder json = new StringBuilder(ledger.pages().size() * 128);
    json.append("{\n\"ledger\": 1,\n\"day\": \"")
        .append(ledger.day())
        .append("\",\n\"pages\": {\n");
    Iterator<Map.Entry<String, Ledger.Entry>> pages = ledger.pages().entrySet().iterator();
    while (pages.hasNext()) {
      Map.Entry<String, Ledger.Entry> page = pages.next();
      json.append('"');
      JsonStringEncoder.getInstance().quoteAsString(page.getKey(), json);
      json.append("\": {\"since\": \"").append(page.getValue().since());
      json.append("\", \"content\": \"").append(page.getValue().content());
      json.append(pages.hasNext() ? "\"},\n" : "\"}\n");
    }
    json.append("},\n\"seal\": \"").append(Fingerprint.of(ledger.text())).append("\"\n}\n");
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
