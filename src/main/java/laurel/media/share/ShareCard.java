package laurel.media.share;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
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

  private static final int VERSION = 1;
  private static final int EDGE = 80;
  private static final Color INK = new Color(0x191a1b);
  private static final Color SOFT = new Color(0x4e5153);
  private static final Color RED = new Color(0xbd2f1a);
  private static final Color GOLD = new Color(0x7f5f12);
  private static final int[] SQUARES = {0, 0, 20, 0, 10, 10, 0, 20, 20, 20};

  /** Paper and glyph of every category: the covers' tints. */
  private static final Map<String, int[]> TINTS =
      Map.of(
          "invention", new int[] {0xe2e8eb, 0xcbd6db},
          "creation", new int[] {0xe3eae4, 0xcbd9ce},
          "innovation", new int[] {0xefe9da, 0xe0d5ba},
          "tackling", new int[] {0xf0e4df, 0xe3cdc4},
          "design", new int[] {0xe8e8e4, 0xd4d4cd},
          "suggestion", new int[] {0xe0e7e6, 0xc6d3d1});

  public ShareCard {
    words = List.copyOf(words);
  }

  /** Loaded when the first card is drawn. */
  private static final class Font {
    static final CardFont SERIF = CardFont.load();
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
  public byte[] png() throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      draw(pen);
    } finally {
      pen.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private void draw(Graphics2D pen) {
    int[] tint = TINTS.getOrDefault(style, TINTS.get("design"));
    fill(pen, new Color(tint[0]), new Rectangle2D.Float(0, 0, WIDTH, HEIGHT));
    fill(pen, new Color(tint[1]), Font.SERIF.line(glyph, WIDTH - 540, HEIGHT + 30, 520));
    for (int i = 0; i < SQUARES.length; i += 2) {
      fill(
          pen,
          RED,
          new Rectangle2D.Float(EDGE + SQUARES[i] * 1.2f, EDGE + SQUARES[i + 1] * 1.2f, 12, 12));
    }
    fill(pen, INK, Font.SERIF.line(site, EDGE + 56, EDGE + 31, 32));
    float size = 76;
    List<String> lines = lines(size);
    while (lines.size() > 3 && size > 44) {
      size -= 8;
      lines = lines(size);
    }
    float y = HEIGHT / 2f + 20 - (lines.size() - 1) * size * 0.7f;
    for (String line : lines) {
      fill(pen, INK, Font.SERIF.line(line, EDGE, y, size));
      y += size * 1.4f;
    }
    fill(pen, GOLD, Font.SERIF.line(award, EDGE, HEIGHT - EDGE - 52, 34));
    fill(pen, SOFT, Font.SERIF.line(unit, EDGE, HEIGHT - EDGE, 30));
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

  private static void fill(Graphics2D pen, Color color, Shape shape) {
    pen.setColor(color);
    pen.fill(shape);
  }
}
