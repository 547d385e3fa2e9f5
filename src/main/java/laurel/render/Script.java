package laurel.render;

/**
 * Leaves out the margins and whole-line comments of Laurel's own scripts, none of which has a text
 * of several lines or a comment before a statement. No more, and not of a user's script: shortening
 * a program without understanding it is how shortened programs break.
 */
final class Script {
  private Script() {}

  static String shorten(String script) {
    StringBuilder out = new StringBuilder(script.length());
    boolean comment = false;
    for (String line : script.lines().toList()) {
      String bare = line.strip();
      if (!comment && bare.startsWith("/*")) {
        comment = true;
      }
      if (!comment && !bare.isEmpty() && !bare.startsWith("//")) {
        out.append(bare).append('\n');
      }
      if (comment && bare.endsWith("*/")) {
        comment = false;
      }
    }
    return out.toString();
  }
}
