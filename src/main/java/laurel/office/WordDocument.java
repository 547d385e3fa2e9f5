package laurel.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A Word document (.docx) on A4 with numbered pages, in the hands of an office: it can be edited
 * and put under a letterhead.
 *
 * @param title its name among the document's properties
 * @param language BCP 47 tag of its text, e.g. {@code zh-CN}
 * @param landscape across, for wide tables
 */
public record WordDocument(String title, String language, boolean landscape, List<Block> blocks) {
  /** Of how one is written: under another, the same says itself in other bytes. */
  public static final int VERSION = 2;

  public WordDocument {
    blocks = List.copyOf(blocks);
  }

  /** How a line stands. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /** One after the other down the page. */
  public sealed interface Block {}

  /** The title (level 1, centred) or a heading (level 2 and more). */
  public record Heading(int level, String text) implements Block {}

  /**
   * A paragraph.
   *
   * @param indent whether its first line begins two characters in, as running Chinese text does
   */
  public record Paragraph(String text, Align align, boolean indent) implements Block {}

  /**
   * A table whose head stands on every page that it reaches and whose rows are not broken.
   *
   * @param widths shares of the width, one a column, in any unit
   * @param head no head when empty
   */
  public record Table(List<Integer> widths, List<String> head, List<List<String>> rows)
      implements Block {
    public Table {
      widths = List.copyOf(widths);
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** What follows stands on a new page. */
  public record PageBreak() implements Block {}

  /** Running text. */
  public static Paragraph text(String text) {
    return new Paragraph(text, Align.LEFT, true);
  }

  /** A line of its own: an address, a number, a signature. */
  public static Paragraph line(String text, Align align) {
    return new Paragraph(text, align, false);
  }

  /** Writes it. The stream stays open. */
  public void write(OutputStream out) throws IOException {
    WordWriter.write(this, out);
  }
}
