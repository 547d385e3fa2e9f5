package laurel.media.photo;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes JPEGs meant for print. The JDK hands out their four channels untouched; an embedded
 * profile turns them into sRGB, and without one a fit to a common offset press (SWOP) does, because
 * the plain formula makes garish colours.
 */
final class Cmyk {
  private Cmyk() {}

  /**
   * @param step every n-th pixel of every n-th row is read
   */
  static Pixels decode(JpegParts jpeg, int step) throws IOException {
    Raster ink = ink(jpeg.picture(), step);
    if (ink.getNumBands() != 4) {
      throw new BadPicture("not four channels");
    }
    byte[] samples = (byte[]) ink.getDataElements(0, 0, ink.getWidth(), ink.getHeight(), null);
    if (jpeg.adobeTransform() == 2) {
      fromYcck(samples);
    }
    if (jpeg.adobeTransform() >= 0) {
      invert(samples);
    }
    Optional<Pixels> managed =
        jpeg.profile().flatMap(p -> managed(samples, ink.getWidth(), ink.getHeight(), p));
    return managed.orElseGet(() -> fitted(samples, ink.getWidth(), ink.getHeight()));
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

  /** YCCK is CMY sent as luma and chroma; K stands as it is. */
  private static void fromYcck(byte[] samples) {
    for (int i = 0; i < samples.length; i += 4) {
      double y = samples[i] & 0xff;
      double cb = (samples[i + 1] & 0xff) - 128;
      double cr = (samples[i + 2] & 0xff) - 128;
      samples[i] = eight(y + 1.402 * cr);
      samples[i + 1] = eight(y - 0.344136 * cb - 0.714136 * cr);
      samples[i + 2] = eight(y + 1.772 * cb);
    }
  }

  /** Adobe programs store paper as 255; everything behind this line has ink as 255. */
  private static void invert(byte[] samples) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) ~samples[i];
    }
  }

  private static Optional<Pixels> managed(byte[] samples, int width, int height, byte[] icc) {
    try {
      ICC_Profile profile = ICC_Profile.getInstance(icc);
      if (profile.getColorSpaceType() != ColorSpace.TYPE_CMYK) {
        return Optional.empty();
      }
      WritableRaster from = Raster.createInterleavedRaster(0, width, height, 4, null);
      from.setDataElements(0, 0, width, height, samples);
      WritableRaster to = Raster.createInterleavedRaster(0, width, height, 3, null);
      ICC_Profile[] way = {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
      new ColorConvertOp(way, null).filter(from, to);
      byte[] rgb = (byte[]) to.getDataElements(0, 0, width, height, null);
      Pixels pixels = Pixels.blank(width, height);
      for (int i = 0; i < pixels.rgb().length; i++) {
        pixels.rgb()[i] = Pixels.rgb(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]);
      }
      return Optional.of(pixels);
    } catch (IllegalArgumentException | CMMException e) {
      return Optional.empty(); // a damaged profile counts as none
    }
  }

  private static Pixels fitted(byte[] samples, int width, int height) {
    Pixels pixels = Pixels.blank(width, height);
    for (int i = 0; i < pixels.rgb().length; i++) {
      double c = (samples[4 * i] & 0xff) / 255.0;
      double m = (samples[4 * i + 1] & 0xff) / 255.0;
      double y = (samples[4 * i + 2] & 0xff) / 255.0;
      double k = (samples[4 * i + 3] & 0xff) / 255.0;
      pixels.rgb()[i] = rgb(c, m, y, k);
    }
    return pixels;
  }

  /** A second-degree fit to US Web Coated (SWOP), as published in Mozilla's pdf.js (Apache-2.0). */
  private static int rgb(double c, double m, double y, double k) {
    double red =
        255
            + c * (-4.387332384609988 * c + 54.48615194189176 * m + 18.82290502165302 * y)
            + c * (212.25662451639585 * k - 285.2331026137004)
            + m * (1.7149763477362134 * m - 5.6096736904047315 * y - 17.873870861415444 * k)
            - m * 5.497006427196366
            + y * (-2.5217340131683033 * y - 21.248923337353073 * k + 17.5119270841813)
            + k * (-21.86122147463605 * k - 189.48180835922747);
    double green =
        255
            + c * (8.841041422036149 * c + 60.118027045597366 * m + 6.871425592049007 * y)
            + c * (31.159100130055922 * k - 79.2970844816548)
            + m * (-15.310361306967817 * m + 17.575251261109482 * y + 131.35250912493976 * k)
            - m * 190.9453302588951
            + y * (4.444339102852739 * y + 9.8632861493405 * k - 24.86741582555878)
            + k * (-20.737325471181034 * k - 187.80453709719578);
    double blue =
        255
            + c * (0.8842522430003296 * c + 8.078677503112928 * m + 30.89978309703729 * y)
            + c * (-0.23883238689178934 * k - 14.183576799673286)
            + m * (10.49593273432072 * m + 63.02378494754052 * y + 50.606957656360734 * k)
            - m * 112.23884253719248
            + y * (0.03296041114873217 * y + 115.60384449646641 * k - 193.58209356861505)
            + k * (-22.33816807309886 * k - 180.12613974708367);
    return Pixels.rgb(eight(red), eight(green), eight(blue));
  }

  private static byte eight(double value) {
    return (byte) Math.max(0, Math.min(255, Math.round(value)));
  }
}
