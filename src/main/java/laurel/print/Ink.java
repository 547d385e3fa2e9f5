package laurel.print;

/**
 * A colour in sRGB.
 *
 * @param rgb as in style sheets, {@code 0xrrggbb}
 */
record Ink(int rgb) {
  static final Ink BLACK = new Ink(0x191a1b);
  static final Ink SOFT = new Ink(0x4e5153);
  static final Ink FAINT = new Ink(0x686b6d);
  static final Ink RED = new Ink(0xa82814);
  static final Ink MARK = new Ink(0xbd2f1a);
  static final Ink GOLD = new Ink(0x7f5f12);
  static final Ink GOLD_RULE = new Ink(0xb89a52);
  static final Ink RULE = new Ink(0xdcdcd7);
  static final Ink CREAM = new Ink(0xfffdf8);
  static final Ink WHITE = new Ink(0xffffff);

  float red() {
    return (rgb >> 16 & 255) / 255f;
  }

  float green() {
    return (rgb >> 8 & 255) / 255f;
  }

  float blue() {
    return (rgb & 255) / 255f;
  }
}
