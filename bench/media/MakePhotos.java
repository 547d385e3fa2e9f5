import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Makes photos of 12 megapixels, each another: the demo's, enlarged, with a camera's grain. */
public final class MakePhotos {
  public static void main(String[] args) throws Exception {
    Path to = Files.createDirectories(Path.of(args[1]));
    List<Path> from;
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      from = files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList();
    }
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      write(grained(large(ImageIO.read(from.get(i % from.size()).toFile())), i), to.resolve(String.format("%04d.jpg", i)));
    }
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
