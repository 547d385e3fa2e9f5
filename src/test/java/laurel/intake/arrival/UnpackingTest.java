package laurel.intake.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {
  /** Bytes before the name of the first entry. */
  private static final int ZIP_HEAD = 30;

  @TempDir Path folder;
  private final FindingLog log = new FindingLog();

  private Path zip() throws IOException {
    Path zip = folder.resolve("甲厂.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("照片/整体.jpg"));
      out.write("照片".repeat(1000).getBytes(StandardCharsets.UTF_8));
    }
    return zip;
  }

  private List<Arrival> unpacked(Path zip, Path to) throws IOException {
    return new Unpacking(log.general(), to).of(zip, "甲厂.zip", List.of(), 0);
  }

  @Test
  void aFileInAnArchiveArrivesUnderItsOwnName() throws IOException {
    List<Arrival> arrivals = unpacked(zip(), folder);
    assertThat(arrivals).extracting(Arrival::shown).containsExactly("甲厂.zip/照片/整体.jpg");
    assertThat(log.findings()).isEmpty();
  }

  /** As on a full disk: the officer asked the unit for an archive that was whole. */
  @Test
  void whatCannotBeWrittenHereIsNoDamageThere() throws IOException {
    Path zip = zip();
    assertThatThrownBy(() -> unpacked(zip, folder.resolve("gone")))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void anEntryThatCannotBeReadIsToldAsDamaged() throws IOException {
    Path zip = zip();
    byte[] bytes = Files.readAllBytes(zip);
    int name = "照片/整体.jpg".getBytes(StandardCharsets.UTF_8).length;
    bytes[ZIP_HEAD + name] = (byte) 0xff; // a block of no kind that there is
    Files.write(zip, bytes);
    assertThat(unpacked(zip, folder)).isEmpty();
    assertThat(log.findings())
        .extracting(Finding::kind, Finding::where)
        .containsExactly(tuple(FindingKind.IMPORT_DAMAGED, Location.of("甲厂.zip/照片/整体.jpg")));
  }

  @Test
  void soIsAnArchiveThatIsNone() throws IOException {
    Path none = Files.writeString(folder.resolve("甲厂.zip"), "PK");
    assertThat(unpacked(none, folder)).isEmpty();
    assertThat(log.findings())
        .extracting(Finding::kind, Finding::where)
        .containsExactly(tuple(FindingKind.IMPORT_DAMAGED, Location.of("甲厂.zip")));
  }
}
