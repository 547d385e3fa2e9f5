package laurel.read.table;

import java.util.List;

/**
 * What the cells of a workbook mean as text.
 *
 * @param shared the texts that cells share
 * @param formats the number format of each cell style
 * @param from1904 whether days are counted from 1904, as by old Macintosh workbooks
 */
record CellTexts(List<String> shared, List<NumberFormat> formats, boolean from1904) {

  /**
   * A cell's text.
   *
   * @param type the cell's type in the sheet: {@code s}, {@code b}, {@code str}, {@code n}, …
   * @param style index of its style
   * @param value what stands in it
   */
  String of(String type, int style, String value) {
    return switch (type) {
      case "s" -> shared(value);
      case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
      case "str", "inlineStr", "d" -> value;
      default -> value.isBlank() ? "" : format(style).text(value, from1904);
    };
  }

  private String shared(String index) {
    try {
      int at = Integer.parseInt(index.strip());
      return at >= 0 && at < shared.size() ? shared.get(at) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private NumberFormat format(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
  }
}
