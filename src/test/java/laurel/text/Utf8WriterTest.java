package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class Utf8WriterTest {
  @Property
  void itsBytesAreThoseOfTheWholeText(@ForAll("pieces") List<String> pieces) throws IOException {
    ByteArrayOutputStream passedOn = new ByteArrayOutputStream();
    Utf8Writer through = new Utf8Writer(passedOn);
    Utf8Writer kept = new Utf8Writer();
    for (String piece : pieces) {
      through.write("x" + piece, 1, piece.length());
      kept.write(piece.toCharArray());
      for (int i = 0; i < piece.length(); i++) {
        kept.write(piece.charAt(i));
        through.write(piece.charAt(i));
      }
    }
    through.flush();
    StringBuilder whole = new StringBuilder();
    pieces.forEach(piece -> whole.append(piece).append(piece));
    byte[] expected = whole.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(kept.take()).isEqualTo(expected);
    assertThat(passedOn.toByteArray()).isEqualTo(expected);
    assertThat(kept.take()).isEmpty();
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "a", "é", "字", "😀", "\ud83d", "\ude00", "￿", "x".repeat(9_000), "字".repeat(30_000));
    return piece.list().ofMaxSize(4).map(some -> String.join("", some)).list().ofMaxSize(6);
  }
}
