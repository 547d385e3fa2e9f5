package laurel.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A few characters of a font as a font of their own. FontBox cuts the outlines out; its list of
 * characters ends with the basic plane, so that list is written here (OpenType, cmap format 12).
 */
final class Excerpt {
  /** What FontBox makes anew. */
  private static final List<String> CUT = List.of("glyf", "head", "hhea", "hmtx", "loca", "maxp");

  /** What stays as it is, the owner's and the licence's names among it. */
  private static final List<String> KEPT = List.of("OS/2", "name", "post");

  private static final int HEAD = 12;
  private static final int ENTRY = 16;

  /** Where the head of a font has the sum of the whole, and what that makes up to. */
  private static final int SUM_AT = 8;

  private static final int WHOLE = 0xb1b0afba;

  private Excerpt() {}

  /** The font; of characters that the other one has not, it has none. */
  static byte[] of(TrueTypeFont font, SortedSet<Integer> characters) throws IOException {
    TTFSubsetter cut = new TTFSubsetter(font, CUT);
    cut.addAll(characters);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    cut.writeToStream(bytes);
    SortedMap<String, byte[]> tables = tables(bytes.toByteArray());
    for (String name : KEPT) {
      tables.put(name, font.getTableBytes(font.getTableMap().get(name)));
    }
    tables.put("cmap", list(glyphs(font, characters, cut.getGIDMap())));
    return written(tables);
  }

  /** New numbers of glyphs by character. */
  private static SortedMap<Integer, Integer> glyphs(
      TrueTypeFont font, Set<Integer> characters, Map<Integer, Integer> formerByNew)
      throws IOException {
    Map<Integer, Integer> newByFormer = new TreeMap<>();
    formerByNew.forEach((later, former) -> newByFormer.put(former, later));
    CmapLookup known = font.getUnicodeCmapLookup();
    SortedMap<Integer, Integer> glyphs = new TreeMap<>();
    for (int character : characters) {
      int former = known.getGlyphId(character);
      if (former != 0) {
        glyphs.put(character, newByFormer.get(former));
      }
    }
    return glyphs;
  }

  private static byte[] list(SortedMap<Integer, Integer> glyphs) {
    int length = 16 + (12 * glyphs.size());
    ByteBuffer out = ByteBuffer.allocate(12 + length);
    out.putShort((short) 0).putShort((short) 1); // version, one list
    out.putShort((short) 3).putShort((short) 10).putInt(12); // all of Unicode, and where it begins
    out.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(glyphs.size());
    glyphs.forEach((character, glyph) -> out.putInt(character).putInt(character).putInt(glyph));
    return bytes(out);
  }

  private static SortedMap<String, byte[]> tables(byte[] font) {
    ByteBuffer in = ByteBuffer.wrap(font);
    SortedMap<String, byte[]> tables = new TreeMap<>();
    int count = in.getShort(4);
    for (int i = 0; i < count; i++) {
      int entry = HEAD + (ENTRY * i);
      String name = new String(font, entry, 4, StandardCharsets.ISO_8859_1);
      byte[] table = new byte[in.getInt(entry + 12)];
      in.get(in.getInt(entry + 8), table);
      tables.put(name, table);
    }
    return tables;
  }

  private static byte[] written(SortedMap<String, byte[]> tables) {
    ByteBuffer.wrap(tables.get("head")).putInt(SUM_AT, 0);
    int most = Integer.highestOneBit(tables.size());
    int at = HEAD + (ENTRY * tables.size());
    ByteBuffer out =
        ByteBuffer.allocate(at + tables.values().stream().mapToInt(t -> padded(t.length)).sum());
    out.putInt(0x00010000).putShort((short) tables.size());
    out.putShort((short) (ENTRY * most)).putShort((short) Integer.numberOfTrailingZeros(most));
    out.putShort((short) (ENTRY * (tables.size() - most)));
    int head = 0;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] content = table.getValue();
      out.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      out.putInt(sum(ByteBuffer.allocate(padded(content.length)).put(0, content)));
      out.putInt(at).putInt(content.length);
      out.put(at, content);
      head = table.getKey().equals("head") ? at : head;
      at += padded(content.length);
    }
    out.putInt(head + SUM_AT, WHOLE - sum(out));
    return bytes(out);
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private static int sum(ByteBuffer words) {
    int sum = 0;
    for (int at = 0; at < words.capacity(); at += 4) {
      sum += words.getInt(at);
    }
    return sum;
  }

  private static byte[] bytes(ByteBuffer out) {
    byte[] bytes = new byte[out.capacity()];
    out.get(0, bytes);
    return bytes;
  }
}
