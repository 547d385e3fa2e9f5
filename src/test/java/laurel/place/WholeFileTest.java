package laurel.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void aFileIsAsItWasWhenWhatComesInBreaksOff() throws IOException {
    Path file = folder.resolve("achievement.yaml");
    WholeFile.write(file, "title: 一\n");
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[100_000]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the stick was pulled");
              }

              @Override
              public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
              }
            });
    assertThatIOException().isThrownBy(() -> WholeFile.copy(broken, file));
    assertThat(file).hasContent("title: 一");
    assertThat(folder.toFile().list()).containsExactly("achievement.yaml");
  }

  @Test
  void whatAKilledWriterLeftIsWrittenOver() throws IOException {
    Path file = folder.resolve("achievement.yaml");
    Files.writeString(folder.resolve(".achievement.yaml.part"), "tit");
    WholeFile.write(file, "title: 一\n");
    assertThat(file).hasContent("title: 一");
    assertThat(folder.toFile().list()).containsExactly("achievement.yaml");
  }

  @Test
  void aFolderIsNoPlaceForAFile() throws IOException {
    for (Path place : List.of(folder, folder.toAbsolutePath().getRoot())) {
      assertThatIOException()
          .isThrownBy(() -> WholeFile.write(place, "neu"))
          .withMessage(place.toRealPath() + ": Is a directory");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aLinkAndItsPermissionsStay() throws IOException {
    Path file = Files.writeString(folder.resolve("kept.yaml"), "title: 一\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("achievement.yaml"), file);
    WholeFile.write(link, "title: 二\n");
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("title: 二");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void aDraftThatIsALinkLeadsNowhere() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "kept");
    Files.createSymbolicLink(folder.resolve(".achievement.yaml.part"), other);
    WholeFile.write(folder.resolve("achievement.yaml"), "title: 一\n");
    assertThat(other).hasContent("kept");
    assertThat(folder.resolve("achievement.yaml")).isRegularFile().hasContent("title: 一");
  }

  @Test
  void aNewFileIsNeverWrittenOverAnotherNorOverALink() throws IOException {
    Path file = Files.writeString(folder.resolve("r.yaml"), "kept");
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), folder.resolve("nowhere"));
    for (Path taken : List.of(file, link, folder)) {
      assertThatExceptionOfType(FileAlreadyExistsException.class)
          .isThrownBy(() -> WholeFile.create(taken, "new"))
          .withMessage(taken.toString());
    }
    Path late = folder.resolve("late.yaml");
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> WholeFile.create(late, out -> Files.writeString(late, "kept")))
        .withMessage(late.toString());
    assertThat(file).hasContent("kept");
    assertThat(late).hasContent("kept");
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("r.yaml", "link.yaml", "late.yaml");
  }

  @Test
  void aNewFileThatCouldNotBeWrittenLeavesItsNameFree() throws IOException {
    Path file = folder.resolve("key.pem");
    assertThatIOException()
        .isThrownBy(
            () ->
                WholeFile.create(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    }));
    assertThat(folder).isEmptyDirectory();
    WholeFile.create(
        file,
        "key",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    assertThat(file).hasContent("key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  /** Nobody knows the draft's name, and of a full disk Java tells none at all. */
  @Test
  void whatIsRefusedIsToldOfTheFileThatWasAskedFor() throws IOException {
    Path file = folder.resolve("x".repeat(252)); // its draft's name is too long for a disk
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> WholeFile.write(file, "x"))
        .satisfies(e -> assertThat(e.getFile()).isEqualTo(file.toString()));
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full));
    try (OutputStream out = Files.newOutputStream(full)) {
      assertThatExceptionOfType(FileSystemException.class)
          .isThrownBy(() -> WholeFile.naming(file, out).write(1))
          .satisfies(e -> assertThat(e.getFile()).isEqualTo(file.toString()))
          .satisfies(e -> assertThat(e.getReason()).isNotBlank());
    }
  }
}
