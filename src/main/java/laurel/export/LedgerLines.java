package laurel.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import laurel.cache.Fingerprint;

/**
 * A ledger as lines of text, some of which are to name other hashes. Of forty thousand lines that
 * are not read as JSON, none is made anew but these.
 */
final class LedgerLines {
  private static final String BEGIN = "{\n\"ledger\": 1,\n\"day\": \"";
  private static final String PAGES = "\",\n\"pages\": {\n";
  private static final String SINCE = "\": {\"since\": \"";
  private static final String CONTENT = "\", \"content\": \"";
  private static final String SEAL = "},\n\"seal\": \"";
  private static final String END = "\"\n}\n";

  private final String stood;
  private final SortedMap<String, String> contents;
  private final StringBuilder json;
  private final StringBuilder text;

  LedgerLines(byte[] stood, SortedMap<String, String> contents) {
    this.stood = new String(stood, StandardCharsets.UTF_8);
    this.contents = new TreeMap<>(contents);
    this.json = new StringBuilder(stood.length);
    this.text = new StringBuilder(stood.length);
  }

  /** The file as it is to be; empty where it is none that this program wrote on that day. */
  Optional<byte[]> revised(LocalDate day) {
    String begin = BEGIN + day + PAGES;
    int seal = stood.lastIndexOf(SEAL);
    if (!stood.startsWith(begin) || seal < begin.length() || stood.indexOf('\\') >= 0) {
      return Optional.empty();
    }
    json.append(begin);
    text.append(day).append('\n');
    StringBuilder before = new StringBuilder(stood.length()).append(text);
    for (int at = begin.length(); at < seal; ) {
      int end = stood.indexOf('\n', at) + 1;
      if (end > seal || !line(at, end, before)) {
        return Optional.empty();
      }
      at = end;
    }
    boolean ours = stood.startsWith(SEAL + Fingerprint.of(before.toString()) + END, seal);
    return ours && contents.isEmpty() ? Optional.of(sealed()) : Optional.empty();
  }

  private byte[] sealed() {
    json.append(SEAL).append(Fingerprint.of(text.toString())).append(END);
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Takes over a line; false for one that has another form. */
  private boolean line(int from, int end, StringBuilder before) {
    int since = stood.indexOf(SINCE, from);
    int content = stood.indexOf(CONTENT, from);
    int close = stood.indexOf('"', content + CONTENT.length());
    if (stood.charAt(from) != '"' || since < 0 || content < since || close < 0 || close > end) {
      return false;
    }
    String path = stood.substring(from + 1, since);
    String day = stood.substring(since + SINCE.length(), content);
    String old = stood.substring(content + CONTENT.length(), close);
    String now = contents.remove(path);
    json.append(stood, from, content + CONTENT.length())
        .append(now == null ? old : now)
        .append(stood, close, end);
    before.append(path).append('\t').append(day).append('\t').append(old).append('\n');
    text.append(path).append('\t').append(day).append('\t');
    text.append(now == null ? old : now).append('\n');
    return true;
  }
}
