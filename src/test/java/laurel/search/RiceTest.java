package laurel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class RiceTest {

  @Property
  void aListReadsBackAsItWas(@ForAll @NotEmpty Set<@IntRange(max = 9_999) Integer> some) {
    TreeSet<Integer> numbers = new TreeSet<>(some);
    assertThat(read(write(numbers, 10_000), numbers.size(), 10_000)).isEqualTo(numbers);
  }

  @Test
  void aListOfAllDocumentsCostsABitEach() {
    Set<Integer> all = new TreeSet<>();
    for (int i = 0; i < 10_000; i++) {
      all.add(i);
    }
    assertThat(write(all, 10_000)).hasSize(1_250);
  }

  @Test
  void aRareTermCostsTwoBytes() {
    assertThat(write(new TreeSet<>(Set.of(7_777)), 10_000).length).isLessThanOrEqualTo(2);
  }

  private static byte[] write(Set<Integer> numbers, int documents) {
    Postings postings = new Postings();
    for (int number : numbers) {
      postings.add(number);
      postings.add(number);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Rice.write(out, postings.gaps(), documents);
    return out.toByteArray();
  }

  private static Set<Integer> read(byte[] bytes, int count, int documents) {
    int k = Rice.parameter(count, documents);
    Set<Integer> numbers = new TreeSet<>();
    int at = 0;
    int last = -1;
    for (int i = 0; i < count; i++) {
      int value = 0;
      while (bit(bytes, at++) == 1) {
        value++;
      }
      for (int b = 0; b < k; b++) {
        value = value << 1 | bit(bytes, at++);
      }
      last += value + 1;
      numbers.add(last);
    }
    return numbers;
  }

  private static int bit(byte[] bytes, int at) {
    return bytes[at >> 3] >> (7 - (at & 7)) & 1;
  }
}
