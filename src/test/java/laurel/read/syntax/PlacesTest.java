package laurel.read.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.diag.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The place of every character, whichever way its lines end. */
class PlacesTest {
  /**
   * Line 1 at 0, line 2 at 3, line 3 (empty) at 6, line 4 at 7; 𠮷 is one sign of two characters.
   */
  private static final SourceText TEXT = new SourceText("f", "甲乙\n𠮷c\r\rd");

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1", "1, 1, 2", "2, 1, 3", "3, 2, 1", "4, 2, 2", "5, 2, 2", "6, 2, 3", "7, 3, 1",
    "8, 4, 1", "9, 4, 2"
  })
  void aCharacterHasALineAndAColumnOfWholeSigns(int offset, int line, int column) {
    assertThat(TEXT.lineOf(offset)).isEqualTo(line);
    assertThat(TEXT.columnOf(offset)).isEqualTo(column);
    SourceText fresh = new SourceText("f", TEXT.text());
    assertThat(fresh.columnOf(offset)).as("asked for by itself").isEqualTo(column);
  }

  @Test
  void placesMayBeAskedForInAnyOrder() {
    SourceText text = new SourceText("f", "abcdef\nghij");
    assertThat(text.columnOf(4)).isEqualTo(5);
    assertThat(text.columnOf(5)).isEqualTo(6);
    assertThat(text.columnOf(2)).as("back in the line").isEqualTo(3);
    assertThat(text.columnOf(2)).as("the same again").isEqualTo(3);
    assertThat(text.columnOf(9)).isEqualTo(3);
    assertThat(text.columnOf(4)).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "1, 甲乙", "2, 𠮷c", "3, ''", "4, d", "5, ''"})
  void aLineStandsWithoutItsEnd(int line, String text) {
    assertThat(TEXT.line(line)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 3", "3, 7", "4, 8", "5, 9", "9, 9"})
  void aLineBeginsSomewhereAndOneThatIsNotThereAtTheEnd(int line, int offset) {
    assertThat(TEXT.offsetOf(line)).isEqualTo(offset);
  }

  @Test
  void windowsEndsALineWithTwoCharacters() {
    SourceText text = new SourceText("f", "a\r\nb\r\n");
    assertThat(text.lines()).isEqualTo(3);
    assertThat(text.line(1)).isEqualTo("a");
    assertThat(text.offsetOf(2)).isEqualTo(3);
    assertThat(text.lineOf(2)).isEqualTo(1);
    assertThat(new SourceText("f", "a\r").lines()).isEqualTo(2);
    assertThat(new SourceText("f", "").lines()).isEqualTo(1);
  }

  @Test
  void thereMayBeManyLines() {
    SourceText text = new SourceText("f", "x\n".repeat(100));
    assertThat(text.lines()).isEqualTo(101);
    assertThat(text.lineOf(199)).isEqualTo(100);
    assertThat(text.offsetOf(17)).isEqualTo(32);
  }

  @Test
  void aPartKnowsItsPlaceInTheWhole() {
    SourceText part = new SourceText("f", "---\na\n").part("a\n", 2);
    assertThat(part.at(1, 4)).isEqualTo(Location.of("f", 2, 4));
    assertThat(part.at(3, 1)).isEqualTo(Location.of("f", 4, 1));
    assertThat(part.file()).isEqualTo("f");
    assertThat(part.text()).isEqualTo("a\n");
  }

  @ParameterizedTest
  @CsvSource({
    "c, 1, 1, 2, 2",
    "c, 2, 2, 2, 2",
    "d, 2, 3, 4, 1",
    "c, 2, 3, 2, 3",
    "甲, 1, 1, 1, 1",
    "甲, 1, 2, 1, 2",
    "d, 1, 99, 4, 1",
    "d, 4, 1, 4, 1",
    "d, 5, 7, 5, 7"
  })
  void aSignIsLookedForFromAPlaceOn(String sign, int line, int column, int foundLine, int at) {
    assertThat(TEXT.locate(sign.codePointAt(0), line, column))
        .isEqualTo(Location.of("f", foundLine, at));
  }
}
