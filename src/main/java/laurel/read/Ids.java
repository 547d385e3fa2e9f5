package laurel.read;

import laurel.text.Address;
import laurel.text.Hanzi;

/** Ids: the names of folders and files that become public addresses. */
public final class Ids {
  private static final int LONGEST = 60;

  private Ids() {}

  /**
   * Whether a name is made of {@code a-z}, {@code 0-9}, hyphens and Chinese characters, 60 at most,
   * begins with no hyphen and can be a folder's on Windows.
   */
  public static boolean valid(String id) {
    return !id.isEmpty()
        && id.codePointCount(0, id.length()) <= LONGEST
        && id.charAt(0) != '-'
        && !Address.isDevice(id)
        && id.codePoints().allMatch(Ids::allowed);
  }

  private static boolean allowed(int point) {
    return (point >= 'a' && point <= 'z')
        || (point >= '0' && point <= '9')
        || point == '-'
        || Hanzi.is(point);
  }
}
