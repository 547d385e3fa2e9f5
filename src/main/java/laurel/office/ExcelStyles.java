package laurel.office;

/** How cells look, by the number that {@code excel-styles.xml} gives them. */
final class ExcelStyles {
  static final int TITLE = 1;
  static final int REMARK = 2;
  static final int HEAD = 3;
  static final int CELL = 4;
  static final int CENTRED = 5;
  static final int NUMBER = 6;
  static final int DATE = 7;

  private ExcelStyles() {}

  /** The part that says them. */
  static Markup part() {
    return Markup.of(Parts.shipped("excel-styles.xml"));
  }
}
