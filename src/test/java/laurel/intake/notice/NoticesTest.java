package laurel.intake.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.Quote;
import laurel.diag.RecordLog;
import laurel.diag.ReportIndex;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a unit is told, and what is left to the office. */
class NoticesTest {
  private static final Letterhead HEAD =
      new Letterhead("示例市总工会", "经济技术部　0000-00000000", "2026年12月15日", "2026年11月28日");
  private static final String RECORD = "achievements/管路快扣";

  @TempDir Path folder;

  private static List<Notice> notices() {
    FindingLog log = new FindingLog();
    RecordLog about = log.about(RECORD);
    String file = "content/" + RECORD;
    about.report(
        FindingKind.CONSENT_MISSING,
        Location.of(file + "/achievement.yaml", 4, 1),
        "consent",
        "创新成果授权书");
    about.report(
        FindingKind.FIELD_REQUIRED,
        Location.of(file + "/achievement.yaml", 4, 1),
        "union",
        "所属上级工会");
    about.report(
        FindingKind.PHOTO_TOO_FEW, Location.of(file + "/achievement.yaml", 4, 1), "photos", 1, 3);
    about.report(FindingKind.PHOTO_NO_ALT, Location.of(file + "/photos/1.jpg"), "photos", "整体");
    about.report(
        FindingKind.FIELD_REQUIRED,
        Location.of(file + "/achievement.yaml", 4, 1),
        "programme",
        "活动");
    for (int row = 2; row < 7; row++) {
      about.report(
          FindingKind.QUESTION_DUPLICATE,
          new Location.InSheet(file + "/questions/题库.xlsx", "题库", row, 2),
          "questions",
          row);
    }
    log.general().report(FindingKind.SITE_FOOTER, Location.of("content/site.yaml"), "", "版权说明");
    ReportIndex index =
        new ReportIndex(
            Map.of(
                RECORD,
                new ReportIndex.Entry(
                    "管路快扣的设计",
                    "示例医院（虚构）",
                    Map.of("photo.too-few", new Quote("图片不少于三张", "附件2第15行")))));
    List<Finding> findings = log.findings();
    return Notice.of(findings, index);
  }

  @Test
  void aUnitIsToldWhatItCanMendAndNothingElse() {
    assertThat(notices()).hasSize(1);
    assertThat(notices().get(0).unit()).isEqualTo("示例医院（虚构）");
    assertThat(notices().get(0).records().get(0).items())
        .extracting(
            i ->
                i.requirement()
                    + "|"
                    + i.must()
                    + "|"
                    + i.problem()
                    + "|"
                    + i.place()
                    + "|"
                    + i.rule())
        .containsExactly(
            "FORM|true|未填写“所属上级工会”|申报表“所属上级工会”一栏|",
            "CONSENT|true|没有《创新成果授权书》，不能公开|未收到|",
            "PHOTOS|true|照片有 1 张，至少要 3 张|申报表“成果照片”一栏|“图片不少于三张”（附件2第15行）",
            "QUESTIONS|false|和第 2 题的题目相同|题库.xlsx 第 2 行 B 列、第 3 行 B 列、第 4 行 B 列等 5 处|");
  }

  @Test
  void itIsWrittenAsAPageAndAsWordWithTheSameWords() throws Exception {
    Notices.write(notices(), HEAD, folder);
    String html = Files.readString(folder.resolve("示例医院（虚构）-补正通知.html"), StandardCharsets.UTF_8);
    try (InputStream in = Files.newInputStream(folder.resolve("示例医院（虚构）-补正通知.docx"));
        XWPFDocument word = new XWPFDocument(in)) {
      List<String> paragraphs =
          word.getParagraphs().stream()
              .map(p -> p.getText().strip())
              .filter(t -> !t.isEmpty())
              .toList();
      assertThat(paragraphs.get(0)).isEqualTo("关于补正职工“五小”创新成果\n申报材料的通知");
      assertThat(paragraphs).contains("示例医院（虚构）：", "特此通知。", "附表：需要补正的材料", "示例市总工会", "2026年11月28日");
      paragraphs.stream().skip(1).forEach(text -> assertThat(html).contains(text));
      XWPFTable table = word.getTables().get(0);
      assertThat(table.getRow(0).getTableCells())
          .extracting(c -> c.getText())
          .containsExactlyElementsOf(Wording.COLUMNS);
      assertThat(table.getRow(3).getTableCells())
          .extracting(c -> c.getText())
          .containsExactly(
              "3",
              "须补正：照片有 1 张，至少要 3 张",
              "申报表“成果照片”一栏",
              "“图片不少于三张”（附件2第15行）",
              "符合要求的照片原图（单独文件，不要嵌入文档）");
    }
  }

  @Test
  void theOverviewCountsByUnitAndRequirement() throws Exception {
    Notices.write(notices(), HEAD, folder);
    try (InputStream in = Files.newInputStream(folder.resolve("补正总览.xlsx"));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      XSSFSheet sheet = book.getSheet("总览");
      assertThat(Stream.of(2, 3).map(r -> cells(sheet, r)).toList())
          .containsExactly(
              "序号 单位 成果数 须补正 请核实 申报表 授权书、承诺书 照片 视频 音频 证明材料 题库 申报资格",
              "1.0 示例医院（虚构） 1.0 3.0 1.0 1.0 1.0 1.0 ✓ ✓ ✓ ✓ ✓");
      assertThat(book.getSheet("明细").getLastRowNum()).isEqualTo(5);
    }
  }

  private static String cells(XSSFSheet sheet, int row) {
    StringBuilder text = new StringBuilder();
    sheet.getRow(row).forEach(cell -> text.append(text.isEmpty() ? "" : " ").append(cell));
    return text.toString();
  }

  @Test
  void theSameNoticesAreTheSameBytes() throws Exception {
    Notices.write(notices(), HEAD, folder.resolve("a"));
    Notices.write(notices(), HEAD, folder.resolve("b"));
    try (Stream<Path> files = Files.list(folder.resolve("a"))) {
      for (Path file : files.toList()) {
        assertThat(Files.mismatch(file, folder.resolve("b").resolve(file.getFileName())))
            .isEqualTo(-1);
      }
    }
  }

  /** Some of them would be taken for all, and nothing is written into a folder that is filled. */
  @Test
  void whereOneCannotBeWrittenNoneIsLeft() throws Exception {
    Files.createDirectories(folder.resolve("补正总览.xlsx/x"));
    assertThatIOException().isThrownBy(() -> Notices.write(notices(), HEAD, folder));
    assertThat(folder.toFile().list()).containsExactly("补正总览.xlsx");
  }
}
