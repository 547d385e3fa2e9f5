package laurel.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Notes beside the store of who is at which original, so that one that takes its machine down with
 * it is known by the next who comes to it. Whoever is alive writes his note anew every few seconds:
 * a slow one, whose work a cluster gives to a twin as well, is not taken for lost.
 */
final class Attendance {
  /** How often a note is written anew, and how long one is watched that may be a lost machine's. */
  record Patience(Duration beat, Duration watch) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(30));
  }

  private final Path folder;
  private final Patience patience;

  /**
   * @param folder where notes lie; made when it is needed
   */
  Attendance(Path folder, Patience patience) {
    this.folder = folder;
    this.patience = patience;
  }

  /** Somebody's being at an original; ends when he comes back, whatever came of it. */
  interface Stay extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  /**
   * Notes that somebody is at this one.
   *
   * @param run whose work it is: what another run has left says nothing
   * @return empty where somebody of this run was at it and was lost; his note is taken away
   */
  Optional<Stay> enter(String key, String run) throws IOException, InterruptedException {
    Path note = folder.resolve("at-" + key);
    Optional<String> earlier = read(note).filter(text -> text.startsWith(run + "\n"));
    if (earlier.isEmpty()) {
      return Optional.of(new Own(note, run));
    }
    if (changes(note, earlier.get())) {
      return Optional.of(() -> {}); // a twin is at work: to be at it as well does no harm
    }
    Files.deleteIfExists(note);
    return Optional.empty();
  }

  private boolean changes(Path note, String seen) throws IOException, InterruptedException {
    long beat = patience.beat().toMillis();
    for (long waited = 0; waited < patience.watch().toMillis(); waited += beat) {
      TimeUnit.MILLISECONDS.sleep(beat);
      if (!read(note).equals(Optional.of(seen))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> read(Path note) throws IOException {
    try {
      return Files.exists(note) ? Optional.of(Files.readString(note)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty(); // he has just come back
    }
  }

  /** The note of this process, written anew beat by beat. */
  private final class Own implements Stay {
    private final Path note;
    private final Thread pulse;

    Own(Path note, String run) throws IOException {
      this.note = note;
      Files.createDirectories(folder);
      Files.writeString(note, text(run));
      this.pulse = new Thread(() -> renew(run), "laurel-attendance");
      pulse.setDaemon(true);
      pulse.start();
    }

    private String text(String run) {
      return run + "\n" + UUID.randomUUID() + "\n";
    }

    private void renew(String run) {
      try {
        while (true) {
          TimeUnit.MILLISECONDS.sleep(patience.beat().toMillis());
          Files.writeString(note, text(run));
        }
      } catch (InterruptedException e) {
        // He has come back.
      } catch (IOException e) {
        // Without a living note others may take this one for lost, and tell so.
      }
    }

    @Override
    public void close() throws IOException {
      pulse.interrupt();
      try {
        pulse.join(); // a late beat would write the note once more
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      Files.deleteIfExists(note);
    }
  }
}
