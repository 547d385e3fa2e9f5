package laurel.media;

import java.util.Locale;

/**
 * Placeholder colours without a style attribute, which a strict Content-Security-Policy forbids:
 * one small sheet of classes, six shades a channel, and each photo names the class nearest to its
 * mean.
 */
public final class Tones {
  private static final int SHADES = 6;
  private static final int STEP = 255 / (SHADES - 1);

  private Tones() {}

  /**
   * The class for a colour, e.g. {@code tone-443}.
   *
   * @param colour {@code #rrggbb}
   */
  public static String className(String colour) {
    int rgb = Integer.parseInt(colour, 1, 7, 16);
    return "tone-" + shade(rgb >> 16) + shade(rgb >> 8) + shade(rgb);
  }

  /** The sheet with every class. */
  public static String stylesheet() {
    StringBuilder css = new StringBuilder();
    for (int i = 0; i < SHADES * SHADES * SHADES; i++) {
      int red = i / (SHADES * SHADES);
      int green = i / SHADES % SHADES;
      int blue = i % SHADES;
      css.append(
          String.format(
              Locale.ROOT,
              ".tone-%d%d%d{background:#%02x%02x%02x}\n",
              red,
              green,
              blue,
              red * STEP,
              green * STEP,
              blue * STEP));
    }
    return css.toString();
  }

  private static int shade(int channel) {
    return ((channel & 0xff) + STEP / 2) / STEP;
  }
}
