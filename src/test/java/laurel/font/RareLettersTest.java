package laurel.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import laurel.cache.Fingerprint;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** Fonts for names that many devices cannot show; everybody is invented. */
class RareLettersTest {
  private static List<RareLetters> of(String... names) {
    return RareLetters.of(String.join("", names).codePoints());
  }

  private static TrueTypeFont read(RareLetters letters) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(letters.font()));
  }

  private static List<Double> outline(TrueTypeFont font, int character) throws IOException {
    int glyph = font.getUnicodeCmapLookup().getGlyphId(character);
    List<Double> outline = new ArrayList<>(List.of((double) font.getAdvanceWidth(glyph)));
    double[] points = new double[6];
    for (PathIterator at = font.getGlyph().getGlyph(glyph).getPath().getPathIterator(null);
        !at.isDone();
        at.next()) {
      outline.add((double) at.currentSegment(points));
      Arrays.stream(points).forEach(outline::add);
    }
    return outline;
  }

  @Test
  void namesThatEveryDeviceShowsNeedNone() {
    assertThat(of("沈砚舟", "买买提·艾力", "Li Na", "〇々", "🔧")).isEmpty();
  }

  @Test
  void eachFaceGivesWhatItHasOfTheNames() {
    assertThat(of("陶𫖯", "王䶮", "示例𠮷", "李𫖯"))
        .extracting(letters -> letters.face() + " " + letters.ranges())
        .containsExactly("REGULAR U+4DAE", "RARE U+20BB7,U+2B5AF");
  }

  @Test
  void everyLetterLooksAsInItsFaceAndNoOtherIsThere() throws IOException {
    for (RareLetters letters : of("㐂䶮鿍", "𠮷𫖯𬭎𬸘")) {
      TrueTypeFont font = read(letters);
      TrueTypeFont face = letters.face().open();
      for (int character : letters.characters()) {
        assertThat(outline(font, character))
            .hasSizeGreaterThan(20)
            .isEqualTo(outline(face, character));
      }
      assertThat(font.getUnicodeCmapLookup().getGlyphId('一')).isZero();
      assertThat(font.getUnicodeCmapLookup().getGlyphId(0x20000)).isZero();
    }
  }

  @Test
  void aLetterThatNoFaceHasIsNotMadeUp() {
    assertThat(RareLetters.of("㮾𪛗𱁬".codePoints()))
        .extracting(RareLetters::ranges)
        .containsExactly("U+3BBE");
  }

  @Test
  void itSaysWhoseItIsAndUnderWhichLicence() throws IOException {
    assertThat(read(of("䶮").get(0)).getNaming().getName(13, 3, 1, 1033))
        .contains("SIL Open Font License");
  }

  /** Whoever changes these bytes raises {@code render.RareFont}'s version: paths name letters. */
  @Test
  void itIsSmallAndTheSameEveryTime() {
    RareLetters letters = of("陶𫖯").get(0);
    assertThat(letters.font()).hasSizeLessThan(4_000).isEqualTo(letters.font());
    assertThat(Fingerprint.of(letters.font())).hasToString("a51b3fb8b1f42d9ef036d90ef9bbdc59");
  }

  @Test
  void itsSumIsRight() {
    byte[] font = of("陶𫖯", "𠮷").get(0).font();
    int sum = 0;
    for (int at = 0; at < font.length; at += 4) {
      sum +=
          ((font[at] & 0xff) << 24)
              | ((font[at + 1] & 0xff) << 16)
              | ((font[at + 2] & 0xff) << 8)
              | (font[at + 3] & 0xff);
    }
    assertThat(sum).isEqualTo(0xb1b0afba);
  }
}
