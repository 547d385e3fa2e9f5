package laurel.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BatchesTest {
  @Test
  void aFilmIsATaskAndPhotosShareOne() {
    List<List<Long>> batches = Batches.of(millis(100, 200, 90_000, 200, 300), m -> m, 1);

    assertThat(batches).containsExactly(millis(90_000), millis(300, 200, 200, 100));
  }

  @Test
  void theLongestComesFirst() {
    List<Long> work = millis(LongStream.range(0, 500).map(i -> i * 37 % 9_000).toArray());

    List<Long> inOrder = Batches.of(work, m -> m, 4).stream().flatMap(List::stream).toList();

    assertThat(inOrder).isSortedAccordingTo(Collections.reverseOrder());
    assertThat(inOrder).containsExactlyInAnyOrderElementsOf(work);
  }

  @Test
  void noTaskIsLongerThanItsShareUnlessItIsOnePiece() {
    Random chance = new Random(7);
    for (int round = 0; round < 200; round++) {
      long[] costs = chance.longs(1 + chance.nextInt(300), 1, 200_000).toArray();
      for (List<Long> batch : Batches.of(millis(costs), m -> m, 1 + chance.nextInt(64))) {
        long sum = batch.stream().mapToLong(m -> m).sum();
        assertThat(batch.size() == 1 || sum <= Batches.MOST_MILLIS).isTrue();
      }
    }
  }

  @Test
  void eightCoresGetThirtyTwoTasksOfOneLength() {
    List<Long> photos = Collections.nCopies(3_200, 200L);

    List<List<Long>> batches = Batches.of(photos, m -> m, 8);

    assertThat(batches).hasSize(32).allMatch(batch -> batch.size() == 100);
  }

  @Test
  void aFewPhotosAreNotWorthManyTasks() {
    assertThat(Batches.of(Collections.nCopies(20, 200L), m -> m, 64)).hasSize(2);
    assertThat(Batches.of(List.<Long>of(), m -> m, 64)).isEmpty();
  }

  private static List<Long> millis(long... millis) {
    List<Long> all = new ArrayList<>();
    LongStream.of(millis).forEach(all::add);
    return all;
  }
}
