package laurel.render;

import java.util.Locale;

/**
 * A publisher's own main colour in place of the vermilion: one hue, made darker or lighter until
 * text in it can be read on every ground of the site (WCAG 2.2, 1.4.3 and 1.4.11), by day and by
 * night.
 *
 * @param hue 0 to 1
 * @param saturation 0 to 1
 * @param lightness 0 to 1
 */
record Accent(double hue, double saturation, double lightness) {
  /** The grounds of {@code tokens.css}: paper's neighbour, on which contrast is the lowest. */
  private static final int[] WASH = {0xf4, 0xf4, 0xf2};

  private static final int[] NIGHT_WASH = {0x1b, 0x1d, 0x1e};
  private static final int[] WHITE = {0xff, 0xff, 0xff};
  private static final int[] NIGHT = {0x13, 0x14, 0x15};

  /** Marks and fills: also the ground of white, or at night of black, text. */
  private static final double FILL = 5.2;

  /** Text, with a reserve for thin strokes. */
  private static final double TEXT = 6.2;

  /**
   * A colour as written in {@code site.yaml}.
   *
   * @param hex {@code #rrggbb}
   */
  static Accent of(String hex) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    double r = (rgb >> 16) / 255.0;
    double g = (rgb >> 8 & 0xff) / 255.0;
    double b = (rgb & 0xff) / 255.0;
    double max = Math.max(r, Math.max(g, b));
    double min = Math.min(r, Math.min(g, b));
    double span = max - min;
    double light = (max + min) / 2;
    if (span == 0) {
      return new Accent(0, 0, light);
    }
    double hue = max == r ? (g - b) / span : max == g ? (b - r) / span + 2 : (r - g) / span + 4;
    return new Accent((hue + 6) % 6 / 6, span / (1 - Math.abs(2 * light - 1)), light);
  }

  /** Rules that take the place of the theme's red; they come after its own. */
  String css() {
    String night = night();
    return ":root{"
        + day()
        + "}@media (prefers-color-scheme:dark){:root:not([data-theme=light]){"
        + night
        + "}}:root[data-theme=dark]{"
        + night
        + "}\n";
  }

  private String day() {
    return "--red:"
        + hex(legible(WASH, FILL, -1))
        + ";--red-ink:"
        + hex(legible(WASH, TEXT, -1))
        + ";--red-wash:"
        + hex(mixed(WHITE, 0.08))
        + ";--on-red:#fff;--stage-red:"
        + hex(legible(NIGHT_WASH, TEXT, 1));
  }

  private String night() {
    return "--red:"
        + hex(legible(NIGHT_WASH, FILL, 1))
        + ";--red-ink:"
        + hex(legible(NIGHT_WASH, TEXT, 1))
        + ";--red-wash:"
        + hex(mixed(NIGHT, 0.12))
        + ";--on-red:#111";
  }

  /** The colour, stepped towards black or white until the contrast is met. */
  private int[] legible(int[] ground, double contrast, int step) {
    double light = lightness;
    int[] rgb = rgb(light);
    double end = step < 0 ? 0 : 1;
    while (contrast(rgb, ground) < contrast && light != end) {
      light = Math.min(1, Math.max(0, light + step * 0.01));
      rgb = rgb(light);
    }
    return rgb;
  }

  private int[] mixed(int[] ground, double share) {
    int[] own = rgb(lightness);
    int[] mixed = new int[3];
    for (int i = 0; i < 3; i++) {
      mixed[i] = (int) Math.round(own[i] * share + ground[i] * (1 - share));
    }
    return mixed;
  }

  private int[] rgb(double light) {
    double chroma = (1 - Math.abs(2 * light - 1)) * saturation;
    int[] rgb = new int[3];
    for (int i = 0; i < 3; i++) {
      double place = (hue * 6 + (i == 0 ? 0 : i == 1 ? 4 : 2)) % 6;
      double part = Math.min(1, Math.max(0, Math.abs(place - 3) - 1));
      rgb[i] = (int) Math.round(255 * (light + chroma * (part - 0.5)));
    }
    return rgb;
  }

  /** WCAG's contrast ratio, from 1 to 21. */
  static double contrast(int[] a, int[] b) {
    double one = luminance(a);
    double other = luminance(b);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(int[] rgb) {
    return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static String hex(int[] rgb) {
    return String.format(Locale.ROOT, "#%02x%02x%02x", rgb[0], rgb[1], rgb[2]);
  }
}
