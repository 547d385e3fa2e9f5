package laurel.site;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The modules of the QR symbol of an address, drawn by pages and by printed sheets alike.
 *
 * @param matrix black where 1
 */
public record QrModules(ByteMatrix matrix) {
  /** The quiet zone around the symbol that the standard asks for, in modules. */
  public static final int QUIET = 4;

  /** Readers read every mask; trying all eight costs more than the page that the symbol is on. */
  private static final Map<EncodeHintType, Integer> HINTS =
      Map.of(EncodeHintType.QR_MASK_PATTERN, 3);

  /**
   * Addresses, as they are written in pages. Texts that a symbol has a shorter form for, and other
   * alphabets, are left to the library; nearly every page pays for its symbol, and our own way
   * takes a fifth of the time.
   */
  private static final Pattern BYTES = Pattern.compile("[ -~]*[a-z][ -~]*");

  /** The symbol of an address. */
  public static QrModules of(String address) {
    if (BYTES.matcher(address).matches()) {
      byte[] bytes = address.getBytes(StandardCharsets.US_ASCII);
      Optional<QrBlank> blank = QrBlank.forBytes(bytes.length);
      if (blank.isPresent()) {
        return new QrModules(blank.get().with(bytes));
      }
    }
    return ofAny(address);
  }

  private static QrModules ofAny(String address) {
    try {
      return new QrModules(Encoder.encode(address, ErrorCorrectionLevel.M, HINTS).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR symbol: " + address, e);
    }
  }

  /** How many modules a side has, without the quiet zone. */
  public int side() {
    return matrix.getWidth();
  }

  /** Takes the black stretches of a symbol, row by row. */
  @FunctionalInterface
  public interface Stretches<X extends Exception> {
    /** Takes {@code length} black modules that begin at x, y, counted from the upper left. */
    void take(int x, int y, int length) throws X;
  }

  /** Hands over every stretch of black modules. */
  public <X extends Exception> void each(Stretches<X> stretches) throws X {
    int side = side();
    byte[][] rows = matrix.getArray();
    for (int y = 0; y < side; y++) {
      byte[] row = rows[y];
      for (int x = 0; x < side; x++) {
        int from = x;
        while (x < side && row[x] == 1) {
          x++;
        }
        if (x > from) {
          stretches.take(from, y, x - from);
        }
      }
    }
  }
}
