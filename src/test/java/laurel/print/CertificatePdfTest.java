package laurel.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import laurel.font.FontCase;
import laurel.site.CertificatePaper;
import laurel.site.Named;
import laurel.site.Named.Piece;
import laurel.site.Title;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A certificate as a file: what it says, how it is kept, who can read it. */
class CertificatePdfTest {
  private static final String ADDRESS = "https://wuxiao.example.cn/certificates/SZ2024-0001-7K3M/";
  private final FontCase fonts = new FontCase();

  @Test
  void itsWordsCanBeCopiedOutInChinese() throws Exception {
    assertThat(text(usual()))
        .contains(
            "荣誉证书",
            "证书编号：SZ2024-0001-7K3M",
            "示例重型结构有限公司（虚构）",
            "完成的“小孔大背面结构件自动折叠反刮刀具”，在第三届职工“五小”活动中获一等奖。",
            "特发此证。",
            "示例市总工会",
            "2024年11月8日",
            "本页不含印章，以纸质证书为准");
  }

  @Test
  void rareNamesAreDrawnAndCanBeCopiedOut() throws Exception {
    CertificatePdf pdf = usual(named("𠮷䶮"), named("王㐂喆"), named("𬭎𫖮𪚥𠀀"));
    assertThat(text(pdf)).contains("𠮷䶮", "王㐂喆", "𬭎𫖮𪚥𠀀").doesNotContain("〓");
    for (int rare : "𠮷䶮㐂喆𬭎𫖮𪚥𠀀".codePoints().toArray()) {
      FontCase.Sort sort = fonts.sort(rare, true);
      assertThat(fonts.font(sort.face()).getGlyph().getGlyph(sort.glyph()).getNumberOfContours())
          .as(Character.toString(rare))
          .isPositive();
    }
  }

  @Test
  void aMaskedNameStaysMasked() throws Exception {
    CertificatePdf pdf =
        usual(
            new Named(
                List.of(new Piece("沈", false), new Piece("＊", true), new Piece("舟", false)),
                "",
                Optional.empty()));
    assertThat(text(pdf)).contains("沈＊舟");
  }

  @Test
  void aCharacterThatNoFontHasIsShownAsMissing() throws Exception {
    CertificatePdf pdf = usual(named("王\uE000"));
    assertThat(text(pdf)).contains("王〓");
    assertThat(fonts.has(0xE000)).isFalse();
    assertThat(pdf.letters()).contains("\uE000");
  }

  @Test
  void veraPdfFindsNothingAgainstPdfUaAndPdfA() throws Exception {
    assertThat(VeraPdf.faults(usual(named("𠮷䶮")).bytes(fonts))).isEmpty();
    assertThat(VeraPdf.faults(crowded().bytes(fonts))).isEmpty();
  }

  @Test
  void veraPdfWouldFindAnUntaggedDocument() throws Exception {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
      java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
      document.save(out);
      assertThat(VeraPdf.faults(out.toByteArray()))
          .anyMatch(fault -> fault.startsWith("ua1"))
          .anyMatch(fault -> fault.startsWith("2a"));
    }
  }

  @Test
  void aReaderHearsTheTitleFirstAndWhatTheSymbolIs() throws Exception {
    try (PDDocument document = Loader.loadPDF(usual().bytes(fonts))) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("荣誉证书 证书编号：SZ2024-0001-7K3M");
      String tree = catalog.getStructureTreeRoot().getCOSObject().toString();
      assertThat(tree).isNotEmpty();
      List<String> types = new ArrayList<>();
      List<String> alternatives = new ArrayList<>();
      catalog.getStructureTreeRoot().getKids().forEach(kid -> walk(kid, types, alternatives));
      assertThat(types).startsWith("Document", "H1", "P").contains("Figure");
      assertThat(alternatives).containsExactly("本页网址的二维码 " + ADDRESS);
    }
  }

  @Test
  void itNamesNoAuthorNoProgramNoTimeAndNoFolder() throws Exception {
    byte[] bytes = usual().bytes(fonts);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      assertThat(document.getDocumentInformation().getCOSObject().keySet())
          .containsExactly(COSName.TITLE);
      String xmp =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(xmp)
          .contains("<pdfuaid:part>1</pdfuaid:part>")
          .doesNotContain("creator", "Producer", "CreatorTool", "Date");
    }
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
        .doesNotContain("Producer", "/home", "/tmp", "PDFBox");
  }

  @Test
  void everyFontIsInsideAndCutDown() throws Exception {
    byte[] bytes = usual(named("𠮷䶮")).bytes(fonts);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      List<String> names = new ArrayList<>();
      for (COSName name : document.getPage(0).getResources().getFontNames()) {
        PDFont font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
      }
      assertThat(names)
          .containsExactlyInAnyOrder("NotoSerifSC-Regular", "NotoSerifSC-Bold", "HanaMinB");
    }
    assertThat(bytes.length).isLessThan(60_000);
  }

  @Test
  void aPhoneReadsTheAddressFromTheSheet() throws Exception {
    try (PDDocument document = Loader.loadPDF(usual().bytes(fonts))) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
      BufferedImage corner = page.getSubimage(0, page.getHeight() / 2, page.getWidth() / 3, 800);
      int[] pixels =
          corner.getRGB(0, 0, corner.getWidth(), corner.getHeight(), null, 0, corner.getWidth());
      BinaryBitmap bitmap =
          new BinaryBitmap(
              new HybridBinarizer(
                  new RGBLuminanceSource(corner.getWidth(), corner.getHeight(), pixels)));
      assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(ADDRESS);
    }
  }

  @Test
  void withoutAnAddressThereIsNoSymbol() throws Exception {
    CertificatePdf pdf = new CertificatePdf(usual().paper(), "zh-CN", Optional.empty());
    assertThat(text(pdf)).doesNotContain("扫码查验");
    assertThat(VeraPdf.faults(pdf.bytes(fonts))).isEmpty();
  }

  @Test
  void theSameCertificateIsTheSameBytesInEveryThread() throws Exception {
    byte[] once = usual(named("𠮷䶮")).bytes(fonts);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<byte[]>> made = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        made.add(threads.submit(() -> usual(named("𠮷䶮")).bytes(new FontCase())));
      }
      for (Future<byte[]> again : made) {
        assertThat(again.get()).isEqualTo(once);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theRecipeChangesWithAnyWord() {
    assertThat(usual(named("甲")).recipe()).isEqualTo(usual(named("甲")).recipe());
    assertThat(usual(named("甲")).recipe()).isNotEqualTo(usual(named("乙")).recipe());
    assertThat(new CertificatePdf(usual().paper(), "zh-CN", Optional.empty()).recipe())
        .isNotEqualTo(usual().recipe());
  }

  @Test
  void muchTextIsSetSmallerAndNothingIsLost() throws Exception {
    String text = text(crowded());
    assertThat(text).contains("单位7号", "很长的名称很长的名称", "特发此证。", "联合主办单位5");
  }

  private String text(CertificatePdf pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.bytes(fonts))) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\u3000]", "");
    }
  }

  private static void walk(Object node, List<String> types, List<String> alternatives) {
    if (node
        instanceof
        org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement element) {
      types.add(element.getStructureType());
      if (element.getAlternateDescription() != null) {
        alternatives.add(element.getAlternateDescription());
      }
      element.getKids().forEach(kid -> walk(kid, types, alternatives));
    }
  }

  static Named named(String name) {
    return new Named(List.of(new Piece(name, false)), "", Optional.empty());
  }

  private static CertificatePdf usual(Named... people) {
    return certificate(
        List.of(new Named(List.of(new Piece("示例重型结构有限公司", false)), "（虚构）", Optional.empty())),
        List.of(people),
        "小孔大背面结构件自动折叠反刮刀具",
        List.of("示例市总工会"));
  }

  private static CertificatePdf crowded() {
    return certificate(
        Stream.iterate(1, i -> i + 1).limit(7).map(i -> named("示例重型结构有限公司单位" + i + "号")).toList(),
        Stream.iterate(1, i -> i + 1).limit(5).map(i -> named("欧阳" + i)).toList(),
        "很长的名称".repeat(24),
        Stream.iterate(1, i -> i + 1).limit(5).map(i -> "联合主办单位" + i).toList());
  }

  private static CertificatePdf certificate(
      List<Named> units, List<Named> people, String title, List<String> issuers) {
    CertificatePaper paper =
        new CertificatePaper(
            "荣誉证书",
            "证书编号：SZ2024-0001-7K3M",
            units,
            people,
            "",
            new CertificatePaper.Body(
                "完成的“", new Title(title, List.of(title)), "”，在第三届职工“五小”活动中", "获一等奖", "。特发此证。"),
            issuers,
            "2024 年 11 月 8 日",
            "本页不含印章，以纸质证书为准",
            "本证书未作电子签名。",
            new CertificatePaper.Symbol("本页网址的二维码", "扫码查验"));
    return new CertificatePdf(paper, "zh-CN", Optional.of(ADDRESS));
  }
}
