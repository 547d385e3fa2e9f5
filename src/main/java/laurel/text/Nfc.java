package laurel.text;

import java.text.Normalizer;

/** Unicode form C; never KC, which would turn ㎡ into m2 and ： into a colon. */
public final class Nfc {
  private Nfc() {}

  /** The text in form C. */
  public static String of(String typed) {
    char[] chars = typed.toCharArray(); // copied sooner than charAt gives a Chinese text
    for (char c : chars) {
      if (!stable(c)) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
      }
    }
    return typed;
  }

  /**
   * Characters that form C leaves alone beside any other: nearly all that Chinese text is made of.
   */
  static boolean stable(char c) {
    return c < '\u0300'
        || (c >= '\u4e00' && c <= '\u9fff')
        || (c >= '\u3000' && c <= '\u3020')
        || (c >= '\uff01' && c <= '\uff5e')
        || (c >= '\u2010' && c <= '\u2027');
  }
}
