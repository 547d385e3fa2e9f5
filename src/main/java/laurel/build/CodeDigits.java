package laurel.build;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.text.PrivateNumbers;

/** Digits that look like somebody's number, and are part of a hash or of a fraction. */
final class CodeDigits {
  /** Signs of a hash that stands by itself: more than a number between two words has about it. */
  private static final int HASH = 16;

  /**
   * Behind the slash of {@code media/a/13900000000a-640.jpg}: twelve signs of a hash, then what the
   * file is, whose digits can look like the end of a number that the hash begins ({@code
   * 4bf9a1681102-1280.jpg}).
   */
  private static final Pattern NAME =
      Pattern.compile(
          "[0-9a-f]{12}-(?:[0-9]{1,5}(?:\\.(?:jpg|webp)|p\\.mp4)|(?:print|sheet|cues|sound|wave|video)\\.)");

  private CodeDigits() {}

  /** Whether what was found is part of a hash, or the decimals of a fraction: nobody's number. */
  static boolean hold(String text, PrivateNumbers.Found found) {
    char before = found.start() > 0 ? text.charAt(found.start() - 1) : ' ';
    boolean fraction =
        before == '.' && found.start() > 1 && Character.isDigit(text.charAt(found.start() - 2));
    return fraction || isInHash(text, found);
  }

  /** The last letter of a word before a number, or the first behind it, makes no hash of it. */
  private static boolean isInHash(String text, PrivateNumbers.Found found) {
    int start = found.start();
    while (start > 0 && isHex(text.charAt(start - 1))) {
      start--;
    }
    Matcher name = NAME.matcher(text).region(start, text.length());
    if (start > 0 && text.charAt(start - 1) == '/' && name.lookingAt()) {
      return found.end() <= name.end();
    }
    int end = found.end();
    while (end < text.length() && isHex(text.charAt(end))) {
      end++;
    }
    String run = text.substring(start, end);
    return run.length() >= HASH
        && run.chars().allMatch(CodeDigits::isHex)
        && run.chars().anyMatch(c -> c >= 'a');
  }

  private static boolean isHex(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }
}
