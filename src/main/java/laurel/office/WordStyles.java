package laurel.office;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The few styles that our documents have, so that an office changes one and not a hundred. */
final class WordStyles {
  static final String BODY = "Body";
  static final String LINE = "Line";
  static final String CELL = "Cell";
  static final String FOOT = "Foot";

  private static final String SONG = "宋体";
  private static final String HEI = "黑体";
  private static final String FANGSONG = "仿宋";

  private final XWPFStyles styles;

  private WordStyles(XWPFStyles styles) {
    this.styles = styles;
  }

  static void define(XWPFDocument word, String language) {
    WordStyles all = new WordStyles(word.createStyles());
    all.styles.setSpellingLanguage(language);
    all.styles.setEastAsia(language.startsWith("zh") ? language : "zh-CN");
    all.add("Heading1", "heading 1", HEI, 44, STJc.CENTER, 0, 240);
    all.add("Heading2", "heading 2", HEI, 32, STJc.LEFT, 0, 120);
    all.add("Heading3", "heading 3", HEI, 28, STJc.LEFT, 0, 120);
    all.add(BODY, "Body", FANGSONG, 32, STJc.BOTH, 200, 0);
    all.add(LINE, "Line", FANGSONG, 32, STJc.LEFT, 0, 0);
    all.add(CELL, "Cell", SONG, 21, STJc.LEFT, 0, 40);
    all.add(FOOT, "Foot", SONG, 24, STJc.CENTER, 0, 0);
  }

  static String heading(int level) {
    return "Heading" + Math.max(1, Math.min(3, level));
  }

  /**
   * Adds a style.
   *
   * @param size half points
   * @param indent of the first line, hundredths of a character
   * @param after space below, twentieths of a point
   */
  private void add(
      String id, String name, String font, int size, STJc.Enum align, int indent, int after) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    style.addNewQFormat();
    CTPPrGeneral paragraph = style.addNewPPr();
    if (id.startsWith("Heading")) {
      paragraph.addNewKeepNext();
      paragraph
          .addNewOutlineLvl()
          .setVal(new BigInteger(id.substring("Heading".length())).subtract(BigInteger.ONE));
    }
    CTSpacing spacing = paragraph.addNewSpacing();
    spacing.setAfter(BigInteger.valueOf(after));
    spacing.setBefore(BigInteger.valueOf(id.equals(CELL) ? 40 : 0));
    spacing.setLine(BigInteger.valueOf(id.equals(CELL) ? 260 : 360));
    spacing.setLineRule(STLineSpacingRule.AUTO);
    if (indent > 0) {
      CTInd first = paragraph.addNewInd();
      first.setFirstLineChars(BigInteger.valueOf(indent));
      first.setFirstLine(BigInteger.valueOf((long) indent * size / 10));
    }
    paragraph.addNewJc().setVal(align);
    CTRPr run = style.addNewRPr();
    CTFonts fonts = run.addNewRFonts();
    fonts.setAscii("Times New Roman");
    fonts.setHAnsi("Times New Roman");
    fonts.setEastAsia(font);
    run.addNewSz().setVal(BigInteger.valueOf(size));
    run.addNewSzCs().setVal(BigInteger.valueOf(size));
    styles.addStyle(new XWPFStyle(style));
  }
}
