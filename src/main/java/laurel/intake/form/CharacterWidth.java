package laurel.intake.form;

/** How wide a line is in print, in Chinese characters. */
final class CharacterWidth {
  private CharacterWidth() {}

  /** Latin letters and digits count for half. */
  static double of(String line) {
    return line.codePoints().mapToDouble(point -> point < 0x2000 ? 0.5 : 1).sum();
  }
}
