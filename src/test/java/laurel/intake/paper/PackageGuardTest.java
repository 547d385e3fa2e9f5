package laurel.intake.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a package holds is known before it is opened. */
class PackageGuardTest {
  @TempDir Path folder;

  @Test
  void allSheetsCountTogether() throws Exception {
    Path file = folder.resolve("表.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String part : List.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(new byte[1000]);
      }
    }
    assertThat(PackageGuard.of(file, "表.xlsx").sheets()).isEqualTo(2000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16"})
  void rowsAndCellsOfTablesCountWhateverTheirPrefix(String encoding) throws Exception {
    byte[] text =
        "<w:tr a='b'><x:tc/></w:tr><tr><tc ><w:tcPr/><w:t>tr</w:t></tc>".getBytes(encoding);
    TableMarks marks = new TableMarks();
    for (byte each : text) {
      marks.add(new byte[] {each}, 1);
    }
    assertThat(marks.count()).isEqualTo(4);
  }
}
