package laurel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.text.Pinyin;
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
  void aTermIsWhatTheScriptAsksFor() {
    assertThat(terms("M24螺")).isEqualTo(keys("m", "2", "4", "螺", "m2", "24", "4螺"));
    assertThat(terms("𠮷野")).isEqualTo(keys("𠮷", "野", "𠮷野"));
    Keys sounds = new Keys(TermsTest::never);
    Terms.sounds(Pinyin.of("法兰"), sounds);
    assertThat(all(sounds))
        .isEqualTo(keys("=falan", "^fa", "^fal", "^fala", "^falan", "^la", "^lan", "~fl"));
  }

  @Test
  void whoTypesTwoLettersFetchesOneFile() {
    for (int bits = 0; bits <= Terms.FILED; bits++) {
      int file = file("fl", bits);
      assertThat(file("~fl", bits)).isEqualTo(file("^fl", bits)).isEqualTo(file);
    }
    assertThat(keys("~fl", "^fl", "fl")).hasSize(3);
  }

  /** Files are even, and hardly two of many terms are taken for one. */
  @Test
  void keysAreSpreadOverFilesAndApartWithinThem() {
    int[] files = new int[1 << 8];
    Set<Long> keys = new HashSet<>();
    int terms = 0;
    for (int first = 0x4E00; first < 0x5200; first += 2) {
      for (int second = 0x4E00; second < 0x5200; second += 2, terms++) {
        long key = Terms.key("" + (char) first + (char) second);
        keys.add(key);
        files[TermFiles.number(key << TermSet.PLACE, 8)]++;
      }
    }
    assertThat(terms - keys.size()).isLessThanOrEqualTo(2);
    assertThat(files).as("files of 1,024 terms").matches(all -> isEven(all, 1_024));
  }

  private static boolean isEven(int[] files, int mean) {
    return Arrays.stream(files).allMatch(terms -> terms > mean * 0.8 && terms < mean * 1.2);
  }

  private static int file(String term, int bits) {
    return TermFiles.number(Terms.key(term) << TermSet.PLACE, bits);
  }

  @Test
  void keysOfALongTextAreHandedOnInParts() {
    List<Integer> parts = new ArrayList<>();
    Folding folded = new Folding();
    folded.take("对中工装".repeat(50_000));
    Keys terms = new Keys(part -> parts.add(part.size()));
    Terms.literal(folded, terms);
    assertThat(parts).isNotEmpty().allMatch(size -> size == Keys.MOST);
    assertThat(parts.stream().mapToInt(size -> size).sum() + terms.size()).isEqualTo(399_999);
  }

  private static void never(Keys full) {
    throw new AssertionError("as many keys as in a long text");
  }

  private static Set<Long> keys(String... terms) {
    return Arrays.stream(terms).map(Terms::key).collect(Collectors.toSet());
  }

  private static Set<Long> terms(String text) {
    Folding folded = new Folding();
    folded.take(text);
    Keys terms = new Keys(TermsTest::never);
    Terms.literal(folded, terms);
    return all(terms);
  }

  private static Set<Long> all(Keys keys) {
    return IntStream.range(0, keys.size()).mapToObj(keys::get).collect(Collectors.toSet());
  }
}
