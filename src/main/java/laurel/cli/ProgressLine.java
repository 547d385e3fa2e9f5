package laurel.cli;

import java.util.Locale;
import laurel.work.Progress;

/**
 * Shows how far a build has come: one line drawn over itself on a terminal (phase, done of total,
 * rate, time left), a plain line a phase elsewhere, nothing when asked to be quiet.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long REDRAW_NANOSECONDS = 100_000_000;

  private final Console console;
  private final boolean shown;
  private Phase phase;
  private long total;
  private long done;
  private long begun;
  private long drawn;

  private ProgressLine(Console console, boolean shown) {
    this.console = console;
    this.shown = shown;
  }

  static ProgressLine of(Arguments arguments, Console console) {
    boolean quiet = arguments.has(Option.QUIET);
    boolean shown = console.terminal() || arguments.has(Option.VERBOSE);
    return new ProgressLine(console, shown && !quiet);
  }

  @Override
  public synchronized void begin(Phase next, long steps) {
    if (!shown) {
      return;
    }
    close();
    phase = next;
    total = steps;
    done = 0;
    begun = System.nanoTime();
    drawn = 0;
    if (!console.terminal()) {
      console.err().println(label() + (total > 0 ? " " + total : ""));
    }
  }

  @Override
  public synchronized void advance(long steps) {
    done += steps;
    long now = System.nanoTime();
    if (shown && console.terminal() && now - drawn >= REDRAW_NANOSECONDS) {
      drawn = now;
      console.err().print("\r" + line(now) + "\u001b[K");
      console.err().flush();
    }
  }

  /** Ends the line. */
  @Override
  public synchronized void close() {
    if (phase != null && console.terminal()) {
      console.err().print("\r\u001b[K");
      console.err().flush();
    }
    phase = null;
  }

  private String line(long now) {
    double seconds = Math.max(1, now - begun) / 1e9;
    double rate = done / seconds;
    StringBuilder line = new StringBuilder(label()).append(' ').append(done);
    if (total > 0) {
      line.append('/').append(total);
    }
    line.append(String.format(Locale.ROOT, "  %.0f/s", rate));
    if (total > 0 && done > 0) {
      long left = Math.round((total - done) / rate);
      line.append("  ").append(console.text("progress.left", Long.toString(left)));
    }
    return line.toString();
  }

  private String label() {
    return console.text("progress." + phase.name().toLowerCase(Locale.ROOT));
  }
}
