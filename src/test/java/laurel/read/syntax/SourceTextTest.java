package laurel.read.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
