package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import laurel.diag.Lines;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form says of letters, units, people and their numbers in words that may mean another. */
class DoubtfulFormTest {
  @TempDir Path folder;
  private Inbox inbox;

  @BeforeEach
  void nothingIsThere() throws Exception {
    inbox = new Inbox(folder);
  }

  private void told(String... lines) throws Exception {
    assertThat(Inbox.lines(inbox.imported())).containsExactly(lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "已盖章上传",
        "已确认，内容无误",
        "确认无异议，已在接待室盖章",
        "是否已上传：是",
        "没有问题，见附件",
        "☑已上传 □未上传",
        "已盖章√ 未盖章",
        "是否上传：☑是 □否",
        "经核实暂无异议，已盖章",
        "尚未发现侵权，已盖章",
        "已盖章；有无纠纷：无"
      })
  void aLetterThatTheFormSpeaksOfIsMissedWhereItSpeaksOfIt(String said) throws Exception {
    assertThat(ofALetter(said))
        .containsExactly(
            "报送/表.xlsx:申报表!B4: note import.claim: the form says that the stamped letter was handed"
                + " in, but there is no scan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "尚未盖章",
        "未上传",
        "待盖章",
        "否",
        "无",
        "没有",
        "是否已上传：否",
        "暂无",
        "/",
        "□已上传 ☑未上传",
        "□已上传☑未上传",
        "已盖章 未盖章√",
        "是否上传：□是 ☑否",
        "承诺书：无",
        "尚未提供"
      })
  void aFormThatPromisesNoLetterIsNotAskedForIt(String said) throws Exception {
    assertThat(ofALetter(said)).isEmpty();
  }

  /** What is told of a form that says this of its stamped letter. */
  private List<String> ofALetter(String said) throws Exception {
    inbox.put("表.xlsx", Inbox.formWith(List.of("成果真实性确认", said)));
    return inbox.imported().findings().stream().map(Lines::of).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "小发明□ 小创造☑ 小革新□",
        "小发明□小创造☑小革新□",
        "小发明( ) 小创造(√)",
        "小发明 小创造√ 小革新 小建议",
        "小发明、小创造√、小革新",
        "□小发明 □小创造√ □小革新",
        "□小发明 ☑小创造 □小革新",
        "☐小发明 ☒小创造，☐小革新",
        "类别：小发明□小创造☑",
        "□ 小发明 ☑ 小创造 □ 小革新",
        "□ 小发明 ☑ 小创造 □ 其他（   ）"
      })
  void aCategoryIsTheOneThatIsTicked(String choice) throws Exception {
    inbox.put("表.xlsx", Inbox.form(categories(choice)));
    told();
    assertThat(inbox.read("achievements/管路快扣的设计/achievement.yaml")).contains("category: 小创造 ");
  }

  @Test
  void aTickBetweenTwoIsTold() throws Exception {
    inbox.put("表.xlsx", Inbox.form(categories("小发明小创造√小革新小建议")));
    told(
        "报送/表.xlsx:申报表!B3: warning import.unclear: the answer to “成果类别” cannot be read with"
            + " certainty; kept as written");
  }

  private static List<List<String>> categories(String choice) {
    return List.of(List.of("成果名称", "管路快扣的设计"), List.of("单位", "示例医院（虚构）"), List.of("成果类别", choice));
  }

  @Test
  void whereTheSealGoesIsNoPartOfAUnitsName() throws Exception {
    inbox.put("表.xlsx", Inbox.form(Inbox.rows("管路快扣的设计", "示例医院（虚构）（公章）、示例厂 (盖章)")));
    told();
    assertThat(inbox.read("achievements/管路快扣的设计/achievement.yaml"))
        .contains("  - 示例医院（虚构）\n  - 示例厂\n");
  }

  @Test
  void aPhoneBesideANameIsNobodysNameOrPost() throws Exception {
    inbox.put(
        "表.xlsx", Inbox.formWith(List.of("成果完成人", "张伟 13800138000、李娜（电话：139 0013 9000）、王芳（技师）")));
    told();
    assertThat(inbox.read("achievements/管路快扣的设计/achievement.yaml"))
        .contains("name: 张伟\n    phone: \"13800138000\"")
        .contains("name: 李娜\n    phone: \"139 0013 9000\"\n")
        .contains("name: 王芳\n    title: 技师\n");
  }

  /** Lists of honours say 女 and 回族 behind names: nothing of it is a post that readers may see. */
  @Test
  void whatABracketSaysOfSomebodyIsNoPost() throws Exception {
    inbox.put(
        "表.xlsx",
        Inbox.formWith(List.of("成果完成人", "李娜（女）、马兰（女，回族）、约翰·史密斯（John Smith）、王芳（技师）、吴迪（QC Leader）")));
    told(
        "报送/表.xlsx:申报表!B4: note import.lost: about 4 characters belong to no label",
        "报送/表.xlsx:申报表!B4: note import.lost: about 9 characters belong to no label");
    assertThat(inbox.read("achievements/管路快扣的设计/achievement.yaml"))
        .contains("name: 李娜\n    gender: 女\n")
        .contains("name: 马兰\n    gender: 女\n")
        .contains("name: 约翰·史密斯\n")
        .contains("name: 王芳\n    title: 技师\n")
        .contains("name: 吴迪\n    title: QC Leader\n")
        .doesNotContain("族", "John");
  }

  @Test
  void aNumberThatMayBeAnothersIsTold() throws Exception {
    inbox.put("表.xlsx", Inbox.formWith(List.of("成果完成人", "张伟 李娜 13800138000")));
    told(
        "报送/表.xlsx:申报表!B4: warning import.unclear: the answer to “成果完成人” cannot be read with"
            + " certainty; kept as written");
  }

  @Test
  void theNumberBesideTheFirstNameAndThatOfItsOwnRowAreKept() throws Exception {
    inbox.put(
        "表.xlsx",
        Inbox.form(
            List.of(
                List.of("手机", "13700137000"),
                List.of("成果名称", "单位", "成果完成人", "手机"),
                List.of("管路快扣的设计", "示例医院", "张伟 13800138000、李娜", "13900139000"),
                List.of("反刮刀具的改进", "示例厂", "王芳（13600136000）", "136-0013-6000"),
                List.of("夹具的设计", "示例站", "周敏 13500135000 13400134000", "134 0013 4000"))));
    told();
    assertThat(inbox.read("achievements/管路快扣的设计/achievement.yaml"))
        .contains("name: 张伟\n    phone: \"13800138000、13900139000\"\n");
    assertThat(inbox.read("achievements/反刮刀具的改进/achievement.yaml"))
        .contains("name: 王芳\n    phone: \"136-0013-6000\"\n");
    assertThat(inbox.read("achievements/夹具的设计/achievement.yaml"))
        .contains("name: 周敏\n    phone: \"13500135000、13400134000\"\n");
  }

  @Test
  void whatIsHardlyAUnitANameOrAPostIsTold() throws Exception {
    inbox.put(
        "表.xlsx",
        Inbox.form(
            List.of(
                List.of("成果名称", "管路快扣的设计"),
                List.of("单位", "示例医院 联系人：李四 13700137000"),
                List.of("姓名", "岗位及职务", "联系方式"),
                List.of("周一、吴二", "护士", "0000-1"),
                List.of("郑三等5人", "护士", "0000-1"),
                List.of("王五", "13900139020", "护士长"))));
    told(
        "报送/表.xlsx:申报表!B2: warning import.unclear: the answer to “单位” cannot be read with"
            + " certainty; kept as written",
        "报送/表.xlsx:申报表!A4: warning import.unclear: the answer to “姓名” cannot be read with"
            + " certainty; kept as written",
        "报送/表.xlsx:申报表!A5: warning import.unclear: the answer to “姓名” cannot be read with"
            + " certainty; kept as written",
        "报送/表.xlsx:申报表!B6: warning import.unclear: the answer to “岗位及职务” cannot be read with"
            + " certainty; kept as written");
  }

  @Test
  void aRowThatCountsPeopleIsNobody() throws Exception {
    inbox.put(
        "表.xlsx",
        Inbox.formWith(
            List.of("姓名", "岗位及职务", "联系方式"), List.of("张三", "护士", ""), List.of("合计：1人", "", "")));
    told(
        "报送/表.xlsx:申报表!A6: note table.total: this row is a total, or says that a level stayed"
            + " empty; it is none of the list and not read");
    assertThat(inbox.read("achievements/管路快扣的设计/achievement.yaml"))
        .contains("name: 张三\n")
        .doesNotContain("合计", "1人");
  }

  @Test
  void norIsOneOfAListARecord() throws Exception {
    inbox.put(
        "表.xlsx",
        Inbox.form(
            List.of(List.of("成果名称", "单位"), List.of("管路快扣的设计", "示例医院"), List.of("合计", "3项"))));
    told(
        "报送/表.xlsx:申报表!A3: note table.total: this row is a total, or says that a level stayed"
            + " empty; it is none of the list and not read");
    assertThat(inbox.files()).noneMatch(file -> file.contains("3项"));
  }

  @Test
  void aLineEachInTheCellOfANameIsSeveral() throws Exception {
    inbox.put(
        "表.xlsx",
        Inbox.formWith(List.of("姓名", "岗位及职务"), List.of("张三\n李四", "护士"), List.of("欧阳\n锋", "医生")));
    told(
        "报送/表.xlsx:申报表!A5: warning import.unclear: the answer to “姓名” cannot be read with"
            + " certainty; kept as written");
    assertThat(inbox.read("achievements/管路快扣的设计/achievement.yaml"))
        .contains("name: 张三、李四\n", "name: 欧阳锋\n");
  }

  @Test
  void aHeadOfTwoRowsIsRead() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("申报表");
      Inbox.fill(
          sheet,
          List.of(
              List.of("成果名称", "单位", "联系方式", ""),
              List.of("", "", "联系人", "联系电话"),
              List.of("管路快扣的设计", "示例医院", "张三", "0000-88000001")));
      sheet.addMergedRegion(CellRangeAddress.valueOf("A1:A2"));
      sheet.addMergedRegion(CellRangeAddress.valueOf("B1:B2"));
      sheet.addMergedRegion(CellRangeAddress.valueOf("C1:D1"));
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    told();
    assertThat(inbox.read("achievements/管路快扣的设计/achievement.yaml"))
        .contains("unit: 示例医院 ", "name: 张三\n", "0000-88000001");
  }
}
