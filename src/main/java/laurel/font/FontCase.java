package laurel.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** The opened fonts of one thread, and what they have of a character. Not for two threads. */
public final class FontCase {
  /** Stands for a character that no font has, as printers have always done. */
  public static final int MISSING = 0x3013;

  private final Map<Face, Opened> opened = new EnumMap<>(Face.class);
  private final Map<Integer, Sort> regular = new HashMap<>();
  private final Map<Integer, Sort> bold = new HashMap<>();

  private record Opened(TrueTypeFont font, CmapLookup characters, float em) {}

  /**
   * A character as it is set.
   *
   * @param character what is drawn: itself, or {@link #MISSING}
   * @param face the font that has it
   * @param glyph its number there
   * @param advance how far it runs, in em
   * @param thickened whether bold was asked for and this font is not bold
   */
  public record Sort(int character, Face face, int glyph, float advance, boolean thickened) {}

  /** A character in a weight. */
  public Sort sort(int character, boolean heavy) {
    Map<Integer, Sort> known = heavy ? bold : regular;
    Sort sort = known.get(character);
    if (sort == null) {
      sort = find(character, heavy);
      known.put(character, sort);
    }
    return sort;
  }

  /** Whether a character can be drawn. */
  public boolean has(int character) {
    return character == MISSING || sort(character, false).character() != MISSING;
  }

  /** The first character of a text that cannot be drawn. */
  public OptionalInt missing(String text) {
    return text.codePoints()
        .filter(c -> c > 0x7f && (c < 0x4e00 || c > 0x9fa5) && !Character.isWhitespace(c))
        .filter(c -> !has(c))
        .findFirst();
  }

  /** The font of a face. */
  public TrueTypeFont font(Face face) {
    return opened(face).font();
  }

  private Sort find(int character, boolean heavy) {
    Face[] order =
        heavy
            ? new Face[] {Face.BOLD, Face.REGULAR, Face.RARE}
            : new Face[] {Face.REGULAR, Face.RARE};
    for (Face face : order) {
      if (face == Face.RARE && character < 0x20000) {
        continue; // it has none of them, and is the largest of all to open
      }
      int glyph = opened(face).characters().getGlyphId(character);
      if (glyph != 0) {
        return sort(character, face, glyph, heavy && face != Face.BOLD);
      }
    }
    int plain = plain(character);
    return sort(plain == character ? MISSING : plain, heavy);
  }

  /** What a sign of compatibility stands for, e.g. ⼯ (a radical) for 工; itself where none. */
  private static int plain(int character) {
    String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
    return plain.codePointCount(0, plain.length()) == 1 ? plain.codePointAt(0) : character;
  }

  private Sort sort(int character, Face face, int glyph, boolean thickened) {
    Opened font = opened(face);
    try {
      float advance = font.font().getAdvanceWidth(glyph) / font.em();
      return new Sort(character, face, glyph, advance, thickened);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Opened opened(Face face) {
    return opened.computeIfAbsent(face, FontCase::open);
  }

  private static Opened open(Face face) {
    TrueTypeFont font = face.open();
    try {
      return new Opened(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
