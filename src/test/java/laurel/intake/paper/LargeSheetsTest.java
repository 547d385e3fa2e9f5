package laurel.intake.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeSheetsTest {
  @TempDir Path folder;

  @Test
  void aFormulaThatFailedIsBlank() throws Exception {
    Path file = folder.resolve("表.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFRow row = book.createSheet("申报表").createRow(0);
      row.createCell(0).setCellValue("成果名称");
      row.createCell(1).setCellErrorValue(FormulaError.NA.getCode());
      row.createCell(2).setCellValue("管路快扣的设计");
      book.write(out);
    }
    assertThat(LargeSheets.read(file).grids().get(0).cells())
        .extracting(Grid.Cell::text)
        .containsExactly("成果名称", "管路快扣的设计");
  }
}
