package laurel.render;

import freemarker.core.ParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a template asks for the time of the machine, which Freemarker gives to all of them
 * and cannot be told to keep: two builds of the same content would not be the same, and a page that
 * stands would say another day than one that was made.
 */
final class Clock {
  private static final Pattern COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);

  /** The variable itself, which nothing stands before that has a part of this name. */
  private static final Pattern NOW = Pattern.compile("(?<![\\w$)\\]\"'?!.])\\.now\\b");

  private Clock() {}

  /** What is told of a template that asks for it, at its place. */
  static Optional<ParseException> askedIn(String template, String text) {
    if (!text.contains(".now")) {
      return Optional.empty();
    }
    String code = COMMENT.matcher(text).replaceAll(comment -> blank(comment.group()));
    Matcher now = NOW.matcher(code);
    while (now.find()) {
      if (isCode(code, now.start())) {
        return Optional.of(told(template, code.substring(0, now.start())));
      }
    }
    return Optional.empty();
  }

  /** Its lines stay: what follows is told at its place. */
  private static String blank(String comment) {
    return comment.replaceAll("[^\n]", " ");
  }

  /**
   * Whether a place lies in an interpolation or in a tag of Freemarker's, and not in a page's text.
   */
  private static boolean isCode(String text, int place) {
    int interpolation = text.lastIndexOf("${", place);
    int tag = Math.max(text.lastIndexOf("<#", place), text.lastIndexOf("<@", place));
    return interpolation > text.lastIndexOf('}', place) || tag > text.lastIndexOf('>', place);
  }

  private static ParseException told(String template, String before) {
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    ParseException told =
        new ParseException(
            "the machine's time (.now) makes builds differ; take ${frame.updated}",
            null,
            line,
            column,
            line,
            column);
    told.setTemplateName(template);
    return told;
  }
}
