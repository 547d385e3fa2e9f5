package laurel.media.share;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
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

  /** Kept for further cards: some 20 MB at the sizes of titles. */
  private static final int MOST_STAMPS = 4_000;

  private final OpenTypeFont font;
  private final CFFCIDFont outlines;
  private final CmapLookup characters;
  private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

  private final Map<Cut, Stamp> stamps = new ConcurrentHashMap<>();

  private record Glyph(GeneralPath outline, float width) {}

  /** A character at a size. */
  private record Cut(int character, int size) {}

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

  /** Puts a text on a sheet in one of its inks, its base line beginning at x, y. */
  void write(String text, int x, int y, int size, Sheet sheet, int ink) {
    float at = x;
    for (int c : text.codePoints().toArray()) {
      sheet.ink(stamp(c, size), Math.round(at), y, ink);
      at += glyph(c).width * size / EM;
    }
  }

  /** A character at a size; those of earlier cards are at hand. */
  Stamp stamp(int c, int size) {
    Cut cut = new Cut(c, size);
    Stamp stamp = stamps.get(cut);
    if (stamp == null) {
      AffineTransform scale =
          AffineTransform.getScaleInstance((float) size / EM, -(float) size / EM);
      stamp = Stamp.of(scale.createTransformedShape(glyph(c).outline));
      if (stamps.size() >= MOST_STAMPS) {
        stamps.clear();
      }
      stamps.put(cut, stamp);
    }
    return stamp;
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
