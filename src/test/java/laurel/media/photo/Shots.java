package laurel.media.photo;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Photos made for tests, and a look at what came of them. */
public final class Shots {
  private Shots() {}

  /** Top left red, top right green, bottom left blue, bottom right yellow. */
  public static BufferedImage quarters(int width, int height) {
    return image(
        width,
        height,
        (x, y) ->
            y < height / 2
                ? (x < width / 2 ? 0xff0000 : 0x00ff00)
                : (x < width / 2 ? 0x0000ff : 0xffff00));
  }

  /** One colour all over. */
  public static BufferedImage plate(int width, int height, int rgb) {
    return image(width, height, (x, y) -> rgb);
  }

  /** Something with detail, so that files have a size. */
  public static BufferedImage scenery(int width, int height) {
    return image(width, height, (x, y) -> Pixels.rgb(x * 255 / width, x ^ y, x * y / 7));
  }

  private interface Paint {
    int at(int x, int y);
  }

  private static BufferedImage image(int width, int height, Paint paint) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, paint.at(x, y));
      }
    }
    return image;
  }

  public static byte[] jpeg(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(0.98f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  /** Puts a segment behind the start marker. */
  public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + content.length + 4);
    out.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker);
    out.putShort((short) (content.length + 2)).put(content);
    return out.put(jpeg, 2, jpeg.length - 2).array();
  }

  /** Embeds an ICC profile, in as many pieces as it takes. */
  public static byte[] withProfile(byte[] jpeg, byte[] icc) {
    int most = 65_000;
    int pieces = (icc.length + most - 1) / most;
    byte[] with = jpeg;
    for (int i = pieces; i > 0; i--) {
      int from = (i - 1) * most;
      int length = Math.min(most, icc.length - from);
      ByteBuffer piece = ByteBuffer.allocate(14 + length);
      piece.put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII));
      piece.put((byte) i).put((byte) pieces).put(icc, from, length);
      with = withSegment(with, 0xe2, piece.array());
    }
    return with;
  }

  public static byte[] withOrientation(byte[] jpeg, int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(32);
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x112).putShort((short) 3).putInt(1).putInt(orientation << 16);
    return withSegment(jpeg, 0xe1, exif.array());
  }

  /** Replaces the density in the JFIF header. */
  public static byte[] withDensity(byte[] jpeg, int dpi) {
    return Density.of(jpeg, dpi);
  }

  /** The names of all blocks of metadata that a reader of many formats finds. */
  public static List<String> blocks(Path file) throws Exception {
    List<String> names = new ArrayList<>();
    for (Directory block : ImageMetadataReader.readMetadata(file.toFile()).getDirectories()) {
      names.add(block.getName());
    }
    return names;
  }

  public static BufferedImage read(Path file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] resource(String name) {
    try (var in = Shots.class.getResourceAsStream("/laurel/media/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The largest difference of any channel. */
  public static int distance(int one, int other) {
    int most = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      most = Math.max(most, Math.abs(((one >> shift) & 0xff) - ((other >> shift) & 0xff)));
    }
    return most;
  }
}
