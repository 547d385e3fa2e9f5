package laurel.media.film;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What runs in the process of its own. Its arguments are a file, its length, a folder, and then
 * what is wanted; each answer is a raw file in that folder. Whoever ends without an answer and
 * without a no was ended.
 */
public final class FilmWorker {
  static final String POSTER = "poster";
  static final String SHEET = "sheet";
  static final String PEAKS = "peaks";
  static final String VIDEO = "video";

  /** File that says that what was asked for cannot be had of this original. */
  static final String NO = "no";

  private FilmWorker() {}

  /**
   * {@code FILE MILLIS FOLDER [poster WIDTH HEIGHT] [sheet COLUMNS ROWS WIDTH HEIGHT ROTATION]
   * [peaks COUNT] [video WIDTH HEIGHT ROTATION BITS]}
   *
   * @throws IOException when an answer cannot be had: the process ends with a code that is not 0
   */
  public static void main(String... args) throws IOException {
    CompletableFuture<Void> end = new CompletableFuture<>();
    daemon("parent", () -> end.completeExceptionally(gone()));
    daemon("work", () -> work(end, args));
    try {
      end.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    }
  }

  private static IOException gone() {
    untilParentEnds();
    return new IOException("nobody waits any more");
  }

  private static void work(CompletableFuture<Void> end, String... args) {
    try {
      answer(args);
      end.complete(null);
    } catch (BadFilm | RuntimeException e) {
      refuse(end, e, Path.of(args[2]));
    } catch (IOException | Error e) {
      end.completeExceptionally(e);
    }
  }

  private static void refuse(CompletableFuture<Void> end, Exception reason, Path folder) {
    try {
      Files.createFile(folder.resolve(NO));
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
    end.completeExceptionally(reason);
  }

  private static void answer(String... args) throws IOException {
    Path file = Path.of(args[0]);
    long millis = Long.parseLong(args[1]);
    Path folder = Path.of(args[2]);
    int at = 3;
    while (at < args.length) {
      String wanted = args[at++];
      Path answer = folder.resolve(wanted);
      switch (wanted) {
        case POSTER -> {
          try (FilmSource film = new FilmSource(file, AVMEDIA_TYPE_VIDEO)) {
            int width = Integer.parseInt(args[at++]);
            Files.write(answer, Stills.poster(film, millis, width, Integer.parseInt(args[at++])));
          }
        }
        case SHEET -> {
          int[] n = numbers(args, at, 5);
          at += n.length;
          Sheet sheet = new Sheet(n[0], n[1], n[2], n[3]);
          try (FilmSource film = new FilmSource(file, AVMEDIA_TYPE_VIDEO)) {
            Files.write(answer, Stills.sheet(film, millis, sheet, n[4]));
          }
        }
        case VIDEO -> {
          int[] n = numbers(args, at, 4);
          at += n.length;
          Transcoder.encode(file, answer, new Shape(n[0], n[1], n[2], n[3]));
        }
        case PEAKS -> {
          try (FilmSource sound = new FilmSource(file, AVMEDIA_TYPE_AUDIO)) {
            Files.write(answer, Loudness.peaks(sound, millis, Integer.parseInt(args[at++])));
          }
        }
        default -> throw new IllegalArgumentException(wanted);
      }
    }
  }

  private static int[] numbers(String[] args, int from, int count) {
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = Integer.parseInt(args[from + i]);
    }
    return numbers;
  }

  /** A build that is killed closes its end of the pipe: nobody waits for the answer any more. */
  private static void untilParentEnds() {
    try {
      while (System.in.read() >= 0) {
        // nothing is ever said
      }
    } catch (IOException e) {
      // as good as the end
    }
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
