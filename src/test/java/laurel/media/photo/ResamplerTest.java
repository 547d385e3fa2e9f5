package laurel.media.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {

  @ParameterizedTest
  @CsvSource({"2000,1500,1920,1440", "64,48,32,24", "7,5,3,2", "9,9,1,1", "10,10,25,30", "1,1,4,4"})
  void oneColourStaysThatColour(int width, int height, int toWidth, int toHeight) {
    Pixels plate = plate(width, height, 0xfe8001);

    Pixels small = Resampler.resize(plate, toWidth, toHeight);

    assertThat(small.width()).isEqualTo(toWidth);
    assertThat(small.height()).isEqualTo(toHeight);
    assertThat(small.rgb()).containsOnly(0xfe8001);
  }

  @Test
  void theSameSizeIsTheSamePicture() {
    Pixels picture = plate(4, 3, 0x123456);

    assertThat(Resampler.resize(picture, 4, 3)).isSameAs(picture);
  }

  @Test
  void aFineChequerBecomesEvenGrey() {
    Pixels chequer = Pixels.blank(64, 64);
    for (int i = 0; i < chequer.rgb().length; i++) {
      chequer.rgb()[i] = (i % 64 + i / 64) % 2 == 0 ? 0xffffff : 0;
    }

    Pixels small = Resampler.resize(chequer, 16, 16);

    assertThat(Arrays.stream(small.rgb()).map(p -> p & 0xff)).allMatch(v -> v > 124 && v < 131);
  }

  @Test
  void channelsDoNotSpillIntoEachOtherAtHardEdges() {
    Pixels halves = Pixels.blank(60, 8);
    for (int i = 0; i < halves.rgb().length; i++) {
      halves.rgb()[i] = i % 60 < 30 ? 0xff00ff : 0x00ff00;
    }

    Pixels small = Resampler.resize(halves, 20, 4);

    assertThat(small.rgb()[0]).isEqualTo(0xff00ff);
    assertThat(small.rgb()[19]).isEqualTo(0x00ff00);
    for (int p : small.rgb()) {
      int magenta = p >> 16;
      int green = (p >> 8) & 0xff;
      assertThat(p & 0xff).isEqualTo(magenta);
      assertThat(magenta + green).isBetween(254, 256);
    }
  }

  @Test
  void aRampStaysARamp() {
    Pixels ramp = Pixels.blank(256, 4);
    for (int i = 0; i < ramp.rgb().length; i++) {
      ramp.rgb()[i] = i % 256;
    }

    Pixels small = Resampler.resize(ramp, 64, 1);

    for (int x = 4; x < 60; x++) {
      assertThat(small.rgb()[x]).as("at %s", x).isBetween(4 * x + 1, 4 * x + 2);
    }
  }

  private static Pixels plate(int width, int height, int colour) {
    Pixels plate = Pixels.blank(width, height);
    java.util.Arrays.fill(plate.rgb(), colour);
    return plate;
  }
}
