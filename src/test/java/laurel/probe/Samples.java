package laurel.probe;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Small real files, made on the spot, and ways to spoil them. */
final class Samples {
  private Samples() {}

  static byte[] picture(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillOval(0, 0, width, height);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalStateException(format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] jpeg(int width, int height) {
    return picture("jpg", width, height);
  }

  /** Puts a segment behind the start marker, before what is there. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + content.length + 4);
    out.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker);
    out.putShort((short) (content.length + 2)).put(content);
    return out.put(jpeg, 2, jpeg.length - 2).array();
  }

  /** An EXIF segment with one orientation and, where not 0, a density in the given unit. */
  static byte[] exif(int orientation, int density, int unit) {
    int entries = density == 0 ? 1 : 4;
    ByteBuffer out = ByteBuffer.allocate(6 + 8 + 2 + entries * 12 + 4 + 16);
    out.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
    out.putShort((short) entries);
    entry(out, 0x112, 3, orientation << 16);
    if (density > 0) {
      int behind = 8 + 2 + entries * 12 + 4;
      entry(out, 0x11a, 5, behind);
      entry(out, 0x11b, 5, behind + 8);
      entry(out, 0x128, 3, unit << 16);
      out.putInt(0).putInt(density).putInt(1).putInt(density).putInt(1);
    }
    return out.array();
  }

  private static void entry(ByteBuffer out, int tag, int type, int value) {
    out.putShort((short) tag).putShort((short) type).putInt(1).putInt(value);
  }

  /** The first part of a file. */
  static byte[] cut(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }

  static Path file(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sample among the test resources. */
  static byte[] resource(String name) {
    try (var in = Samples.class.getResourceAsStream("/laurel/media/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
