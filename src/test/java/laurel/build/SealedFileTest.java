package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is read whole, beside what it belongs to, or not at all. */
class SealedFileTest {
  private static final long SEAL = 7;
  private static final int BODY = 100_000;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("key.footing");
    try (SealedFile draft = new SealedFile(file)) {
      draft.out().write(body());
      draft.keep(SEAL);
    }
  }

  private static byte[] body() {
    byte[] body = new byte[BODY];
    Arrays.fill(body, (byte) 5);
    return body;
  }

  @Test
  void itIsReadUnderItsSeal() throws IOException {
    byte[] read = SealedFile.read(file, SEAL).orElseThrow();
    assertThat(Arrays.copyOfRange(read, SealedFile.HEAD, read.length)).isEqualTo(body());
  }

  @Test
  void underAnotherSealItIsNot() throws IOException {
    assertThat(SealedFile.read(file, SEAL + 1)).isEmpty();
  }

  @Test
  void oneThatIsNotThereIsNot() throws IOException {
    assertThat(SealedFile.read(folder.resolve("other"), SEAL)).isEmpty();
  }

  @Test
  void aByteThatIsAnotherSpoilsIt() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int place : new int[] {0, SealedFile.HEAD - 1, SealedFile.HEAD, bytes.length - 1}) {
      byte[] other = bytes.clone();
      other[place] ^= 1;
      Files.write(file, other);
      assertThat(SealedFile.read(file, SEAL)).as("byte %s", place).isEmpty();
    }
  }

  @Test
  void cutOffAnywhereItIsNotRead() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int length : new int[] {0, SealedFile.HEAD - 1, SealedFile.HEAD, bytes.length - 1}) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThat(SealedFile.read(file, SEAL)).as("%s bytes", length).isEmpty();
    }
  }

  @Test
  void oneThatIsNotKeptLeavesTheEarlierOne() throws IOException {
    try (SealedFile draft = new SealedFile(file)) {
      draft.out().write(1);
    }
    assertThat(SealedFile.read(file, SEAL)).isPresent();
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }
}
