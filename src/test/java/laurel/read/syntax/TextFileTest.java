package laurel.read.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.read.RawFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text files by their bytes. */
class TextFileTest {
  @TempDir Path folder;
  private final FindingLog log = new FindingLog();

  @ParameterizedTest
  @CsvSource({
    "efbbbf61, a",
    "61, a",
    "efbbbf, ''",
    "'', ''",
    "e794b2, 甲",
    "ef, ",
    "efbb, ",
    "efbc8161, ！a",
    "efbaa361, ﺣa",
    "ff, ",
    "fe, ",
    "fffe, ",
    "feff, ",
    "fffe6100, ",
    "feff0061, ",
    "feef, ",
    "ffff, "
  })
  void aTextIsUtf8WithOrWithoutItsMark(String hex, String text) throws IOException {
    Optional<SourceText> read = read(HexFormat.of().parseHex(hex));
    assertThat(read.map(SourceText::text)).isEqualTo(Optional.ofNullable(text));
    assertThat(log.findings()).hasSize(text == null ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "fffe6100, file.encoding f [UTF-16]",
    "feff0061, file.encoding f [UTF-16]",
    "feef, file.encoding f:1:1 [GBK]",
    "610ab5da, file.encoding f:2:1 [GBK]",
    "0a0a89504eff, file.not-text f:3:1 []",
    "0aff, file.not-text f:2:1 []",
    "ff0a, file.not-text f:1:1 []",
    "efbb, file.encoding f:1:1 [GBK]"
  })
  void whatIsNoneIsToldOnItsLine(String hex, String told) throws IOException {
    assertThat(read(HexFormat.of().parseHex(hex))).isEmpty();
    assertThat(told()).containsExactly(told);
  }

  @Test
  void sixteenMegabytesAreReadAndNoMore() throws IOException {
    Path file = folder.resolve("f");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(16L << 20);
      assertThat(read(file)).isPresent();
      sparse.setLength((16L << 20) + 1);
      assertThat(read(file)).isEmpty();
    }
    assertThat(told()).containsExactly("file.too-large f [16, 16]");
  }

  @Test
  void aFileThatIsGoneIsTold() {
    assertThat(read(folder.resolve("gone"))).isEmpty();
    assertThat(told()).containsExactly("file.unreadable f [NoSuchFileException]");
  }

  @Test
  void bytesAreTextOfACharsetOrTheyAreNot() {
    byte[] bytes = "输液".getBytes(Charset.forName("GBK"));
    assertThat(TextFile.decodes(bytes, Charset.forName("GB18030"))).isTrue();
    assertThat(TextFile.decodes(bytes, Charset.forName("UTF-8"))).isFalse();
  }

  private Optional<SourceText> read(byte[] bytes) throws IOException {
    return read(Files.write(folder.resolve("f"), bytes));
  }

  private Optional<SourceText> read(Path file) {
    return TextFile.read(new RawFile(file, "f", "f"), log.general());
  }

  private List<String> told() {
    return log.findings().stream()
        .map(f -> f.kind().id() + " " + f.where() + " " + f.arguments())
        .toList();
  }
}
