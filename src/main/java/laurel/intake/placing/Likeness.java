package laurel.intake.placing;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import laurel.text.HalfWidth;
import laurel.text.Nfc;

/** How much a file's or folder's name is like a title: 折叠反刮刀具 is like 小孔大背面结构件自动折叠反刮刀具的开发应用. */
final class Likeness {
  /** At and above this two names mean the same work. */
  static final double ENOUGH = 0.72;

  private static final int SHORTEST = 3;
  private static final Pattern SIGNS = Pattern.compile("[^\\p{IsHan}\\p{IsLatin}0-9]+");

  private Likeness() {}

  /** Signs, spaces and width aside. */
  static String folded(String text) {
    return SIGNS
        .matcher(HalfWidth.of(Nfc.of(text)).toLowerCase(java.util.Locale.ROOT))
        .replaceAll("");
  }

  /**
   * From 0 to 1: how much of the shorter name is found in the longer one, in its order, and how
   * many of its pairs of neighbours are.
   */
  static double of(String a, String b) {
    String one = folded(a);
    if (one.length() < SHORTEST) {
      return 0; // as most names of photos are (整体, 细节): nothing else need be looked at
    }
    String other = folded(b);
    String less = one.length() <= other.length() ? one : other;
    String more = one.length() <= other.length() ? other : one;
    if (less.length() < SHORTEST) {
      return 0;
    }
    double order = (double) inOrder(less, more) / less.length();
    Set<String> pairs = pairs(less);
    long found = pairs.stream().filter(more::contains).count();
    return 0.6 * order + 0.4 * found / pairs.size();
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  /** Length of the longest common subsequence. */
  private static int inOrder(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = 0;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
