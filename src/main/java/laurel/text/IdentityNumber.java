package laurel.text;

/** Resident identity numbers (公民身份号码, GB 11643-1999): 17 digits and a check sign. */
public final class IdentityNumber {
  private static final int LENGTH = 18;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private IdentityNumber() {}

  /** Whether a text has one in it, whatever stands around it; by check sign and birth date. */
  public static boolean isIn(String text) {
    if (text.length() < LENGTH) {
      return false;
    }
    String plain = Spaces.none(HalfWidth.of(text));
    for (int start = 0; start + LENGTH <= plain.length(); start++) {
      boolean alone = start == 0 || !isDigit(plain.charAt(start - 1));
      if (alone && isNumber(plain, start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(String text, int start) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      char c = text.charAt(start + i);
      if (!isDigit(c)) {
        return false;
      }
      sum += (c - '0') * WEIGHTS[i];
    }
    char check = Character.toUpperCase(text.charAt(start + LENGTH - 1));
    boolean ends = start + LENGTH == text.length() || !isDigit(text.charAt(start + LENGTH));
    return ends
        && check == CHECKS.charAt(sum % CHECKS.length())
        && Dates.read(text.substring(start + 6, start + 14)).certain().isPresent();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
