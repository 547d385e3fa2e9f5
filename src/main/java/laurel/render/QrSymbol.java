package laurel.render;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import laurel.site.QrModules;

/**
 * An address as a QR symbol for paper: SVG, black on white in every theme, with the quiet zone of
 * four modules that the standard asks for.
 */
final class QrSymbol {
  private static final int QUIET = QrModules.QUIET;

  private QrSymbol() {}

  /** The SVG element; {@code label} tells what it is to people who cannot see it. */
  static String svg(String address, String label) {
    QrModules modules = QrModules.of(address);
    int side = modules.side() + 2 * QUIET;
    Pen pen = new Pen();
    modules.each(pen);
    return "<svg class=\"qr\" role=\"img\" viewBox=\"0 0 "
        + side
        + ' '
        + side
        + "\" shape-rendering=\"crispEdges\" aria-label=\""
        + escape(label)
        + "\"><path fill=\"#fff\" d=\"M0 0h"
        + side
        + 'v'
        + side
        + "H0z\"/><path stroke=\"#000\" d=\""
        + pen.path()
        + "\"/></svg>";
  }

  /**
   * Draws stretches: the first of a row by its place, the others by the gap before them. Some
   * hundred of them in every symbol: as bytes, not by a builder of texts.
   */
  private static final class Pen implements QrModules.Stretches<RuntimeException> {
    /** The most that a stretch takes. */
    private static final int WIDEST = 16;

    private byte[] path = new byte[1 << 12];
    private int size;
    private int row = -1;
    private int end;

    @Override
    public void take(int x, int y, int length) {
      if (path.length - size < WIDEST) {
        path = Arrays.copyOf(path, 2 * path.length);
      }
      if (y == row) {
        path[size++] = 'm';
        number(x - end);
        path[size++] = ' ';
        path[size++] = '0';
      } else {
        path[size++] = 'M';
        number(x + QUIET);
        path[size++] = ' ';
        number(y + QUIET);
        path[size++] = '.';
        path[size++] = '5';
      }
      path[size++] = 'h';
      number(length);
      row = y;
      end = x + length;
    }

    /** A side has 177 modules at most. */
    private void number(int n) {
      if (n >= 100) {
        path[size++] = '1';
      }
      if (n >= 10) {
        path[size++] = (byte) ('0' + n / 10 % 10);
      }
      path[size++] = (byte) ('0' + n % 10);
    }

    String path() {
      return new String(path, 0, size, StandardCharsets.ISO_8859_1);
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
