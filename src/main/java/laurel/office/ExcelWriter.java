package laurel.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks. */
final class ExcelWriter {
  private ExcelWriter() {}

  static void write(ExcelWorkbook workbook, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XSSFWorkbook excel = new XSSFWorkbook();
    try {
      Origin.settle(excel.getProperties(), workbook.title());
      ExcelStyles styles = new ExcelStyles(excel);
      List<List<String>> lists = new ArrayList<>();
      for (ExcelWorkbook.Sheet sheet : workbook.sheets()) {
        XSSFSheet made = excel.createSheet(free(sheet.name(), excel));
        new ExcelSheet(sheet, made, styles, lists).write();
      }
      if (!lists.isEmpty()) {
        lists(excel, lists);
      }
      excel.write(bytes);
    } finally {
      excel.getPackage().revert(); // closing would write all of it once more, to nowhere
    }
    PlainZip.repack(bytes.toByteArray(), out);
  }

  /** Excel allows 31 characters, forbids some, and takes no name twice. */
  private static String free(String name, XSSFWorkbook excel) {
    String safe = WorkbookUtil.createSafeSheetName(Characters.allowed(name));
    String free = safe;
    for (int i = 2; excel.getSheetIndex(free) >= 0; i++) {
      String number = " " + i;
      free = safe.substring(0, Math.min(safe.length(), 31 - number.length())) + number;
    }
    return free;
  }

  /**
   * What may be chosen stands on a hidden sheet: in the rule itself Excel allows 255 characters.
   */
  private static void lists(XSSFWorkbook excel, List<List<String>> lists) {
    XSSFSheet sheet = excel.createSheet(ExcelSheet.LISTS);
    for (int column = 0; column < lists.size(); column++) {
      List<String> choices = lists.get(column);
      for (int i = 0; i < choices.size(); i++) {
        var row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
        row.createCell(column).setCellValue(Characters.allowed(choices.get(i)));
      }
    }
    excel.setSheetVisibility(excel.getSheetIndex(sheet), SheetVisibility.HIDDEN);
  }
}
