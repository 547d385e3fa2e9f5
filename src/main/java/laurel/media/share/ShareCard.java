package laurel.media.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import laurel.cache.Fingerprint;

/**
 * The picture that a forwarded link shows: the record's cover at 1.91:1, with its title, its unit,
 * what it won and whose site it is.
 *
 * @param words of the title; lines break between them
 * @param style of the cover, e.g. {@code invention}
 * @param glyph the character that tells the category
 * @param award what it won, and when
 */
public record ShareCard(
    List<String> words, String unit, String style, String glyph, String award, String site) {
  /** Of the picture, in pixels: what WeChat and search engines ask for. */
  public static final int WIDTH = 1200;

  /** Of the picture, in pixels. */
  public static final int HEIGHT = 630;

  private static final int VERSION = 3;
  private static final int EDGE = 80;
  private static final int INK = 0x191a1b;
  private static final int SOFT = 0x4e5153;
  private static final int RED = 0xbd2f1a;
  private static final int GOLD = 0x7f5f12;
  private static final int[] SQUARES = {0, 0, 24, 0, 12, 12, 0, 24, 24, 24};

  /** Paper and glyph of every category: the covers' tints. */
  private static final Map<String, int[]> TINTS =
      Map.of(
          "invention", new int[] {0xe2e8eb, 0xcbd6db},
          "creation", new int[] {0xe3eae4, 0xcbd9ce},
          "innovation", new int[] {0xefe9da, 0xe0d5ba},
          "tackling", new int[] {0xf0e4df, 0xe3cdc4},
          "design", new int[] {0xe8e8e4, 0xd4d4cd},
          "suggestion", new int[] {0xe0e7e6, 0xc6d3d1});

  /** Paper and glyph of a category's cover, each {@code 0xrrggbb}. */
  public static int[] tint(String style) {
    return TINTS.getOrDefault(style, TINTS.get("design")).clone();
  }

  public ShareCard {
    words = List.copyOf(words);
  }

  private static final Map<Blank, Sheet> BLANKS = new ConcurrentHashMap<>();

  /** Loaded when the first card is drawn. */
  private static final class Font {
    static final CardFont SERIF = new CardFont();
  }

  /** The key of everything that the picture is made from. */
  public Fingerprint recipe() {
    return Fingerprint.of("share-card", VERSION)
        .add(String.join("\n", words))
        .add(unit)
        .add(style)
        .add(glyph)
        .add(award)
        .add(site)
        .build();
  }

  /** The picture as PNG. */
  public byte[] png() {
    Sheet sheet = BLANKS.computeIfAbsent(new Blank(style, glyph), Blank::sheet).copy();
    draw(sheet);
    return sheet.png();
  }

  /** What all cards of a category have in common. */
  private record Blank(String style, String glyph) {
    Sheet sheet() {
      int[] tint = tint(style);
      Sheet sheet = new Sheet(WIDTH, HEIGHT, tint[0], tint[1], INK, SOFT, GOLD, RED);
      int large = glyph.isEmpty() ? ' ' : glyph.codePointAt(0);
      sheet.ground(Font.SERIF.stamp(large, 520), WIDTH - 540, HEIGHT + 30);
      for (int i = 0; i < SQUARES.length; i += 2) {
        sheet.fill(EDGE + SQUARES[i], EDGE + SQUARES[i + 1], 12, 12, 3);
      }
      return sheet;
    }
  }

  private void draw(Sheet sheet) {
    Font.SERIF.write(site, EDGE + 56, EDGE + 31, 32, sheet, 0);
    int size = 76;
    List<String> lines = lines(size);
    while (lines.size() > 3 && size > 44) {
      size -= 8;
      lines = lines(size);
    }
    float y = HEIGHT / 2f + 20 - (lines.size() - 1) * size * 0.7f;
    for (String line : lines) {
      Font.SERIF.write(line, EDGE, Math.round(y), size, sheet, 0);
      y += size * 1.4f;
    }
    Font.SERIF.write(award, EDGE, HEIGHT - EDGE - 52, 34, sheet, 2);
    Font.SERIF.write(unit, EDGE, HEIGHT - EDGE, 30, sheet, 1);
  }

  private List<String> lines(float size) {
    float room = WIDTH - 2 * EDGE;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      for (String piece : fitting(word, room, size)) {
        if (line.length() > 0 && Font.SERIF.width(line + piece, size) > room) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(piece);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** A word, character by character where it is longer than a line. */
  private static List<String> fitting(String word, float room, float size) {
    return Font.SERIF.width(word, size) <= room
        ? List.of(word)
        : word.codePoints().mapToObj(Character::toString).toList();
  }
}
