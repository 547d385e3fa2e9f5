package laurel.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import laurel.probe.MediaProbe;
import laurel.probe.OriginalKind;
import laurel.probe.PhotoFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarePictureTest {
  private static final String SECRET = "13912345678";

  /** Description, place, and that the sixth side is up. */
  private static final byte[] TIFF = tiff();

  @TempDir private Path folder;

  @Test
  void aPhotoOfAJpegFileKeepsItsPixelsItsColoursAndWhichSideIsUp() throws IOException {
    byte[] plain = picture("jpg");
    byte[] described =
        bytes(
            Arrays.copyOf(plain, 20),
            segment(0xe1, "Exif\0\0", TIFF),
            segment(0xe1, "http://ns.adobe.com/xap/1.0/\0" + SECRET),
            segment(0xe2, "ICC_PROFILE\0\1\1colours"),
            segment(0xe2, "MPF\0" + SECRET),
            segment(0xed, "Photoshop 3.0\0" + SECRET),
            segment(0xfe, SECRET),
            segment(0xe0, "JFXX\0" + SECRET),
            Arrays.copyOfRange(plain, 20, plain.length),
            SECRET.getBytes(ISO_8859_1));

    byte[] bare = BarePicture.of(described);

    assertThat(latin(bare)).doesNotContain(SECRET).contains("ICC_PROFILE\0\1\1colours");
    assertThat(pixels(bare)).isEqualTo(pixels(plain));
    assertThat(facts(bare, "jpg"))
        .returns(6, PhotoFacts::orientation)
        .returns(false, PhotoFacts::located);
    assertThat(BarePicture.of(plain)).isEqualTo(plain);
  }

  @Test
  void aPictureOfAPngFileKeepsItsPixelsAndWhichSideIsUp() throws IOException {
    byte[] plain = picture("png");
    byte[] described =
        bytes(
            Arrays.copyOf(plain, 33),
            chunk("tEXt", ("Author\0" + SECRET).getBytes(ISO_8859_1)),
            chunk("iTXt", ("XML:com.adobe.xmp\0\0\0\0\0" + SECRET).getBytes(ISO_8859_1)),
            chunk("eXIf", TIFF),
            chunk("prVt", SECRET.getBytes(ISO_8859_1)),
            Arrays.copyOfRange(plain, 33, plain.length),
            SECRET.getBytes(ISO_8859_1));

    byte[] bare = BarePicture.of(described);

    assertThat(latin(bare)).doesNotContain(SECRET);
    assertThat(pixels(bare)).isEqualTo(pixels(plain));
    assertThat(facts(bare, "png"))
        .returns(6, PhotoFacts::orientation)
        .returns(false, PhotoFacts::located);
    assertThat(BarePicture.of(plain)).isEqualTo(plain);
  }

  @Test
  void aPictureOfAGifFileKeepsItsPixelsAndHowItMoves() throws IOException {
    byte[] plain = picture("gif");
    int colours = 13 + (3 << ((plain[10] & 7) + 1));
    byte[] loops = latin("!\u00ff\u000bNETSCAPE2.0\3\1\0\0\0");
    byte[] described =
        bytes(
            Arrays.copyOf(plain, colours),
            loops,
            latin("!\u00fe\u000b" + SECRET + "\0"),
            latin("!\u00ff\u000bXMP DataXMP\u000b" + SECRET + "\0"),
            Arrays.copyOfRange(plain, colours, plain.length),
            latin(SECRET));

    byte[] bare = BarePicture.of(described);

    assertThat(latin(bare)).doesNotContain(SECRET).contains(latin(loops));
    assertThat(pixels(bare)).isEqualTo(pixels(plain));
    assertThat(BarePicture.of(plain)).isEqualTo(plain);
  }

  @Test
  void aPictureOfAWebpFileKeepsItsPixelsAndSaysHowLongItIs() {
    byte[] described =
        riff(
            webp("VP8X", latin("\u000c\0\0\0\1\0\0\1\0\0")),
            webp("VP8L", latin("/pixels")),
            webp("EXIF", bytes(latin("MM\0*\0\0\0\10\0\0" + SECRET))),
            webp("XMP ", latin(SECRET)));

    byte[] bare = BarePicture.of(bytes(described, latin(SECRET)));

    assertThat(latin(bare))
        .isEqualTo(
            latin(
                riff(webp("VP8X", latin("\0\0\0\0\1\0\0\1\0\0")), webp("VP8L", latin("/pixels")))));
    byte[] turned = riff(webp("VP8X", latin("\u000c\0\0\0\1\0\0\1\0\0")), webp("EXIF", TIFF));
    assertThat(latin(BarePicture.of(turned)))
        .doesNotContain(SECRET)
        .contains("VP8X\n\0\0\0\10\0\0\0")
        .contains("EXIF\u001a\0\0\0MM\0*");
  }

  @Test
  void whatIsNoPictureStaysAsItIs() {
    byte[] font = latin("wOF2" + SECRET);
    assertThat(BarePicture.of(font)).isEqualTo(font);
    assertThat(BarePicture.of(new byte[0])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif"})
  void aDamagedPictureEndsNoBuild(String format) throws IOException {
    Random random = new Random(7);
    byte[] plain = picture(format);
    for (int i = 0; i < 3000; i++) {
      byte[] damaged = Arrays.copyOf(plain, random.nextInt(plain.length + 1));
      for (int j = random.nextInt(4); j > 0 && damaged.length > 12; j--) {
        damaged[6 + random.nextInt(damaged.length - 6)] = (byte) random.nextInt();
      }
      assertThatCode(() -> BarePicture.of(damaged)).doesNotThrowAnyException();
    }
  }

  private PhotoFacts facts(byte[] file, String format) throws IOException {
    Path there = Files.write(folder.resolve("a." + format), file);
    return (PhotoFacts) MediaProbe.look(there, OriginalKind.PHOTO).facts().orElseThrow();
  }

  private static byte[] picture(String format) throws IOException {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 1200; i++) {
      image.setRGB(i % 40, i / 40, i * 5000);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static int[] pixels(byte[] file) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static byte[] tiff() {
    ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 3 * 12 + 4 + 12 + 18);
    tiff.order(ByteOrder.LITTLE_ENDIAN).put(latin("II*\0")).putInt(8).putShort((short) 3);
    tiff.putShort((short) 0x10e).putShort((short) 2).putInt(12).putInt(50);
    tiff.putShort((short) 0x112).putShort((short) 3).putInt(1).putInt(6);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(62).putInt(0);
    tiff.put(latin(SECRET + "\0")).putShort((short) 1);
    return tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(latin("N\0")).array();
  }

  private static byte[] segment(int marker, String text, byte... more) {
    byte[] content = bytes(latin(text), more);
    return bytes(latin("\u00ff" + (char) marker + "\0" + (char) (content.length + 2)), content);
  }

  private static byte[] chunk(String name, byte[] content) {
    byte[] named = bytes(latin(name), content);
    CRC32 sum = new CRC32();
    sum.update(named);
    byte[] length = ByteBuffer.allocate(4).putInt(content.length).array();
    return bytes(length, named, ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  private static byte[] webp(String name, byte[] content) {
    byte[] pad = new byte[content.length % 2];
    return bytes(latin(name + (char) content.length + "\0\0\0"), content, pad);
  }

  private static byte[] riff(byte[]... chunks) {
    byte[] all = bytes(chunks);
    return bytes(latin("RIFF" + (char) (all.length + 4) + "\0\0\0WEBP"), all);
  }

  private static byte[] bytes(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
