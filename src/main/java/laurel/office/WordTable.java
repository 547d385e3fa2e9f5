package laurel.office;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table of fixed widths, for Word would measure every cell otherwise. */
final class WordTable {
  private final WordDocument.Table table;
  private final List<Integer> widths;

  WordTable(WordDocument.Table table, int width) {
    this.table = table;
    int shares = Math.max(1, table.widths().stream().mapToInt(Integer::intValue).sum());
    this.widths = table.widths().stream().map(share -> width * share / shares).toList();
  }

  void write(XWPFDocument word) {
    XWPFTable made = word.createTable();
    made.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
    made.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblGrid grid = made.getCTTbl().addNewTblGrid();
    widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
    made.removeRow(0);
    if (!table.head().isEmpty()) {
      row(made, table.head(), true);
    }
    table.rows().forEach(row -> row(made, row, false));
  }

  private void row(XWPFTable made, List<String> texts, boolean head) {
    XWPFTableRow row = made.createRow();
    row.setCantSplitRow(true);
    if (head) {
      row.setRepeatHeader(true);
    }
    for (int i = 0; i < widths.size(); i++) {
      XWPFTableCell cell = i < row.getTableCells().size() ? row.getCell(i) : row.addNewTableCell();
      cell.setWidthType(TableWidthType.DXA);
      cell.setWidth(String.valueOf(widths.get(i)));
      cell.setVerticalAlignment(XWPFVertAlign.CENTER);
      XWPFParagraph paragraph = cell.getParagraphs().get(0);
      paragraph.setStyle(WordStyles.CELL);
      WordWriter.lines(paragraph, i < texts.size() ? texts.get(i) : "");
      if (head) {
        paragraph.getRuns().forEach(run -> run.setBold(true));
      }
    }
  }
}
