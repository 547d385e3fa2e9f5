package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Our own symbols are the library's, module for module. */
class QrModulesTest {
  /** As many bytes as the largest symbol holds at this level. */
  private static final int MOST = 2_331;

  @Test
  void everyLengthGivesWhatTheLibraryDraws() throws WriterException {
    StringBuilder text = new StringBuilder("a");
    for (int length = 1; length <= MOST; length++) {
      int step = length < 400 ? 1 : 7; // each size, and both sides of where one ends
      if (length % step == 0 || length > MOST - step) {
        assertThat(drawn(text.toString())).isEqualTo(library(text.toString()));
      }
      text.append((char) (' ' + length * 31 % 95));
    }
  }

  @Property(tries = 300)
  void everyTextGivesWhatTheLibraryDraws(
      @ForAll @CharRange(from = ' ', to = '~') @StringLength(min = 1, max = 300) String text,
      @ForAll @IntRange(max = 3) int longer)
      throws WriterException {
    String repeated = text.repeat(longer + 1);
    assertThat(drawn(repeated)).isEqualTo(library(repeated));
  }

  @Test
  void whatNoSymbolHoldsIsSaid() {
    String text = "a".repeat(MOST + 1);
    assertThatThrownBy(() -> QrModules.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String drawn(String text) {
    return QrModules.of(text).matrix().toString();
  }

  private static String library(String text) throws WriterException {
    return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.QR_MASK_PATTERN, 3))
        .getMatrix()
        .toString();
  }
}
