package laurel.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts a style sheet and what it imports into one file, without comments and idle space. */
final class Css {
  private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\";");

  /** What a path may say without leading elsewhere; else a sheet could import itself for ever. */
  private static final Pattern DETOUR =
      Pattern.compile("(?<=^|/)(?:\\./|/+|(?!\\.\\./)[^/]+/\\.\\./)");

  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?:[^\"\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\n]++|\\\\.)*+'|/\\*.*?\\*/|\\s+"
              + "|\\\\.|(?i:url)\\([^\"')]++\\)|(?:(?!(?i:url)\\()[^\"'\\s/\\\\])++|.",
          Pattern.DOTALL);

  private Css() {}

  /** The sheet with its imports in place, in their order. */
  static String bundle(String name, Assets.Missing missing) {
    return shorten(whole(name, missing, List.of()));
  }

  /**
   * A sheet with its imports, and theirs.
   *
   * @param within the sheets that import it, one the other: what they are is not put in again
   */
  private static String whole(String name, Assets.Missing missing, List<String> within) {
    String sheet = text(name, missing);
    List<String> chain = Stream.concat(within.stream(), Stream.of(name)).toList();
    StringBuilder whole = new StringBuilder();
    Matcher imports = IMPORT.matcher(sheet);
    while (imports.find()) {
      String file = imports.group(1);
      int line = 1 + lines(sheet.substring(0, imports.start()));
      String part = file.startsWith("/") ? file : path(name, file);
      String text = chain.contains(part) ? "" : whole(part, missing.at(name, line), chain);
      imports.appendReplacement(whole, Matcher.quoteReplacement(text));
    }
    return imports.appendTail(whole).toString();
  }

  private static String text(String name, Assets.Missing missing) {
    String sheet = missing.text(name);
    return missing.theme().isOwn(name)
        ? missing.files().published(name, closed(name, sheet, missing), missing)
        : sheet;
  }

  private static String closed(String name, String sheet, Assets.Missing missing) {
    return closed(sheet, line -> missing.at(name, line).tellOpen());
  }

  /** Which file of the theme a sheet means; what lies outside of the theme begins with dots. */
  static String path(String sheet, String named) {
    String path = sheet.substring(0, sheet.lastIndexOf('/') + 1) + named;
    String straight = DETOUR.matcher(path).replaceAll("");
    while (!straight.equals(path)) {
      path = straight;
      straight = DETOUR.matcher(path).replaceAll("");
    }
    return path;
  }

  /**
   * The sheet with what it leaves open closed at its end, as a browser does where it stands alone,
   * and without braces that close nothing: else the parts behind it would be lost in its last rule,
   * or their first rule with the brace.
   *
   * @param told of lines, from 1, of a brace or a comment without its other end
   */
  static String closed(String sheet, IntConsumer told) {
    StringBuilder whole = new StringBuilder(sheet.length());
    Deque<Integer> open = new ArrayDeque<>();
    int line = 1;
    for (Matcher token = TOKEN.matcher(sheet); token.find(); ) {
      String text = token.group();
      if (text.equals("/") && sheet.startsWith("/*", token.start())) {
        told.accept(line);
        break;
      }
      whole.append(holdsBraces(text) ? paired(text, line, open, told) : text);
      line += lines(text);
    }
    if (!open.isEmpty()) {
      told.accept(open.getLast());
    }
    return whole.append("}".repeat(open.size())).toString();
  }

  static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private static boolean holdsBraces(String token) {
    return "\"'/\\".indexOf(token.charAt(0)) < 0 && !token.regionMatches(true, 0, "url(", 0, 4);
  }

  private static StringBuilder paired(
      String text, int line, Deque<Integer> open, IntConsumer told) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == '{') {
        open.push(line);
      }
      if (sign == '}' && open.poll() == null) {
        told.accept(line);
      } else {
        kept.append(sign);
      }
    }
    return kept;
  }

  /** The same sheet in fewer bytes; strings stay as they are. */
  static String shorten(String css) {
    StringBuilder out = new StringBuilder(css.length());
    boolean space = false;
    for (Matcher token = TOKEN.matcher(css); token.find(); ) {
      String text = token.group();
      if (text.isBlank() || text.startsWith("/*")) {
        space = true;
        continue;
      }
      if (space && needsSpace(out, text.charAt(0))) {
        out.append(' ');
      }
      space = false;
      if (text.charAt(0) == '}' && out.length() > 0 && out.charAt(out.length() - 1) == ';') {
        out.setLength(out.length() - 1);
      }
      out.append(text);
    }
    return out.append('\n').toString();
  }

  private static boolean needsSpace(StringBuilder before, char after) {
    if (before.length() == 0) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    boolean escaped = before.length() > 1 && before.charAt(before.length() - 2) == '\\';
    return (escaped || "{};,>:".indexOf(last) < 0) && "{};,>".indexOf(after) < 0;
  }
}
