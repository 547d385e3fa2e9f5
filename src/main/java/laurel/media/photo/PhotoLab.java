package laurel.media.photo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import laurel.work.FullDisk;

/**
 * Darkrooms in processes of their own, as many as there are callers at once. What somebody sent in
 * may crash a decoder, hang it or fill its memory, and none of that reaches the build, nor the next
 * photo. They also run under Java's second compiler, which resizes five times faster than the first
 * that short commands start with.
 */
public final class PhotoLab implements AutoCloseable {
  private static final int TRIES = 2;

  /** For so many pixels of its largest print an order has its time once more. */
  private static final long AS_LONG_AGAIN = 30_000_000;

  private final Darkroom darkroom;
  private final Duration limit;
  private final Queue<LabBench> idle = new ConcurrentLinkedQueue<>();

  /**
   * Starts no process yet.
   *
   * @param darkroom what each process opens
   * @param limit for an order of small prints; what is not done then never will be
   */
  public PhotoLab(Darkroom darkroom, Duration limit) {
    this.darkroom = darkroom;
    this.limit = limit;
  }

  /**
   * Makes all prints of one photo.
   *
   * @param prints largest first; sizes as a person sees the photo
   * @throws BadPicture where the file cannot be decoded
   * @throws Unfinished where it was given up
   * @throws IOException where it cannot be read, or a print not written
   */
  public Developed develop(Path original, List<Print> prints)
      throws IOException, InterruptedException {
    return made(new Order(original.toAbsolutePath(), Optional.empty(), prints));
  }

  /**
   * Prints a picture that was decoded elsewhere.
   *
   * @param rows file of red, green, blue, row by row
   * @param rotation 0, 90, 180 or 270 degrees clockwise
   * @return its mean colour, {@code 0x00RRGGBB}
   * @throws Unfinished where it was given up
   * @throws IOException where it cannot be read, or a print not written
   */
  public int print(Path rows, int width, int height, int rotation, List<Print> prints)
      throws IOException, InterruptedException {
    Order.Decoded decoded = new Order.Decoded(width, height, rotation);
    return made(new Order(rows.toAbsolutePath(), Optional.of(decoded), prints)).tone();
  }

  private Developed made(Order order) throws IOException, InterruptedException {
    for (int left = TRIES; left > 0; left--) {
      Optional<Answer> answer = asked(order);
      if (answer.isPresent()) {
        return made(answer.get());
      }
    }
    FullDisk.check(order.prints().get(0).jpeg());
    FullDisk.checkTemporary();
    throw new Unfinished(Unfinished.Reason.CRASHED);
  }

  private static Developed made(Answer answer) throws IOException {
    return switch (answer.ending()) {
      case DONE -> answer.made();
      case BAD -> throw new BadPicture(answer.reason());
      case LARGE -> throw new Unfinished(Unfinished.Reason.LARGE);
      case DISK -> throw new IOException(answer.reason());
      case BUG -> throw new IllegalStateException("darkroom: " + answer.reason());
    };
  }

  /** Longer for a poster: one of fifty megapixels has two and a half times as long as a photo. */
  private Duration limit(Order order) {
    Print largest = order.prints().get(0);
    long pixels = (long) largest.width() * largest.height();
    return limit.plus(limit.multipliedBy(pixels).dividedBy(AS_LONG_AGAIN));
  }

  /** The answer; empty where the process ended instead. Only one that answered is used again. */
  private Optional<Answer> asked(Order order) throws IOException, InterruptedException {
    LabBench ready = idle.poll();
    LabBench bench = ready == null ? LabBench.start(darkroom) : ready;
    boolean answered = false;
    try {
      Answer answer = TimeLimit.call(limit(order), () -> bench.ask(order));
      answered = true;
      idle.add(bench);
      return Optional.of(answer);
    } catch (TimeoutException e) {
      throw new Unfinished(Unfinished.Reason.SLOW);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException) {
        return Optional.empty();
      }
      throw new IllegalStateException("lab", e.getCause());
    } finally {
      if (!answered) {
        bench.close();
      }
    }
  }

  /** Ends all processes; to be called when nobody waits for an answer. */
  @Override
  public void close() {
    for (LabBench bench = idle.poll(); bench != null; bench = idle.poll()) {
      bench.close();
    }
  }
}
