package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which record a file is put into, what it is called there, and what is private. */
class MatchingMediaTest {
  private static final String RECORD = "achievements/输液管路防脱落快扣的设计/";

  @TempDir Path folder;
  private Inbox inbox;

  @BeforeEach
  void twoUnits() throws Exception {
    inbox = new Inbox(folder);
    inbox.put(
        "甲/示例医院+输液管路防脱落快扣的设计+田一帆/申报表.xlsx", Inbox.form(Inbox.rows("输液管路防脱落快扣的设计", "示例医院（虚构）")));
    inbox.put("乙/申报表.xlsx", Inbox.form(Inbox.rows("班组能耗看板的建议", "示例零件厂（虚构）")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aCaptionNamesNeitherUnitNorTitleNorContact() throws Exception {
    inbox.put("甲/示例医院+输液管路防脱落快扣的设计+田一帆/照片/示例医院+输液管路快扣+田一帆-挂架.jpg", bytes("1"));
    inbox.put("甲/示例医院+输液管路防脱落快扣的设计+田一帆/示例医院+输液管路防脱落快扣的设计+田一帆.mp4", bytes("2"));
    inbox.imported();
    assertThat(inbox.files()).contains(RECORD + "photos/1 挂架.jpg", RECORD + "videos/1 成果视频.mp4");
  }

  @Test
  void aFileElsewhereIsFoundByWhatItsNameIsLike() throws Exception {
    inbox.put("全部照片/03-输液管路快扣-细节.jpg", bytes("1"));
    inbox.put("全部照片/班组能耗看板 现场.jpg", bytes("2"));
    inbox.put("全部照片/IMG_0001.jpg", bytes("3"));
    List<String> lines = Inbox.lines(inbox.imported());
    assertThat(inbox.files())
        .contains(RECORD + "photos/1 细节.jpg", "achievements/班组能耗看板的建议/photos/1 现场.jpg");
    assertThat(lines)
        .containsExactly(
            "报送/全部照片/IMG_0001.jpg: warning import.unplaced: not clear to which record it belongs; not"
                + " imported");
  }

  /** Word writes the numbers of its lists, and a sheet has them typed. */
  @Test
  void aNumberedListNamesFilesInItsOrder() throws Exception {
    inbox.put(
        "丙/申报表.xlsx",
        Inbox.form(
            List.of(
                List.of("成果名称", "轴承感应加热台"),
                List.of("单位", "示例三厂（虚构）"),
                List.of("成果照片", "1. 整体.jpg\n2. 细节.jpg\n• 铭牌.jpg"))));
    inbox.put("全部照片/铭牌.jpg", bytes("1"));
    inbox.put("全部照片/细节.jpg", bytes("2"));
    inbox.put("全部照片/整体.jpg", bytes("3"));
    inbox.imported();
    assertThat(inbox.files())
        .contains(
            "achievements/轴承感应加热台/photos/1 整体.jpg",
            "achievements/轴承感应加热台/photos/2 细节.jpg",
            "achievements/轴承感应加热台/photos/3 铭牌.jpg");
  }

  /** Every unit calls its pictures so. */
  @ParameterizedTest
  @CsvSource({
    "整体.jpg, 细节.jpg, ''",
    "1. 整体.jpg, 2. 细节.jpg, 照片/",
    "1）整体.jpg, 2）细节.jpg, 第一项/",
    "1．整体.jpg, 2．细节.jpg, ''"
  })
  void whatTwoUnitsListIsEachOnesOwn(String first, String second, String below) throws Exception {
    for (String unit : List.of("丙", "丁")) {
      List<List<String>> rows =
          new ArrayList<>(Inbox.rows(unit.equals("丙") ? "轴承感应加热台" : "反刮刀具的改进", "示例" + unit + "厂"));
      rows.add(List.of("成果照片", first + "\n" + second));
      inbox.put(unit + "/申报表.xlsx", Inbox.form(rows));
      inbox.put(unit + "/" + below + "整体.jpg", bytes(unit + "整体"));
      inbox.put(unit + "/" + below + "细节.jpg", bytes(unit + "细节"));
    }
    inbox.imported();
    assertThat(inbox.files()).filteredOn(f -> f.endsWith(".jpg")).hasSize(4);
    assertThat(inbox.read("achievements/轴承感应加热台/photos/1 整体.jpg")).isEqualTo("丙整体");
    assertThat(inbox.read("achievements/轴承感应加热台/photos/2 细节.jpg")).isEqualTo("丙细节");
    assertThat(inbox.read("achievements/反刮刀具的改进/photos/1 整体.jpg")).isEqualTo("丁整体");
  }

  @Test
  void whatTwoListAndLiesWithNeitherIsBoths() throws Exception {
    for (String title : List.of("轴承感应加热台", "反刮刀具的改进")) {
      List<List<String>> rows = new ArrayList<>(Inbox.rows(title, "示例三厂（虚构）"));
      rows.add(List.of("成果照片", "车间全景.jpg"));
      inbox.put("丙/" + title + "/申报表.xlsx", Inbox.form(rows));
    }
    inbox.put("丙/照片/车间全景.jpg", bytes("1"));
    inbox.imported();
    assertThat(inbox.files()).filteredOn(f -> f.endsWith("photos/1 车间全景.jpg")).hasSize(2);
  }

  @Test
  void aFolderWhoseFormCannotBeReadIsNotGivenToItsNeighbour() throws Exception {
    inbox.put("乙/附/说明.pdf", bytes("%PDF"));
    inbox.put("丙/申报表.docx", bytes("broken"));
    inbox.put("丙/照片/整体.jpg", bytes("1"));
    inbox.imported();
    assertThat(inbox.files()).noneMatch(f -> f.contains("整体") || f.contains("说明"));
  }

  @Test
  void scansOfLettersArePrivateAndCountAsConsent() throws Exception {
    inbox.put("乙/授权书.pdf", bytes("%PDF-1"));
    inbox.put("乙/真实性承诺书（盖章）.jpg", bytes("2"));
    inbox.put("乙/专利证书.jpg", bytes("3"));
    inbox.imported();
    assertThat(inbox.files())
        .contains(
            "achievements/班组能耗看板的建议/private/授权书.pdf",
            "achievements/班组能耗看板的建议/private/真实性承诺书.jpg",
            "achievements/班组能耗看板的建议/evidence/专利证书.jpg");
    assertThat(inbox.read("achievements/班组能耗看板的建议/achievement.yaml"))
        .contains("authorization: private/授权书.pdf", "authenticity: private/真实性承诺书.jpg");
  }

  /** By its name, or by its folder's; and not once more when it is sent again. */
  @Test
  void whatIsAPersonsIsPrivateAndToldOnce() throws Exception {
    inbox.put("乙/身份证.jpg", bytes("1"));
    inbox.put("乙/授权书和承诺书/IMG_1.jpg", bytes("2"));
    assertThat(Inbox.lines(inbox.imported()))
        .containsExactly(
            "报送/乙/授权书和承诺书/IMG_1.jpg: warning import.personal: by its name or folder an identity paper,"
                + " a power of attorney or a letter: stored as private/IMG_1.jpg, not published, not shown"
                + " to a jury, and not entered as consent",
            "报送/乙/身份证.jpg: warning import.personal: by its name or folder an identity paper,"
                + " a power of attorney or a letter: stored as private/身份证.jpg, not published, not shown"
                + " to a jury, and not entered as consent");
    assertThat(inbox.files()).noneMatch(f -> f.contains("/photos/"));
    assertThat(inbox.read("achievements/班组能耗看板的建议/achievement.yaml")).doesNotContain("\nconsent:");
    assertThat(Inbox.lines(inbox.imported())).isEmpty();
  }

  @Test
  void aPictureThatTheFormListsAsProofIsEvidence() throws Exception {
    inbox.put(
        "丁/申报表.xlsx",
        Inbox.formWith(List.of("相关证明材料", "订货单.jpg、1.jpg、2.jpg、3.jpg"), List.of("成果照片", "2.jpg")));
    for (String name : List.of("订货单.jpg", "1.jpg", "2.jpg", "照片/3.jpg")) {
      inbox.put("丁/" + name, bytes(name));
    }
    inbox.imported();
    assertThat(inbox.files())
        .filteredOn(f -> f.endsWith(".jpg"))
        .containsExactly(
            "achievements/管路快扣的设计/evidence/1.jpg",
            "achievements/管路快扣的设计/evidence/订货单.jpg",
            "achievements/管路快扣的设计/photos/1 2.jpg",
            "achievements/管路快扣的设计/photos/2 3.jpg");
  }

  /** Whether the form asks for photos or not, and however it counts what it lists. */
  @ParameterizedTest
  @CsvSource({
    "备注, '', ''",
    "成果照片, '', ''",
    "成果照片, 1）, 2）",
    "成果照片, 1．, 2．",
    "备注, 1、, 2、",
    "备注, （1）, （2）"
  })
  void whatTheFormListsAmongProofsIsNoPhoto(String label, String first, String second)
      throws Exception {
    inbox.put(
        "丁/申报表.xlsx",
        Inbox.formWith(
            List.of("相关证明材料", first + "订货单.jpg\n" + second + "产品说明书.jpg"), List.of(label, "")));
    inbox.put("丁/订货单.jpg", bytes("1"));
    inbox.put("丁/产品说明书.jpg", bytes("2"));
    inbox.imported();
    assertThat(inbox.files())
        .filteredOn(f -> f.endsWith(".jpg"))
        .containsExactly(
            "achievements/管路快扣的设计/evidence/产品说明书.jpg", "achievements/管路快扣的设计/evidence/订货单.jpg");
  }

  /** By folder a paper and by name a photo, or in a folder of form and papers together. */
  @ParameterizedTest
  @CsvSource({
    "证明材料/照片1.jpg, 2",
    "申报表及专利证书/1.jpg, 1",
    "申报表和合同/IMG_1.jpg, 1",
    "丁/申报表及承诺书/示例厂/1.jpg, 1"
  })
  void aPhotoThatMayBeAPaperIsTold(String picture, int all) throws Exception {
    String folder = picture.substring(0, picture.lastIndexOf('/') + 1);
    inbox.put(folder + "申报表.xlsx", Inbox.form(Inbox.FORM));
    inbox.put(picture, bytes("1"));
    inbox.put(folder + "现场照片.jpg", bytes("2"));
    assertThat(Inbox.lines(inbox.imported()))
        .containsExactly(
            "报送/"
                + picture
                + ": warning import.photo: taken as photos (%d in all), and by their folder they may be letters or proofs"
                    .formatted(all));
    assertThat(inbox.files()).filteredOn(f -> f.contains("/photos/")).hasSize(2);
    assertThat(Inbox.lines(inbox.imported())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "报送材料及汇总表/示例厂, 1.jpg",
    "申报材料（含合同）/示例厂, 1.jpg",
    "申报表及承诺书, 照片1.jpg",
    "申报表及证明材料, 整体.jpg",
    "申报表及证明材料, 列出.jpg",
    "申报表, 1.jpg",
    "证明材料/照片, 1.jpg"
  })
  void aPhotoThatIsOneForCertainIsNotTold(String under, String picture) throws Exception {
    inbox.put(under + "/申报表.xlsx", Inbox.formWith(List.of("成果照片", "列出.jpg")));
    inbox.put(under + "/" + picture, bytes("1"));
    assertThat(Inbox.lines(inbox.imported())).isEmpty();
    assertThat(inbox.files()).filteredOn(f -> f.contains("/photos/")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"备注, 整体.jpg", "备注, 细节2.jpg", "备注, 改进后.jpg", "备注, 成果照片1.jpg", "成果照片, 成果照片1.jpg"})
  void aPhotoThatTheFormListsAmongProofsIsAPhoto(String label, String photo) throws Exception {
    inbox.put(
        "丁/申报表.xlsx", Inbox.formWith(List.of("相关证明材料", photo + "、专利证书.jpg"), List.of(label, "")));
    inbox.put("丁/" + photo, bytes("1"));
    inbox.put("丁/专利证书.jpg", bytes("2"));
    inbox.imported();
    assertThat(inbox.files())
        .filteredOn(f -> f.endsWith(".jpg"))
        .hasSize(2)
        .contains("achievements/管路快扣的设计/evidence/专利证书.jpg")
        .anyMatch(f -> f.startsWith("achievements/管路快扣的设计/photos/1 "));
  }

  @Test
  void aLetterThatCanBeEditedIsNoConsent() throws Exception {
    try (XWPFDocument letter = new XWPFDocument()) {
      for (String line :
          List.of("创新成果授权书", "授权人：沈砚舟", "被授权人：示例市总工会", "授权作品：班组能耗看板的建议", "2026年5月18日")) {
        letter.createParagraph().createRun().setText(line);
      }
      inbox.put("别处/信.docx", Layout.bytes(letter));
    }
    assertThat(Inbox.lines(inbox.imported()))
        .containsExactly(
            "报送/别处/信.docx: warning import.unsigned: an editable authorisation or pledge is no proof of consent; it was kept"
                + " under private/");
    assertThat(inbox.files()).contains("achievements/班组能耗看板的建议/private/信.docx");
    assertThat(inbox.read("achievements/班组能耗看板的建议/achievement.yaml")).doesNotContain("\nconsent:");
  }

  @Test
  void picturesInsideAFormAreToldAndTakenOutWhenAsked() throws Exception {
    try (XWPFDocument form = new XWPFDocument()) {
      var table = form.createTable(2, 2);
      table.getRow(0).getCell(0).setText("成果名称");
      table.getRow(0).getCell(1).setText("反刮刀具的改进");
      table.getRow(1).getCell(0).setText("单位");
      table.getRow(1).getCell(1).setText("示例厂（虚构）");
      try (var picture =
          java.nio.file.Files.newInputStream(
              Path.of("src/test/resources/laurel/samples/orientation-6.jpg"))) {
        form.createParagraph()
            .createRun()
            .addPicture(picture, PictureType.JPEG, "a.jpg", Units.toEMU(9), Units.toEMU(9));
      }
      inbox.put("丁/申报表.docx", Layout.bytes(form));
    }
    assertThat(Inbox.lines(inbox.imported()))
        .containsExactly(
            "报送/丁/申报表.docx: warning import.pictures: 1 pictures inside the file; the notice asks for"
                + " photos as files of their own");
    assertThat(Inbox.lines(inbox.imported(false, true))).isEmpty();
    assertThat(inbox.files()).contains("achievements/反刮刀具的改进/photos/1 申报表内图片.jpeg");
  }

  /** Windows and Macs keep one of two names that differ in capitals alone, the last. */
  @Test
  void namesThatDifferInCapitalsAreStoredApart() throws Exception {
    for (String name : List.of("Scan.pdf", "二/scan.pdf", "三/SCAN.PDF")) {
      inbox.put("甲/示例医院+输液管路防脱落快扣的设计+田一帆/证明材料/" + name, bytes("%PDF-" + name));
    }
    inbox.imported();
    assertThat(inbox.files())
        .filteredOn(file -> file.contains("/evidence/"))
        .extracting(file -> file.toLowerCase(java.util.Locale.ROOT))
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  @Test
  void oldWordFilesAndThoseOfWpsAreRead() throws Exception {
    Path old = Path.of("src/test/resources/laurel/intake/old");
    inbox.put("旧/申报表.doc", old.resolve("05-轴承感应加热台-杭州申报表.doc"));
    inbox.put("旧/报送表.wps", old.resolve("08-安全联锁插座-征集报送表.wps"));
    inbox.imported();
    String heater = inbox.read("achievements/轴承感应加热装配台的改进与推广/achievement.yaml");
    String socket = inbox.read("achievements/实训台安全联锁插座的研制与教学应用/achievement.yaml");
    String golden = "src/test/resources/laurel/intake/golden/";
    assertThat(body(heater)).isEqualTo(body(golden, "轴承感应加热装配台的改进与推广.yaml"));
    assertThat(body(socket)).isEqualTo(body(golden, "实训台安全联锁插座的研制与教学应用.yaml"));
  }

  /** All but the first line, which names the file, and the programme. */
  private static String body(String yaml) {
    return yaml.substring(yaml.indexOf('\n')).replaceAll("programme: .*\n", "");
  }

  private static String body(String folder, String name) throws Exception {
    return body(java.nio.file.Files.readString(Path.of(folder, name), StandardCharsets.UTF_8));
  }
}
