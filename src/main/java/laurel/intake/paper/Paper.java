package laurel.intake.paper;

import java.util.List;

/**
 * What an office file says, format aside.
 *
 * @param blocks paragraphs and tables in reading order; every sheet of a workbook is one table
 * @param pictures pictures that are part of the file
 */
public record Paper(List<Block> blocks, List<Picture> pictures) {
  public Paper {
    blocks = List.copyOf(blocks);
    pictures = List.copyOf(pictures);
  }

  /** A part of a page. */
  public sealed interface Block permits Paragraph, Grid {}

  /**
   * Running text outside of tables.
   *
   * @param number its place among the file's paragraphs, from 1
   */
  public record Paragraph(String text, int number) implements Block {}

  /**
   * A picture inside the file.
   *
   * @param ending as the file format says, e.g. {@code jpeg}
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes to be written out once, never compared
  public record Picture(String ending, byte[] bytes) {}

  /** Its paragraphs, and of its tables these. */
  public Paper with(List<Grid> grids) {
    return new Paper(
        blocks.stream().filter(b -> b instanceof Paragraph || grids.contains(b)).toList(),
        pictures);
  }

  /** The tables. */
  public List<Grid> grids() {
    return blocks.stream().filter(Grid.class::isInstance).map(Grid.class::cast).toList();
  }

  /** The paragraphs. */
  public List<Paragraph> paragraphs() {
    return blocks.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast).toList();
  }
}
