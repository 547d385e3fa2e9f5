import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * {@code CONTENT TO COUNT [GRAINS]}: photos of 12 megapixels, each another file: the demo's, enlarged, with a camera's grain.
 *
 * <p>Where GRAINS is smaller than COUNT, only so many are drawn; the others are the same pixels with a number of their own in a comment of the JPEG: as much work as any, made in no time.
 */
public final class MakePhotos {
  public static void main(String[] args) throws Exception {
    Path to = Files.createDirectories(Path.of(args[1]));
    List<Path> from;
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      from = files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList();
    }
    int count = Integer.parseInt(args[2]);
    int grains = args.length > 3 ? Math.min(count, Integer.parseInt(args[3])) : count;
    for (int i = 0; i < grains; i++) {
      write(grained(large(ImageIO.read(from.get(i % from.size()).toFile())), i), photo(to, i));
    }
    for (int i = grains; i < count; i++) {
      Files.write(photo(to, i), commented(Files.readAllBytes(photo(to, i % grains)), i));
    }
  }

  private static Path photo(Path folder, int number) {
    return folder.resolve(String.format("%04d.jpg", number));
  }

  /** The comment stands right after the JPEG's first mark. */
  private static byte[] commented(byte[] jpeg, int number) {
    ByteBuffer all = ByteBuffer.allocate(jpeg.length + 8);
    return all.put(jpeg, 0, 2).putShort((short) 0xfffe).putShort((short) 6).putInt(number).put(jpeg, 2, jpeg.length - 2).array();
  }

  private static BufferedImage large(BufferedImage small) {
    BufferedImage large = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = large.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(small, 0, 0, 4000, 3000, null);
    pen.dispose();
    return large;
  }

  private static BufferedImage grained(BufferedImage image, int seed) {
    Random grain = new Random(seed);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int noise = grain.nextInt(13) - 6;
        int rgb = image.getRGB(x, y);
        image.setRGB(x, y, part(rgb >> 16, noise) << 16 | part(rgb >> 8, noise) << 8 | part(rgb, noise));
      }
    }
    return image;
  }

  private static int part(int channel, int noise) {
    return Math.max(0, Math.min(255, (channel & 0xff) + noise));
  }

  private static void write(BufferedImage image, Path to) throws Exception {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0.85f);
    try (var out = ImageIO.createImageOutputStream(to.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    }
    writer.dispose();
  }
}
