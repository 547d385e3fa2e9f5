package laurel.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Tells browsers of each new state (server-sent events). Every page that is open waits in a thread
 * of its own.
 */
final class Events {
  /** How often a page is spoken to when there is nothing new, to notice that it has gone. */
  private static final long BREATH_MILLIS = 10_000;

  private long version;
  private String state = "{}";
  private boolean ended;
  private int listeners;

  /** There is a new state. */
  synchronized void tell(String json) {
    state = json;
    version++;
    notifyAll();
  }

  /** Lets everybody go. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Whether a page is open somewhere. */
  synchronized boolean heard() {
    return listeners > 0;
  }

  /**
   * Speaks to one page, the present state first, until it or the preview goes. What it is told
   * begins with a line that says what the page is now, so that it need not ask.
   */
  void speak(OutputStream out, Supplier<String> version) throws IOException {
    count(1);
    try {
      tell(out, version);
    } finally {
      count(-1);
    }
  }

  private synchronized void count(int more) {
    listeners += more;
  }

  private void tell(OutputStream out, Supplier<String> page) throws IOException {
    out.write("retry: 1000\n\n".getBytes(StandardCharsets.UTF_8));
    long told = -1;
    while (true) {
      String next;
      synchronized (this) {
        await(told);
        if (ended) {
          return;
        }
        next = version == told ? "" : state;
        told = version;
      }
      String said = next.isEmpty() ? ":\n\n" : "data: " + page.get() + "\ndata: " + next + "\n\n";
      out.write(said.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private synchronized void await(long told) throws IOException {
    long until = System.nanoTime() + BREATH_MILLIS * 1_000_000;
    try {
      while (version == told && !ended) {
        long left = (until - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return;
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
