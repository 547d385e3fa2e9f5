package laurel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TermsTest {

  /** What recall stands on: a document that says it has every term that is asked for. */
  @Property
  void everyTermOfAPartOfATextIsATermOfTheText(
      @ForAll
          @Chars({'中', '國', '国', 'Ａ', 'b', '7', '.', '，', ' ', '㎡', '℃', '“', '・'})
          @StringLength(min = 2, max = 30)
          String text,
      @ForAll @IntRange(max = 28) int from,
      @ForAll @IntRange(min = 2, max = 6) int length) {
    int start = Math.min(from, text.length() - 2);
    String part = text.substring(start, Math.min(text.length(), start + length));
    assertThat(terms(text)).containsAll(terms(part));
  }

  @Test
  void aTermIsNamedAsTheScriptAsksForIt() {
    assertThat(terms("M24螺")).containsExactlyInAnyOrder("m", "2", "4", "螺", "m2", "24", "4螺");
    assertThat(terms("𠮷野")).containsExactlyInAnyOrder("𠮷", "野", "𠮷野");
  }

  @Test
  void whoTypesTwoLettersFetchesOneFile() {
    assertThat(Terms.group("~fl")).isEqualTo(Terms.group("^fl")).isEqualTo(Terms.group("fl"));
    assertThat(Terms.group("^fal")).isEqualTo("^fal");
  }

  /** The script finds a term's file by its name; building finds it by the number. */
  @Property
  void aTermIsFiledWhereTheScriptLooksForIt(
      @ForAll @Chars({'中', '国', 'b', '7', '𠮷', '野'}) @StringLength(min = 1, max = 9) String text) {
    Terms.Taker filed =
        term ->
            assertThat(Terms.hash(term)).isEqualTo(TermShards.hash(Terms.group(Terms.name(term))));
    Terms.literal(Folding.fold(text), filed);
    Terms.sounds(Pinyin.of(Folding.fold(text)), filed);
  }

  private static Set<String> terms(String text) {
    Set<String> terms = new HashSet<>();
    Terms.literal(Folding.fold(text), term -> terms.add(Terms.name(term)));
    return terms;
  }
}
