package laurel.media.photo;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Colours of another space (Display P3, Adobe RGB, …) brought to sRGB. */
final class Profiles {
  private static final int LARGEST = 4 << 20;

  private Profiles() {}

  /**
   * The picture in sRGB: the same one where the profile is sRGB itself, is not for RGB, or is
   * damaged, because then its numbers are the best there is.
   */
  static Pixels toSrgb(Pixels picture, byte[] icc) {
    try {
      ICC_Profile profile = ICC_Profile.getInstance(icc);
      if (profile.getColorSpaceType() != ColorSpace.TYPE_RGB || isSrgb(profile)) {
        return picture;
      }
      ColorSpace space = new ICC_ColorSpace(profile);
      DirectColorModel model =
          new DirectColorModel(space, 24, 0xff0000, 0xff00, 0xff, 0, false, DataBuffer.TYPE_INT);
      WritableRaster raster =
          Raster.createPackedRaster(
              new DataBufferInt(picture.rgb(), picture.rgb().length),
              picture.width(),
              picture.height(),
              picture.width(),
              model.getMasks(),
              null);
      BufferedImage to =
          new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
      new ColorConvertOp(null).filter(new BufferedImage(model, raster, false, null), to);
      return PlainDecoder.opaque(to);
    } catch (IllegalArgumentException | CMMException e) {
      return picture;
    }
  }

  private static boolean isSrgb(ICC_Profile profile) {
    byte[] description = profile.getData(ICC_Profile.icSigProfileDescriptionTag);
    if (description == null) {
      return false;
    }
    // Latin letters, in the newer form with a zero before each
    String text = new String(description, StandardCharsets.ISO_8859_1).replace("\0", "");
    return text.contains("sRGB");
  }

  /** The profile in a PNG's iCCP chunk. */
  static Optional<byte[]> ofPng(byte[] file) {
    ByteBuffer png = ByteBuffer.wrap(file);
    int at = 8;
    while (at + 8 <= file.length) {
      int length = png.getInt(at);
      String chunk = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (length < 0 || length > file.length - at - 8 || chunk.equals("IDAT")) {
        return Optional.empty();
      }
      if (chunk.equals("iCCP")) {
        return inflated(Arrays.copyOfRange(file, at + 8, at + 8 + length));
      }
      at += 12 + length;
    }
    return Optional.empty();
  }

  /** Name, zero, method, then the compressed profile. */
  private static Optional<byte[]> inflated(byte[] chunk) {
    int name = 0;
    while (name < chunk.length && chunk[name] != 0) {
      name++;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(
          chunk, Math.min(name + 2, chunk.length), Math.max(0, chunk.length - name - 2));
      ByteArrayOutputStream profile = new ByteArrayOutputStream();
      byte[] part = new byte[8192];
      for (int n = inflater.inflate(part); n > 0 && profile.size() < LARGEST; ) {
        profile.write(part, 0, n);
        n = inflater.inflate(part);
      }
      return Optional.of(profile.toByteArray());
    } catch (DataFormatException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
