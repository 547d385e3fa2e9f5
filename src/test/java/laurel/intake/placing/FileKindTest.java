package laurel.intake.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import laurel.intake.arrival.Arrival;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scans and pictures are by their names and those of their folders. */
class FileKindTest {
  @TempDir Path folder;

  private FileKind kind(String path) throws Exception {
    List<String> parts = Arrays.asList(path.split("/", -1));
    Path file = Files.write(folder.resolve("a"), "%PDF".getBytes(StandardCharsets.UTF_8));
    int last = parts.size() - 1;
    return FileKind.of(new Arrival(file, path, parts.subList(0, last), parts.get(last)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "身份证.jpg",
        "张伟身份证正面.jpg",
        "身份证张伟.jpg",
        "身份证-反面.png",
        "张伟身份证复印件.pdf",
        "户口本.jpg",
        "银行卡.jpg",
        "护照首页.jpg",
        "创新成果授权委托书.pdf",
        "授权委托书.jpg",
        "身份证/1.jpg",
        "授权书和承诺书/IMG_0001.jpg",
        "授权书和承诺书/张伟/1.jpg",
        "授权书和承诺书/照片1.jpg",
        "申报表及承诺书/IMG_0001.jpg",
        "身份证/张伟/照片1.jpg",
        "证明材料/身份证扫描件/1.pdf",
        "示例厂/1.身份证/1.jpg",
        "示例厂/2.授权书和承诺书/1.jpg",
        "示例厂/2．承诺书/1.jpg"
      })
  void whatIsAPersonsIsPersonal(String path) throws Exception {
    assertThat(kind(path)).isEqualTo(FileKind.PERSONAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "征集报送表.jpg",
        "推荐表.png",
        "征集报送表（盖章扫描件）.pdf",
        "杭州申报表.pdf",
        "推荐汇总表.jpg",
        "工会意见表.pdf",
        "盖章扫描件.pdf",
        "申报表扫描件/IMG_4.jpg"
      })
  void aScannedFormIsAForm(String path) throws Exception {
    assertThat(kind(path)).isEqualTo(FileKind.FORM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合同.jpg",
        "采购合同第1页.jpg",
        "验收报告.jpg",
        "营业执照副本.png",
        "专利证书.jpg",
        "查新报告（盖章）.pdf",
        "证明材料/2.jpg",
        "专利证书/IMG_0002.jpg",
        "证明材料/图片1.png",
        "相关证明材料/示例厂/1.jpg",
        "2024年获奖证书/示例厂/1.jpg",
        "示例厂/3.证明材料/1.jpg",
        "示例厂/三、证明材料/发票/1.jpg",
        "示例厂/附件3 证明材料/发票/1.jpg",
        "示例厂/附件3：证明材料/发票/1.jpg",
        "示例厂/3.证明材料/发票/1.jpg",
        "示例厂/示例厂证明材料/发票/1.jpg",
        "示例厂/证明材料（示例厂）/发票/1.jpg",
        "示例厂/成果证明材料/经济效益/1.jpg",
        "示例厂/检测报告/第一次/1.jpg",
        "示例厂/验收报告/2023/1.jpg",
        "示例厂/所获荣誉证书/张伟/1.jpg",
        "支撑材料（合同、发票）/示例厂/1.jpg",
        "项目合同/甲/1.jpg",
        "成果申报证明材料/示例厂/1.jpg",
        "相关证明材料/照片说明.pdf"
      })
  void aProofIsAProof(String path) throws Exception {
    assertThat(kind(path)).isEqualTo(FileKind.PROOF);
  }

  /** Titles with the words of papers in them, and folders that hold more than one kind. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "身份证读卡器整体.jpg",
        "银行卡自助寄送机 细节.jpg",
        "合同管理看板.jpg",
        "通信协议转换器 应用.jpg",
        "验收现场.jpg",
        "示例厂+设备电子身份证+张伟/整体.jpg",
        "示例厂+一种发明专利+张伟/1.jpg",
        "申报表、照片/1.jpg",
        "申报表/1.jpg",
        "证书和照片/1.jpg",
        "证明材料/照片/1.jpg",
        "五小成果申报表及承诺书/照片1.jpg",
        "五小成果申报表及承诺书/示例厂/整体.jpg",
        "申报表及证明材料/整体.jpg",
        "申报材料（含合同）/照片1.jpg",
        "申报材料（含合同）/示例厂/1.jpg",
        "报送材料及汇总表/示例厂/1.jpg",
        "2024获奖/示例厂/1.jpg",
        "2024年获奖材料/示例厂/1.jpg",
        "征集材料和证明材料/示例厂/1.jpg",
        "示例厂/1.照片/1.jpg",
        "证明材料/1．照片/1.jpg",
        "示例厂+3.一种发明专利+张伟/1.jpg"
      })
  void aPhotoStaysAPhoto(String path) throws Exception {
    assertThat(kind(path)).isEqualTo(FileKind.PHOTO);
  }

  @ParameterizedTest
  @CsvSource({"授权书.pdf, LETTER", "授权书/授权书.jpg, LETTER", "照片/说明.pdf, PROOF"})
  void whatWasClearStaysSo(String path, FileKind kind) throws Exception {
    assertThat(kind(path)).isEqualTo(kind);
  }
}
