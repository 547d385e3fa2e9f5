package laurel.media;

import java.util.concurrent.Semaphore;
import laurel.probe.PhotoFacts;

/** Memory shared among workers: pictures large enough to fill it wait for each other. */
final class Budget {
  private static final int MEGABYTES = 900;
  private static final long MEGABYTE = 1 << 20;
  private static final int BYTES_A_PIXEL = 4;

  private final Semaphore free = new Semaphore(MEGABYTES, true);

  /**
   * Takes room to decode this photo (its pixels twice, and the file); waits until there is some.
   */
  int take(PhotoFacts facts) throws InterruptedException {
    long bytes = 2 * BYTES_A_PIXEL * facts.pixels() + facts.bytes();
    int share = (int) Math.min(MEGABYTES, bytes / MEGABYTE + 1);
    free.acquire(share);
    return share;
  }

  /** Gives back what was taken. */
  void give(int share) {
    free.release(share);
  }
}
