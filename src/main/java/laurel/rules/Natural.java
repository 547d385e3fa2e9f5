package laurel.rules;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders names as people number them: {@code 2 细节.jpg} before {@code 10 应用.jpg}. */
final class Natural {
  private static final Pattern PIECE = Pattern.compile("[0-9]+|[^0-9]+");

  /** The order; names that differ only in leading zeros are told apart by code point. */
  static final Comparator<String> ORDER = Natural::compare;

  private Natural() {}

  private static int compare(String a, String b) {
    Matcher left = PIECE.matcher(a);
    Matcher right = PIECE.matcher(b);
    while (left.find() && right.find()) {
      int order = comparePieces(left.group(), right.group());
      if (order != 0) {
        return order;
      }
    }
    int lengths = Integer.compare(a.length(), b.length());
    return lengths != 0 ? lengths : a.compareTo(b);
  }

  private static int comparePieces(String a, String b) {
    boolean numbers = isDigit(a.charAt(0)) && isDigit(b.charAt(0));
    return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
