package laurel.media.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import laurel.media.photo.Unfinished;
import laurel.work.FullDisk;
import laurel.work.OwnJava;
import org.bytedeco.javacpp.Loader;

/**
 * Has FFmpeg look into videos and sound, in a process of its own for each file: what somebody sent
 * in may crash it, hang it or fill its memory, and none of that reaches the build.
 */
public final class CuttingRoom {
  /** Encoding, by length of the video: a slow machine takes three seconds for each. */
  private static final int SECONDS_A_SECOND = 12;

  private static final String LIBRARY = "org.bytedeco:ffmpeg:8.1.2-1.5.14";

  private static final List<String> OPTIONS =
      List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final boolean open;
  private final Duration limit;

  private CuttingRoom(boolean open, Duration limit) {
    this.open = open;
    this.limit = limit;
  }

  /**
   * Finds out whether there is machine code for this platform; loads none of it.
   *
   * @param limit for a look into one file; what is not done then is given up
   */
  public static CuttingRoom find(Duration limit) {
    try {
      String code = "/org/bytedeco/ffmpeg/" + Loader.getPlatform() + "/";
      String library = System.mapLibraryName("jniavcodec");
      return new CuttingRoom(CuttingRoom.class.getResource(code + library) != null, limit);
    } catch (LinkageError | RuntimeException e) {
      return closed(); // not even a name for this platform
    }
  }

  /** One that can do nothing. */
  public static CuttingRoom closed() {
    return new CuttingRoom(false, Duration.ZERO);
  }

  /** Whether stills and loudness can be had here. */
  public boolean open() {
    return open;
  }

  /** What results depend on, beside the file. */
  public String id() {
    return open ? LIBRARY : "none";
  }

  /**
   * A still that shows something, as rows of red, green, blue.
   *
   * @param file in the folder in which the worker may write
   * @return empty where none can be had
   * @throws Unfinished where it was given up
   */
  public Optional<byte[]> poster(Path file, long millis, int width, int height)
      throws IOException, InterruptedException {
    return ask(file, millis, FilmWorker.POSTER, width, height);
  }

  /**
   * Stills at even distances on one sheet, upright, as rows of red, green, blue.
   *
   * @throws Unfinished where it was given up
   */
  public Optional<byte[]> sheet(Path file, long millis, Sheet sheet, int rotation)
      throws IOException, InterruptedException {
    return ask(
        file,
        millis,
        FilmWorker.SHEET,
        sheet.columns(),
        sheet.rows(),
        sheet.cellWidth(),
        sheet.cellHeight(),
        rotation);
  }

  /**
   * Encodes a video again.
   *
   * @param to in the same folder; there only when this says so
   * @return whether it can be done
   * @throws Unfinished where it was given up
   */
  public boolean encode(Path file, long millis, Shape shape, Path to)
      throws IOException, InterruptedException {
    Duration longer = limit.plusSeconds(millis / 1000 * SECONDS_A_SECOND);
    Path answer = file.resolveSibling(FilmWorker.VIDEO);
    try {
      boolean done =
          run(
              file,
              millis,
              longer,
              FilmWorker.VIDEO,
              shape.width(),
              shape.height(),
              shape.rotation(),
              shape.bits());
      if (done) {
        CleanMp4.copy(answer, to, true);
      }
      return done;
    } catch (BadFilm e) {
      Files.deleteIfExists(to);
      return false;
    } finally {
      Files.deleteIfExists(answer);
    }
  }

  /**
   * How loud it is in so many even stretches, 0 to 255.
   *
   * @throws Unfinished where it was given up
   */
  public Optional<byte[]> peaks(Path file, long millis, int count)
      throws IOException, InterruptedException {
    return ask(file, millis, FilmWorker.PEAKS, count);
  }

  private Optional<byte[]> ask(Path file, long millis, String wanted, int... numbers)
      throws IOException, InterruptedException {
    Path answer = file.resolveSibling(wanted);
    try {
      return run(file, millis, limit, wanted, numbers)
          ? Optional.of(Files.readAllBytes(answer))
          : Optional.empty();
    } finally {
      Files.deleteIfExists(answer);
    }
  }

  /**
   * Whether the worker answered with a file of that name, and not with a no.
   *
   * @throws Unfinished where it did neither
   * @throws IOException where it may have found the disk full
   */
  private static boolean run(Path file, long millis, Duration limit, String wanted, int... numbers)
      throws IOException, InterruptedException {
    // Names without folders: these are ours, in ASCII, whatever the folders above are called.
    List<String> question =
        new ArrayList<>(List.of(file.getFileName().toString(), Long.toString(millis), ".", wanted));
    for (int number : numbers) {
      question.add(Integer.toString(number));
    }
    Process process =
        new ProcessBuilder(OwnJava.command(OPTIONS, FilmWorker.class, question))
            .directory(file.toAbsolutePath().getParent().toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean inTime;
    try {
      inTime = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
    boolean refused = Files.deleteIfExists(file.resolveSibling(FilmWorker.NO));
    if (inTime && process.exitValue() == 0 && Files.exists(file.resolveSibling(wanted))) {
      return true;
    }
    // a no is remembered; want of room, time or memory must not be taken for one
    FullDisk.check(file);
    FullDisk.checkTemporary();
    if (!refused) {
      throw new Unfinished(inTime ? Unfinished.Reason.CRASHED : Unfinished.Reason.SLOW);
    }
    return false;
  }
}
