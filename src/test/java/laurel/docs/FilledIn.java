package laurel.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What an officer does to the sheet of a round in Excel: every candidate is selected at the first
 * level that the sheet offers.
 */
final class FilledIn {
  private FilledIn() {}

  /**
   * Fills a sheet in.
   *
   * @param arguments the file, the date of the decision, the level and what numbers of certificates
   *     begin with (both may be left out)
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    XSSFWorkbook book;
    try (InputStream in = Files.newInputStream(file)) {
      book = new XSSFWorkbook(in);
    }
    try (book;
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.getSheetAt(0);
      boolean list = false;
      int number = 0;
      for (Row row : sheet) {
        if (list) {
          cell(row, 5).setCellValue("入选");
          if (arguments.length > 2) {
            cell(row, 6).setCellValue(arguments[2]);
          }
          if (arguments.length > 3) {
            number++;
            cell(row, 7).setCellValue("%s-%03d".formatted(arguments[3], number));
          }
        } else if (cell(row, 0).toString().startsWith("日期")) {
          cell(row, 0).setCellValue("日期：" + arguments[1]);
        }
        list |= cell(row, 0).toString().equals("序号");
      }
      book.write(out);
    }
  }

  private static Cell cell(Row row, int column) {
    return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }
}
