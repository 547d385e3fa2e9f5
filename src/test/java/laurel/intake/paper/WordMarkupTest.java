package laurel.intake.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import laurel.diag.Finding;
import laurel.diag.FindingLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a Word form what it shows is read: all of it, and nothing that is gone. */
class WordMarkupTest {
  private static final String CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>%s</w:sdtContent></w:sdt>";
  private static final String BOX =
      "<w:txbxContent><w:p><w:r><w:t>成果背景：费时</w:t></w:r></w:p></w:txbxContent>";

  @TempDir Path folder;
  private final FindingLog log = new FindingLog();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what was moved away, deleted, and both inserted and deleted
        "<w:moveFrom w:id='1'><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:r><w:t>甲</w:t></w:r> | 甲",
        "<w:moveTo w:id='1'><w:r><w:t>移来</w:t></w:r></w:moveTo><w:r><w:t>甲</w:t></w:r> | 移来甲",
        "<w:ins w:id='1'><w:r><w:t>甲</w:t></w:r><w:del w:id='2'><w:r><w:delText>乙</w:delText></w:r></w:del></w:ins> | 甲",
        // boxes and signs of symbol fonts, and the boxes of Word's old forms
        "<w:r><w:sym w:font='Wingdings 2' w:char='F052'/><w:t>小发明 </w:t><w:sym w:font='Wingdings 2' w:char='00A3'/><w:t>小革新</w:t></w:r> | ☑小发明 □小革新",
        "<w:r><w:rPr><w:rFonts w:ascii='Wingdings 2'/></w:rPr><w:t>R</w:t></w:r><w:r><w:t>剒R</w:t></w:r> | ☑剒R",
        "<w:r><w:t>25</w:t><w:sym w:font='Symbol' w:char='F0B1'/><w:t>0.02</w:t></w:r> | 25±0.02",
        "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:t>是</w:t></w:r> | ☑是",
        "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:t>是</w:t></w:r> | □是",
        // a content control that nobody filled in, and one that a program did
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击或点击此处输入文字。</w:t></w:r></w:sdtContent></w:sdt> | ''",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>管路快扣</w:t></w:r></w:sdtContent></w:sdt> | 管路快扣",
      })
  void aParagraphSaysWhatItShows(String runs, String shown) throws IOException {
    assertThat(cells(row(cell("成果名称") + "<w:tc><w:p>" + runs + "</w:p></w:tc>")))
        .containsExactly("成果名称", shown);
  }

  /** As forms have them whose rows can be repeated: a row was lost without a word. */
  @Test
  void whatStandsInContentControlsStandsInItsTable() throws IOException {
    String people = row(cell("成果完成人") + cell("沈砚舟"));
    String unit = row(cell("单位") + CONTROL.formatted(cell("示例医院")));
    assertThat(cells(CONTROL.formatted(people) + unit))
        .containsExactly("成果完成人", "沈砚舟", "单位", "示例医院");
    assertThat(texts(CONTROL.formatted("<w:tbl>" + people + "</w:tbl>")))
        .containsExactly("成果完成人", "沈砚舟");
    assertThat(texts("<w:customXml w:element='e'><w:tbl>" + people + "</w:tbl></w:customXml>"))
        .containsExactly("成果完成人", "沈砚舟");
  }

  @Test
  void aRowThatARevisionDeletedIsNone() throws IOException {
    assertThat(
            cells(
                row("<w:trPr><w:del w:id='1'/></w:trPr>" + cell("成果背景") + cell("旧"))
                    + row(cell("单位") + cell("示例医院"))))
        .containsExactly("单位", "示例医院");
  }

  @Test
  void aTextBoxIsReadOnceBehindItsParagraph() throws IOException {
    String drawn =
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
            + BOX
            + "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
            + BOX
            + "</w:pict></mc:Fallback></mc:AlternateContent>";
    String run = "<w:p><w:r><w:t>附件2</w:t></w:r><w:r>%s</w:r></w:p>";
    assertThat(texts(run.formatted(drawn))).containsExactly("附件2", "成果背景：费时");
    assertThat(texts(run.formatted("<w:pict>" + BOX + "</w:pict>")))
        .containsExactly("附件2", "成果背景：费时");
  }

  @Test
  void hiddenWordsInAContentControlAreToldAndNotRead() throws IOException {
    String hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>王某经办</w:t></w:r>";
    assertThat(texts("<w:p><w:r><w:t>甲厂</w:t></w:r>" + CONTROL.formatted(hidden) + "</w:p>"))
        .containsExactly("甲厂");
    assertThat(told()).containsExactly("import.hidden");
  }

  /** Of Word 97: a title with a deletion, a tick as a symbol, hidden words, two links, a box. */
  @Test
  void anOldDocumentSaysWhatItShows() throws IOException {
    Path old = Path.of("src/test/resources/laurel/intake/old/改过的申报表.doc");
    Paper paper = PaperReader.read(old, "表.doc", log.general());
    assertThat(texts(paper))
        .contains("管路快扣的设计", "示例医院（虚构）", "见图一和图二。", "成果背景：检修时拆接管路费时。")
        .contains("☑小发明□小革新");
    assertThat(told()).containsExactly("import.hidden");
  }

  private List<String> told() {
    return log.findings().stream().map(Finding::kind).map(kind -> kind.id()).toList();
  }

  private static String row(String cells) {
    return "<w:tr>" + cells + "</w:tr>";
  }

  private static String cell(String text) {
    return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
  }

  private List<String> cells(String rows) throws IOException {
    return texts("<w:tbl>" + rows + "</w:tbl>");
  }

  private List<String> texts(String body) throws IOException {
    Path file = folder.resolve("表.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default"
              + " Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
              + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
      part(
          zip,
          "_rels/.rels",
          "<Relationships"
              + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
              + " Id='r' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
              + " Target='word/document.xml'/></Relationships>");
      part(
          zip,
          "word/document.xml",
          "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
              + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>"
              + body
              + "</w:body></w:document>");
    }
    return texts(PaperReader.read(file, "表.docx", log.general()));
  }

  private static List<String> texts(Paper paper) {
    return paper.blocks().stream()
        .flatMap(
            block ->
                block instanceof Grid grid
                    ? grid.cells().stream().map(Grid.Cell::text)
                    : Stream.of(((Paper.Paragraph) block).text()))
        .toList();
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
