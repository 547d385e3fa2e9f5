package laurel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class BitsTest {

  @Property
  void aListReadsBackAsItWas(@ForAll @NotEmpty Set<@IntRange(max = 9_999) Integer> some) {
    int[] numbers = ascending(some);
    assertThat(new Bits.Reader(written(numbers, 10_000)).list(10_000)).isEqualTo(numbers);
  }

  @Property
  void numbersReadBackInARowAsTheyWere(
      @ForAll List<@IntRange(min = 1) Integer> numbers,
      @ForAll @IntRange(min = 20, max = 26) int k) {
    Bits bits = new Bits();
    for (int number : numbers) {
      bits.number(number);
      bits.rice(number, k);
      bits.put(number, 7);
    }
    Bits.Reader reader = new Bits.Reader(bits.taken());
    for (int number : numbers) {
      assertThat(reader.number()).isEqualTo(number);
      assertThat(reader.rice(k)).isEqualTo(number);
      assertThat(reader.take(7)).isEqualTo(number & 127);
    }
  }

  @Test
  void whatIsTakenIsGone() {
    Bits bits = new Bits();
    bits.put(1, 3);
    bits.taken();
    bits.put(5, 3);
    assertThat(new Bits.Reader(bits.taken()).take(3)).isEqualTo(5);
  }

  @Test
  void aListOfAllDocumentsCostsABitEach() {
    int[] all = IntStream.range(0, 10_000).toArray();
    assertThat(bytes(written(all, 10_000))).isBetween(1_250, 1_254);
  }

  @Test
  void aRareTermCostsTwoBytes() {
    assertThat(bytes(written(new int[] {7_777}, 10_000))).isLessThanOrEqualTo(2);
  }

  private static int bytes(String packed) {
    return Base64.getDecoder().decode(packed).length;
  }

  private static String written(int[] numbers, int documents) {
    Bits bits = new Bits();
    bits.list(numbers, numbers.length, documents);
    return bits.taken();
  }

  private static int[] ascending(Set<Integer> some) {
    return new TreeSet<>(some).stream().mapToInt(Integer::intValue).toArray();
  }
}
