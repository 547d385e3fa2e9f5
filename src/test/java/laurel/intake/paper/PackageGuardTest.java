package laurel.intake.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
