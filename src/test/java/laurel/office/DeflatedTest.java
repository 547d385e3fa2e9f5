package laurel.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DeflatedTest {
  /** Longer than what is deflated at once, and hardly to be made smaller where it is noise. */
  @Property(tries = 200)
  void whatIsWrittenInAnyPiecesIsThereAgain(
      @ForAll @Size(max = 12) List<@IntRange(max = 100_000) Integer> lengths, @ForAll boolean noise)
      throws IOException {
    java.util.Random random = new java.util.Random(lengths.hashCode());
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Deflated deflated = new Deflated();
    for (int length : lengths) {
      byte[] piece = new byte[length + 2];
      random.nextBytes(piece);
      for (int i = 0; !noise && i < piece.length; i++) {
        piece[i] &= 3;
      }
      written.write(piece, 1, length);
      deflated.write(piece, 1, length);
    }
    deflated.close();
    CRC32 sum = new CRC32();
    sum.update(written.toByteArray());
    assertThat(deflated.size()).isEqualTo(written.size());
    assertThat(deflated.sum()).isEqualTo(sum.getValue());
    InflaterInputStream inflated =
        new InflaterInputStream(new ByteArrayInputStream(deflated.bytes()), new Inflater(true));
    assertThat(inflated.readAllBytes()).isEqualTo(written.toByteArray());
  }
}
