package laurel.intake.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.text.PrivateNumbers;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Word 97 to 2003, and WPS Writer. */
final class OldWordPages {
  private static final char FIELD = '\u0013';
  private static final char RESULT = '\u0014';
  private static final char FIELD_END = '\u0015';

  private final String file;
  private final RecordLog log;
  private final List<Paper.Block> blocks = new ArrayList<>();
  private int paragraphs;
  private int tables;

  private OldWordPages(String file, RecordLog log) {
    this.file = file;
    this.log = log;
  }

  static Paper read(Path file, String shown, RecordLog log) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        HWPFDocument document = new HWPFDocument(in)) {
      if (document.getDirectory().hasEntryCaseInsensitive("Macros")) {
        PaperReader.macros(true, shown, log);
      }
      List<Paper.Picture> pictures = new ArrayList<>();
      for (Picture picture : document.getPicturesTable().getAllPictures()) {
        pictures.add(new Paper.Picture(picture.suggestFileExtension(), picture.getContent()));
      }
      OldWordPages pages = new OldWordPages(shown, log);
      pages.take(document.getRange());
      Range boxes = document.getMainTextboxRange();
      if (boxes.getEndOffset() > boxes.getStartOffset()) {
        pages.take(boxes);
      }
      return new Paper(pages.blocks, pictures);
    }
  }

  private void take(Range range) {
    for (int i = 0; i < range.numParagraphs(); i++) {
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.isInTable()) {
        Table table = range.getTable(paragraph);
        tables++;
        blocks.add(grid(table, "表" + tables));
        i += Math.max(1, table.numParagraphs()) - 1;
        continue;
      }
      paragraphs++;
      String text = seen(paragraph, Location.of(file, paragraphs, 1));
      if (!text.isBlank()) {
        blocks.add(new Paper.Paragraph(text, paragraphs));
      }
    }
  }

  /**
   * Columns are counted by the cells' left edges, which stand in line over the whole table whatever
   * is merged.
   */
  private Grid grid(Table table, String name) {
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
        Location at = new Location.InSheet(file, name, r + 1, column);
        merged.add(r + 1, column, Math.max(1, next - column), text(cell, at), continues);
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

  private String text(TableCell cell, Location at) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < cell.numParagraphs(); i++) {
      lines.add(seen(cell.getParagraph(i), at));
    }
    return String.join("\n", lines);
  }

  /**
   * A paragraph without what a revision deleted, and without what is formatted as hidden, which is
   * told: its sender may not know.
   */
  private String seen(Paragraph paragraph, Location at) {
    StringBuilder seen = new StringBuilder();
    StringBuilder hidden = new StringBuilder();
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      if (!run.isMarkedDeleted()) {
        (run.isVanished() ? hidden : seen).append(shown(run));
      }
    }
    String words = plain(hidden.toString());
    if (!words.isBlank()) {
      log.report(FindingKind.IMPORT_HIDDEN, at, "");
      if (PrivateNumbers.hasIdentity(words)) {
        log.report(FindingKind.IMPORT_IDENTITY, at, "");
      }
    }
    return plain(seen.toString());
  }

  /** A symbol stands in the text as a bracket; letters may be in a font of symbols. */
  private static String shown(CharacterRun run) {
    if (run.isSymbol() && run.getSymbolFont() != null) {
      return SymbolFonts.shown(run.getSymbolFont().getMainFontName(), run.getSymbolCharacter());
    }
    String font = run.getFontName();
    String text = run.text();
    return font == null
        ? text
        : text.codePoints()
            .mapToObj(letter -> SymbolFonts.shown(font, letter))
            .collect(Collectors.joining());
  }

  /**
   * Without Word's own marks: cell and paragraph ends, codes of fields, manual breaks, anchors of
   * pictures. The library's own takes only the first field of a paragraph apart.
   */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    Deque<Boolean> codes = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == FIELD) {
        codes.push(true);
      } else if (c == RESULT && !codes.isEmpty()) {
        codes.pop();
        codes.push(false);
      } else if (c == FIELD_END && !codes.isEmpty()) {
        codes.pop();
      } else if (!codes.contains(true)) {
        plain.append(plain(c));
      }
    }
    return plain.toString();
  }

  private static String plain(char c) {
    return switch (c) {
      case '\u000b' -> "\n";
      case '\t' -> " ";
      case '\u001e' -> "-";
      default -> c >= ' ' && c != '\u007f' ? String.valueOf(c) : "";
    };
  }
}
