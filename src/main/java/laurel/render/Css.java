package laurel.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a style sheet and what it imports into one file, without comments and idle space. */
final class Css {
  private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\";");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"[^\"\\n]*\"|/\\*.*?\\*/|\\s*([{};,>])\\s*|(?<=[:])\\s+|\\s+", Pattern.DOTALL);

  private Css() {}

  /** The sheet with its imports in place, in their order. */
  static String bundle(Theme theme, String name) {
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    Matcher imports = IMPORT.matcher(theme.required(name));
    return shorten(
        imports.replaceAll(
            found -> Matcher.quoteReplacement(theme.required(folder + found.group(1)))));
  }

  /** The same sheet in fewer bytes; strings stay as they are. */
  static String shorten(String css) {
    String shorter =
        TOKEN
            .matcher(css)
            .replaceAll(
                found -> {
                  String token = found.group();
                  if (token.startsWith("\"")) {
                    return Matcher.quoteReplacement(token);
                  }
                  if (token.startsWith("/*")) {
                    return "";
                  }
                  return found.group(1) != null
                      ? found.group(1)
                      : afterColon(found, css) ? "" : " ";
                });
    return shorter.replace(";}", "}").replaceAll("\\s*([{};])\\s*", "$1").strip() + "\n";
  }

  private static boolean afterColon(java.util.regex.MatchResult found, String css) {
    return found.start() > 0 && css.charAt(found.start() - 1) == ':';
  }
}
