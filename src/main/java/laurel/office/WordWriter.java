package laurel.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import laurel.office.WordDocument.Align;
import laurel.office.WordDocument.Block;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * Writes Word documents in the measures of GB/T 9704: A4, text 156 mm wide, body in No. 3 FangSong;
 * fonts are named, not embedded.
 */
final class WordWriter {
  /** Twentieths of a point. */
  private static final int SHORT_SIDE = 11906;

  private static final int LONG_SIDE = 16838;
  private static final int MARGIN = 1531;

  private final WordDocument document;
  private final XWPFDocument word;

  private WordWriter(WordDocument document, XWPFDocument word) {
    this.document = document;
    this.word = word;
  }

  static void write(WordDocument document, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XWPFDocument word = new XWPFDocument();
    try {
      Origin.settle(word.getProperties(), document.title());
      new WordWriter(document, word).write();
      word.write(bytes);
    } finally {
      word.getPackage().revert(); // closing would write all of it once more, to nowhere
    }
    PlainZip.repack(bytes.toByteArray(), out);
  }

  private void write() {
    WordStyles.define(word, document.language());
    Block last = null;
    for (Block block : document.blocks()) {
      write(block);
      last = block;
    }
    if (last instanceof WordDocument.Table) {
      word.createParagraph().setStyle(WordStyles.CELL); // Word asks for one after a table
    }
    page();
  }

  private void write(Block block) {
    if (block instanceof WordDocument.Heading heading) {
      XWPFParagraph paragraph = word.createParagraph();
      paragraph.setStyle(WordStyles.heading(heading.level()));
      lines(paragraph, heading.text());
    } else if (block instanceof WordDocument.Paragraph text) {
      paragraph(text);
    } else if (block instanceof WordDocument.Table table) {
      new WordTable(table, width()).write(word);
    } else {
      word.createParagraph().setPageBreak(true);
    }
  }

  private void paragraph(WordDocument.Paragraph text) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setStyle(text.indent() ? WordStyles.BODY : WordStyles.LINE);
    if (text.align() != Align.LEFT) {
      paragraph.setAlignment(
          text.align() == Align.CENTRE ? ParagraphAlignment.CENTER : ParagraphAlignment.RIGHT);
    }
    lines(paragraph, text.text());
  }

  /** A line break in a text breaks the line. */
  static void lines(XWPFParagraph paragraph, String text) {
    XWPFRun run = paragraph.createRun();
    List<String> lines = text.lines().map(Characters::allowed).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines.get(i));
    }
  }

  private int width() {
    return (document.landscape() ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
  }

  private void page() {
    CTSectPr section = word.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(document.landscape() ? LONG_SIDE : SHORT_SIDE));
    size.setH(BigInteger.valueOf(document.landscape() ? SHORT_SIDE : LONG_SIDE));
    if (document.landscape()) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    CTPageMar margins = section.addNewPgMar();
    BigInteger margin = BigInteger.valueOf(MARGIN);
    margins.setTop(margin);
    margins.setBottom(margin);
    margins.setLeft(margin);
    margins.setRight(margin);
    margins.setFooter(BigInteger.valueOf(MARGIN / 2));
    XWPFParagraph foot = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    foot.setStyle(WordStyles.FOOT);
    foot.createRun().setText("— ");
    foot.getCTP().addNewFldSimple().setInstr("PAGE");
    foot.createRun().setText(" —");
  }
}
