package laurel.media;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.work.OwnJava;
import laurel.work.Parallel;

/**
 * Hashes many originals in a process of its own, which runs under Java's second compiler: that one
 * uses the processor's own instructions for SHA-256, eight times as fast as what short commands
 * start with. Pays from about a hundred megabytes.
 */
public final class HashWorker {
  /** From so many bytes on, a process of its own is done sooner. */
  private static final long WORTH_A_PROCESS = 100_000_000;

  private static final List<String> OPTIONS =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:-UsePerfData");

  private HashWorker() {}

  /**
   * {@code THREADS}; takes a number and so many paths, answers with their hashes in that order,
   * empty for a file that cannot be read.
   */
  public static void main(String... args) throws IOException, InterruptedException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    List<Path> files = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      files.add(Path.of(in.readUTF()));
    }
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      Parallel.each(files, Integer.parseInt(args[0]), HashWorker::hash, hash -> write(hash, out));
    }
  }

  /** Of files of this computer, by whatever is quicker for so many bytes. */
  static List<Optional<String>> hashes(List<Path> files, int jobs) throws InterruptedException {
    if (files.stream().mapToLong(HashWorker::bytes).sum() >= WORTH_A_PROCESS) {
      try {
        return ask(files, jobs);
      } catch (IOException e) {
        // no process to be had: here, then
      }
    }
    return Parallel.map(files, jobs, HashWorker::hash);
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  /** Of one file, here; empty where it cannot be read. */
  static Optional<String> hash(Path file) {
    try {
      return Optional.of(ContentHash.of(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void write(Optional<String> hash, DataOutputStream out) {
    try {
      out.writeUTF(hash.orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nobody waits for it any more
    }
  }

  /**
   * The hashes of files, in their order; empty for those that cannot be read.
   *
   * @throws IOException where the process fails
   */
  static List<Optional<String>> ask(List<Path> files, int threads) throws IOException {
    Process process =
        new ProcessBuilder(
                OwnJava.command(OPTIONS, HashWorker.class, List.of(Integer.toString(threads))))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        DataInputStream in =
            new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      out.writeInt(files.size());
      for (Path file : files) {
        out.writeUTF(file.toAbsolutePath().toString());
      }
      out.flush();
      List<Optional<String>> hashes = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        hashes.add(Optional.of(in.readUTF()).filter(hash -> !hash.isEmpty()));
      }
      return hashes;
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }
}
