package laurel.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Running text as whoever reads the page sees its digits: without marks, entities and tags of
 * Markdown, without what nobody sees, every way of writing a digit made the same. Dashes, dots and
 * brackets are one sign, which parts a number as a space does.
 */
final class SeenDigits {
  /** What may stand in a number in place of a hyphen. */
  static final char PARTS = '-';

  /** The check sign of an identity number, whichever X or Ⅹ or ten was typed. */
  static final char TEN = 'X';

  /** Marks of Markdown that part nothing on the page; entities are signs there. */
  private static final String SIGNS =
      "\\*\\*|__|~~|`|\\\\(?=\\p{Punct})|&(?:#(?<number>[0-9]{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>[A-Za-z]{2,8}));";

  /** With one pair of brackets, as Markdown takes them. */
  private static final String TARGET =
      "(?:<[^<>\\n]{0,300}+>|[^()\\s]{0,300}+(?:\\([^()\\s]{0,100}+\\)[^()\\s]{0,300}+)?)";

  /** Behind a target; it is text, and read. */
  private static final String TITLE =
      "(?=\\s{1,3}+(?:\"[^\"]{0,200}+\"|'[^']{0,200}+'|\\([^()]{0,200}+\\))\\s{0,3}+\\))";

  /**
   * A tag, or the target of a link; of a definition of one, {@code [1]: https://x.example}, what
   * nobody takes for a number behind its label.
   */
  private static final String TAG =
      "(?:</?[A-Za-z][^<>]{0,320}+>|\\]\\(TARGET(?:\\)|TITLE)|\\]:(?<=^ {0,3}\\[[^\\[\\]\\n]{1,60}\\]:)\\h{0,3}[<./#A-Za-z]\\S{0,300}+(?=\\h*+(?:$|[\"'(])))"
          .replace("TARGET", TARGET)
          .replace("TITLE", TITLE);

  /**
   * Of these what calls, and what is text on the page: {@code <https://x.example/139.0000.0000>}.
   */
  private static final String SPEAKS =
      "(?:(?<!\\]\\()<[A-Za-z][A-Za-z0-9+.-]{1,31}:|(?:<|\\]\\(<?|\\]:\\h{0,3}<?)[^<>()]{0,100}\\b(?i:tel|sms):)";

  private static final String REST = "|<!--.{0,320}?-->|!?\\[(?=[^\\[\\]]{0,20}\\]\\()";

  /** Nor do tags and the targets of links. */
  static final Pattern MARKS = Pattern.compile("(?m)" + SIGNS + "|(?<tag>" + TAG + ")" + REST);

  /** The same but for what may be read; elsewhere a link would lead nowhere without its digits. */
  private static final Pattern SILENT =
      Pattern.compile("(?m)" + SIGNS + "|(?!" + SPEAKS + ")(?<tag>" + TAG + ")" + REST);

  private static final Pattern SPEAKING = Pattern.compile(SPEAKS);

  /** Digits of a tag or target that may be a number. */
  private static final int NUMBER = 11;

  /** A number is parted by no bracket that lists things, by no star that multiplies. */
  private static final String PARTING = "-‐‑‒–—―－﹣−⁃_.．·•・･∙‧⋅()（）[]【】";

  /** Latin, the Roman numeral, Cyrillic, Greek, the sign of multiplication. */
  private static final String TENS = "XxＸｘⅩⅹХхΧχ×";

  private static final String HANZI = "零一二三四五六七八九";
  private static final String STROKES = "零壹贰叁肆伍陆柒捌玖";

  /** First of each row of digits, which digit that is, and how many there are. */
  private static final int[][] ROWS = {
    {'０', 0, 10},
    {0x2460, 1, 9},
    {0x2474, 1, 9},
    {0x2488, 1, 9},
    {0x2776, 1, 9},
    {0x2780, 1, 9},
    {0x278a, 1, 9},
    {0x24f5, 1, 9},
    {0x24ea, 0, 1}
  };

  private SeenDigits() {}

  /** A text as it is seen; where a tag or a target may say a number, also with those. */
  static List<SeenText> of(String text) {
    SeenText seen = new SeenText(text, MARKS, SeenDigits::seen);
    boolean speaks = seen.tags().stream().anyMatch(SeenDigits::hasNumber);
    return speaks ? List.of(seen, new SeenText(text, SILENT, SeenDigits::seen)) : List.of(seen);
  }

  private static boolean hasNumber(String tag) {
    return SPEAKING.matcher(tag).lookingAt()
        && tag.codePoints().filter(point -> digit(point) >= 0).count() >= NUMBER;
  }

  /** How a sign is seen; 0 where it is not. */
  private static int seen(int point) {
    int digit = digit(point);
    if (digit >= 0) {
      return '0' + digit;
    }
    if (point == '\n') {
      return '\n';
    }
    if (parts(point)) {
      return PARTING.indexOf(point) >= 0 ? PARTS : ' ';
    }
    if (TENS.indexOf(point) >= 0) {
      return TEN;
    }
    return isUnseen(point) ? 0 : point <= Character.MAX_VALUE ? point : '?';
  }

  /** Whether a sign parts digits as a space does, or a dash. */
  static boolean parts(int point) {
    return PARTING.indexOf(point) >= 0 || Spaces.isSpace(point) || point == 0x2800;
  }

  private static boolean isUnseen(int point) {
    if (point < 0x80) {
      return false;
    }
    boolean filler = point == 0x115f || point == 0x1160 || point == 0x3164 || point == 0xffa0;
    int type = Character.getType(point);
    return filler
        || type == Character.FORMAT
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** The digit that a sign stands for, in whichever script and dress; below 0 where for none. */
  static int digit(int point) {
    if (point < 0x80) {
      return point >= '0' && point <= '9' ? point - '0' : -1;
    }
    if (point >= 0x4e00 && point <= 0x9fff) {
      return hanzi(point);
    }
    if (point == '〇' || point == '○' || point == '◯') {
      return 0;
    }
    for (int[] row : ROWS) {
      if (point >= row[0] && point < row[0] + row[2]) {
        return row[1] + point - row[0];
      }
    }
    return Character.digit(point, 10);
  }

  private static int hanzi(int point) {
    return point == '幺' ? 1 : Math.max(HANZI.indexOf(point), STROKES.indexOf(point));
  }
}
