package laurel.export;

import java.time.LocalDate;
import java.util.List;

/**
 * A record as a feed shows it.
 *
 * @param address absolute; also its identity
 * @param authors its units: a feed names no people, who could not take their names back from
 *     readers
 * @param published RFC 3339
 * @param updated RFC 3339: when a round last named it
 */
record FeedEntry(
    String address,
    String title,
    List<String> authors,
    String text,
    List<String> tags,
    String published,
    String updated) {

  /** Rounds have dates, feeds want times: the day's beginning in China. */
  static String atMidnight(LocalDate day) {
    return day + "T00:00:00+08:00";
  }
}
