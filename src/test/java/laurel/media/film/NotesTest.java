package laurel.media.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units of pictures' streams, by hand. */
class NotesTest {
  @ParameterizedTest
  @CsvSource({
    // one note; its length goes on behind 255
    "06 05 03 414243 80, 06 05 03 ffffff 80",
    // between others, which stay
    "06 06 01 88 05 02 4142 01 01 07 80, 06 06 01 88 05 02 ffff 01 01 07 80",
    // escapes keep their zeros and the small byte behind them
    "06 05 06 410000 03 01 4243 80, 06 05 06 ff0000 03 01 ffff 80",
    "06 05 03 410000 03 80, 06 05 03 ff0000 03 80",
    // promises more than there is
    "06 05 20 4142 80, 06 05 20 ffff ff",
    // a picture, and captions
    "65 05 03 414243 80, 65 05 03 414243 80",
    "06 04 03 414243 80, 06 04 03 414243 80"
  })
  void notesOfH264AreWrittenOver(String unit, String left) {
    byte[] bytes = HexFormat.of().parseHex(unit.replace(" ", ""));
    Notes.erase(bytes, 0, bytes.length, false);
    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(left.replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "4e01 05 03 414243 80, 4e01 05 03 ffffff 80",
    "5001 05 03 414243 80, 5001 05 03 ffffff 80",
    "4001 05 03 414243 80, 4001 05 03 414243 80"
  })
  void soAreThoseOfHevc(String unit, String left) {
    byte[] bytes = HexFormat.of().parseHex(unit.replace(" ", ""));
    Notes.erase(bytes, 0, bytes.length, true);
    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(left.replace(" ", ""));
  }

  /** Else a decoder would see the beginning of a unit where none is. */
  @Property
  void noUnitBeginsWhereNoneWas(@ForAll byte[] rest) {
    byte[] unit = new byte[rest.length + 1];
    unit[0] = 6;
    System.arraycopy(rest, 0, unit, 1, rest.length);
    byte[] before = unit.clone();
    boolean any = Notes.erase(unit, 0, unit.length, false);
    assertThat(any || java.util.Arrays.equals(unit, before)).isTrue();
    for (int i = 0; i + 2 < unit.length; i++) {
      boolean begins = unit[i] == 0 && unit[i + 1] == 0 && unit[i + 2] >= 0 && unit[i + 2] < 3;
      boolean began = before[i] == 0 && before[i + 1] == 0;
      assertThat(!begins || began).isTrue();
    }
  }
}
