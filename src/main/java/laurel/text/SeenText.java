package laurel.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Running text as whoever reads the page sees it: without marks and tags of Markdown, with the
 * signs that entities stand for. Every sign knows from where it came.
 */
public final class SeenText {
  private static final Pattern MARKED = Pattern.compile("[&<`\\[\\\\]|\\*\\*|__|~~");

  /** What begins or ends bold type, code or an element. */
  private static final Pattern PAIRED = Pattern.compile("\\*\\*|__|~~|`|</?[A-Za-z][^<>]{0,320}>");

  private final StringBuilder plain = new StringBuilder();
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private final List<String> tags = new ArrayList<>();
  private final IntUnaryOperator sign;

  /**
   * Reads a text.
   *
   * @param marks what is left out, with the groups {@code number}, {@code hex} and {@code name} of
   *     an entity and {@code tag}
   * @param sign how each is seen; 0 where it is not
   */
  SeenText(String text, Pattern marks, IntUnaryOperator sign) {
    this.sign = sign;
    Matcher mark = marks.matcher(text);
    int at = 0;
    while (mark.find()) {
      read(text, at, mark.start());
      entity(mark);
      if (mark.group("tag") != null) {
        tags.add(mark.group("tag"));
      }
      at = mark.end();
    }
    read(text, at, text.length());
  }

  /** A text with its signs as they are. */
  public static SeenText of(String text) {
    return new SeenText(text, SeenDigits.MARKS, point -> point);
  }

  /** Whether a text may be seen otherwise than it is written. */
  public static boolean differs(String text) {
    return MARKED.matcher(text).find();
  }

  /** The marks in what is taken out of a text that would begin without an end, or end so. */
  public static String marks(String text) {
    return PAIRED.matcher(text).results().map(MatchResult::group).collect(Collectors.joining());
  }

  /** The text as it is seen. */
  public String plain() {
    return plain.toString();
  }

  /** Where a sign of it begins in the text that was read. */
  public int start(int at) {
    return starts[at];
  }

  /** The place behind a sign of it in the text that was read. */
  public int end(int at) {
    return ends[at];
  }

  /** Tags and targets of links that are left out. */
  List<String> tags() {
    return tags;
  }

  private void entity(Matcher mark) {
    String number = mark.group("number");
    String hex = mark.group("hex");
    String name = mark.group("name");
    if (number != null || hex != null || name != null) {
      int point = Entities.point(number, hex, name);
      if (point <= Character.MAX_CODE_POINT) {
        add(point < 0 ? '&' : point, mark.start(), mark.end());
      }
    }
  }

  private void read(String text, int from, int to) {
    for (int at = from; at < to; ) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      add(point, at, next);
      at = next;
    }
  }

  private void add(int point, int start, int end) {
    int seen = sign.applyAsInt(point);
    if (seen == 0) {
      return;
    }
    plain.appendCodePoint(seen);
    for (int at = plain.length() - Character.charCount(seen); at < plain.length(); at++) {
      if (at == starts.length) {
        starts = Arrays.copyOf(starts, 2 * at);
        ends = Arrays.copyOf(ends, 2 * at);
      }
      starts[at] = start;
      ends[at] = end;
    }
  }
}
