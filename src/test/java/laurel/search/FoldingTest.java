package laurel.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The cases of {@code folding.csv} hold for the script too: see {@code SearchScriptTest}. */
class FoldingTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvFileSource(resources = "folding.csv")
  void textsThatMeanTheSameFoldToTheSame(String typed, String folded) {
    assertThat(Folding.fold(typed)).isEqualTo(folded == null ? "" : folded);
  }

  /**
   * In the files of the index a line break parts terms: within one, all that follow were misread.
   */
  @Test
  void theEndOfALineBetweenLatinLettersIsASpace() {
    assertThat(Folding.fold("M24 bolt\nnut")).isEqualTo("m24 bolt nut");
    assertThat(Folding.fold("a\u0085b\u2028c\td")).isEqualTo("a b c d");
  }

  /** Without this, a substring of a text would not be found. */
  @Property
  void aPartOfATextFoldsToAPartOfTheFoldedText(
      @ForAll
          @Chars({'中', '國', 'Ａ', 'b', '7', '.', '，', ' ', '\'', '㎡', '℃', '*', '“'})
          @StringLength(max = 24)
          String text,
      @ForAll @IntRange(max = 24) int from,
      @ForAll @IntRange(max = 24) int length) {
    int start = Math.min(from, text.length());
    int end = Math.min(text.length(), start + length);
    assertThat(Folding.fold(text)).contains(Folding.fold(text.substring(start, end)));
  }

  @Property
  void foldingTwiceIsFoldingOnce(@ForAll @StringLength(max = 30) String text) {
    String once = Folding.fold(text);
    assertThat(Folding.fold(once)).isEqualTo(once);
  }
}
