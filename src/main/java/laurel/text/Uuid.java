package laurel.text;

import java.util.regex.Pattern;

/**
 * A file's name or a key, as {@code 7c9ea139-1234-4678-9abc-def012345678}: its digits are nobody's
 * number.
 */
final class Uuid {
  private static final int LENGTH = 36;

  private static final Pattern WHOLE =
      Pattern.compile(
          "(?<![0-9A-Za-z])HEX{8}(?:-HEX{4}){3}-HEX{12}(?![0-9A-Za-z])"
              .replace("HEX", "[0-9A-Fa-f]"));

  private Uuid() {}

  /** Whether what stands between two places of a text is a part of one. */
  static boolean isAround(String text, int start, int end) {
    if (end - start > LENGTH) {
      return false; // tags and links lie within
    }
    int from = Math.max(0, end - LENGTH);
    int to = Math.min(text.length(), start + LENGTH);
    return WHOLE.matcher(text).region(from, to).useTransparentBounds(true).find();
  }
}
