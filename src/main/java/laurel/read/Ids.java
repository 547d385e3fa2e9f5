package laurel.read;

import java.util.Set;
import laurel.text.Hanzi;

/** Ids: the names of folders and files that become public addresses. */
final class Ids {
  private static final int LONGEST = 60;

  /** Windows cannot have a folder of these names. */
  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3");

  private Ids() {}

  /** Whether a name is made of {@code a-z}, {@code 0-9}, hyphens and Chinese characters. */
  static boolean valid(String id) {
    return !id.isEmpty()
        && id.codePointCount(0, id.length()) <= LONGEST
        && id.charAt(0) != '-'
        && !DEVICES.contains(id)
        && id.codePoints().allMatch(Ids::allowed);
  }

  private static boolean allowed(int point) {
    return (point >= 'a' && point <= 'z')
        || (point >= '0' && point <= '9')
        || point == '-'
        || Hanzi.is(point);
  }
}
