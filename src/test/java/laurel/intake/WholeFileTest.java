package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void whatAKilledImportLeftIsWrittenOver() throws IOException {
    Path file = folder.resolve("achievement.yaml");
    Files.writeString(folder.resolve(".achievement.yaml.part"), "tit");
    WholeFile.write(file, "title: 一\n");
    assertThat(file).hasContent("title: 一");
    assertThat(folder.toFile().list()).containsExactly("achievement.yaml");
  }
}
