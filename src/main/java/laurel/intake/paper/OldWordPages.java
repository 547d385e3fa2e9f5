package laurel.intake.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Word 97 to 2003, and WPS Writer. */
final class OldWordPages {
  private OldWordPages() {}

  static Paper read(Path file, Runnable macros) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        HWPFDocument document = new HWPFDocument(in)) {
      if (document.getDirectory().hasEntryCaseInsensitive("Macros")) {
        macros.run();
      }
      List<Paper.Picture> pictures = new ArrayList<>();
      for (Picture picture : document.getPicturesTable().getAllPictures()) {
        pictures.add(new Paper.Picture(picture.suggestFileExtension(), picture.getContent()));
      }
      return new Paper(blocks(document.getRange()), pictures);
    }
  }

  private static List<Paper.Block> blocks(Range range) {
    List<Paper.Block> blocks = new ArrayList<>();
    int number = 0;
    int tables = 0;
    for (int i = 0; i < range.numParagraphs(); i++) {
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.isInTable()) {
        Table table = range.getTable(paragraph);
        tables++;
        blocks.add(grid(table, "表" + tables));
        i += Math.max(1, table.numParagraphs()) - 1;
        continue;
      }
      number++;
      String text = plain(paragraph.text());
      if (!text.isBlank()) {
        blocks.add(new Paper.Paragraph(text, number));
      }
    }
    return blocks;
  }

  /**
   * Columns are counted by the cells' left edges, which stand in line over the whole table whatever
   * is merged.
   */
  private static Grid grid(Table table, String name) {
    List<Integer> edges = edges(table);
    List<Grid.Cell> cells = new ArrayList<>();
    MergedDown merged = new MergedDown(cells);
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      for (int c = 0; c < row.numCells(); c++) {
        TableCell cell = row.getCell(c);
        if (cell.isMerged() && !cell.isFirstMerged()) {
          continue;
        }
        int column = edges.indexOf(cell.getLeftEdge()) + 1;
        int next =
            c + 1 < row.numCells()
                ? edges.indexOf(row.getCell(c + 1).getLeftEdge()) + 1
                : edges.size() + 1;
        boolean continues = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
        merged.add(r + 1, column, Math.max(1, next - column), text(cell), continues);
      }
    }
    return Grid.of(name, cells, false);
  }

  private static List<Integer> edges(Table table) {
    java.util.TreeSet<Integer> edges = new java.util.TreeSet<>();
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      for (int c = 0; c < row.numCells(); c++) {
        edges.add(row.getCell(c).getLeftEdge());
      }
    }
    return List.copyOf(edges);
  }

  private static String text(TableCell cell) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < cell.numParagraphs(); i++) {
      lines.add(plain(cell.getParagraph(i).text()));
    }
    return String.join("\n", lines);
  }

  /** Word's own marks: cell and paragraph ends, fields, manual breaks, anchors of pictures. */
  private static String plain(String text) {
    String shown = Range.stripFields(text);
    StringBuilder plain = new StringBuilder(shown.length());
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (c == '\u000b') {
        plain.append('\n');
      } else if (c == '\t') {
        plain.append(' ');
      } else if (c == '\u001e') {
        plain.append('-');
      } else if (c >= ' ' && c != '\u007f') {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
