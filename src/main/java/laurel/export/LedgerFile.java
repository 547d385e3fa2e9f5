package laurel.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import laurel.cache.Fingerprint;
import laurel.model.Ledger;

/**
 * Writes {@code ledger.json}: one address a line, sorted, so that version control shows what a
 * publication added; at the end a seal by which a change made by hand is noticed.
 */
public final class LedgerFile {
  private LedgerFile() {}

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
