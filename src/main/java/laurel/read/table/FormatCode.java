package laurel.read.table;

/**
 * A number format's code taken apart (first section only).
 *
 * @param before literal text before the first sign
 * @param signs the signs that mean something, e.g. {@code 0000} or {@code yyyymd}
 * @param after literal text after the first sign
 */
record FormatCode(String before, String signs, String after) {

  static FormatCode of(String code) {
    StringBuilder before = new StringBuilder();
    StringBuilder signs = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      StringBuilder literal = signs.isEmpty() ? before : after;
      if (c == ';') {
        break;
      } else if (c == '"') {
        int end = code.indexOf('"', i + 1);
        literal.append(code, i + 1, end < 0 ? code.length() : end);
        i = end < 0 ? code.length() : end;
      } else if (c == '\\' && i + 1 < code.length()) {
        literal.append(code.charAt(++i));
      } else if (c == '[') {
        int end = code.indexOf(']', i);
        String inside = code.substring(i + 1, end < 0 ? code.length() : end);
        signs.append(elapsed(inside) ? inside : "");
        i = end < 0 ? code.length() : end;
      } else if (c == '_' || c == '*') {
        i++; // a space as wide as, or filled with, the next character
      } else if (c == '-' || c == ' ' || c == '/') {
        literal.append(c);
      } else {
        signs.append(c);
      }
    }
    return new FormatCode(before.toString(), signs.toString(), after.toString());
  }

  /** [h], [mm] and [ss] count time; other brackets hold colours, locales and conditions. */
  private static boolean elapsed(String inside) {
    return !inside.isEmpty()
        && inside.length() <= 2
        && inside.chars().allMatch(c -> "hmsHMS".indexOf(c) >= 0);
  }
}
