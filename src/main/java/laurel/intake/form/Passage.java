package laurel.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.text.CharacterCount;
import laurel.text.Hazards;
import laurel.text.Nfc;
import laurel.text.Spaces;

/**
 * Running text of a form, put together again: units paste from PDF, where every line ends hard in
 * the middle of a word. A break stays where the line before ended a sentence and was not full, or
 * where the next one is a numbered point.
 */
final class Passage {
  private static final Pattern POINT =
      Pattern.compile("^([0-9]{1,2})(?:[.．](?![0-9])|[、)）])[ \\u3000]*");
  private static final Pattern INNER =
      Pattern.compile("^(?:[(（](?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳])");
  private static final Pattern HEADING = Pattern.compile("^[一二三四五六七八九十]{1,3}、");
  private static final Pattern BULLET = Pattern.compile("^[•●▪◆■◇□–—*-][ \\u3000]+");
  private static final String ENDS = "。；;！!？?：:";

  private Passage() {}

  /** Form C, without characters that nobody can see; every kind of line break as one. */
  static String clean(String typed) {
    String text = Nfc.of(typed).replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (point == 0x0b || point == 0x0c || point == 0x2028 || point == 0x2029) {
                kept.append('\n');
              } else if (point == '\t') {
                kept.append(' ');
              } else if (point == '\n' || (point >= ' ' && (point < 0x7f || point >= 0xa0))) {
                kept.appendCodePoint(point);
              }
            });
    return Hazards.in(kept.toString()).isEmpty() ? kept.toString() : removable(kept.toString());
  }

  /** Private-use and lost characters stay: the reading of the content names them. */
  private static String removable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              boolean surrogate = point >= 0xd800 && point <= 0xdfff;
              String one = surrogate ? "\ufffd" : Character.toString(point);
              boolean lost =
                  surrogate
                      || Hazards.in(one).keySet().stream().anyMatch(laurel.text.Hazard::isError);
              kept.append(lost ? one : Hazards.removed(one));
            });
    return kept.toString();
  }

  /** The text as paragraphs and points, one a line. */
  static List<String> lines(String typed) {
    List<String> raw = new ArrayList<>();
    for (String line : clean(typed).split("\n", -1)) {
      String trimmed = Spaces.trimmed(line);
      if (!trimmed.isEmpty()) {
        raw.add(trimmed);
      }
    }
    double width = wrapWidth(raw);
    List<String> lines = new ArrayList<>();
    int expected = 1;
    String before = "";
    for (String line : raw) {
      boolean point = marks(line, expected, before);
      boolean wrapped = width > 0 && Math.abs(CharacterWidth.of(before) - width) <= 1.5;
      if (lines.isEmpty() || point || (ends(before) && !wrapped)) {
        lines.add(line);
      } else {
        int last = lines.size() - 1;
        lines.set(last, joined(lines.get(last), line));
      }
      expected = point && number(line) > 0 ? number(line) + 1 : expected;
      before = line;
    }
    return lines;
  }

  /** One line of it all, for names and titles. */
  static String line(String typed) {
    String line = "";
    for (String next : clean(typed).split("\n", -1)) {
      String trimmed = Spaces.trimmed(next);
      line = line.isEmpty() ? trimmed : trimmed.isEmpty() ? line : joined(line, trimmed);
    }
    return laurel.text.Prose.joined(line);
  }

  /** How wide full lines are, where lines break in the middle of sentences; 0 where none does. */
  private static double wrapWidth(List<String> raw) {
    double widest = 0;
    for (int i = 0; i + 1 < raw.size(); i++) {
      if (!ends(raw.get(i)) && !marks(raw.get(i + 1), 0, raw.get(i))) {
        widest = Math.max(widest, CharacterWidth.of(raw.get(i)));
      }
    }
    return widest < 8 ? 0 : widest;
  }

  /** A number counts as a point's when it is the next one, or follows the end of a sentence. */
  private static boolean marks(String line, int expected, String before) {
    int number = number(line);
    if (number > 0) {
      return number == expected || number == 1 || before.isEmpty() || ends(before);
    }
    return INNER.matcher(line).find()
        || HEADING.matcher(line).find()
        || BULLET.matcher(line).find();
  }

  private static int number(String line) {
    Matcher point = POINT.matcher(line);
    return point.find() ? Integer.parseInt(point.group(1)) : 0;
  }

  private static boolean ends(String line) {
    int last = line.length() - 1;
    while (last > 0 && "”’\"')）」』".indexOf(line.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && ENDS.indexOf(line.charAt(last)) >= 0;
  }

  private static String joined(String a, String b) {
    boolean words = latin(a.charAt(a.length() - 1)) && latin(b.charAt(0));
    return a + (words ? " " : "") + b;
  }

  private static boolean latin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Markdown in which points are a list and paragraphs stand apart. */
  static String markdown(List<String> lines) {
    StringBuilder text = new StringBuilder();
    boolean list = false;
    boolean inner = lines.stream().anyMatch(line -> INNER.matcher(line).find());
    for (String line : lines) {
      Matcher point = POINT.matcher(line);
      Matcher bullet = BULLET.matcher(line);
      boolean isPoint = point.find();
      boolean isBullet = !isPoint && bullet.find();
      boolean tight = list && (isPoint || isBullet) && !inner;
      text.append(text.isEmpty() ? "" : tight ? "\n" : "\n\n");
      if (isPoint) {
        text.append(point.group(1)).append(". ").append(escaped(line.substring(point.end())));
      } else if (isBullet) {
        text.append("- ").append(escaped(line.substring(bullet.end())));
      } else {
        boolean below = list && INNER.matcher(line).find();
        text.append(below ? "   " : "").append(escaped(line));
      }
      list = isPoint || isBullet || (list && INNER.matcher(line).find());
    }
    return text.toString();
  }

  /** Signs that would mean something to Markdown and were typed as themselves: 1920*1080*24. */
  private static String escaped(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    boolean stars = text.indexOf('*') != text.lastIndexOf('*');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      boolean tag = c == '<' && (latin(next) || next == '/' || next == '!' || next == '?');
      boolean link = c == '[' && text.indexOf("](", i) > 0;
      boolean start = i == 0 && "#>+-|".indexOf(c) >= 0;
      boolean sign =
          c == '`'
              || (c == '*' && stars)
              || (c == '_' && next == '_')
              || (c == '\\' && !Character.isLetterOrDigit(next));
      kept.append(tag || link || start || sign ? "\\" : "").append(c);
    }
    return kept.toString();
  }

  /** The number of characters, for messages. */
  static int count(String text) {
    return CharacterCount.of(text).points();
  }
}
