package laurel.media.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import laurel.probe.PhotoFacts;

/**
 * Decodes PNG, GIF (its first picture) and BMP with the JDK's own readers, whatever their depth,
 * and puts what is transparent on white paper.
 */
final class PlainDecoder {
  /** Above this every n-th pixel is read: a bomb must not become half a gigabyte. */
  private static final long MOST_PIXELS = 32_000_000;

  private PlainDecoder() {}

  static Pixels decode(byte[] file, PhotoFacts facts) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      ImageReader reader = JdkJpeg.reader(facts.format().label());
      try {
        reader.setInput(in, true, true);
        ImageReadParam param = reader.getDefaultReadParam();
        int step = step(facts.pixels());
        param.setSourceSubsampling(step, step, 0, 0);
        return opaque(reader.read(0, param));
      } catch (IOException | RuntimeException e) {
        throw new BadPicture("not decodable", e); // the JDK's readers throw both on bad input
      } finally {
        reader.dispose();
      }
    }
  }

  private static int step(long pixels) {
    int step = 1;
    while (pixels / ((long) step * step) > MOST_PIXELS) {
      step++;
    }
    return step;
  }

  /** Any image as pixels on white. */
  static Pixels opaque(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    if (image.getType() == BufferedImage.TYPE_INT_RGB) {
      return new Pixels(
          width, height, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }
    BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = paper.createGraphics();
    pen.drawImage(image, 0, 0, Color.WHITE, null);
    pen.dispose();
    return new Pixels(width, height, ((DataBufferInt) paper.getRaster().getDataBuffer()).getData());
  }

  /** Pixels as an image; the array is shared. */
  static BufferedImage image(Pixels pixels) {
    DataBufferInt shared = new DataBufferInt(pixels.rgb(), pixels.rgb().length);
    int[] masks = {0xff0000, 0xff00, 0xff};
    WritableRaster raster =
        Raster.createPackedRaster(
            shared, pixels.width(), pixels.height(), pixels.width(), masks, null);
    return new BufferedImage(new DirectColorModel(24, 0xff0000, 0xff00, 0xff), raster, false, null);
  }
}
