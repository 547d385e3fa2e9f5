package laurel.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import laurel.print.Book.Entry;
import laurel.print.Book.Passage;
import laurel.print.Book.Picture;
import laurel.site.KeyFigure;
import laurel.site.Title;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The book of a round as a file: its pages, its text, its photos, how it is kept. */
class BookPdfTest {
  private static final String TEXT = "把夹具打开的空程用来测量，让激光位移测头扫过销子头部，得到直径和偏心；".repeat(3);

  @TempDir Path folder;

  @Test
  void everyRecordBeginsOnALeftPageThatTheContentsName() throws Exception {
    Book book = book(List.of(entry("一", 0, 2), entry("二", 3, 90), entry("三", 1, 6)));
    try (PDDocument document = Loader.loadPDF(bytes(book))) {
      assertThat(text(document, 1)).contains("示例活动", "获奖成果汇编", "示例市总工会", "2024年11月");
      assertThat(text(document, 2)).contains("依据");
      String contents = text(document, 3);
      assertThat(contents).contains("目录", "一等奖");
      int page = 4;
      List<Integer> starts = new ArrayList<>();
      for (String name : List.of("一", "二", "三")) {
        String title = "第" + name + "号成果的研制与应用";
        while (!text(document, page).contains(title)) {
          page++;
        }
        starts.add(page);
        assertThat(page % 2).as(title + " on page " + page).isZero();
        assertThat(contents).contains(title + "示例联合厂；示例" + name + "厂" + page);
        page++;
      }
      assertThat(starts.get(1) - starts.get(0)).as("one spread a record").isEqualTo(2);
      assertThat(starts.get(2) - starts.get(1)).as("a long text takes more").isGreaterThan(2);
      assertThat(document.getNumberOfPages() % 2).isZero();
    }
  }

  @Test
  void nothingOfALongTextIsLost() throws Exception {
    Book book = book(List.of(entry("一", 5, 120)));
    try (PDDocument document = Loader.loadPDF(bytes(book))) {
      String text = new PDFTextStripper().getText(document).replaceAll("[\\s\\u3000]", "");
      for (int i = 0; i < 120; i++) {
        assertThat(text).contains("段落" + i + "，");
      }
    }
  }

  @Test
  void theIndexNamesEveryUnitWithItsPages() throws Exception {
    Book book = book(List.of(entry("一", 0, 2), entry("二", 0, 2)));
    try (PDDocument document = Loader.loadPDF(bytes(book))) {
      String all = new PDFTextStripper().getText(document).replaceAll("[\\s\\u3000]", "");
      assertThat(all).contains("单位索引").contains("示例联合厂4、6").contains("示例一厂4").contains("示例二厂6");
    }
  }

  @Test
  void noLineBeginsWithAMarkThatCloses() throws Exception {
    try (PDDocument document = Loader.loadPDF(bytes(book(List.of(entry("一", 0, 40)))))) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      for (String line : stripper.getText(document).lines().toList()) {
        assertThat(line).doesNotMatch("^[，。、；：？！）》」』”’].*").doesNotMatch(".*[（《「『“‘]$");
      }
    }
  }

  @Test
  void veraPdfFindsNothingAgainstPdfUaAndPdfA() throws Exception {
    Book book = book(List.of(entry("一", 0, 3), entry("二", 3, 90), entry("三", 7, 1)));
    assertThat(VeraPdf.faults(bytes(book))).isEmpty();
  }

  @Test
  void pagesAreTrimmedToA4AndRunThreeMillimetresOver() throws Exception {
    try (PDDocument document = Loader.loadPDF(bytes(book(List.of(entry("一", 1, 1)))))) {
      for (PDPage page : document.getPages()) {
        assertThat(millimetres(page.getTrimBox())).isEqualTo("210x297");
        assertThat(millimetres(page.getCropBox())).isEqualTo("210x297");
        assertThat(millimetres(page.getBleedBox())).isEqualTo("216x303");
        assertThat(millimetres(page.getMediaBox())).isEqualTo("216x303");
      }
    }
  }

  @Test
  void photosStandAtThreeHundredDotsAnInchAsTheirOwnBytes() throws Exception {
    try (PDDocument document = Loader.loadPDF(bytes(book(List.of(entry("一", 1, 1)))))) {
      PDPage right = document.getPage(4);
      COSName name = right.getResources().getXObjectNames().iterator().next();
      PDImageXObject image = (PDImageXObject) right.getResources().getXObject(name);
      assertThat(image.getSuffix()).isEqualTo("jpg");
      assertThat(image.getWidth() / (168 / 25.4)).isGreaterThanOrEqualTo(300);
    }
  }

  @Test
  void aRowOfTheContentsLeadsToItsRecord() throws Exception {
    Book book = book(List.of(entry("一", 0, 2), entry("二", 3, 90), entry("三", 1, 6)));
    try (PDDocument document = Loader.loadPDF(bytes(book))) {
      List<String> led = new ArrayList<>();
      for (PDAnnotation annotation : document.getPage(2).getAnnotations()) {
        PDPageDestination to = (PDPageDestination) ((PDAnnotationLink) annotation).getDestination();
        int page = to.retrievePageNumber() + 1;
        String name = annotation.getContents().replaceAll(" \\d+$", "");
        assertThat(annotation.getContents()).isEqualTo(name + " " + page);
        assertThat(text(document, page)).contains(name);
        led.add(name);
      }
      assertThat(led).containsExactly("第一号成果的研制与应用", "第二号成果的研制与应用", "第三号成果的研制与应用");
    }
  }

  @Test
  void theOutlineLeadsToContentsRecordsAndIndex() throws Exception {
    try (PDDocument document =
        Loader.loadPDF(bytes(book(List.of(entry("一", 0, 90), entry("二", 0, 1)))))) {
      List<String> names = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        names.add(item.getTitle());
      }
      assertThat(names).containsExactly("目录", "第一号成果的研制与应用", "第二号成果的研制与应用", "单位索引");
    }
  }

  @Test
  void recordsOfOneNameHaveAPlaceInTheOutlineEach() throws Exception {
    Book book = book(List.of(entry("一", 0, 1), entry("一", 0, 1)));
    try (PDDocument document = Loader.loadPDF(bytes(book))) {
      List<String> names = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        names.add(item.getTitle());
      }
      assertThat(names).containsExactly("目录", "第一号成果的研制与应用", "第一号成果的研制与应用", "单位索引");
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 600", "3, 300", "8, 250", "23, 600", "23, 250", "60, 250", "400, 250"})
  void howeverManyPhotosThereAreEachStandsInItsPlace(int photos, float room) throws IOException {
    List<Picture> pictures = entry("一", photos, 1).pictures();
    List<Rows.Placed> placed = Rows.of(pictures, Spread.WIDTH, room);
    assertThat(placed).hasSize(photos);
    assertThat(placed)
        .allSatisfy(
            one -> {
              assertThat(one.width()).isPositive();
              assertThat(one.height()).isPositive();
              assertThat(one.x() + one.width()).isLessThanOrEqualTo(Spread.WIDTH + 0.1f);
              assertThat(one.top() + one.height() + Rows.CAPTION).isLessThanOrEqualTo(room);
            });
  }

  @Test
  void theSameRoundIsTheSameBytes() throws Exception {
    Book book = book(List.of(entry("一", 2, 30), entry("二", 0, 3)));
    assertThat(bytes(book)).isEqualTo(bytes(book));
  }

  private static String millimetres(PDRectangle box) {
    return Math.round(box.getWidth() / 72 * 25.4) + "x" + Math.round(box.getHeight() / 72 * 25.4);
  }

  private static String text(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document).replaceAll("[\\s\\u3000]", "");
  }

  private static byte[] bytes(Book book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BookPdf.write(book, out);
    return out.toByteArray();
  }

  @Test
  void whatIsLookedThroughForPrivateNumbersHoldsEveryFigure() throws IOException {
    assertThat(book(List.of(entry("一", 0, 1))).letters()).contains("单次作业时间\n35\n分钟\n降 62%\n");
  }

  private Book book(List<Entry> entries) {
    return new Book(
        new Title("示例活动", List.of("示例", "活动")),
        "获奖成果汇编",
        "zh-CN",
        List.of("示例市总工会", "示例市科学技术局"),
        "2024 年 11 月",
        List.of("本书依据示工发〔2024〕21 号编印。", "收录成果 3 项。"),
        Optional.of("https://wuxiao.example.cn/"),
        new Book.Words("目录", "单位索引", "扫码看视频和全文", "网页的二维码"),
        List.of(new Book.Part("一等奖", entries)));
  }

  private Entry entry(String name, int photos, int paragraphs) throws IOException {
    List<Picture> pictures = new ArrayList<>();
    for (int i = 0; i < photos; i++) {
      pictures.add(photo(name + i, i % 3 == 2 ? 900 : 2560, i % 3 == 2 ? 1200 : 1920));
    }
    return new Entry(
        "1",
        "小发明",
        new Title("第" + name + "号成果的研制与应用", List.of("第" + name + "号成果的", "研制与应用")),
        List.of(CertificatePdfTest.named("示例联合厂"), CertificatePdfTest.named("示例" + name + "厂")),
        List.of(CertificatePdfTest.named("𠮷䶮"), CertificatePdfTest.named("欧阳示")),
        "另有 1 人未公开姓名",
        "一等奖",
        List.of(new KeyFigure("单次作业时间", "35", "分钟", "降 62%", Optional.empty())),
        List.of(
            new Passage(
                "成果简介",
                IntStream.range(0, paragraphs).mapToObj(i -> "段落" + i + "，" + TEXT).toList()),
            new Passage("创新点", List.of("磁吸加卡圈双重托持：“钕磁铁嵌在绝缘座内”（外加弹性卡圈）。"))),
        pictures,
        Optional.of(new Book.Cover("发", 0xe2e8eb, 0xcbd6db)),
        Optional.of("https://wuxiao.example.cn/achievements/" + photos + "/"));
  }

  private Picture photo(String name, int width, int height) throws IOException {
    Path file = folder.resolve(name + ".jpg");
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(0x557799));
    pen.fillRect(0, 0, width / 2, height);
    pen.dispose();
    ImageIO.write(picture, "jpg", file.toFile());
    return new Picture(file, width, height, "整体外观", "夹具的整体外观");
  }
}
