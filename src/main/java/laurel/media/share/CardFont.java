package laurel.media.share;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The outlines of characters, read from a font file that travels inside the program: a minimal
 * machine has neither fonts nor the libraries by which Java would read them.
 */
final class CardFont {
  private static final int EM = 1000;

  /** Stands for a character that the font has not, as printers have always done. */
  private static final int MISSING = 0x3013;

  private final OpenTypeFont font;
  private final CFFCIDFont outlines;
  private final CmapLookup characters;
  private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

  private record Glyph(GeneralPath outline, float width) {}

  private CardFont(OpenTypeFont font) throws IOException {
    this.font = font;
    this.outlines = (CFFCIDFont) font.getCFF().getFont();
    this.characters = font.getUnicodeCmapLookup();
  }

  static CardFont load() {
    try (InputStream in = CardFont.class.getResourceAsStream("card.otf")) {
      return new CardFont(new OTFParser().parse(new RandomAccessReadBuffer(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How far a text runs at a size, in pixels. */
  float width(String text, float size) {
    float width = 0;
    for (int c : text.codePoints().toArray()) {
      width += glyph(c).width;
    }
    return width * size / EM;
  }

  /** A text as one shape, its base line beginning at x, y. */
  Shape line(String text, float x, float y, float size) {
    Path2D line = new Path2D.Float();
    float at = x;
    for (int c : text.codePoints().toArray()) {
      line.append(placed(c, at, y, size), false);
      at += glyph(c).width * size / EM;
    }
    return line;
  }

  private Shape placed(int c, float x, float y, float size) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(size / EM, -size / EM);
    return place.createTransformedShape(glyph(c).outline);
  }

  private Glyph glyph(int c) {
    return glyphs.computeIfAbsent(c, this::read);
  }

  /** Reading moves a shared position in the file. */
  private synchronized Glyph read(int c) {
    try {
      int id = characters.getGlyphId(c) == 0 ? MISSING : c;
      int glyph = characters.getGlyphId(id);
      int cid = outlines.getCharset().getCIDForGID(glyph);
      GeneralPath outline = new GeneralPath(outlines.getType2CharString(cid).getPath());
      return new Glyph(outline, font.getAdvanceWidth(glyph));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
