package laurel.media.photo;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes JPEGs meant for print. The JDK hands out their four channels untouched; the profile that
 * they carry turns them into sRGB, or that of a common press where they carry none, because the
 * plain formula makes garish colours.
 */
final class Cmyk {
  /** Graeme W. Gill's "Chemical proof", public domain, reduced to the way from ink to colour. */
  private static final byte[] PRESS = press();

  private static final int STRIP = 64;

  private Cmyk() {}

  /**
   * @param step every n-th pixel of every n-th row is read
   */
  static Pixels decode(JpegParts jpeg, int step) throws IOException {
    Raster ink = ink(jpeg.picture(), step);
    if (ink.getNumBands() != 4) {
      throw new BadPicture("not four channels");
    }
    ColorConvertOp way = way(jpeg.profile().orElse(PRESS));
    Pixels pixels = Pixels.blank(ink.getWidth(), ink.getHeight());
    for (int y = 0; y < ink.getHeight(); y += STRIP) {
      strip(ink, y, jpeg.adobeTransform(), way, pixels);
    }
    return pixels;
  }

  /** A few rows at a time: copies of all of a poster's ink would fill a worker's memory. */
  private static void strip(Raster ink, int y, int transform, ColorConvertOp way, Pixels pixels) {
    int width = ink.getWidth();
    int rows = Math.min(STRIP, ink.getHeight() - y);
    byte[] samples = (byte[]) ink.getDataElements(0, y, width, rows, null);
    if (transform == 2) {
      fromYcck(samples);
    }
    if (transform >= 0) {
      invert(samples);
    }
    byte[] rgb = converted(width, rows, samples, way);
    int at = y * width;
    for (int i = 0; i < width * rows; i++) {
      pixels.rgb()[at + i] = Pixels.rgb(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]);
    }
  }

  private static Raster ink(byte[] jpeg, int step) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
      ImageReader reader = JdkJpeg.reader("JPEG");
      try {
        reader.setInput(in, true, true);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.readRaster(0, param);
      } catch (IOException | RuntimeException e) {
        throw new BadPicture("not decodable", e);
      } finally {
        reader.dispose();
      }
    }
  }

  /** YCCK is the complement of CMY sent as luma and chroma; K stands as it is. */
  private static void fromYcck(byte[] samples) {
    for (int i = 0; i < samples.length; i += 4) {
      double y = samples[i] & 0xff;
      double cb = (samples[i + 1] & 0xff) - 128;
      double cr = (samples[i + 2] & 0xff) - 128;
      samples[i] = eight(255 - (y + 1.402 * cr));
      samples[i + 1] = eight(255 - (y - 0.344136 * cb - 0.714136 * cr));
      samples[i + 2] = eight(255 - (y + 1.772 * cb));
    }
  }

  /** Adobe programs store paper as 255; everything behind this line has ink as 255. */
  private static void invert(byte[] samples) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) ~samples[i];
    }
  }

  /** From a profile to sRGB. */
  private static ColorConvertOp way(byte[] icc) {
    try {
      ICC_Profile profile = ICC_Profile.getInstance(icc);
      if (profile.getColorSpaceType() == ColorSpace.TYPE_CMYK) {
        ColorConvertOp way = way(profile);
        converted(1, 1, new byte[4], way); // a damaged one fails here and not among the rows
        return way;
      }
    } catch (IllegalArgumentException | CMMException e) {
      // a damaged profile counts as none
    }
    return way(ICC_Profile.getInstance(PRESS));
  }

  private static ColorConvertOp way(ICC_Profile profile) {
    ICC_Profile[] way = {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
    return new ColorConvertOp(way, null);
  }

  /** Rows of red, green, blue. */
  private static byte[] converted(int width, int height, byte[] samples, ColorConvertOp way) {
    WritableRaster from = Raster.createInterleavedRaster(0, width, height, 4, null);
    from.setDataElements(0, 0, width, height, samples);
    WritableRaster to = Raster.createInterleavedRaster(0, width, height, 3, null);
    way.filter(from, to);
    return (byte[]) to.getDataElements(0, 0, width, height, null);
  }

  private static byte[] press() {
    try (InputStream in = Cmyk.class.getResourceAsStream("press.icc")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("press.icc", e);
    }
  }

  private static byte eight(double value) {
    return (byte) Math.max(0, Math.min(255, Math.round(value)));
  }
}
