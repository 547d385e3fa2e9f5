package laurel.intake.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import laurel.diag.FindingLog;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** What a Word document shows is read, also where it is no part of the text. */
class WordPagesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "decimal, %1., '1. 折叠刀片|2. 转半圈|3. 退刀'",
    "decimal, %1, '1. 折叠刀片|2. 转半圈|3. 退刀'",
    "decimal, （%1）, （1）折叠刀片|（2）转半圈|（3）退刀",
    "decimal, %1、, 1、折叠刀片|2、转半圈|3、退刀",
    "chineseCounting, %1、, 一、折叠刀片|二、转半圈|三、退刀",
    "decimalEnclosedCircleChinese, %1, ①折叠刀片|②转半圈|③退刀",
    "bullet, x, '• 折叠刀片|• 转半圈|• 退刀'"
  })
  void aListOfWordsOwnHasItsNumbers(String format, String text, String read) throws IOException {
    assertThat(cell(format, text, "折叠刀片", "转半圈", "退刀")).isEqualTo(read.replace('|', '\n'));
  }

  @Test
  void aListGoesOnWithTen() throws IOException {
    String[] points = "甲 乙 丙 丁 戊 己 庚 辛 壬 癸 子 丑".split(" ");
    assertThat(cell("chineseCounting", "%1、", points)).contains("九、壬\n十、癸\n十一、子\n十二、丑");
  }

  @Test
  void anAnswerThatIsNumberedAloneIsNoList() throws IOException {
    assertThat(cell("decimal", "%1.", "折叠反刮刀具")).isEqualTo("折叠反刮刀具");
  }

  /** With hidden words beside them, as without. */
  @Test
  void deletedWordsAreNotReadBesideHiddenOnes() throws IOException {
    Path file = folder.resolve("改.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.createRun().setText("折叠");
      XWPFRun hidden = paragraph.createRun();
      hidden.setText("暗");
      hidden.setVanish(true);
      paragraph.createRun().getCTR().addNewDelText().setStringValue("旧式");
      paragraph.createRun().setText("刀片");
      document.write(out);
    }
    assertThat(WordPages.read(file, "改.docx", new FindingLog().general()).paragraphs())
        .extracting(Paper.Paragraph::text)
        .containsExactly("折叠刀片");
  }

  private String cell(String format, String text, String... points) throws IOException {
    Path file = folder.resolve("表.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      BigInteger list = list(document, format, text);
      XWPFTableCell cell = document.createTable(1, 1).getRow(0).getCell(0);
      for (int i = 0; i < points.length; i++) {
        XWPFParagraph point = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
        point.setNumID(list);
        point.createRun().setText(points[i]);
      }
      document.write(out);
    }
    return WordPages.read(file, "表.docx", new FindingLog().general())
        .grids()
        .get(0)
        .cells()
        .get(0)
        .text();
  }

  private static BigInteger list(XWPFDocument document, String format, String text) {
    // Without a shape of its own: the document makes it, and no other library is named here.
    XWPFAbstractNum shape = new XWPFAbstractNum() {};
    BigInteger id = document.createNumbering().addAbstractNum(shape);
    CTLvl level = shape.getCTAbstractNum().addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewNumFmt().setVal(STNumberFormat.Enum.forString(format));
    level.addNewLvlText().setVal(text);
    return document.getNumbering().addNum(id);
  }
}
