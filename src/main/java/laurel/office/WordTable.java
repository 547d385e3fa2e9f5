package laurel.office;

import java.util.ArrayList;
import java.util.List;

/** A table of fixed widths, for Word would measure every cell otherwise. */
final class WordTable {
  private final WordDocument.Table table;
  private final List<Integer> widths;

  /** Of each column, what stands before the text of a cell. */
  private final List<String> cells = new ArrayList<>();

  WordTable(WordDocument.Table table, int width) {
    this.table = table;
    int shares = Math.max(1, table.widths().stream().mapToInt(Integer::intValue).sum());
    this.widths = table.widths().stream().map(share -> width * share / shares).toList();
    for (int each : widths) {
      cells.add(
          "<w:tc><w:tcPr><w:tcW w:w=\""
              + each
              + "\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
              + WordWriter.begin(WordStyles.CELL));
    }
  }

  void write(Markup xml) {
    xml.add("<w:tbl><w:tblPr><w:tblW w:w=\"");
    xml.add(widths.stream().mapToInt(Integer::intValue).sum()).add("\" w:type=\"dxa\"/>");
    xml.add("<w:tblBorders>");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      xml.add("<w:" + side + " w:val=\"single\"/>");
    }
    xml.add("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    widths.forEach(width -> xml.add("<w:gridCol w:w=\"").add(width).add("\"/>"));
    xml.add("</w:tblGrid>");
    if (!table.head().isEmpty()) {
      row(xml, table.head(), "<w:tblHeader/>", "<w:rPr><w:b/></w:rPr>");
    }
    for (List<String> row : table.rows()) {
      row(xml, row, "", "");
    }
    xml.add("</w:tbl>");
  }

  private void row(Markup xml, List<String> texts, String repeated, String look) {
    xml.add("<w:tr><w:trPr><w:cantSplit/>").add(repeated).add("</w:trPr>");
    for (int i = 0; i < widths.size(); i++) {
      xml.add(cells.get(i));
      WordWriter.lines(xml, i < texts.size() ? texts.get(i) : "", look);
      xml.add("</w:p></w:tc>");
    }
    xml.add("</w:tr>");
  }
}
