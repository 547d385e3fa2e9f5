package laurel.media.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units of pictures' streams, by hand. */
class NotesTest {
  private static final byte STOP = (byte) 0x80;

  @ParameterizedTest
  @CsvSource({
    // one note; its length goes on behind 255
    "06 05 03 414243 80, 06 05 03 ffffff 80",
    // between others, which stay
    "06 06 01 88 05 02 4142 01 01 07 80, 06 06 01 88 05 02 ffff 01 01 07 80",
    // escapes keep their zeros and the small byte behind them
    "06 05 06 410000 03 01 4243 80, 06 05 06 ff0000 03 01 ffff 80",
    "06 05 03 410000 03 80, 06 05 03 ff0000 03 80",
    // promises more than there is
    "06 05 20 4142 80, 06 05 20 ffff ff",
    // a picture, and captions
    "65 05 03 414243 80, 65 05 03 414243 80",
    "06 04 03 414243 80, 06 04 03 414243 80"
  })
  void notesOfH264AreWrittenOver(String unit, String left) {
    byte[] bytes = HexFormat.of().parseHex(unit.replace(" ", ""));
    Notes.erase(bytes, 0, bytes.length, false);
    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(left.replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "4e01 05 03 414243 80, 4e01 05 03 ffffff 80",
    "5001 05 03 414243 80, 5001 05 03 ffffff 80",
    "4001 05 03 414243 80, 4001 05 03 414243 80"
  })
  void soAreThoseOfHevc(String unit, String left) {
    byte[] bytes = HexFormat.of().parseHex(unit.replace(" ", ""));
    Notes.erase(bytes, 0, bytes.length, true);
    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(left.replace(" ", ""));
  }

  /** Some writers put a whole track into one chunk. */
  @Test
  void zerosAtTheEndOfASampleLeaveNoNoteOfTheNext(@TempDir Path folder) throws IOException {
    String first = "00000002 6588 00000000 0000";
    String second = "00000006 06 05 02 4142 80";
    assertThat(erased(folder, bytes(first), bytes(second)))
        .isEqualTo(bytes(first + "00000006 06 05 02 ffff 80"));
  }

  @Test
  void aNoteTooLargeToBeReadGoesAsAWhole(@TempDir Path folder) throws IOException {
    byte[] note = new byte[5 << 19];
    Arrays.fill(note, (byte) 'A');
    ByteBuffer.wrap(note).putInt(note.length - 4).put(bytes("06 05")).put(note.length - 1, STOP);
    byte[] left = note.clone();
    Arrays.fill(left, 6, note.length - 1, (byte) 0xff);
    String next = "00000002 6588";
    assertThat(erased(folder, note, bytes(next)))
        .isEqualTo(ByteBuffer.allocate(note.length + 6).put(left).put(bytes(next)).array());
  }

  /** What is left of two samples of H.264 in one chunk. */
  private static byte[] erased(Path folder, byte[] first, byte[] second) throws IOException {
    Path file = folder.resolve("data");
    Files.write(file, first);
    Files.write(file, second, StandardOpenOption.APPEND);
    ByteBuffer sizes = ByteBuffer.allocate(20);
    sizes.putInt(8, 2).putInt(12, first.length).putInt(16, second.length);
    Box stsd = Box.leaf("stsd", "avcC\1\144\0\50\377".getBytes(StandardCharsets.ISO_8859_1));
    Box table = Box.of("stbl", List.of(stsd, Box.leaf("stsz", sizes.array())));
    Box trak = Box.of("trak", List.of(Box.of("mdia", List.of(Box.of("minf", List.of(table))))));
    Chunks chunks = new Chunks(new long[1], new long[] {first.length + second.length});
    try (FileChannel data =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      Notes.erase(data, new Track(trak, "vide", chunks), new long[1]);
    }
    return Files.readAllBytes(file);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  @Provide
  Arbitrary<byte[]> escapesAndAlike() {
    return Arbitraries.bytes()
        .between((byte) -1, (byte) 4)
        .array(byte[].class)
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  /** Else a decoder would see the beginning of a unit where none is. */
  @Property
  void noUnitBeginsWhereNoneWas(@ForAll("escapesAndAlike") byte[] rest) {
    byte[] unit = new byte[rest.length + 3];
    unit[0] = 6;
    unit[1] = 5;
    unit[2] = (byte) rest.length;
    System.arraycopy(rest, 0, unit, 3, rest.length);
    byte[] before = unit.clone();
    boolean any = Notes.erase(unit, 0, unit.length, false);
    assertThat(any || Arrays.equals(unit, before)).isTrue();
    for (int i = 0; i + 2 < unit.length; i++) {
      boolean begins = unit[i] == 0 && unit[i + 1] == 0 && unit[i + 2] >= 0 && unit[i + 2] < 3;
      boolean began = before[i] == 0 && before[i + 1] == 0;
      assertThat(!begins || began).isTrue();
    }
  }
}
