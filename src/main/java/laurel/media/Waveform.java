package laurel.media;

/** Draws loudness as bars: one path, one colour that is legible on light and on dark. */
final class Waveform {
  static final int HEIGHT = 64;
  private static final int STEP = 3;
  private static final int LEAST = 2;

  private Waveform() {}

  /** Width of the drawing for so many bars. */
  static int width(int bars) {
    return bars * STEP;
  }

  /**
   * @param peaks 0 to 255 each
   */
  static String svg(byte[] peaks) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < peaks.length; i++) {
      int high = Math.max(LEAST, (peaks[i] & 0xff) * HEIGHT / 255);
      path.append('M').append(i * STEP).append(' ').append((HEIGHT - high) / 2);
      path.append("h2v").append(high).append("h-2z");
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + width(peaks.length)
        + " "
        + HEIGHT
        + "\" preserveAspectRatio=\"none\"><path fill=\"#8a8a84\" d=\""
        + path
        + "\"/></svg>\n";
  }
}
