package laurel.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import laurel.cache.Fingerprint;

/**
 * A ledger as lines of bytes, some of which are to name other hashes. Of forty thousand lines that
 * are not read as JSON, none is made anew but these, and of none is a text made.
 */
final class LedgerLines {
  private static final String BEGIN = "{\n\"ledger\": 1,\n\"day\": \"";
  private static final String PAGES = "\",\n\"pages\": {\n";
  private static final byte[] SINCE = ascii("\": {\"since\": \"");
  private static final byte[] CONTENT = ascii("\", \"content\": \"");
  private static final byte[] CLOSE = ascii("\"}");
  private static final String SEAL = "},\n\"seal\": \"";
  private static final String END = "\"\n}\n";

  private final byte[] stood;
  private final Iterator<Map.Entry<String, String>> contents;

  /** The page whose hash is the next to be replaced, and that hash; null where there is none. */
  private byte[] path;

  private String content;

  /** What the seal is of: a line for each page, without what makes it JSON. */
  private final byte[] text;

  private int written;
  private final List<Swap> inFile = new ArrayList<>();
  private final List<Swap> inText = new ArrayList<>();

  /** What stands from here until there is to be this. */
  private record Swap(int from, int until, String now) {}

  LedgerLines(byte[] stood, SortedMap<String, String> contents) {
    this.stood = stood;
    this.contents = contents.entrySet().iterator();
    this.text = new byte[stood.length];
    next();
  }

  private void next() {
    Map.Entry<String, String> next = contents.hasNext() ? contents.next() : null;
    path = next == null ? null : next.getKey().getBytes(StandardCharsets.UTF_8);
    content = next == null ? null : next.getValue();
  }

  /** The file as it is to be; empty where it is none that this program wrote on that day. */
  Optional<byte[]> revised(LocalDate day) {
    byte[] begin = ascii(BEGIN + day + PAGES);
    int seal = stood.length - sealed(new Fingerprint(0, 0)).length;
    if (seal < begin.length || !stands(begin, 0)) {
      return Optional.empty();
    }
    take(ascii(day + "\n"));
    for (int at = begin.length; at < seal; ) {
      int end = line(at, seal);
      if (end < 0) {
        return Optional.empty();
      }
      at = end;
    }
    boolean ours = stands(sealed(Fingerprint.of(text, written)), seal);
    return ours && path == null ? Optional.of(later(seal)) : Optional.empty();
  }

  private byte[] later(int seal) {
    byte[] pages = swapped(stood, seal, inFile);
    byte[] end = sealed(Fingerprint.of(swapped(text, written, inText)));
    byte[] later = Arrays.copyOf(pages, pages.length + end.length);
    System.arraycopy(end, 0, later, pages.length, end.length);
    return later;
  }

  private static byte[] sealed(Fingerprint text) {
    return ascii(SEAL + text + END);
  }

  /** Takes a line; where it ends, or -1 for one that has another form. */
  private int line(int from, int seal) {
    int since = quote(from + 1, seal);
    int day = after(SINCE, since);
    int until = quote(day, seal);
    int hash = after(CONTENT, until);
    int close = quote(hash, seal);
    int end = after(CLOSE, close);
    if (stood[from] != '"' || end < 0) {
      return -1;
    }
    end += end < seal && stood[end] == ',' ? 1 : 0;
    if (end >= seal || stood[end] != '\n') {
      return -1;
    }
    take(from + 1, since, '\t');
    take(day, until, '\t');
    if (path != null && Arrays.equals(stood, from + 1, since, path, 0, path.length)) {
      inFile.add(new Swap(hash, close, content));
      inText.add(new Swap(written, written + close - hash, content));
      next();
    }
    take(hash, close, '\n');
    return end + 1;
  }

  /** Where the next quotation mark is; -1 where there is none, or a text is quoted. */
  private int quote(int from, int end) {
    if (from < 0) {
      return -1;
    }
    int at = from;
    while (at < end && stood[at] != '"' && stood[at] != '\\') {
      at++;
    }
    return at < end && stood[at] == '"' ? at : -1;
  }

  /** Where what has to stand in one place ends; -1 where it does not. */
  private int after(byte[] wanted, int at) {
    return at >= 0 && stands(wanted, at) ? at + wanted.length : -1;
  }

  private boolean stands(byte[] wanted, int at) {
    int end = at + wanted.length;
    return end <= stood.length && Arrays.equals(stood, at, end, wanted, 0, wanted.length);
  }

  private void take(int from, int until, char end) {
    System.arraycopy(stood, from, text, written, until - from);
    written += until - from;
    text[written++] = (byte) end;
  }

  private void take(byte[] some) {
    System.arraycopy(some, 0, text, written, some.length);
    written += some.length;
  }

  /** The first of these bytes, some of them others. */
  private static byte[] swapped(byte[] bytes, int length, List<Swap> swaps) {
    int room = length;
    for (Swap swap : swaps) {
      room += swap.now().length() - (swap.until() - swap.from());
    }
    byte[] swapped = new byte[room];
    int at = 0;
    int to = 0;
    for (Swap swap : swaps) {
      System.arraycopy(bytes, at, swapped, to, swap.from() - at);
      to += swap.from() - at;
      byte[] now = ascii(swap.now());
      System.arraycopy(now, 0, swapped, to, now.length);
      to += now.length;
      at = swap.until();
    }
    System.arraycopy(bytes, at, swapped, to, length - at);
    return swapped;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
