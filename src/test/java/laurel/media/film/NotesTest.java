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
  private static final String H264 = "avcC";
  private static final String HEVC = "hvcC";
  private static final byte STOP = (byte) 0x80;

  @ParameterizedTest
  @CsvSource({
    // H.264: one note; its length goes on behind 255
    "false, 06 05 03 414243 80, 06 05 03 ffffff 80",
    // between others, which stay
    "false, 06 06 01 88 05 02 4142 01 01 07 80, 06 06 01 88 05 02 ffff 01 01 07 80",
    // escapes keep their zeros and the small byte behind them
    "false, 06 05 06 410000 03 01 4243 80, 06 05 06 ff0000 03 01 ffff 80",
    "false, 06 05 03 410000 03 80, 06 05 03 ff0000 03 80",
    // promises more than there is
    "false, 06 05 20 4142 80, 06 05 20 ffff ff",
    // a picture, and captions
    "false, 65 05 03 414243 80, 65 05 03 414243 80",
    "false, 06 04 03 414243 80, 06 04 03 414243 80",
    // HEVC: before and behind a picture, and what is neither
    "true, 4e01 05 03 414243 80, 4e01 05 03 ffffff 80",
    "true, 5001 05 03 414243 80, 5001 05 03 ffffff 80",
    "true, 4001 05 03 414243 80, 4001 05 03 414243 80"
  })
  void notesAreWrittenOver(boolean hevc, String unit, String left) {
    byte[] bytes = bytes(unit);
    Notes.erase(bytes, 0, bytes.length, hevc);
    assertThat(bytes).isEqualTo(bytes(left));
  }

  /** Some writers put a whole track into one chunk. */
  @Test
  void zerosAtTheEndOfASampleLeaveNoNoteOfTheNext(@TempDir Path folder) throws IOException {
    String first = "00000002 6588 00000000 0000";
    String second = "00000006 06 05 02 4142 80";
    assertThat(erased(folder, H264, 1, bytes(first), bytes(second)))
        .isEqualTo(bytes(first + "00000006 06 05 02 ffff 80"));
  }

  @Test
  void aNextChunkGoesOnWithTheNextSample(@TempDir Path folder) throws IOException {
    String first = "00000002 6588";
    assertThat(erased(folder, H264, 2, bytes(first), bytes("00000006 06 05 02 4142 80")))
        .isEqualTo(bytes(first + "00000006 06 05 02 ffff 80"));
  }

  @ParameterizedTest
  @CsvSource({H264 + ", 06 05", HEVC + ", 4e 01"})
  void aNoteTooLargeToBeReadGoesAsAWhole(String box, String head, @TempDir Path folder)
      throws IOException {
    byte[] note = new byte[5 << 19];
    Arrays.fill(note, (byte) 'A');
    ByteBuffer.wrap(note).putInt(note.length - 4).put(bytes(head)).put(note.length - 1, STOP);
    byte[] left = note.clone();
    Arrays.fill(left, 6, note.length - 1, (byte) 0xff);
    String next = "00000002 6588";
    assertThat(erased(folder, box, 1, note, bytes(next)))
        .isEqualTo(ByteBuffer.allocate(note.length + 6).put(left).put(bytes(next)).array());
  }

  /**
   * What is left of two samples.
   *
   * @param chunks that they lie in: one, or two
   */
  private static byte[] erased(Path folder, String box, int chunks, byte[] first, byte[] second)
      throws IOException {
    Path file = folder.resolve("data");
    Files.write(file, first);
    Files.write(file, second, StandardOpenOption.APPEND);
    byte[] description = Arrays.copyOf(box.getBytes(StandardCharsets.ISO_8859_1), 4 + 22);
    description[box.equals(HEVC) ? 4 + 21 : 4 + 4] = (byte) 0xff; // lengths of four bytes
    Box table = Box.of("stbl", List.of(Box.leaf("stsd", description)));
    Box trak = Box.of("trak", List.of(Box.of("mdia", List.of(Box.of("minf", List.of(table))))));
    long[] samples = {first.length, second.length};
    long[] offsets = Arrays.copyOf(new long[] {0, first.length}, chunks);
    long[] sizes = chunks == 2 ? samples : new long[] {first.length + second.length};
    Track track = new Track(trak, "vide", new Chunks(offsets, sizes, samples));
    try (FileChannel data =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      Notes.erase(data, track, offsets);
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
