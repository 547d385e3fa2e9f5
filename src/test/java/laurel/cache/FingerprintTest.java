package laurel.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  private static final Duration SOON = Duration.ofSeconds(4);

  @Test
  void itIsMurmurAsOthersComputeIt() {
    assertThat(Fingerprint.of("")).hasToString("00000000000000000000000000000000");
    assertThat(Fingerprint.of("The quick brown fox jumps over the lazy dog"))
        .hasToString("e34bbc7bbc071b6c7a433ca9c49a9347");
  }

  @Property
  void piecesDoNotMatter(@ForAll @Size(max = 200) byte[] bytes, @ForAll byte cut)
      throws IOException {
    int at = Math.floorMod(cut, bytes.length + 1);
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    try (FingerprintStream stream = new FingerprintStream(copy)) {
      stream.write(bytes, 0, at);
      for (int i = at; i < bytes.length; i++) {
        stream.write(bytes[i]);
      }
      assertThat(stream.fingerprint()).isEqualTo(Fingerprint.of(bytes));
      assertThat(stream.size()).isEqualTo(bytes.length);
    }
    assertThat(copy.toByteArray()).isEqualTo(bytes);
  }

  @Property
  void oneFlippedBitMakesAnother(@ForAll @Size(min = 1, max = 100) byte[] bytes, @ForAll int bit) {
    byte[] other = bytes.clone();
    int at = Math.floorMod(bit, bytes.length * 8);
    other[at / 8] ^= (byte) (1 << (at % 8));
    assertThat(Fingerprint.of(other)).isNotEqualTo(Fingerprint.of(bytes));
  }

  @Property
  void whatIsPrintedIsReadAgain(@ForAll long high, @ForAll long low) {
    Fingerprint print = new Fingerprint(high, low);
    assertThat(Fingerprint.parse(print.toString())).isEqualTo(print);
  }

  @Test
  void textThatIsNoFingerprintIsRefused() {
    assertThatThrownBy(() -> Fingerprint.parse("12")).hasMessage("not a fingerprint: 12");
    assertThatThrownBy(() -> Fingerprint.parse("x".repeat(32)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileHasTheFingerprintOfItsBytes(@TempDir Path folder) throws IOException {
    byte[] bytes = new byte[200_001];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ((i * 31) >> 3);
    }
    Path file = Files.write(folder.resolve("file"), bytes);
    assertThat(Fingerprint.ofFile(file)).isEqualTo(Fingerprint.of(bytes));
    for (long looked : new long[] {0, 1, 5_000, bytes.length - 1, bytes.length, 1L << 40}) {
      assertThat(Fingerprint.ofFile(file, looked)).isEqualTo(Fingerprint.of(bytes));
    }
  }

  /** Somebody copies a photo: it was empty when it was looked at. */
  @Test
  void aFileThatHasGrownIsNotReadByteByByte(@TempDir Path folder) throws Exception {
    byte[] bytes = new byte[16 << 20];
    Path file = Files.write(folder.resolve("photo.jpg"), bytes);
    assertThat(assertTimeoutPreemptively(SOON, () -> Fingerprint.ofFile(file, 0)))
        .isEqualTo(Fingerprint.of(bytes));
  }

  @Test
  void aKeyTellsItsPartsApart() {
    assertThat(
            List.of(
                Fingerprint.of("page", 1).build(),
                Fingerprint.of("page", 2).build(),
                Fingerprint.of("page", 1).add("ab").add("c").build(),
                Fingerprint.of("page", 1).add("a").add("bc").build(),
                Fingerprint.of("page", 1).add("abc").build(),
                Fingerprint.of("page", 1).add(new byte[] {'a', 'b', 'c'}).build(),
                Fingerprint.of("page", 1).addAll(List.of("a", "b")).addAll(List.of()).build(),
                Fingerprint.of("page", 1).addAll(List.of("a")).addAll(List.of("b")).build(),
                Fingerprint.of("page", 1).add(1).build(),
                Fingerprint.of("page", 1).add(true).build(),
                Fingerprint.of("page", 1).add(Fingerprint.of("a")).build()))
        .doesNotHaveDuplicates();
  }
}
