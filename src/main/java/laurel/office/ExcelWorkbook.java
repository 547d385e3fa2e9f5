package laurel.office;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An Excel workbook (.xlsx). Each sheet holds one table that prints on A4, one page wide, with its
 * head on every page.
 *
 * @param title its name among the document's properties
 */
public record ExcelWorkbook(String title, List<Sheet> sheets) {
  /** Of how one is written: under another, the same says itself in other bytes. */
  public static final int VERSION = 2;

  public ExcelWorkbook {
    sheets = List.copyOf(sheets);
  }

  /**
   * A sheet.
   *
   * @param name what its tab says; what Excel forbids in it is replaced
   * @param above lines over the table: the first is its title, the others remarks
   * @param rows cells by column; a shorter row ends early
   * @param spare empty rows after the last one in which the columns' choices hold, to be filled in
   * @param below lines under the table
   */
  public record Sheet(
      String name,
      boolean landscape,
      List<String> above,
      List<Column> columns,
      List<List<Cell>> rows,
      int spare,
      List<String> below) {
    public Sheet {
      above = List.copyOf(above);
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      below = List.copyOf(below);
    }

    /** A table to read, upright. */
    public static Sheet of(
        String name, List<String> above, List<Column> columns, List<List<Cell>> rows) {
      return new Sheet(name, false, above, columns, rows, 0, List.of());
    }
  }

  /**
   * A column.
   *
   * @param width in characters of Latin text; a Chinese character takes two
   * @param centred for numbers and short words
   * @param choices what may be chosen from a list; anything may be written where there are none
   * @param hint shown when a cell of the column is chosen; empty for none
   */
  public record Column(String head, int width, boolean centred, List<String> choices, String hint) {
    public Column {
      choices = List.copyOf(choices);
    }

    /** A column of text. */
    public static Column of(String head, int width) {
      return new Column(head, width, false, List.of(), "");
    }

    /** The same, with its cells centred. */
    public Column centre() {
      return new Column(head, width, true, choices, hint);
    }

    /** The same, filled in from a list. */
    public Column choosing(List<String> from) {
      return new Column(head, width, centred, from, hint);
    }

    /** The same, with a word of help. */
    public Column hinting(String help) {
      return new Column(head, width, centred, choices, help);
    }
  }

  /** What a cell holds. Nothing in a cell is ever computed. */
  public sealed interface Cell {
    /** Text, whatever it looks like. */
    static Cell of(String text) {
      return new Text(text);
    }

    /** A whole number. */
    static Cell of(long number) {
      return new Amount(BigDecimal.valueOf(number));
    }
  }

  /** Text; a line break in it breaks the line. */
  public record Text(String text) implements Cell {}

  /** A number that can be reckoned with. */
  public record Amount(BigDecimal number) implements Cell {}

  /** A date. */
  public record Day(LocalDate date) implements Cell {}

  /** Writes it. The stream stays open. */
  public void write(OutputStream out) throws IOException {
    ExcelWriter.write(this, out);
  }
}
