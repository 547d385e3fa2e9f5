package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import laurel.export.Output;
import laurel.export.bank.BankFile;
import laurel.export.bank.BankFiles;
import laurel.export.bank.BankPicture;
import laurel.model.BankForm;
import laurel.model.Lesson;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.model.Photo;
import laurel.model.PublicSamples;
import laurel.model.Question;
import laurel.model.Questions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Pictures of questions go where a form can carry them, and are said in words where it cannot. */
class BankPicturesTest {
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
  private static final String ALT = "剖面图：“D”＜\"d\" & <t>";

  @TempDir Path folder;
  private BankPicture picture;

  @BeforeEach
  void aPicture() throws IOException {
    Path file = Files.write(folder.resolve("cached"), JPEG);
    picture = new BankPicture("3f9a-960.jpg", file, 960, 480);
  }

  @ParameterizedTest
  @EnumSource(names = {"QTI_2", "QTI_3"})
  void qtiShowsItBeforeTheChoiceAndCarriesItOnce(BankForm form) throws Exception {
    Map<String, byte[]> zip = unzip(bytes(form));
    assertThat(zip.get("pictures/3f9a-960.jpg")).isEqualTo(JPEG);
    Element img = only(parsed(zip.get("items/q001.xml")), "img");
    assertThat(img.getAttribute("src")).isEqualTo("../pictures/3f9a-960.jpg");
    assertThat(img.getAttribute("alt")).isEqualTo(ALT);
    assertThat(img.getAttribute("width")).isEqualTo("960");
    assertThat(only(parsed(zip.get("items/q001.xml")), prompt(form)).getTextContent())
        .doesNotContain("（图：");
    assertThat(text(zip.get("items/q002.xml"))).doesNotContain("<img");
    assertThat(text(zip.get("imsmanifest.xml")).split("<file href=\"pictures/3f9a-960.jpg\"/>", -1))
        .as("both items that show it name it")
        .hasSize(3);
  }

  @Test
  void moodleXmlCarriesItAndImportTakesItIn() throws Exception {
    Path file = Files.write(folder.resolve("moodle.xml"), bytes(BankForm.MOODLE));
    ImportedBank bank = MoodleReader.read(file);
    assertThat(bank.skipped()).isEmpty();
    assertThat(bank.questions())
        .extracting(Question::stem)
        .isEqualTo(questions().stream().map(Question::stem).toList());
    assertThat(bank.pictures()).hasSize(2);
    BankYaml.write(bank, folder.resolve("题库/机床.yaml"));
    assertThat(Files.readAllBytes(folder.resolve("题库/机床-001.jpg"))).isEqualTo(JPEG);
    assertThat(Files.readString(folder.resolve("题库/机床.yaml")))
        .contains("  图片: \"机床-001.jpg\"\n", "  图片说明: \"剖面图：“D”＜\\\"d\\\" & <t>\"\n");
  }

  @Test
  void theSpreadsheetOfAnnex4ShowsItInItsRowAndSaysItInWords() throws Exception {
    Map<String, byte[]> zip = unzip(bytes(BankForm.ANNEX_4));
    assertThat(zip.get("xl/media/image1.jpg")).isEqualTo(JPEG);
    Document drawing = parsed(zip.get("xl/drawings/drawing1.xml"));
    NodeList rows = drawing.getElementsByTagName("xdr:row");
    assertThat(rows.getLength()).isEqualTo(2);
    assertThat(rows.item(0).getTextContent().strip()).isEqualTo("1");
    assertThat(rows.item(1).getTextContent().strip()).isEqualTo("3");
    Element name = (Element) drawing.getElementsByTagName("xdr:cNvPr").item(0);
    assertThat(name.getAttribute("descr")).isEqualTo(ALT);
    assertThat(text(zip.get("[Content_Types].xml"))).contains("Extension=\"jpg\"", "drawing1.xml");
    assertThat(text(zip.get("xl/worksheets/sheet1.xml")))
        .contains("<drawing r:id=\"rId1\"/>", ">图片说明<", "ht=\"118\"");
  }

  @Test
  void giftSaysItInWords() {
    assertThat(text(bytes(BankForm.GIFT))).contains("（图：剖面图：".replace(":", "\\:"));
  }

  @Test
  void aPictureThatWasNotMadeIsSaidInWordsEverywhere() throws Exception {
    picture = null;
    assertThat(text(bytes(BankForm.MOODLE))).contains("（图：剖面图").doesNotContain("<file");
    assertThat(text(unzip(bytes(BankForm.QTI_3)).get("items/q001.xml"))).contains("（图：剖面图");
    assertThat(text(unzip(bytes(BankForm.ANNEX_4)).get("xl/worksheets/sheet1.xml")))
        .contains("（图：剖面图")
        .doesNotContain("图片说明");
  }

  @Test
  void picturesOfOthersThatCannotBeTakenAreNamed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("others.xml"),
            """
            <quiz><question type="multichoice"><name><text>a</text></name>
              <questiontext format="html"><text>&lt;p&gt;看图 &lt;img src="@@PLUGINFILE@@/%E5%9B%BE%201.PNG" alt="一"&gt;
                &lt;img src="@@PLUGINFILE@@/no.png" alt="二"&gt; &lt;img src="https://example.org/%zz.gif" alt="三"&gt;&lt;/p&gt;</text>
                <file name="图 1.PNG" encoding="base64">AQID</file></questiontext>
              <answer fraction="100"><text>甲</text></answer><answer fraction="0"><text>乙</text></answer></question>
            <question type="multichoice"><name><text>b</text></name>
              <questiontext format="html"><text>选图</text></questiontext>
              <answer fraction="100"><text>&lt;img src="x.png"&gt;</text></answer>
              <answer fraction="0"><text>&lt;img src="y.png"&gt;</text></answer></question></quiz>
            """);
    ImportedBank bank = MoodleReader.read(file);
    assertThat(bank.questions()).singleElement().extracting(Question::stem).isEqualTo("看图");
    assertThat(bank.pictures())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.content()).containsExactly(1, 2, 3);
              assertThat(p.extension()).isEqualTo("png");
              assertThat(p.alt()).isEqualTo("一");
            });
    assertThat(bank.skipped()).containsExactly("二（img）", "三（img）", "b（multichoice）");
  }

  private List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (Question q : Questions.awkward()) {
      boolean shown = questions.isEmpty() || questions.size() == 2;
      questions.add(
          new Question(
              q.type(),
              q.stem(),
              q.options(),
              q.answers(),
              q.explanation(),
              q.difficulty(),
              q.source(),
              q.fixedOrder(),
              shown ? Optional.of(photo()) : Optional.empty()));
    }
    return questions;
  }

  private static Photo photo() {
    return new Photo(new MediaRef("lessons/l", MediaKind.QUESTION_PICTURE, 1), "", ALT);
  }

  private byte[] bytes(BankForm form) {
    Lesson lesson = PublicSamples.lesson("l", "课", "", questions());
    return BankFiles.of(
            PublicSamples.catalogue(List.of(), List.of(lesson)),
            (record, each) -> each.file(),
            photo -> Optional.ofNullable(picture))
        .map(BankFile::output)
        .filter(output -> output.path().equals(form.file()))
        .map(Output::bytes)
        .findFirst()
        .orElseThrow();
  }

  private static String prompt(BankForm form) {
    return form == BankForm.QTI_3 ? "qti-prompt" : "prompt";
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Element only(Document xml, String name) {
    NodeList found = xml.getElementsByTagName(name);
    assertThat(found.getLength()).as(name).isEqualTo(1);
    return (Element) found.item(0);
  }

  private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        assertThat(files.put(e.getName(), zip.readAllBytes())).as(e.getName()).isNull();
      }
    }
    return files;
  }

  private static Document parsed(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }
}
