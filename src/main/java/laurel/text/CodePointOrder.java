package laurel.text;

import java.util.Comparator;

/** Texts by code point: {@link String#compareTo} puts rare characters before U+E000. */
public final class CodePointOrder {
  /** Compares by code points. */
  public static final Comparator<String> COMPARATOR = CodePointOrder::compare;

  private CodePointOrder() {}

  private static int compare(String a, String b) {
    int order = a.compareTo(b);
    return order == 0 || !(hasSurrogate(a) || hasSurrogate(b)) ? order : byPoint(a, b);
  }

  private static boolean hasSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int byPoint(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean one = Character.isSurrogate(x) != Character.isSurrogate(y);
        return one ? Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y)) : x - y;
      }
    }
    return a.length() - b.length();
  }
}
