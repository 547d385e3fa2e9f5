package laurel.intake.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laurel.diag.FindingLog;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell says what Excel shows in it. */
class CellWordsTest {
  @TempDir Path folder;

  /** What a Chinese Excel gives to 2024年5月1日, 2024年5月 and 5月1日 as they are typed has no code. */
  @ParameterizedTest
  @CsvSource({
    "31, 45413, 2024-05-01",
    "57, 45413, 2024-05",
    "27, 45413, 2024-05",
    "58, 45413, 2024-05-01",
    "14, 45413, 2024-05-01",
    "20, 0.229166666666667, 5:30",
    "32, 0.229166666666667, 5:30",
    "21, 0.00486111111111111, 0:07:00",
    "0, 9.899999999999999, 9.9",
    "0, 13900001234, 13900001234",
    "10, 0.125, 12.50%"
  })
  void aNumberIsReadAsItIsShown(short format, double value, String shown) throws IOException {
    try (Workbook book = new XSSFWorkbook();
        Workbook old = new HSSFWorkbook()) {
      assertThat(List.of(read(book, format, value), large(book), read(old, format, value)))
          .allMatch(shown::equals);
    }
  }

  @Test
  void daysAreCountedFromWhereTheWorkbookCountsThem() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.getCTWorkbook().getWorkbookPr().setDate1904(true);
      assertThat(read(book, (short) 31, 45413 - 1462)).isEqualTo("2024-05-01");
    }
  }

  private String read(Workbook book, short format, double value) throws IOException {
    Cell cell = book.createSheet("申报表").createRow(0).createCell(0);
    cell.setCellValue(value);
    cell.setCellStyle(book.createCellStyle());
    cell.getCellStyle().setDataFormat(format);
    return text(Workbooks.read(written(book), "表", new FindingLog().general()));
  }

  /** The same workbook by events. */
  private String large(Workbook book) throws IOException {
    return text(LargeSheets.read(written(book)));
  }

  private Path written(Workbook book) throws IOException {
    Path file = folder.resolve("表");
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return file;
  }

  private static String text(Paper paper) {
    return paper.grids().get(0).cells().get(0).text();
  }
}
