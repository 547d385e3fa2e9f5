package laurel.media.share;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import laurel.font.FontCase;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The outlines of characters, read from the fonts that travel inside the program: a minimal machine
 * has neither fonts nor the libraries by which Java would read them.
 */
final class CardFont {
  /** Kept for further cards: some 20 MB at the sizes of titles. */
  private static final int MOST_STAMPS = 4_000;

  private final FontCase fonts = new FontCase();
  private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

  private final Map<Cut, Stamp> stamps = new ConcurrentHashMap<>();

  /** An outline at one unit to the em. */
  private record Glyph(Shape outline, float width) {}

  /** A character at a size. */
  private record Cut(int character, int size) {}

  /** How far a text runs at a size, in pixels. */
  float width(String text, float size) {
    float width = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      width += glyph(text.codePointAt(i)).width;
    }
    return width * size;
  }

  /** Puts a text on a sheet in one of its inks, its base line beginning at x, y. */
  void write(String text, int x, int y, int size, Sheet sheet, int ink) {
    float at = x;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int c = text.codePointAt(i);
      sheet.ink(stamp(c, size), Math.round(at), y, ink);
      at += glyph(c).width * size;
    }
  }

  /** A character at a size; those of earlier cards are at hand. */
  Stamp stamp(int c, int size) {
    Cut cut = new Cut(c, size);
    Stamp stamp = stamps.get(cut);
    if (stamp == null) {
      AffineTransform scale = AffineTransform.getScaleInstance(size, -size);
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
    FontCase.Sort sort = fonts.sort(c, true);
    TrueTypeFont font = fonts.font(sort.face());
    try {
      GlyphData drawn = font.getGlyph().getGlyph(sort.glyph());
      GeneralPath outline = drawn == null ? new GeneralPath() : drawn.getPath();
      double em = font.getUnitsPerEm();
      AffineTransform scale = AffineTransform.getScaleInstance(1 / em, 1 / em);
      return new Glyph(scale.createTransformedShape(outline), sort.advance());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
