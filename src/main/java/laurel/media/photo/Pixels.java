package laurel.media.photo;

/**
 * A picture in memory: opaque, sRGB unless said otherwise, rows from the top, {@code 0x00RRGGBB}.
 *
 * @param rgb {@code width * height} of them; shared, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying megabytes would be the fault
record Pixels(int width, int height, int[] rgb) {
  Pixels {
    if (rgb.length != width * height) {
      throw new IllegalArgumentException(width + " x " + height + ": " + rgb.length);
    }
  }

  static Pixels blank(int width, int height) {
    return new Pixels(width, height, new int[Math.multiplyExact(width, height)]);
  }

  /** One pixel of three samples of 0 to 255, given as signed bytes or as numbers. */
  static int rgb(int red, int green, int blue) {
    return ((red & 0xff) << 16) | ((green & 0xff) << 8) | (blue & 0xff);
  }

  /** The mean colour, {@code 0x00RRGGBB}. */
  int mean() {
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int p : rgb) {
      red += (p >> 16) & 0xff;
      green += (p >> 8) & 0xff;
      blue += p & 0xff;
    }
    int n = rgb.length;
    return rgb((int) (red / n), (int) (green / n), (int) (blue / n));
  }
}
