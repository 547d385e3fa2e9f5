package laurel.media.photo;

import static org.bytedeco.leptonica.global.leptonica.L_JPEG_CONTINUE_WITH_BAD_DATA;
import static org.bytedeco.leptonica.global.leptonica.L_SEVERITY_NONE;
import static org.bytedeco.leptonica.global.leptonica.lept_free;
import static org.bytedeco.leptonica.global.leptonica.pixConvertTo32;
import static org.bytedeco.leptonica.global.leptonica.pixCreateNoInit;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixGetData;
import static org.bytedeco.leptonica.global.leptonica.pixGetDepth;
import static org.bytedeco.leptonica.global.leptonica.pixGetHeight;
import static org.bytedeco.leptonica.global.leptonica.pixGetWidth;
import static org.bytedeco.leptonica.global.leptonica.pixReadMemJpeg;
import static org.bytedeco.leptonica.global.leptonica.pixWriteMemJpeg;
import static org.bytedeco.leptonica.global.leptonica.setMsgSeverity;

import java.io.IOException;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.PIX;

/**
 * libjpeg-turbo by way of Leptonica: the only decoder at hand that reduces while it decodes. Native
 * memory is freed here, call by call; nothing of it leaves this class.
 */
final class LeptonicaJpeg implements JpegCodec {
  static final String ID = "leptonica-1.87.0";

  LeptonicaJpeg() {
    setMsgSeverity(L_SEVERITY_NONE); // it would write to the terminal
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Decoded decode(byte[] jpeg, int reduction) throws IOException {
    try (BytePointer bytes = new BytePointer(jpeg);
        IntPointer warnings = new IntPointer(1)) {
      PIX pix =
          pixReadMemJpeg(bytes, jpeg.length, 0, reduction, warnings, L_JPEG_CONTINUE_WITH_BAD_DATA);
      if (pix == null) {
        throw new BadPicture("not decodable");
      }
      return new Decoded(pixels(pix), warnings.get() > 0);
    }
  }

  /** Copies the picture out and frees it. */
  private static Pixels pixels(PIX pix) throws BadPicture {
    PIX wide = pixGetDepth(pix) == 32 ? null : pixConvertTo32(pix); // grey has 8
    try {
      return copied(wide == null ? pix : wide);
    } finally {
      if (wide != null) {
        pixDestroy(wide);
      }
      pixDestroy(pix);
    }
  }

  private static Pixels copied(PIX pix) throws BadPicture {
    if (pixGetDepth(pix) != 32) {
      throw new BadPicture("odd depth");
    }
    Pixels pixels = Pixels.blank(pixGetWidth(pix), pixGetHeight(pix));
    int[] rgb = pixels.rgb();
    pixGetData(pix).get(rgb);
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] >>>= 8; // RRGGBBAA
    }
    return pixels;
  }

  /** Row by row, because a copy of the whole would be megabytes to be cleared away again. */
  private static void fill(IntPointer data, Pixels picture) {
    int[] row = new int[picture.width()];
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < row.length; x++) {
        row[x] = picture.rgb()[y * row.length + x] << 8;
      }
      data.position((long) y * row.length).put(row);
    }
  }

  @Override
  public byte[] encode(Pixels picture, int quality) throws IOException {
    PIX pix = pixCreateNoInit(picture.width(), picture.height(), 32);
    if (pix == null) {
      throw new IOException("no memory for a picture");
    }
    try (PointerPointer<BytePointer> out = new PointerPointer<>(1);
        SizeTPointer size = new SizeTPointer(1)) {
      fill(pixGetData(pix), picture);
      if (pixWriteMemJpeg(out, size, pix, quality, 1) != 0) {
        throw new IOException("JPEG could not be written");
      }
      try (BytePointer made = out.get(BytePointer.class, 0)) {
        byte[] jpeg = new byte[(int) size.get()];
        made.get(jpeg);
        lept_free(made);
        return jpeg;
      }
    } finally {
      pixDestroy(pix);
    }
  }
}
