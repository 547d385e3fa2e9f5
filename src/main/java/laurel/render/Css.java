package laurel.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a style sheet and what it imports into one file, without comments and idle space. */
final class Css {
  private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\";");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?:[^\"\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\n]++|\\\\.)*+'|/\\*.*?\\*/|\\s+|[^\"'\\s/]+|.",
          Pattern.DOTALL);

  private Css() {}

  /** The sheet with its imports in place, in their order. */
  static String bundle(String name, Assets.Missing missing) {
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    String sheet = missing.text(name);
    StringBuilder whole = new StringBuilder();
    Matcher imports = IMPORT.matcher(sheet);
    while (imports.find()) {
      String file = imports.group(1);
      int line =
          1 + (int) sheet.substring(0, imports.start()).chars().filter(c -> c == '\n').count();
      Assets.Missing here = missing.at(name, line);
      String part = here.text(file.startsWith("/") ? file : folder + file);
      imports.appendReplacement(whole, Matcher.quoteReplacement(part));
    }
    return shorten(imports.appendTail(whole).toString());
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
    return "{};,>:".indexOf(last) < 0 && "{};,>".indexOf(after) < 0;
  }
}
