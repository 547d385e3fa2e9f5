package laurel.read.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Places in a text. */
class SourceTextTest {

  /** Short texts with what makes lines and columns differ from offsets. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "劳", "𠀀", "\n", "\r", "\r\n", "\ud840")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void signsOfALongLineAreLocatedInOneGo() {
    for (String before : List.of("", "𠀀")) {
      String line = before + "\"a\u200b\",".repeat(100_000);
      SourceText asked = new SourceText("f", line);
      int first = before.isEmpty() ? 0 : 1;
      for (int i = 0; i < 100_000; i++) {
        int column = first + i * 5 + 1;
        assertThat(asked.locate(0x200b, 1, column)).isEqualTo(asked.at(1, column + 2));
      }
    }
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void signsThatAreEscapedAreSoughtOnce() {
    SourceText asked = new SourceText("f", "\"甲\\u200b\",\n".repeat(200_000));
    for (int line = 1; line <= 200_000; line++) {
      assertThat(asked.locate(0x200b, line, 1)).isEqualTo(asked.at(line, 1));
    }
  }

  @Property(tries = 2_000)
  void aSignIsLocatedWhereItFirstStandsFromAPlaceOn(
      @ForAll("texts") String text, @ForAll List<Integer> order) {
    SourceText asked = new SourceText("f", text);
    for (int each : order) {
      int line = Math.floorMod(each, asked.lines()) + 1;
      int column = Math.floorMod(each / 7, 12) + 1;
      int point = Math.floorMod(each, 3) == 0 ? 0x20000 : Math.floorMod(each, 3) == 1 ? 'a' : '劳';
      String rest = asked.line(line);
      int skipped = Math.min(column - 1, rest.codePointCount(0, rest.length()));
      int from = asked.offsetOf(line) + rest.offsetByCodePoints(0, skipped);
      int found = text.indexOf(Character.toString(point), from);
      SourceText fresh = new SourceText("f", text);
      assertThat(asked.locate(point, line, column))
          .isEqualTo(
              found < 0
                  ? fresh.at(line, column)
                  : fresh.at(fresh.lineOf(found), fresh.columnOf(found)));
    }
  }

  @Property(tries = 2_000)
  void aColumnIsTheSameInWhateverOrderColumnsAreAskedFor(
      @ForAll("texts") String text, @ForAll List<Integer> order) {
    SourceText asked = new SourceText("f", text);
    for (int each : order) {
      int offset = Math.floorMod(each, text.length() + 1);
      assertThat(asked.columnOf(offset)).isEqualTo(new SourceText("f", text).columnOf(offset));
      int start = asked.offsetOf(asked.lineOf(offset));
      assertThat(asked.columnOf(offset)).isEqualTo(text.codePointCount(start, offset) + 1);
    }
  }
}
