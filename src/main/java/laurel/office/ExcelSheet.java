package laurel.office;

import java.util.List;
import java.util.stream.IntStream;
import laurel.office.ExcelWorkbook.Column;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet while it is written. */
final class ExcelSheet {
  /** The hidden sheet of what may be chosen. */
  static final String LISTS = "_lists";

  /** Points. */
  private static final int LINE = 16;

  private static final int MOST = 409;

  private final ExcelWorkbook.Sheet sheet;
  private final XSSFSheet made;
  private final ExcelStyles styles;
  private final List<List<String>> lists;
  private int next;

  ExcelSheet(
      ExcelWorkbook.Sheet sheet, XSSFSheet made, ExcelStyles styles, List<List<String>> lists) {
    this.sheet = sheet;
    this.made = made;
    this.styles = styles;
    this.lists = lists;
  }

  void write() {
    for (int i = 0; i < sheet.above().size(); i++) {
      if (i == 0) {
        line(sheet.above().get(0), styles.title, 30);
      } else {
        remark(sheet.above().get(i));
      }
    }
    int head = next;
    head();
    sheet.rows().forEach(this::row);
    IntStream.range(0, sheet.spare()).forEach(i -> row(List.of()));
    choices(head + 1, next - 1);
    sheet.below().forEach(this::remark);
    page(head);
  }

  private void remark(String text) {
    int width = sheet.columns().stream().mapToInt(Column::width).sum();
    line(text, styles.remark, LINE * lines(text, width));
  }

  private void line(String text, XSSFCellStyle style, int points) {
    XSSFRow row = made.createRow(next++);
    XSSFCell cell = row.createCell(0);
    cell.setCellValue(Characters.allowed(text));
    cell.setCellStyle(style);
    row.setHeightInPoints(points);
    if (sheet.columns().size() > 1) {
      made.addMergedRegion(
          new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, sheet.columns().size() - 1));
    }
  }

  /** Programs do not agree on when they fit a row's height to its text, so that it is said. */
  private static int lines(String text, int width) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      int characters = line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
      lines += Math.max(1, (characters + width - 1) / Math.max(1, width));
    }
    return lines;
  }

  private void head() {
    XSSFRow row = made.createRow(next++);
    row.setHeightInPoints(24);
    for (int i = 0; i < sheet.columns().size(); i++) {
      Column column = sheet.columns().get(i);
      XSSFCell cell = row.createCell(i);
      cell.setCellValue(Characters.allowed(column.head()));
      cell.setCellStyle(styles.head);
      made.setColumnWidth(i, Math.min(255, column.width() + 1) * 256);
    }
  }

  private void row(List<ExcelWorkbook.Cell> cells) {
    XSSFRow row = made.createRow(next++);
    int lines = 1;
    for (int i = 0; i < sheet.columns().size(); i++) {
      XSSFCell cell = row.createCell(i);
      cell.setCellStyle(sheet.columns().get(i).centred() ? styles.centred : styles.cell);
      if (i < cells.size()) {
        fill(cell, cells.get(i));
        if (cells.get(i) instanceof ExcelWorkbook.Text text) {
          lines = Math.max(lines, lines(text.text(), sheet.columns().get(i).width()));
        }
      }
    }
    row.setHeightInPoints(Math.min(MOST, LINE * lines + 4));
  }

  private void fill(XSSFCell cell, ExcelWorkbook.Cell value) {
    if (value instanceof ExcelWorkbook.Amount amount) {
      cell.setCellStyle(styles.number);
      cell.setCellValue(amount.number().doubleValue());
    } else if (value instanceof ExcelWorkbook.Day day) {
      cell.setCellStyle(styles.date);
      cell.setCellValue(day.date());
    } else if (value instanceof ExcelWorkbook.Text text && !text.text().isEmpty()) {
      cell.setCellValue(Characters.allowed(text.text()));
    }
  }

  private void choices(int first, int last) {
    for (int i = 0; i < sheet.columns().size() && first <= last; i++) {
      Column column = sheet.columns().get(i);
      if (!column.choices().isEmpty()) {
        choices(column, new CellRangeAddressList(first, last, i, i));
      }
    }
  }

  private void choices(Column column, CellRangeAddressList cells) {
    if (!lists.contains(column.choices())) {
      lists.add(column.choices());
    }
    String at = CellReference.convertNumToColString(lists.indexOf(column.choices()));
    String range = LISTS + "!$" + at + "$1:$" + at + "$" + column.choices().size();
    DataValidationHelper helper = made.getDataValidationHelper();
    DataValidation rule = helper.createValidation(helper.createFormulaListConstraint(range), cells);
    rule.setShowErrorBox(true);
    rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
    if (!column.hint().isEmpty()) {
      rule.createPromptBox(clip(column.head(), 32), clip(column.hint(), 255));
      rule.setShowPromptBox(true);
    }
    made.addValidationData(rule);
  }

  private static String clip(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length));
  }

  private void page(int head) {
    made.createFreezePane(0, head + 1);
    made.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
    made.setFitToPage(true);
    made.setHorizontallyCenter(true);
    PrintSetup print = made.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(sheet.landscape());
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    made.getFooter().setCenter("&P / &N");
  }
}
