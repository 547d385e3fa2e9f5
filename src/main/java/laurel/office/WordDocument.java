package laurel.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import laurel.cache.Fingerprint;

/**
 * A Word document (.docx) on A4 with numbered pages, in the hands of an office: it can be edited
 * and put under a letterhead.
 *
 * @param title its name among the document's properties
 * @param language BCP 47 tag of its text, e.g. {@code zh-CN}
 * @param landscape across, for wide tables
 */
public record WordDocument(String title, String language, boolean landscape, List<Block> blocks) {
  private static final int VERSION = 2;

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
  public sealed interface Block {
    /** All that it says, for a fingerprint. */
    List<String> parts();
  }

  /** The title (level 1, centred) or a heading (level 2 and more). */
  public record Heading(int level, String text) implements Block {
    @Override
    public List<String> parts() {
      return List.of("heading", String.valueOf(level), text);
    }
  }

  /**
   * A paragraph.
   *
   * @param indent whether its first line begins two characters in, as running Chinese text does
   */
  public record Paragraph(String text, Align align, boolean indent) implements Block {
    @Override
    public List<String> parts() {
      return List.of("paragraph", text, align.name(), String.valueOf(indent));
    }
  }

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

    @Override
    public List<String> parts() {
      List<String> parts = new ArrayList<>(List.of("table"));
      widths.forEach(width -> parts.add(String.valueOf(width)));
      parts.addAll(head);
      for (List<String> row : rows) {
        parts.add(String.valueOf(row.size()));
        parts.addAll(row);
      }
      return parts;
    }
  }

  /** What follows stands on a new page. */
  public record PageBreak() implements Block {
    @Override
    public List<String> parts() {
      return List.of("break");
    }
  }

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

  /** Stands for all that the file is made from. */
  public Fingerprint recipe() {
    Fingerprint.Builder recipe =
        Fingerprint.of("word", VERSION).add(title).add(language).add(landscape);
    blocks.forEach(block -> recipe.addAll(block.parts()));
    return recipe.build();
  }
}
