package laurel.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.probe.PhotoFacts.ColourModel;
import laurel.probe.PhotoFacts.Density;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoProbeTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"jpg,JPEG", "png,PNG", "gif,GIF", "bmp,BMP"})
  void sizeAndFormatComeFromTheContent(String ending, MediaFormat format) {
    PhotoFacts facts = facts("photo." + ending, Samples.picture(ending, 40, 30));

    assertThat(facts.format()).isEqualTo(format);
    assertThat(facts.width()).isEqualTo(40);
    assertThat(facts.height()).isEqualTo(30);
    assertThat(facts.colour()).isEqualTo(ColourModel.RGB);
  }

  @ParameterizedTest
  @CsvSource({
    "1,40,30", "2,40,30", "3,40,30", "4,40,30", "5,30,40", "6,30,40", "7,30,40", "8,30,40"
  })
  void orientationSwapsTheSidesAPersonSees(int orientation, int width, int height) {
    byte[] turned =
        Samples.withSegment(Samples.jpeg(40, 30), 0xe1, Samples.exif(orientation, 0, 0));

    PhotoFacts facts = facts("photo.jpg", turned);

    assertThat(facts.orientation()).isEqualTo(orientation);
    assertThat(facts.shownWidth()).isEqualTo(width);
    assertThat(facts.shownHeight()).isEqualTo(height);
  }

  @Test
  void anOrientationThatDoesNotExistCountsAsUpright() {
    byte[] odd = Samples.withSegment(Samples.jpeg(40, 30), 0xe1, Samples.exif(9, 0, 0));

    assertThat(facts("photo.jpg", odd).orientation()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"300,2,300", "118,3,300"})
  void densityIsReadInInchesAndInCentimetres(int value, int unit, int dpi) {
    byte[] dense = Samples.withSegment(Samples.jpeg(40, 30), 0xe1, Samples.exif(1, value, unit));

    assertThat(facts("photo.jpg", dense).density()).contains(new Density(dpi, dpi));
  }

  @Test
  void anAspectRatioInJfifIsNoDensity() {
    assertThat(facts("photo.jpg", Samples.jpeg(40, 30)).density()).isEqualTo(Optional.empty());
  }

  @Test
  void anEmptyFileIsSaidToBeEmpty() {
    assertThat(flaw("photo.jpg", new byte[0])).isEqualTo(FindingKind.MEDIA_EMPTY);
  }

  @Test
  void aPngNamedJpgIsFoundOutAndStillRead() {
    Probe probe = probe("photo.jpg", Samples.picture("png", 40, 30));

    assertThat(probe.facts()).isPresent();
    assertThat(probe.flaws()).containsExactly(Flaw.of(FindingKind.MEDIA_WRONG_NAME, "jpg", "PNG"));
  }

  @Test
  void theEndingMayBeWrittenInCapitals() {
    assertThat(probe("IMG_1.JPG", Samples.jpeg(40, 30)).flaws()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif", "bmp"})
  void aFileCutShortIsFoundOut(String ending) {
    byte[] whole = Samples.picture(ending, 400, 300);

    assertThat(flaw("photo." + ending, Samples.cut(whole, whole.length * 2 / 3)))
        .isEqualTo(FindingKind.PHOTO_TRUNCATED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif", "bmp"})
  void everyLengthOfACutFileIsAnsweredWithAFlaw(String ending) {
    byte[] whole = Samples.picture(ending, 16, 16);

    for (int length = 0; length < whole.length - 1; length++) {
      assertThat(probe("photo." + ending, Samples.cut(whole, length)).facts())
          .as("first %s bytes of %s", length, ending)
          .isEmpty();
    }
  }

  @Test
  void whatACameraWritesBehindThePictureDoesNotMakeItTruncated() {
    byte[] jpeg = Samples.jpeg(40, 30);

    assertThat(probe("photo.jpg", Arrays.copyOf(jpeg, jpeg.length + 200_000)).flaws()).isEmpty();
  }

  @Test
  void moreThanAHundredAndTwentyMillionPixelsAreRefused() {
    byte[] jpeg = Samples.jpeg(40, 30);
    int frame = indexOf(jpeg, (byte) 0xc0);
    ByteBuffer.wrap(jpeg).putShort(frame + 4, (short) 30_000).putShort(frame + 6, (short) 30_000);

    assertThat(probe("photo.jpg", jpeg).flaws())
        .containsExactly(Flaw.of(FindingKind.PHOTO_TOO_MANY_PIXELS, 30_000, 30_000));
  }

  @Test
  void aPictureThatMovesIsUsedWithAWarning() {
    byte[] gif = Samples.picture("gif", 10, 10);
    int first = indexOf(gif, (byte) 0x2c);
    ByteBuffer twice = ByteBuffer.allocate(gif.length * 2 - first - 1);
    twice.put(gif, 0, gif.length - 1).put(gif, first, gif.length - first);

    Probe probe = probe("photo.gif", twice.array());

    assertThat(probe.facts()).isPresent();
    assertThat(probe.flaws()).containsExactly(Flaw.of(FindingKind.PHOTO_ANIMATED));
  }

  @ParameterizedTest
  @CsvSource({
    "'%PDF-1.7 …', PDF",
    "'PK\u0003\u0004 …', ZIP",
    "<!DOCTYPE html>, HTML",
    "so called, ?"
  })
  void whatIsNoPictureIsNamed(String content, String label) {
    assertThat(probe("photo.jpg", content.getBytes(StandardCharsets.UTF_8)).flaws())
        .containsExactly(Flaw.of(FindingKind.PHOTO_WRONG_TYPE, label));
  }

  @Test
  void aPhonesHeicIsKnownButNotPublished() {
    byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(probe("IMG_1.HEIC", heic).flaws())
        .containsExactly(Flaw.of(FindingKind.MEDIA_UNSUPPORTED, "HEIC", "JPG"));
  }

  @Test
  void aFolderIsNoPhoto() {
    Probe probe = MediaProbe.look(folder, OriginalKind.PHOTO);

    assertThat(probe.flaws()).containsExactly(Flaw.of(FindingKind.MEDIA_UNREADABLE));
  }

  private static int indexOf(byte[] bytes, byte second) {
    for (int i = 13; i < bytes.length; i++) {
      if (bytes[i] == second && (second == 0x2c || bytes[i - 1] == (byte) 0xff)) {
        return i;
      }
    }
    throw new IllegalStateException();
  }

  private PhotoFacts facts(String name, byte[] bytes) {
    Probe probe = probe(name, bytes);
    assertThat(probe.flaws()).isEmpty();
    return (PhotoFacts) probe.facts().orElseThrow();
  }

  private FindingKind flaw(String name, byte[] bytes) {
    Probe probe = probe(name, bytes);
    assertThat(probe.facts()).isEmpty();
    return probe.flaws().get(0).kind();
  }

  private Probe probe(String name, byte[] bytes) {
    return MediaProbe.look(Samples.file(folder, name, bytes), OriginalKind.PHOTO);
  }
}
