package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import laurel.export.Output;
import laurel.export.bank.BankFile;
import laurel.export.bank.BankFiles;
import laurel.export.bank.BankPicture;
import laurel.model.BankForm;
import laurel.model.Catalogue;
import laurel.model.Lesson;
import laurel.model.PublicSamples;
import laurel.model.Question;
import laurel.model.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** What is handed out can be taken in again, and what others hand out is read. */
class BankFormatsTest {
  @TempDir Path folder;

  @Test
  void giftComesBackAsItWent() throws IOException {
    ImportedBank bank = GiftReader.read(file(BankForm.GIFT));
    assertThat(bank.skipped()).isEmpty();
    assertThat(bank.questions()).usingRecursiveComparison().isEqualTo(asImported());
  }

  @Test
  void moodleXmlComesBackAsItWent() throws IOException {
    ImportedBank bank = MoodleReader.read(file(BankForm.MOODLE));
    assertThat(bank.skipped()).isEmpty();
    assertThat(bank.questions()).usingRecursiveComparison().isEqualTo(asImported());
  }

  @Test
  void aQtiPackageNamesEveryItemItHoldsAndEachSaysWhatIsRight() throws Exception {
    for (BankForm form : List.of(BankForm.QTI_2, BankForm.QTI_3)) {
      List<String> names = new ArrayList<>();
      List<String> right = new ArrayList<>();
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(form)))) {
        for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
          names.add(e.getName());
          Document xml = parsed(zip.readAllBytes());
          if (e.getName().startsWith("items/")) {
            String element = form == BankForm.QTI_3 ? "qti-correct-response" : "correctResponse";
            right.add(
                xml.getElementsByTagName(element).item(0).getTextContent().replaceAll("\\s", ""));
          }
        }
      }
      assertThat(names)
          .containsExactly(
              "imsmanifest.xml",
              "items/q001.xml",
              "items/q002.xml",
              "items/q003.xml",
              "items/q004.xml");
      assertThat(right).containsExactly("C", "ABC", "B", "A");
    }
  }

  @Test
  void everyFormIsTheSameEveryTime() {
    for (BankForm form : BankForm.values()) {
      assertThat(bytes(form)).isEqualTo(bytes(form));
    }
  }

  @Test
  void aSlashInATitleBeginsNoCategoryBelow() {
    assertThat(new String(bytes(BankForm.GIFT), StandardCharsets.UTF_8))
        .startsWith("$CATEGORY: 轴//承：加热 #1\n");
    assertThat(new String(bytes(BankForm.MOODLE), StandardCharsets.UTF_8))
        .contains("<text>$course$/top/轴//承：加热 #1</text>");
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void blanksWithoutEndAreOneBlank() throws IOException {
    String blanks = " ".repeat(500_000);
    Path file =
        Files.writeString(
            folder.resolve("b.gift"), "Which" + blanks + "one" + blanks + "\n is it? {=a ~b}\n");
    assertThat(GiftReader.read(file).questions().get(0).stem())
        .isEqualTo("Which" + blanks + "one is it?");
  }

  @Test
  void aBankWithoutQuestionsIsNotOffered() {
    Lesson none = PublicSamples.lesson("l", "课", "", List.of());
    Catalogue catalogue = PublicSamples.catalogue(List.of(), List.of(none));
    assertThat(BankFiles.of(catalogue, (record, form) -> form.file(), BankPicture.Shelf.EMPTY))
        .isEmpty();
  }

  @Test
  void giftOfOthersIsRead() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("others.gift"),
            """
            // a bank

            $CATEGORY: tom/dick

            Who is buried in Grant's tomb? {=Grant ~no one #was nobody ~Napoleon}

            ::Q2:: [html]<p>Two <b>colours</b>?</p> {
              ~%50%red
              ~%50%blue
              ~%-100%wrong
            }

            Grant is {~buried =entombed ~living} in Grant's tomb.

            The sun rises in the east.{T#no#yes####It does.}

            Two plus two {=four =4}

            What is 3? {#3:1}

            Write an essay. {}
            """);
    ImportedBank bank = GiftReader.read(file);
    assertThat(bank.questions())
        .extracting(Question::stem)
        .containsExactly(
            "Who is buried in Grant's tomb?",
            "Two colours?",
            "Grant is ____ in Grant's tomb.",
            "The sun rises in the east.");
    assertThat(bank.questions()).extracting(Question::answer).containsExactly("A", "AB", "B", "对");
    assertThat(bank.questions().get(3).explanation()).isEqualTo("It does.");
    assertThat(bank.skipped()).hasSize(3);
  }

  @Test
  void moodleXmlOfOthersIsRead() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("others.xml"),
            """
            <?xml version="1.0"?>
            <quiz>
              <question type="multichoice"><name><text>a</text></name>
                <questiontext format="html"><text><![CDATA[<p>1 &lt; 2<br>吗</p>]]></text></questiontext>
                <single>true</single><shuffleanswers>1</shuffleanswers>
                <answer fraction="100" format="html"><text>&lt;b&gt;是&lt;/b&gt;</text></answer>
                <answer fraction="0" format="html"><text>否</text></answer></question>
              <question type="essay"><name><text>b</text></name>
                <questiontext format="html"><text>c</text></questiontext></question>
            </quiz>
            """);
    ImportedBank bank = MoodleReader.read(file);
    assertThat(bank.questions())
        .singleElement()
        .satisfies(
            q -> {
              assertThat(q.stem()).isEqualTo("1 < 2 吗");
              assertThat(q.options().get(0).text()).isEqualTo("是");
              assertThat(q.fixedOrder()).isFalse();
            });
    assertThat(bank.skipped()).containsExactly("b（essay）");
  }

  @Test
  void aShareThatIsNoNumberIsPartOfTheAnswer() throws IOException {
    Path file = Files.writeString(folder.resolve("s.gift"), "Which? {=a ~%1.2.3%b ~%-50.5%c}\n");
    assertThat(GiftReader.read(file).questions().get(0).options())
        .extracting(Question.Option::text)
        .containsExactly("a", "%1.2.3%b", "c");
  }

  @Test
  void elementsInElementsWithoutEndAreNoBank() throws IOException {
    String deep = "<text>".repeat(60_000) + "</text>".repeat(60_000);
    Path file =
        Files.writeString(
            folder.resolve("deep.xml"),
            "<quiz><question type='essay'><name>" + deep + "</name></question></quiz>");
    assertThatThrownBy(() -> MoodleReader.read(file)).isInstanceOf(BankTrouble.class);
  }

  @Test
  void aFileBeyondAllMeasureIsNoBank() throws IOException {
    Path file = folder.resolve("large");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(ImportedBank.MOST_BYTES + 1);
    }
    assertThatThrownBy(() -> GiftReader.read(file)).isInstanceOf(BankTrouble.class);
    assertThatThrownBy(() -> MoodleReader.read(file)).isInstanceOf(BankTrouble.class);
  }

  @Test
  void aFileThatWouldReadOthersIsRefused() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.xml"),
            "<!DOCTYPE quiz [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><quiz>&x;</quiz>");
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> MoodleReader.read(file)))
        .isInstanceOf(IOException.class);
  }

  /** A source comes back as it was written; which video it means is for the rules to find. */
  private static List<Question> asImported() {
    return Questions.awkward().stream()
        .map(
            q ->
                new Question(
                    q.type(),
                    q.stem(),
                    q.options(),
                    q.answers(),
                    q.explanation(),
                    q.difficulty(),
                    q.source().shown().isEmpty()
                        ? q.source()
                        : new Question.Source.Free(q.source().shown()),
                    q.fixedOrder(),
                    q.picture()))
        .toList();
  }

  private Path file(BankForm form) throws IOException {
    return Files.write(folder.resolve(form.file()), bytes(form));
  }

  private static byte[] bytes(BankForm form) {
    Lesson lesson = PublicSamples.lesson("l", "轴/承：加热 #1", "", Questions.awkward());
    Catalogue catalogue = PublicSamples.catalogue(List.of(), List.of(lesson));
    return BankFiles.of(catalogue, (record, each) -> each.file(), BankPicture.Shelf.EMPTY)
        .map(BankFile::output)
        .filter(output -> output.path().equals(form.file()))
        .map(Output::bytes)
        .findFirst()
        .orElseThrow();
  }

  private static Document parsed(byte[] xml) throws Exception {
    return javax.xml.parsers.DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }
}
