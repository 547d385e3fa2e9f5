package laurel.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimplifiedTest {

  @Test
  void traditionalCharactersAreSimplifiedAsIcuDoes() {
    Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
    List<String> other = new ArrayList<>();
    for (int c = 0x4E00; c < 0x9FA6; c++) {
      String icu = simplify.transliterate(Character.toString(c));
      String again = simplify.transliterate(icu); // 苧 and 苎 are each other's
      if (Simplified.of(c) != icu.codePointAt(0) && Simplified.of(c) != again.codePointAt(0)) {
        other.add(Character.toString(c) + icu);
      }
    }
    assertThat(other).isEmpty();
  }
}
