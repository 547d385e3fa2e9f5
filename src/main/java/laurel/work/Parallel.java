package laurel.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Where a stage shares out its work among threads; {@code first}, which stands on the JDK alone,
 * has threads of its own, as have those who wait for others. Results of {@link #map} and {@link
 * #each} come in the order of their inputs, whatever the number of threads, so that nothing
 * downstream can depend on it, and not more than a few inputs a thread are under way at once: a
 * hundred thousand inputs are never all in memory.
 */
public final class Parallel {
  /** Inputs of a run a thread; two runs are under way, so that none idles while one is received. */
  private static final int RUN = 8;

  /** Milliseconds that a result waits at most for those of its run that come after it. */
  private static final int PATIENCE = 20;

  private Parallel() {}

  /** What is done with one input; it may fail with an exception of its own kind. */
  @FunctionalInterface
  public interface Task<A, B, X extends Exception> {
    /** The result for one input. */
    B apply(A input) throws X, InterruptedException;
  }

  /**
   * The results of all inputs, in their order.
   *
   * @param jobs how many threads; 1 works on the caller's own
   * @throws X the failure of the first input (in their order) that failed; no further inputs are
   *     begun, and none is still running when it is thrown
   * @throws InterruptedException when the caller is interrupted; likewise none is still running
   */
  public static <A, B, X extends Exception> List<B> map(
      Iterable<? extends A> inputs, int jobs, Task<? super A, ? extends B, X> task)
      throws X, InterruptedException {
    List<B> results = new ArrayList<>();
    each(inputs, jobs, task, results::add);
    return results;
  }

  /**
   * Hands each result over on the caller's thread, in the order of the inputs, as soon as it and
   * those before it are there, or 20 ms later: where results come fast the caller is woken once for
   * a run of them, as each waking costs what a small result does. Nothing is collected. Fails like
   * {@link #map}.
   */
  public static <A, B, X extends Exception> void each(
      Iterable<? extends A> inputs,
      int jobs,
      Task<? super A, ? extends B, X> task,
      Consumer<? super B> receiver)
      throws X, InterruptedException {
    if (jobs <= 1) {
      for (A input : inputs) {
        receiver.accept(task.apply(input));
      }
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(jobs, Parallel::thread);
    try {
      Iterator<? extends A> rest = inputs.iterator();
      List<Future<B>> front = begin(rest, jobs * RUN, threads, task);
      while (!front.isEmpty()) {
        List<Future<B>> next = begin(rest, jobs * RUN, threads, task);
        for (Future<B> future : front) {
          if (!future.isDone()) {
            await(front.get(front.size() - 1));
          }
          receiver.accept(Parallel.<B, X>result(future));
        }
        front = next;
      }
    } finally {
      end(threads);
    }
  }

  private static <A, B, X extends Exception> List<Future<B>> begin(
      Iterator<? extends A> rest,
      int most,
      ExecutorService threads,
      Task<? super A, ? extends B, X> task) {
    List<Future<B>> run = new ArrayList<>(most);
    while (rest.hasNext() && run.size() < most) {
      run.add(threads.submit(new Call<A, B>(task, rest.next())));
    }
    return run;
  }

  /** A class of its own: where there are many, Java makes one of a lambda fifty times slower. */
  private record Call<A, B>(Task<? super A, ? extends B, ?> task, A input) implements Callable<B> {
    @Override
    public B call() throws Exception {
      return task.apply(input);
    }
  }

  /** Waits for the last of a run, but not for long; what has become of it is told in its turn. */
  private static void await(Future<?> last) throws InterruptedException {
    try {
      last.get(PATIENCE, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // those before it may be there, or have failed first
    }
  }

  /**
   * Works on all inputs, in their order as far as one is begun after the other; whoever is free
   * takes the next, however long another one takes.
   *
   * @throws X the failure of one that failed; no further inputs are begun, and none is still
   *     running
   * @throws InterruptedException when the caller is interrupted; likewise none is still running
   */
  public static <A, X extends Exception> void all(
      Collection<? extends A> inputs, int jobs, Task<? super A, ?, X> task)
      throws X, InterruptedException {
    Queue<A> left = new ConcurrentLinkedQueue<>(inputs);
    int lanes = Math.max(1, Math.min(jobs, inputs.size()));
    Parallel.<Integer, Integer, X>each(
        IntStream.range(0, lanes).boxed().toList(), lanes, lane -> drain(left, task), done -> {});
  }

  private static <A, X extends Exception> int drain(Queue<A> left, Task<? super A, ?, X> task)
      throws X, InterruptedException {
    int done = 0;
    try {
      for (A input = left.poll(); input != null; input = left.poll()) {
        task.apply(input);
        done++;
      }
      return done;
    } finally {
      left.clear(); // where this one failed, the others are to stop as well
    }
  }

  private static <B, X extends Exception> B result(Future<B> future)
      throws X, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (e.getCause() instanceof RuntimeException bug) {
        throw bug;
      }
      if (e.getCause() instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      @SuppressWarnings("unchecked") // a task throws nothing else: its compiler has seen to it
      X failure = (X) e.getCause();
      throw failure;
    }
  }

  /** Waits until nothing runs any more: a task must not write after its caller has given up. */
  private static void end(ExecutorService threads) {
    threads.shutdownNow();
    boolean interrupted = false;
    while (!threads.isTerminated()) {
      try {
        threads.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "laurel-work");
    thread.setDaemon(true);
    return thread;
  }
}
