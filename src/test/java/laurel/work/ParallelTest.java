package laurel.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {
  private static final List<Integer> MANY = IntStream.range(0, 1000).boxed().toList();

  private static int slowAtTimes(int n) throws InterruptedException {
    if (n % 100 == 0) {
      Thread.sleep(3);
    }
    return n * n;
  }

  private static int failsFromFiveOn(int n) throws IOException, InterruptedException {
    if (n == 5) {
      Thread.sleep(20); // the others have failed by now
    }
    if (n >= 5) {
      throw new IOException("at " + n);
    }
    return n;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7})
  void resultsComeInTheOrderOfTheirInputs(int jobs) throws InterruptedException {
    List<Integer> results = Parallel.map(MANY, jobs, ParallelTest::slowAtTimes);
    assertThat(results).isEqualTo(MANY.stream().map(n -> n * n).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 31, 32, 33, 48})
  void noneIsMissingWhereverARunEnds(int inputs) throws InterruptedException {
    List<Integer> results = Parallel.map(MANY.subList(0, inputs), 2, n -> n);
    assertThat(results).isEqualTo(MANY.subList(0, inputs));
  }

  @Test
  void aResultIsHandedOverWhileAnotherTakesLong() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    Parallel.<Integer, Boolean, RuntimeException>each(
        List.of(0, 1),
        2,
        n -> {
          if (n == 0) {
            Thread.sleep(5); // the caller looks before it is there
            return true;
          }
          return received.await(1, TimeUnit.MINUTES);
        },
        done -> {
          assertThat(done).isTrue();
          received.countDown();
        });
    assertThat(received.getCount()).isZero();
  }

  @Test
  void resultsBeforeAFailureAreHandedOver() {
    List<Integer> received = new ArrayList<>();
    assertThatThrownBy(() -> Parallel.each(MANY, 3, ParallelTest::failsFromFiveOn, received::add))
        .hasMessage("at 5");
    assertThat(received).containsExactly(0, 1, 2, 3, 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void theFirstFailureInOrderIsTold(int jobs) {
    assertThatThrownBy(() -> Parallel.map(MANY, jobs, ParallelTest::failsFromFiveOn))
        .isInstanceOf(IOException.class)
        .hasMessage("at 5");
  }

  @Test
  void nothingIsBegunAndNothingRunsAfterAFailure() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger running = new AtomicInteger();
    Parallel.Task<Integer, Integer, RuntimeException> task =
        n -> {
          begun.incrementAndGet();
          running.incrementAndGet();
          try {
            Thread.sleep(1);
            if (n == 0) {
              throw new IllegalStateException("first");
            }
            return n;
          } finally {
            running.decrementAndGet();
          }
        };
    assertThatThrownBy(() -> Parallel.map(MANY, 2, task)).hasMessage("first");
    assertThat(running).hasValue(0);
    assertThat(begun).hasValueLessThanOrEqualTo(2 * 16);
  }

  @Test
  void notMoreThanAFewInputsAreTakenAhead() throws InterruptedException {
    AtomicInteger received = new AtomicInteger();
    AtomicInteger furthest = new AtomicInteger();
    Iterator<Integer> source =
        MANY.stream()
            .peek(n -> furthest.accumulateAndGet(n - received.get(), Math::max))
            .iterator();
    Parallel.each(() -> source, 2, n -> n, n -> received.incrementAndGet());
    assertThat(received).hasValue(1000);
    assertThat(furthest).hasValueLessThanOrEqualTo(2 * 16 + 1);
  }

  @Test
  void anInterruptedCallerStopsAndLeavesNothingRunning() throws InterruptedException {
    CountDownLatch working = new CountDownLatch(1);
    AtomicBoolean stopped = new AtomicBoolean();
    List<Throwable> thrown = new ArrayList<>();
    Parallel.Task<Integer, Integer, RuntimeException> task =
        n -> {
          working.countDown();
          try {
            Thread.sleep(60_000);
          } finally {
            stopped.set(true);
          }
          return n;
        };
    Thread caller =
        new Thread(
            () -> {
              try {
                Parallel.map(List.of(1, 2), 2, task);
              } catch (InterruptedException e) {
                thrown.add(e);
              }
            });
    caller.start();
    working.await();
    caller.interrupt();
    caller.join();
    assertThat(thrown).hasSize(1);
    assertThat(stopped).isTrue();
  }

  @Test
  void anErrorOfTheTaskIsTheErrorOfTheCaller() {
    Parallel.Task<Integer, Integer, RuntimeException> task =
        n -> {
          throw new StackOverflowError("deep");
        };
    assertThatThrownBy(() -> Parallel.map(List.of(1, 2, 3), 2, task))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void whoIsFreeTakesTheNextHoweverLongAnotherTakes() throws Exception {
    CountDownLatch others = new CountDownLatch(99);
    List<Integer> inputs = IntStream.range(0, 100).boxed().toList();

    Parallel.<Integer, IOException>all(
        inputs,
        2,
        input -> {
          if (input == 0) {
            assertThat(others.await(1, TimeUnit.MINUTES)).isTrue();
          } else {
            others.countDown();
          }
          return input;
        });

    assertThat(others.getCount()).isZero();
  }

  @Test
  void whereOneOfAllFailsTheOthersStop() {
    AtomicInteger begun = new AtomicInteger();
    List<Integer> inputs = IntStream.range(0, 1000).boxed().toList();

    assertThatThrownBy(
            () ->
                Parallel.<Integer, IOException>all(
                    inputs,
                    2,
                    input -> {
                      begun.incrementAndGet();
                      if (input == 5) {
                        throw new IOException("disk");
                      }
                      TimeUnit.MILLISECONDS.sleep(1);
                      return input;
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk");
    assertThat(begun.get()).isLessThan(1000);
  }
}
