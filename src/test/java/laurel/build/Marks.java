package laurel.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values for private fields, each of its own and each with a beginning that occurs nowhere else:
 * words, mobile and landline numbers, identity numbers with a right check sign, e-mail addresses,
 * days.
 */
final class Marks {
  /** Begins every word; letters of base64, too, whatever stands before. */
  static final String WORD = "zqxvkj";

  static final String MOBILE = "1397531";
  static final String LANDLINE = "05516753";
  static final String IDENTITY = "110105190401";
  static final String EMAIL_HOST = "zqxvkj.example.cn";
  static final int YEAR = 1904;

  /** Degrees as a camera writes them, and as films do. */
  static final List<String> PLACES = List.of("31.8675", "117.2875");

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";

  /** What was handed out, and for what. */
  private final Map<String, String> given = new TreeMap<>();

  private int days;

  /** A word. */
  String word(String place) {
    return keep(WORD + number(4), place);
  }

  String mobile(String place) {
    return keep(MOBILE + number(4), place);
  }

  String landline(String place) {
    return keep("0551-6753" + number(4), place);
  }

  String email(String place) {
    return keep("p" + number(4) + "@" + EMAIL_HOST, place);
  }

  /** An identity number of somebody born on 1 January 1904. */
  String identity(String place) {
    String first = IDENTITY + "01" + number(3);
    int sum = 0;
    for (int i = 0; i < first.length(); i++) {
      sum += WEIGHTS[i] * (first.charAt(i) - '0');
    }
    return keep(first + CHECK.charAt(sum % 11), place);
  }

  /** A day that is long past, or that will not come in the time of this site. */
  String day(String place, boolean past) {
    LocalDate day = LocalDate.of(past ? YEAR : 2094, 2, 1).plusDays(days++);
    return keep(day.toString(), place);
  }

  /** All kinds in one text. */
  String everything(String place) {
    return String.join(
        "，", word(place), mobile(place), landline(place), identity(place), email(place));
  }

  /** What was handed out, by what it is. */
  List<String> all() {
    return new ArrayList<>(given.keySet());
  }

  /** For what a mark was handed out. */
  String place(String mark) {
    return given.get(mark);
  }

  private String number(int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "d", given.size() + 1);
  }

  private String keep(String mark, String place) {
    given.put(mark, place);
    return mark;
  }
}
