package laurel.text;

/** What counts as a Chinese character. */
public final class Hanzi {
  private Hanzi() {}

  /** Whether this is an ideograph, rare planes and 〇 included. */
  public static boolean is(int point) {
    if (point >= 0x4e00 && point <= 0x9fff) {
      return true;
    }
    return point > 0x3000 && Character.isIdeographic(point);
  }

  /** Whether there is at least one character and all are ideographs. */
  public static boolean all(String text) {
    int at = 0;
    while (at < text.length() && is(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at > 0 && at == text.length();
  }
}
