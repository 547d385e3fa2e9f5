package laurel.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrSymbolTest {
  /** A stretch by its place, or by the gap between it and the one before. */
  private static final Pattern STROKE = Pattern.compile("(?:M(\\d+) (\\d+)\\.5|m(\\d+) 0)h(\\d+)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "https://example.org/a/b/achievements/%E8%BE%93%E6%B6%B2%E5%BF%AB%E6%89%A3/"
      })
  void aPhoneReadsTheAddress(String address) throws Exception {
    String svg = QrSymbol.svg(address, "本页网址");
    int side = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+) .*", "$1")) - 8;
    BitMatrix modules = new BitMatrix(side, side);
    Matcher stroke = STROKE.matcher(svg);
    int x = 0;
    int y = 0;
    while (stroke.find()) {
      boolean placed = stroke.group(1) != null;
      x = placed ? Integer.parseInt(stroke.group(1)) - 4 : x + Integer.parseInt(stroke.group(3));
      y = placed ? Integer.parseInt(stroke.group(2)) - 4 : y;
      int length = Integer.parseInt(stroke.group(4));
      modules.setRegion(x, y, length, 1);
      x += length;
    }
    assertThat(new Decoder().decode(modules).getText()).isEqualTo(address);
  }
}
