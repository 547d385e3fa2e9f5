package laurel.media.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import laurel.probe.MediaProbe;
import laurel.probe.OriginalKind;
import laurel.probe.PhotoFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every promise is held on both paths: with machine code and with the JDK alone. */
class DarkroomTest {
  private static final Darkroom FAST = Darkroom.open();
  private static final Darkroom BARE = Darkroom.withoutNatives();

  private enum Road {
    NATIVE,
    PLAIN;

    Darkroom darkroom() {
      return this == NATIVE ? FAST : BARE;
    }
  }

  @TempDir Path folder;

  @Test
  void machineCodeLoadsOnThePlatformThatBuildsUs() {
    assertThat(Road.NATIVE.darkroom().fast()).isTrue();
    assertThat(Road.NATIVE.darkroom().webp()).isTrue();
    assertThat(Road.PLAIN.darkroom().webp()).isFalse();
  }

  @Test
  void whatTheMachineCanDoIsRememberedAndTheCodecsLoadedWhenNeeded() throws IOException {
    Path memo = folder.resolve("cache/codecs");
    Darkroom first = Darkroom.open(memo);
    assertThat(memo).isNotEmptyFile();

    Darkroom second = Darkroom.open(memo);

    assertThat(second.id()).isEqualTo(first.id()).isEqualTo(FAST.id());
    assertThat(second.webp()).isTrue();
    Path plate = folder.resolve("plate.jpg");
    second.print(new byte[192], 8, 8, 0, List.of(new Print(8, 8, plate, 80, Optional.empty(), 0)));
    assertThat(plate).isNotEmptyFile();
  }

  @Test
  void nothingIsLoadedBeforeSomebodyEnters() throws IOException {
    Path memo = folder.resolve("codecs");
    Darkroom later = Darkroom.whenNeeded(memo);
    assertThat(memo).doesNotExist();
    assertThatThrownBy(later::webp).isInstanceOf(IllegalStateException.class);
    later.enter();
    later.enter();
    assertThat(memo).isNotEmptyFile();
    assertThat(later.id()).isEqualTo(FAST.id());
    assertThat(later.fast()).isTrue();
    Path plate = folder.resolve("plate.jpg");
    later.print(new byte[192], 8, 8, 0, List.of(new Print(8, 8, plate, 80, Optional.empty(), 0)));
    assertThat(plate).isNotEmptyFile();
  }

  @Test
  void codecsThatWentAwayAreTriedAgainNextTime() throws IOException {
    Path memo = folder.resolve("codecs");
    Darkroom.open(memo);
    new Talents("better-2.0+webp-3", true, true).remember(memo);
    Print print = new Print(8, 8, folder.resolve("x.jpg"), 80, Optional.empty(), 0);

    assertThatThrownBy(() -> Darkroom.open(memo).print(new byte[192], 8, 8, 0, List.of(print)))
        .isInstanceOf(IOException.class);
    assertThat(memo).doesNotExist();
  }

  @Test
  void whatWasDamagedOrHalfWrittenIsNotRemembered() throws IOException {
    Path memo = folder.resolve("codecs");
    Darkroom.open(memo);
    byte[] whole = Files.readAllBytes(memo);
    for (int i = 0; i < whole.length - 1; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(memo, damaged);
      assertThat(Talents.recall(memo)).as("a bit of byte %d turned", i).isEmpty();
      Files.write(memo, Arrays.copyOf(whole, i));
      assertThat(Talents.recall(memo)).as("%d bytes of it", i).isEmpty();
    }
    Files.write(memo, whole);
    assertThat(Talents.recall(memo)).isPresent();
  }

  static Stream<Object[]> orientations() {
    // where the corners of the stored picture (red green / blue yellow) are to be seen
    List<Object[]> rows =
        List.of(
            new Object[] {1, "rgby"},
            new Object[] {2, "gryb"},
            new Object[] {3, "ybgr"},
            new Object[] {4, "byrg"},
            new Object[] {5, "rbgy"},
            new Object[] {6, "bryg"},
            new Object[] {7, "ygbr"},
            new Object[] {8, "gyrb"});
    return rows.stream()
        .flatMap(row -> Stream.of(Road.values()).map(r -> new Object[] {r, row[0], row[1]}));
  }

  @ParameterizedTest
  @MethodSource("orientations")
  void photosStandUpright(Road road, int orientation, String corners) throws IOException {
    byte[] jpeg = Shots.withOrientation(Shots.jpeg(Shots.quarters(160, 80)), orientation);

    BufferedImage made = made(road, jpeg, 64);

    boolean lying = orientation > 4;
    assertThat(made.getWidth()).isEqualTo(64);
    assertThat(made.getHeight()).isEqualTo(lying ? 128 : 32);
    assertThat(letters(made)).isEqualTo(corners.replace(" ", ""));
  }

  private static String letters(BufferedImage image) {
    int right = image.getWidth() - 5;
    int bottom = image.getHeight() - 5;
    return letter(image.getRGB(4, 4))
        + letter(image.getRGB(right, 4))
        + letter(image.getRGB(4, bottom))
        + letter(image.getRGB(right, bottom));
  }

  private static String letter(int rgb) {
    boolean red = ((rgb >> 16) & 0xff) > 128;
    boolean green = ((rgb >> 8) & 0xff) > 128;
    return red ? (green ? "y" : "r") : green ? "g" : "b";
  }

  static Stream<Object[]> spaces() {
    // what LittleCMS makes of these numbers, by way of vips icc_transform
    List<Object[]> rows =
        List.of(
            new Object[] {"display-p3.icc", 0xc83c28, 0xd92a18},
            new Object[] {"display-p3.icc", 0x28b45a, 0x00b74e},
            new Object[] {"display-p3.icc", 0x3c50c8, 0x3651cf},
            new Object[] {"adobe-rgb.icc", 0xc83c28, 0xe83922},
            new Object[] {"adobe-rgb.icc", 0x28b45a, 0x00b553},
            new Object[] {"adobe-rgb.icc", 0x3c50c8, 0x2e4fcd});
    return rows.stream()
        .flatMap(
            row -> Stream.of(Road.values()).map(r -> new Object[] {r, row[0], row[1], row[2]}));
  }

  @ParameterizedTest
  @MethodSource("spaces")
  void widerColoursAreBroughtToSrgb(Road road, String profile, int stored, int seen)
      throws IOException {
    byte[] jpeg = Shots.jpeg(Shots.plate(40, 40, stored));

    int made = made(road, Shots.withProfile(jpeg, Shots.resource(profile)), 20).getRGB(10, 10);

    assertThat(Shots.distance(made, seen)).as("#%06x", made & 0xffffff).isLessThanOrEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource(Road.class)
  void aDamagedProfileCountsAsNone(Road road) throws IOException {
    byte[] jpeg = Shots.jpeg(Shots.plate(40, 40, 0xc83c28));

    int made = made(road, Shots.withProfile(jpeg, new byte[200]), 20).getRGB(10, 10);

    assertThat(Shots.distance(made, 0xc83c28)).isLessThanOrEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    // cyan, magenta, yellow and black ink; without a profile, and with a damaged one
    "NATIVE,false",
    "PLAIN,false",
    "NATIVE,true",
    "PLAIN,true"
  })
  void photosForPrintLookAsOnPaper(Road road, boolean damaged) throws IOException {
    byte[] ink = Shots.resource("cmyk.jpg");
    byte[] jpeg = damaged ? Shots.withProfile(ink, new byte[300]) : ink;

    BufferedImage made = made(road, jpeg, 64);

    int[] paper = {0x009ce4, 0xea1785, 0xfff000, 0x29232b};
    for (int i = 0; i < paper.length; i++) {
      int seen = made.getRGB(8 + 16 * i, 8);
      assertThat(Shots.distance(seen, paper[i]))
          .as("ink %s: #%06x", i, seen & 0xffffff)
          .isLessThanOrEqualTo(12);
    }
  }

  @ParameterizedTest
  @EnumSource(Road.class)
  void aPhotoOfAWiderSpaceLooksLikeItsOriginal(Road road) throws IOException {
    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(Shots.resource("cmyk-photo.png")));
    ICC_Profile wide = ICC_Profile.getInstance(Shots.resource("display-p3.icc"));
    BufferedImage stored = new BufferedImage(96, 72, BufferedImage.TYPE_INT_RGB);
    stored.setData(
        new ColorConvertOp(
                new ICC_Profile[] {ICC_Profile.getInstance(ColorSpace.CS_sRGB), wide}, null)
            .filter(seen.getRaster(), seen.getRaster().createCompatibleWritableRaster()));
    byte[] jpeg = Shots.withProfile(Shots.jpeg(stored), Shots.resource("display-p3.icc"));

    assertThat(meanDifference(made(road, jpeg, 96), seen)).isLessThan(2.5);
    assertThat(meanDifference(made(road, Shots.jpeg(stored), 96), seen)).isGreaterThan(3);
  }

  @ParameterizedTest
  @EnumSource(Road.class)
  void aPhotoForPrintLooksAsLibvipsShowsIt(Road road) throws IOException {
    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(Shots.resource("cmyk-photo.png")));

    BufferedImage made = made(road, Shots.resource("cmyk-photo.jpg"), 96);

    assertThat(meanDifference(made, seen)).isLessThan(4);
  }

  /** Mean of the differences of all samples of all pixels, 0 to 255. */
  private static double meanDifference(BufferedImage one, BufferedImage other) {
    long sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          int a = (one.getRGB(x, y) >> shift) & 0xff;
          int b = (other.getRGB(x, y) >> shift) & 0xff;
          sum += Math.abs(a - b);
        }
      }
    }
    return sum / (3.0 * one.getWidth() * one.getHeight());
  }

  @ParameterizedTest
  @EnumSource(Road.class)
  void nothingThatTheOriginalTellsIsPassedOn(Road road) throws Exception {
    byte[] jpeg = Shots.jpeg(Shots.scenery(400, 300));
    byte[] telling = Shots.withOrientation(jpeg, 1);
    for (int marker : new int[] {0xe1, 0xe2, 0xed, 0xee, 0xfe}) {
      String said =
          marker == 0xe1 ? "http://ns.adobe.com/xap/1.0/\0<x>王工13800000000</x>" : "王工13800000000";
      telling = Shots.withSegment(telling, marker, said.getBytes(StandardCharsets.UTF_8));
    }

    made(road, telling, 320);

    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      for (Path file : files.toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain("13800000000")
            .doesNotContain("Exif")
            .doesNotContain("ns.adobe.com");
        assertThat(Shots.blocks(file))
            .as(file.toString())
            .isSubsetOf("JPEG", "JFIF", "Huffman", "WebP", "File Type", "File");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Road.class)
  void jpegsBuildUpWhileTheyLoad(Road road) throws IOException {
    made(road, Shots.jpeg(Shots.scenery(400, 300)), 320);

    String jpeg =
        new String(Files.readAllBytes(folder.resolve("out/0.jpg")), StandardCharsets.ISO_8859_1);
    assertThat(jpeg).contains("\u00ff\u00c2").doesNotContain("\u00ff\u00c0");
  }

  @ParameterizedTest
  @EnumSource(Road.class)
  void theSamePhotoGivesTheSameBytes(Road road) throws IOException {
    byte[] jpeg = Shots.jpeg(Shots.scenery(400, 300));

    made(road, jpeg, 320);
    byte[] first = Files.readAllBytes(folder.resolve("out/0.jpg"));
    made(road, jpeg, 320);

    assertThat(Files.readAllBytes(folder.resolve("out/0.jpg"))).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(Road.class)
  void aPictureWithoutDataIsRefused(Road road) {
    byte[] jpeg = Shots.jpeg(Shots.scenery(400, 300));
    byte[] hollow = Arrays.copyOf(jpeg, jpeg.length);
    int scan = lastIndexOfScan(jpeg);
    Arrays.fill(hollow, 160, scan, (byte) 0); // tables gone

    assertThatThrownBy(() -> made(road, hollow, facts(jpeg), 320)).isInstanceOf(BadPicture.class);
  }

  @ParameterizedTest
  @EnumSource(Road.class)
  void spoiledDataAreShownAsFarAsTheyGoAndToldOf(Road road) throws IOException {
    byte[] jpeg = Shots.jpeg(Shots.scenery(400, 300));
    PhotoFacts facts = facts(jpeg);
    byte[] spoiled = Arrays.copyOf(jpeg, jpeg.length);
    Arrays.fill(spoiled, jpeg.length / 2, jpeg.length / 2 + 400, (byte) 0x55);
    spoiled[jpeg.length / 2 + 400] = (byte) 0xff;
    spoiled[jpeg.length / 2 + 401] = (byte) 0xd9; // the end comes early

    assertThat(developed(road, spoiled, facts, 320).damaged()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Road.class)
  void aScanBombIsRefused(Road road) throws IOException {
    byte[] jpeg = Shots.jpeg(Shots.scenery(40, 30));
    byte[] bomb = Arrays.copyOf(jpeg, jpeg.length + 4 * 200);
    for (int i = jpeg.length; i < bomb.length; i += 4) {
      bomb[i] = (byte) 0xff;
      bomb[i + 1] = (byte) 0xda;
    }

    assertThatThrownBy(() -> made(road, bomb, facts(jpeg), 20)).isInstanceOf(BadPicture.class);
  }

  @Test
  void transparentPngStandsOnWhitePaper() throws IOException {
    BufferedImage clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    Path file = folder.resolve("clear.png");
    ImageIO.write(clear, "png", file.toFile());

    BufferedImage made = made(Road.PLAIN, Files.readAllBytes(file), 20);

    assertThat(made.getRGB(10, 10) & 0xffffff).isEqualTo(0xffffff);
  }

  @Test
  void sixteenBitPngIsRead() throws IOException {
    BufferedImage deep = new BufferedImage(40, 40, BufferedImage.TYPE_USHORT_GRAY);
    deep.getRaster().setDataElements(10, 10, new short[] {(short) 0xffff});
    Path file = folder.resolve("deep.png");
    ImageIO.write(deep, "png", file.toFile());

    assertThat(made(Road.NATIVE, Files.readAllBytes(file), 20).getWidth()).isEqualTo(20);
  }

  @Test
  void bothRoadsShowTheSamePicture() throws IOException {
    byte[] jpeg = Shots.jpeg(Shots.scenery(1600, 1200));

    BufferedImage fast = made(Road.NATIVE, jpeg, 320);
    BufferedImage plain = made(Road.PLAIN, jpeg, 320);

    long difference = 0;
    for (int y = 0; y < 240; y++) {
      for (int x = 0; x < 320; x++) {
        difference += Shots.distance(fast.getRGB(x, y), plain.getRGB(x, y));
      }
    }
    assertThat(difference / (320.0 * 240)).isLessThan(12);
  }

  private static int lastIndexOfScan(byte[] jpeg) {
    for (int i = jpeg.length - 2; i > 0; i--) {
      if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xda) {
        return i;
      }
    }
    throw new IllegalStateException();
  }

  private BufferedImage made(Road road, byte[] file, int width) throws IOException {
    return made(road, file, facts(file), width);
  }

  private BufferedImage made(Road road, byte[] file, PhotoFacts facts, int width)
      throws IOException {
    developed(road, file, facts, width);
    return Shots.read(folder.resolve("out/0.jpg"));
  }

  private Developed developed(Road road, byte[] file, PhotoFacts facts, int width)
      throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    int height = Math.round((float) width * facts.shownHeight() / facts.shownWidth());
    Optional<Path> webp =
        road.darkroom().webp() ? Optional.of(out.resolve("0.webp")) : Optional.empty();
    Print print = new Print(width, height, out.resolve("0.jpg"), 95, webp, 95);
    Path original = Files.write(folder.resolve("original"), file);
    return road.darkroom().develop(original, facts, List.of(print));
  }

  private PhotoFacts facts(byte[] file) throws IOException {
    Path original = Files.write(folder.resolve("probed.jpg"), file);
    return (PhotoFacts) MediaProbe.look(original, OriginalKind.PHOTO).facts().orElseThrow();
  }
}
