package laurel.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every page address that was ever published. Addresses stand on paper, in other people's pages and
 * on certificates, so that one that is in here has to answer for good. It holds addresses, days and
 * hashes, and no word of what the pages said.
 *
 * @param day the day that stood for today at the last publication
 * @param pages by path below the site, e.g. {@code achievements/flange-aligner/index.html}
 */
public record Ledger(LocalDate day, SortedMap<String, Entry> pages) {
  /** Nothing was published yet. */
  public static final Ledger NONE = new Ledger(LocalDate.EPOCH, new TreeMap<>());

  public Ledger {
    pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
  }

  /**
   * What is known of an address.
   *
   * @param since the day that stood for today when it was first published
   * @param content hash of what it showed at the last publication
   */
  public record Entry(LocalDate since, String content) {}

  /** The addresses that were known by a day. */
  public SortedMap<String, Entry> by(LocalDate asOf) {
    SortedMap<String, Entry> known = new TreeMap<>(pages);
    known.values().removeIf(entry -> entry.since().isAfter(asOf));
    return known;
  }

  /**
   * This ledger after another publication; its day stays where today was later before.
   *
   * @param asOf the day that stands for today
   * @param published what the pages of the new site hold, by path
   */
  public Ledger after(LocalDate asOf, Map<String, String> published) {
    SortedMap<String, Entry> all = new TreeMap<>(pages);
    published.forEach(
        (path, content) -> {
          Entry before = pages.get(path);
          all.put(path, new Entry(before == null ? asOf : before.since(), content));
        });
    return new Ledger(asOf.isBefore(day) ? day : asOf, all);
  }

  /** All it says as plain text, to recognise it by. */
  public String text() {
    StringBuilder text = new StringBuilder(pages.size() * 96).append(day).append('\n');
    pages.forEach(
        (path, entry) ->
            text.append(path)
                .append('\t')
                .append(entry.since())
                .append('\t')
                .append(entry.content())
                .append('\n'));
    return text.toString();
  }
}
