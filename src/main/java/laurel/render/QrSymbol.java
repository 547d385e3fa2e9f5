package laurel.render;

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
    StringBuilder svg = new StringBuilder(4_096);
    svg.append("<svg class=\"qr\" role=\"img\" viewBox=\"0 0 ").append(side).append(' ');
    svg.append(side).append("\" shape-rendering=\"crispEdges\" aria-label=\"");
    svg.append(escape(label)).append("\"><path fill=\"#fff\" d=\"M0 0h").append(side);
    svg.append('v').append(side).append("H0z\"/><path stroke=\"#000\" d=\"");
    modules.each(new Pen(svg));
    return svg.append("\"/></svg>").toString();
  }

  /** Draws stretches: the first of a row by its place, the others by the gap before them. */
  private static final class Pen implements QrModules.Stretches<RuntimeException> {
    private final StringBuilder path;
    private int row = -1;
    private int end;

    Pen(StringBuilder path) {
      this.path = path;
    }

    @Override
    public void take(int x, int y, int length) {
      if (y == row) {
        path.append('m').append(x - end).append(" 0h").append(length);
      } else {
        path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append(".5h");
        path.append(length);
      }
      row = y;
      end = x + length;
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
