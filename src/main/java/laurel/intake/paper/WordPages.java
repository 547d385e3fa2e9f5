package laurel.intake.paper;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.text.PrivateNumbers;
import org.apache.poi.ooxml.util.PackageHelper;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTVMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Word 2007 and later, as {@link WordMarkup} leaves it. */
final class WordPages {
  private final List<Paper.Block> blocks = new ArrayList<>();
  private int paragraphs;
  private int tables;
  private final PointNumbers numbers;
  private final String file;
  private final RecordLog log;

  private WordPages(PointNumbers numbers, String file, RecordLog log) {
    this.numbers = numbers;
    this.file = file;
    this.log = log;
  }

  static Paper read(Path file, String shown, RecordLog log) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(WordMarkup.settled(PackageHelper.open(in)))) {
      WordPages pages = new WordPages(new PointNumbers(document.getNumbering()), shown, log);
      pages.body(document);
      List<Paper.Picture> pictures = new ArrayList<>();
      for (XWPFPictureData picture : document.getAllPictures()) {
        pictures.add(new Paper.Picture(picture.suggestFileExtension(), picture.getData()));
      }
      return new Paper(pages.blocks, pictures);
    }
  }

  private void body(IBody body) {
    for (IBodyElement element : body.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        paragraph(seen(paragraph, Location.of(file, paragraphs + 1, 1)));
      } else if (element instanceof XWPFTable table) {
        table(table);
      }
    }
  }

  private void paragraph(String text) {
    paragraphs++;
    if (!text.isBlank()) {
      blocks.add(new Paper.Paragraph(text, paragraphs));
    }
  }

  /** Tables within cells come after the table that holds them. */
  private void table(XWPFTable table) {
    tables++;
    String name = "表" + tables;
    List<Grid.Cell> cells = new ArrayList<>();
    List<XWPFTable> inner = new ArrayList<>();
    MergedDown merged = new MergedDown(cells);
    int row = 0;
    for (XWPFTableRow each : table.getRows()) {
      row++;
      int column = 1 + skipped(each);
      for (ICell cell : each.getTableICells()) {
        column += cell(cell, row, column, merged, inner);
      }
    }
    blocks.add(Grid.of(name, cells, false));
    inner.forEach(this::table);
  }

  private static int skipped(XWPFTableRow row) {
    return row.getCtRow().isSetTrPr() && row.getCtRow().getTrPr().sizeOfGridBeforeArray() > 0
        ? number(row.getCtRow().getTrPr().getGridBeforeArray(0).getVal())
        : 0;
  }

  /** Takes a cell down and says how many columns it covers. */
  private int cell(ICell cell, int row, int column, MergedDown merged, List<XWPFTable> inner) {
    if (cell instanceof XWPFTableCell plain) {
      CTTcPr properties = plain.getCTTc().getTcPr();
      int span =
          properties != null && properties.isSetGridSpan()
              ? Math.max(1, number(properties.getGridSpan().getVal()))
              : 1;
      CTVMerge down = properties == null ? null : properties.getVMerge();
      boolean continues =
          down != null && (down.getVal() == null || down.getVal() == STMerge.CONTINUE);
      merged.add(
          row,
          column,
          span,
          text(plain, new Location.InSheet(file, "表" + tables, row, column)),
          continues);
      inner.addAll(plain.getTables());
      return span;
    }
    return 1;
  }

  /** A cell's paragraphs, each on a line of its own: POI's own text runs them together. */
  private String text(XWPFTableCell cell, Location at) {
    StringBuilder text = new StringBuilder();
    boolean list = cell.getParagraphs().stream().filter(PointNumbers::has).count() > 1;
    for (IBodyElement element : cell.getBodyElements()) {
      String part =
          element instanceof XWPFParagraph paragraph
              ? number(paragraph, list) + seen(paragraph, at)
              : null;
      if (part != null) {
        text.append(text.isEmpty() ? "" : "\n").append(part);
      }
    }
    return text.toString();
  }

  /** A paragraph without what is formatted as hidden, which is told: its sender may not know. */
  private String seen(XWPFParagraph paragraph, Location at) {
    String hidden = text(paragraph, true);
    if (hidden.isBlank()) {
      return paragraph.getText();
    }
    log.report(FindingKind.IMPORT_HIDDEN, at, "");
    if (PrivateNumbers.hasIdentity(hidden)) {
      log.report(FindingKind.IMPORT_IDENTITY, at, "");
    }
    return text(paragraph, false) + paragraph.getFootnoteText();
  }

  /** As POI's own text, what a revision deleted left out. */
  private static String text(XWPFParagraph paragraph, boolean hidden) {
    return paragraph.getIRuns().stream()
        .filter(run -> !(run instanceof XWPFRun words && words.getCTR().sizeOfDelTextArray() > 0))
        .filter(run -> (run instanceof XWPFRun words && words.isVanish()) == hidden)
        .map(IRunElement::toString)
        .collect(Collectors.joining());
  }

  /** What Word writes before a point; a title that is numbered alone keeps its words. */
  private String number(XWPFParagraph paragraph, boolean list) {
    String number = PointNumbers.has(paragraph) ? numbers.next(paragraph) : "";
    return list ? number : "";
  }

  private static int number(Object value) {
    return value instanceof BigInteger big
        ? big.min(BigInteger.valueOf(PaperBounds.COLUMNS)).intValue()
        : 0;
  }
}
