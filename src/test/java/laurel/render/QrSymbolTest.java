package laurel.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrSymbolTest {
  private static final Pattern STROKE = Pattern.compile("M(\\d+) (\\d+)\\.5h(\\d+)");

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
    while (stroke.find()) {
      int x = Integer.parseInt(stroke.group(1)) - 4;
      int y = Integer.parseInt(stroke.group(2)) - 4;
      modules.setRegion(x, y, Integer.parseInt(stroke.group(3)), 1);
    }
    assertThat(new Decoder().decode(modules).getText()).isEqualTo(address);
  }
}
