package laurel.media.photo;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives a question a limited time; whoever asked ends what does not answer. */
final class TimeLimit {
  private TimeLimit() {}

  /**
   * @throws TimeoutException when the time is over; the work may go on unheeded
   * @throws ExecutionException with what the work threw, errors included
   */
  static <T> T call(Duration limit, Callable<T> work)
      throws TimeoutException, ExecutionException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "media");
    thread.setDaemon(true); // one that hangs must not keep the program alive
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      task.cancel(true);
    }
  }
}
