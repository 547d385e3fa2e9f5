package laurel.print;

import java.io.IOException;
import laurel.site.QrModules;

/** A QR symbol on light paper, which keeps a quiet zone of four modules free around it. */
final class Symbol {
  private Symbol() {}

  static void draw(Sheet sheet, String address, float x, float y, float side) throws IOException {
    QrModules modules = QrModules.of(address);
    float module = side / modules.side();
    modules.each(
        (column, row, length) ->
            sheet.rectangle(
                Ink.BLACK,
                x + column * module,
                y + side - (row + 1) * module,
                length * module,
                module));
  }
}
