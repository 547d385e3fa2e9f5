package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.TextReport;
import laurel.intake.placing.Intake;
import laurel.read.ContentFolder;
import laurel.read.Node;
import laurel.read.RawRecord;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet of a round, filled in by an office as offices do, is read back as the round. */
class RoundSheetTest {
  @TempDir Path folder;
  private Inbox inbox;
  private Path sheet;

  @BeforeEach
  void threeCandidates() throws Exception {
    inbox = new Inbox(folder);
    int number = 0;
    for (String title : List.of("甲项", "乙项", "丙项")) {
      inbox.put(++number + "/申报表.xlsx", Inbox.form(Inbox.rows(title + "成果的研制", "示例厂（虚构）")));
    }
    inbox.imported();
    sheet = folder.resolve("2024-awarded.xlsx");
    assertThat(
            RoundSheet.of(inbox.content, "2024-awarded", Optional.of("ah-2024-chengguo"))
                .orElseThrow()
                .write(sheet))
        .isEqualTo(3);
  }

  @Test
  void itListsTheCandidatesWithChoicesForDecisionAndLevel() throws Exception {
    try (InputStream in = Files.newInputStream(sheet);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      XSSFSheet list = book.getSheetAt(0);
      assertThat(texts(list.getRow(6)))
          .containsExactly("序号", "成果编号", "成果名称", "单位", "类别", "决定", "奖项", "证书编号");
      assertThat(texts(list.getRow(7)).subList(1, 5))
          .containsExactly("丙项成果的研制", "丙项成果的研制", "示例厂（虚构）", "小发明");
      assertThat(list.getDataValidations())
          .extracting(
              (DataValidation rule) -> rule.getRegions().getCellRangeAddress(0).formatAsString())
          .containsExactly("F8:F10", "G8:G10");
    }
  }

  @Test
  void aCategoryIsListedByItsNameAlsoWhereTheRecordHasItsKey() throws Exception {
    Path record = inbox.content.resolve("achievements/丙项成果的研制/achievement.yaml");
    Files.writeString(record, Files.readString(record).replace("小发明", "invention"));
    assertThat(Files.readString(record)).contains("category: invention");
    Path second = folder.resolve("second.xlsx");
    RoundSheet.of(inbox.content, "2024-second", Optional.of("ah-2024-chengguo"))
        .orElseThrow()
        .write(second);
    try (InputStream in = Files.newInputStream(second);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertThat(texts(book.getSheetAt(0).getRow(7))).contains("小发明").doesNotContain("invention");
    }
  }

  /** One call for entries may ask for achievements and for lessons. */
  @Test
  void aProgrammeOfBothListsBoth() throws Exception {
    Path programme = inbox.content.resolve("programmes/ah-2024-chengguo.yaml");
    Files.writeString(programme, Files.readString(programme) + "lesson: {questionsMin: 20}\n");
    Path lesson = inbox.content.resolve("lessons/快扣一课/lesson.yaml");
    Files.createDirectories(lesson.getParent());
    Files.writeString(lesson, "title: 快扣一课\nprogramme: ah-2024-chengguo\nunit: 示例厂（虚构）\n");
    Files.delete(sheet);
    RoundSheet both =
        RoundSheet.of(inbox.content, "2024-awarded", Optional.of("ah-2024-chengguo")).orElseThrow();
    assertThat(both.write(sheet)).isEqualTo(4);
    try (InputStream in = Files.newInputStream(sheet);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertThat(texts(book.getSheetAt(0).getRow(6)))
          .containsExactly("序号", "成果编号", "微课编号", "名称", "单位", "类别", "决定", "奖项", "证书编号");
    }
    fillIn(6, "入选", "", "", "入选");
    Intake.of(new Intake.Order(inbox.content, Optional.empty(), false, false), List.of(sheet));
    FindingLog log = new FindingLog();
    RawRecord round = ContentFolder.read(inbox.content, log).rounds().get(0);
    assertThat(log.findings()).isEmpty();
    assertThat(round.fields().records("awards"))
        .extracting(
            award -> award.text("achievement").map(Node.Text::value).orElse(""),
            award -> award.text("lesson").map(Node.Text::value).orElse(""))
        .containsExactly(tuple("丙项成果的研制", ""), tuple("", "快扣一课"));
  }

  @Test
  void filledInAndImportedItIsTheRound() throws Exception {
    fill("入选", "暂缓", "入选");
    Intake.Outcome outcome =
        Intake.of(new Intake.Order(inbox.content, Optional.empty(), false, false), List.of(sheet));
    assertThat(outcome.lines())
        .extracting(Intake.Line::key)
        .containsExactly("rounds/2024-awarded.xlsx");

    FindingLog log = new FindingLog();
    RawRecord round = ContentFolder.read(inbox.content, log).rounds().get(0);
    assertThat(log.findings()).isEmpty();
    assertThat(round.fields().text("programme").map(Node.Text::value)).contains("ah-2024-chengguo");
    assertThat(round.fields().text("date").map(Node.Text::value)).contains("2024年9月10日");
    assertThat(round.fields().text("stage").map(Node.Text::value)).contains("获奖");
    assertThat(round.fields().records("awards"))
        .extracting(award -> award.text("achievement").map(Node.Text::value).orElse(""))
        .containsExactly("丙项成果的研制", "甲项成果的研制");
  }

  @Test
  void aWordThatIsNoDecisionIsAnErrorAtItsCell() throws Exception {
    fill("入选", "再议", "撤销");
    Intake.of(new Intake.Order(inbox.content, Optional.empty(), false, false), List.of(sheet));
    FindingLog log = new FindingLog();
    RawRecord round = ContentFolder.read(inbox.content, log).rounds().get(0);
    assertThat(new TextReport(Language.EN).print(log.findings()))
        .startsWith(
            "content/rounds/2024-awarded.xlsx:名单!F9: error round.decision: “再议” is no decision that is"
                + " known; the row does not count\n");
    assertThat(round.fields().records("awards")).hasSize(1);
    assertThat(round.fields().records("revoked")).hasSize(1);
  }

  @Test
  void aSheetThatIsThereIsNotWrittenOver() throws Exception {
    RoundSheet again =
        RoundSheet.of(inbox.content, "2024-awarded", Optional.of("ah-2024-chengguo")).orElseThrow();
    assertThatThrownBy(() -> again.write(sheet)).isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aSheetThatCannotBeWrittenDoesNotStandInTheWayOfTheNext() throws Exception {
    RoundSheet again =
        RoundSheet.of(inbox.content, "2024-awarded", Optional.of("ah-2024-chengguo")).orElseThrow();
    Path later = folder.resolve("later.xlsx");
    Path obstacle = Files.createDirectories(folder.resolve(".later.xlsx.part/x"));
    assertThatThrownBy(() -> again.write(later))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(FileAlreadyExistsException.class);
    Files.delete(obstacle);
    assertThat(again.write(later)).isEqualTo(3);
  }

  @Test
  void aRoundThatDiffersIsNotWrittenOver() throws Exception {
    fill("入选", "暂缓", "入选");
    Intake.Order order = new Intake.Order(inbox.content, Optional.empty(), false, false);
    Intake.of(order, List.of(sheet));
    assertThat(Inbox.lines(Intake.of(order, List.of(sheet)))).isEmpty();
    fill("入选", "入选", "入选");
    assertThat(Inbox.lines(Intake.of(order, List.of(sheet))))
        .containsExactly(
            "2024-awarded.xlsx: warning import.present: rounds/2024-awarded.xlsx is there already and"
                + " differs; it was not replaced");
  }

  @Test
  void withoutAProgrammeThereIsNoSheet() throws Exception {
    assertThat(RoundSheet.of(inbox.content, "2024-awarded", Optional.empty())).isEmpty();
  }

  private void fill(String... decisions) throws Exception {
    fillIn(5, decisions);
  }

  private void fillIn(int column, String... decisions) throws Exception {
    XSSFWorkbook book;
    try (InputStream in = Files.newInputStream(sheet)) {
      book = new XSSFWorkbook(in);
    }
    try (book;
        OutputStream out = Files.newOutputStream(sheet)) {
      XSSFSheet list = book.getSheetAt(0);
      list.getRow(3).getCell(0).setCellValue("日期：2024年9月10日");
      for (int i = 0; i < decisions.length; i++) {
        list.getRow(7 + i).getCell(column).setCellValue(decisions[i]);
      }
      book.write(out);
    }
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    row.forEach(cell -> texts.add(cell.toString()));
    return texts;
  }
}
