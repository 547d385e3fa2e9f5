package laurel.print;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A sheet's size in points, and how far colour runs over its edge.
 *
 * @param bleed what is cut off on every side
 */
record Paper(float width, float height, float bleed) {
  /** A millimetre in points. */
  static final float MM = 72 / 25.4f;

  static final Paper CERTIFICATE = new Paper(297 * MM, 210 * MM, 0);
  static final Paper BOOK = new Paper(210 * MM, 297 * MM, 3 * MM);

  /**
   * A page whose visible part begins at 0, 0: viewers and office printers see the trimmed sheet,
   * printing houses take what is around it too.
   */
  PDPage page() {
    PDPage page =
        new PDPage(new PDRectangle(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed));
    PDRectangle trim = new PDRectangle(0, 0, width, height);
    if (bleed > 0) {
      page.setCropBox(trim);
      page.setBleedBox(page.getMediaBox());
    }
    page.setTrimBox(trim);
    return page;
  }
}
