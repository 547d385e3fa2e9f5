package laurel.office;

import java.io.IOException;
import java.io.OutputStream;
import laurel.office.WordDocument.Block;

/**
 * Writes Word documents in the measures of GB/T 9704: A4, text 156 mm wide, body in No. 3 FangSong;
 * fonts are named, not embedded.
 */
final class WordWriter {
  /** The namespace of what a document says. */
  static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final String FAMILY = "wordprocessingml.";

  /** Twentieths of a point. */
  private static final int SHORT_SIDE = 11906;

  private static final int LONG_SIDE = 16838;
  private static final int MARGIN = 1531;

  private final WordDocument document;
  private final Markup xml =
      Markup.of("<w:document xmlns:w=\"" + MAIN + "\" xmlns:r=\"" + Parts.OFFICE + "\"><w:body>");

  private WordWriter(WordDocument document) {
    this.document = document;
  }

  static void write(WordDocument document, OutputStream out) throws IOException {
    WordWriter writer = new WordWriter(document);
    Parts parts =
        new Parts("word/document.xml", FAMILY + "document.main", document.title(), writer.xml);
    parts.add("styles.xml", FAMILY + "styles", "styles", WordStyles.of(document.language()));
    writer.write(parts.add("footer1.xml", FAMILY + "footer", "footer", foot()));
    parts.write(out);
  }

  private void write(String footer) {
    Block last = null;
    for (Block block : document.blocks()) {
      write(block);
      last = block;
    }
    if (last instanceof WordDocument.Table) {
      xml.add(begin(WordStyles.CELL)).add("</w:p>"); // Word asks for one after a table
    }
    page(footer);
    xml.add("</w:body></w:document>");
  }

  private void write(Block block) {
    if (block instanceof WordDocument.Heading heading) {
      xml.add(begin(WordStyles.heading(heading.level())));
      lines(xml, heading.text(), "");
      xml.add("</w:p>");
    } else if (block instanceof WordDocument.Paragraph text) {
      paragraph(text);
    } else if (block instanceof WordDocument.Table table) {
      new WordTable(table, width()).write(xml);
    } else {
      xml.add("<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>");
    }
  }

  private void paragraph(WordDocument.Paragraph text) {
    String align =
        switch (text.align()) {
          case LEFT -> "";
          case CENTRE -> "center";
          case RIGHT -> "right";
        };
    xml.add("<w:p><w:pPr><w:pStyle w:val=\"");
    xml.add(text.indent() ? WordStyles.BODY : WordStyles.LINE).add("\"/>");
    xml.add(align.isEmpty() ? "" : "<w:jc w:val=\"" + align + "\"/>").add("</w:pPr>");
    lines(xml, text.text(), "");
    xml.add("</w:p>");
  }

  /** What a paragraph of a style begins with. */
  static String begin(String style) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
  }

  /**
   * The text of a paragraph; a line break in it breaks the line.
   *
   * @param look how it looks, where its style does not say
   */
  static void lines(Markup xml, String text, String look) {
    if (text.isEmpty()) {
      return;
    }
    xml.add("<w:r>").add(look);
    String between = "";
    for (String line : (Iterable<String>) text.lines()::iterator) {
      xml.add(between).add("<w:t xml:space=\"preserve\">").text(line).add("</w:t>");
      between = "<w:br/>";
    }
    xml.add("</w:r>");
  }

  private int width() {
    return (document.landscape() ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
  }

  private void page(String footer) {
    boolean across = document.landscape();
    xml.add("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"").add(footer);
    xml.add("\"/><w:pgSz w:w=\"").add(across ? LONG_SIDE : SHORT_SIDE);
    xml.add("\" w:h=\"").add(across ? SHORT_SIDE : LONG_SIDE);
    xml.add(across ? "\" w:orient=\"landscape\"/>" : "\"/>");
    xml.add("<w:pgMar w:top=\"").add(MARGIN).add("\" w:right=\"").add(MARGIN);
    xml.add("\" w:bottom=\"").add(MARGIN).add("\" w:left=\"").add(MARGIN);
    xml.add("\" w:header=\"").add(MARGIN / 2).add("\" w:footer=\"").add(MARGIN / 2);
    xml.add("\" w:gutter=\"0\"/></w:sectPr>");
  }

  private static Markup foot() {
    return Markup.of("<w:ftr xmlns:w=\"" + MAIN + "\">")
        .add(begin(WordStyles.FOOT))
        .add("<w:r><w:t xml:space=\"preserve\">— </w:t></w:r><w:fldSimple w:instr=\"PAGE\"/>")
        .add("<w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>");
  }
}
