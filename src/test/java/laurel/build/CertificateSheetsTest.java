package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates as PDF, from the content folder to the file beside the page. */
class CertificateSheetsTest {
  private static final String NUMBER = "SZ2024-0001-7K3M";

  @TempDir Path folder;
  private SmallSite site;

  @BeforeEach
  void anAward() throws Exception {
    site =
        new SmallSite(folder)
            .begin()
            .achievement(
                "a",
                "一号成果",
                """
                team: [{name: 欧阳示, lead: 是}, {name: 王𠮷}]
                disclosure: [{person: 欧阳示, scope: [post]}, {person: 王𠮷, scope: [name]}]
                """)
            .write(
                "rounds/1.yaml",
                "programme: p\nname: 获奖名单\ndate: 2024-10-01\nstage: awarded\n"
                    + "awards: [{achievement: a, certificate: "
                    + NUMBER
                    + "}]\n");
  }

  @Test
  void aSheetLiesBesideThePageAndNamesPeopleAsThePageDoes() throws Exception {
    site.publish();
    assertThat(site.page("certificates/" + NUMBER))
        .contains("href=\"" + NUMBER + ".pdf\" download>下载 PDF 证书");
    assertThat(text())
        .contains("荣誉证书", "证书编号：" + NUMBER, "一号成果", "欧阳＊", "王𠮷", "本证书未作电子签名。", "扫码查验")
        .doesNotContain("欧阳示");
  }

  @Test
  void aSheetWhoseWordsStandIsNotMadeAgain() throws Exception {
    site.publish();
    byte[] first = Files.readAllBytes(sheet());
    Object inode = Files.getAttribute(sheet(), "unix:ino");
    site.append("site.yaml", "description: 别的\n").publish();
    assertThat(Files.getAttribute(sheet(), "unix:ino")).isEqualTo(inode);
    site.write(
            "rounds/2.yaml",
            "programme: p\ndate: 2024-11-01\nstage: correction\n"
                + "awards: [{achievement: a, title: 二号成果, certificate: "
                + NUMBER
                + "}]\n")
        .publish();
    assertThat(Files.readAllBytes(sheet())).isNotEqualTo(first);
    assertThat(text()).contains("本证书更正于2024-11-01，以前的证书作废。");
  }

  @Test
  void aRevokedAwardHasNoSheet() throws Exception {
    site.publish();
    site.write(
            "rounds/2.yaml",
            """
            programme: p
            name: 撤销决定
            date: 2024-11-01
            stage: correction
            revoked: [{achievement: a, reason: 经核查不符合申报条件}]
            """)
        .publish();
    assertThat(site.page("certificates/" + NUMBER)).doesNotContain(".pdf");
    assertThat(sheet()).doesNotExist();
  }

  @Test
  void aCharacterThatNoFontHasIsTold() throws Exception {
    site.achievement("a", "一号𰀀成果", "");
    assertThat(SmallSite.lines(site.publish()))
        .contains(
            "achievements/a: warning print.character: the fonts for printing have no “𰀀”"
                + " (U+30000); 〓 stands in its place on the certificate and in the book");
    assertThat(text()).contains("一号〓成果");
  }

  private Path sheet() {
    return site.site().resolve("certificates/" + NUMBER + "/" + NUMBER + ".pdf");
  }

  private String text() throws Exception {
    try (PDDocument document = Loader.loadPDF(sheet().toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\u3000]", "");
    }
  }
}
