package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "法兰对孔器,fa lan dui kong qi",
    "重庆,zhong/chong qing",
    "银行,yin xing/hang",
    "绿色,lv/lu se/shai",
    "m24螺纹,m 2 4 luo wen",
    "张*三,zhang san"
  })
  void aTextSoundsAsItIsReadAloud(String text, String sounds) {
    assertThat(Pinyin.text(Pinyin.of(text))).isEqualTo(sounds);
  }

  /** The tables come from the Unicode project by way of ICU; this is the proof. */
  @Test
  void theTablesSayWhatIcuSays() {
    Transliterator latin = Transliterator.getInstance("Han-Latin");
    List<String> other = new ArrayList<>();
    for (int c = 0x4E00; c < 0x9FA6; c++) {
      String here = Pinyin.text(Pinyin.of(Character.toString(c)));
      String icu = bare(latin.transliterate(Character.toString(c)));
      if (!here.isEmpty() && !List.of(here.split("/", -1)).contains(icu)) {
        other.add(Character.toString(c) + here + icu);
      }
    }
    assertThat(other).isEmpty();
  }

  private static String bare(String pinyin) {
    return Normalizer.normalize(pinyin, Normalizer.Form.NFD)
        .replace("u\u0308", "v")
        .replaceAll("\\p{M}", "");
  }
}
