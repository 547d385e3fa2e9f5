package laurel.read.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Bytes are read as the JDK reads them, up to the very byte. */
class Utf8Test {

  @Property
  void whatIsTextToTheJdkIsTextHere(@ForAll String text) {
    assertSame(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void whatIsNoneEndsAtTheSameByte(@ForAll @Size(max = 8) byte[] bytes) {
    assertSame(bytes);
  }

  /** Bytes that begin characters and go on with them, put together at random. */
  @Property(tries = 5000)
  void brokenCharactersEndAtTheSameByte(
      @ForAll @Size(max = 6) @ByteRange(min = -128, max = -1) byte[] bytes) {
    assertSame(bytes);
  }

  @Test
  void everyCharacterOfTwoBytesOrThreeIsReadAndEveryHalfPairRefused() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      byte[] three = {
        (byte) (0xe0 | c >> 12), (byte) (0x80 | (c >> 6 & 0x3f)), (byte) (0x80 | (c & 0x3f))
      };
      assertSame(three);
      assertSame(("甲" + (char) c + "a").getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void everyBeginningOfFourBytesIsReadOrRefused() {
    for (int i = 0; i < 1 << 11; i++) {
      assertSame(
          new byte[] {'a', (byte) (0xf0 | i >> 8), (byte) i, (byte) 0x9f, (byte) 0x98, (byte) 'b'});
    }
  }

  private static void assertSame(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    boolean whole =
        !StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(in, out, true)
            .isError();
    Utf8 read = new Utf8(bytes, 0);
    assertThat(read.whole()).isEqualTo(whole);
    assertThat(read.end()).isEqualTo(in.position());
    assertThat(new String(read.chars())).isEqualTo(out.flip().toString());
  }
}
