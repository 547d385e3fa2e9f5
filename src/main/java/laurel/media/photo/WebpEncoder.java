package laurel.media.photo;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPWrapper;
import com.luciad.imageio.webp.WebPWriteParam;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageWriteParam;

/**
 * libwebp by way of webp-imageio; straight to its native part, because its writer copies every
 * picture twice.
 */
final class WebpEncoder {
  /** Of 0 to 6: half the time of 4, for files 5 per cent larger. */
  private static final int METHOD = 2;

  static final String ID = "webp-imageio-0.11.0-m" + METHOD;

  private static final int CHANNELS = 3;

  WebpEncoder() {
    WebPWrapper.loadNativeLibrary();
  }

  /** Name, version and effort: part of what results are kept under. */
  String id() {
    return ID;
  }

  /** Encodes the picture and nothing else. */
  byte[] encode(Pixels picture, int quality) throws IOException {
    WebPWriteParam param = new WebPWriteParam(Locale.ROOT);
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType(CompressionType.Lossy);
    param.setCompressionQuality(quality / 100f);
    param.setMethod(METHOD);
    byte[] webp =
        WebPWrapper.INSTANCE.encodeRGB(
            param.getEncoderOptions$com_github_usefulness_webp_imageio(),
            rows(picture),
            picture.width(),
            picture.height(),
            picture.width() * CHANNELS);
    if (webp.length == 0) {
      throw new IOException("WebP could not be written");
    }
    return webp;
  }

  private static byte[] rows(Pixels picture) {
    int[] rgb = picture.rgb();
    byte[] rows = new byte[rgb.length * CHANNELS];
    for (int i = 0, at = 0; i < rgb.length; i++, at += CHANNELS) {
      rows[at] = (byte) (rgb[i] >> 16);
      rows[at + 1] = (byte) (rgb[i] >> 8);
      rows[at + 2] = (byte) rgb[i];
    }
    return rows;
  }
}
