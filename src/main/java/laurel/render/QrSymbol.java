package laurel.render;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * An address as a QR symbol for paper: SVG, black on white in every theme, with the quiet zone of
 * four modules that the standard asks for.
 */
final class QrSymbol {
  private static final int QUIET = 4;

  /** Readers read every mask; trying all eight costs more than the page that the symbol is on. */
  private static final Map<EncodeHintType, Integer> HINTS =
      Map.of(EncodeHintType.QR_MASK_PATTERN, 3);

  private QrSymbol() {}

  /** The SVG element; {@code label} tells what it is to people who cannot see it. */
  static String svg(String address, String label) {
    BitMatrix modules = modules(address);
    int side = modules.getWidth() + 2 * QUIET;
    StringBuilder svg = new StringBuilder(4_096);
    svg.append("<svg class=\"qr\" role=\"img\" viewBox=\"0 0 ").append(side).append(' ');
    svg.append(side).append("\" shape-rendering=\"crispEdges\" aria-label=\"");
    svg.append(escape(label)).append("\"><path fill=\"#fff\" d=\"M0 0h").append(side);
    svg.append('v').append(side).append("H0z\"/><path stroke=\"#000\" d=\"");
    for (int y = 0; y < modules.getHeight(); y++) {
      row(modules, y, svg);
    }
    return svg.append("\"/></svg>").toString();
  }

  /** A row of modules as strokes of height 1. */
  private static void row(BitMatrix modules, int y, StringBuilder svg) {
    int end = modules.getWidth();
    for (int x = 0; x < end; x++) {
      if (modules.get(x, y)) {
        int from = x;
        while (x + 1 < end && modules.get(x + 1, y)) {
          x++;
        }
        svg.append('M').append(from + QUIET).append(' ').append(y + QUIET).append(".5h");
        svg.append(x + 1 - from);
      }
    }
  }

  private static BitMatrix modules(String address) {
    try {
      ByteMatrix made = Encoder.encode(address, ErrorCorrectionLevel.M, HINTS).getMatrix();
      BitMatrix modules = new BitMatrix(made.getWidth(), made.getHeight());
      for (int y = 0; y < made.getHeight(); y++) {
        for (int x = 0; x < made.getWidth(); x++) {
          if (made.get(x, y) == 1) {
            modules.set(x, y);
          }
        }
      }
      return modules;
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR symbol: " + address, e);
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
