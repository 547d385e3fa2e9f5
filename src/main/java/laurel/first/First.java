package laurel.first;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;

/**
 * What {@code laurel build} starts with, where a build may have nothing to do. It looks at what the
 * last build of the same words was made from, and where all of it looks as it did, says what that
 * build would say again. Everything else it leaves to the program, which is started with the same
 * words after it.
 */
public final class First {
  /** The exit code that hands on to the program; both launchers know it. */
  static final int HANDS_ON = 75;

  /** The same where a build of very many records is likely to be a long one (ADR 0269). */
  static final int HANDS_ON_MANY = 76;

  private static final long TENTH = 100_000_000;

  private First() {}

  /** Ends with the exit code of the program, or hands on. */
  public static void main(String[] words) {
    long begun = System.nanoTime();
    int code;
    try {
      code = run(begun, words);
    } catch (IOException | RuntimeException | VirtualMachineError e) {
      code = HANDS_ON; // whatever it is, the program has words for it, and more memory
    }
    Runtime.getRuntime().halt(code);
  }

  private static int run(long begun, String... words) throws IOException {
    Invocation invocation = Invocation.of(words);
    Standing standing = Standing.of(invocation);
    if (standing.answer().isEmpty()) {
      boolean many = !standing.mostly() && Bulk.isMany(invocation.content());
      return many ? HANDS_ON_MANY : HANDS_ON;
    }
    Answer answer = standing.answer().get();
    report(answer);
    print(FileDescriptor.out, answer.out());
    print(FileDescriptor.err, answer.err().replace(Answer.TIME, seconds(begun)));
    return answer.code();
  }

  /** Another report that stands there is replaced by the program, which leaves it if that fails. */
  private static void report(Answer answer) throws IOException {
    if (answer.report().isEmpty()) {
      return;
    }
    Path file = Path.of(answer.report());
    byte[] reported = answer.reported().getBytes(StandardCharsets.UTF_8);
    if (Files.exists(file)) {
      if (!Arrays.equals(Files.readAllBytes(file), reported)) {
        throw new FileAlreadyExistsException(file.toString());
      }
      Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try {
      Files.write(file, reported);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static void print(FileDescriptor to, String text) {
    if (text.isEmpty()) {
      return;
    }
    try (OutputStream out = new FileOutputStream(to)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // nobody is there to read it
    }
  }

  private static String seconds(long begun) {
    long tenths = (System.nanoTime() - begun + TENTH / 2) / TENTH;
    return tenths / 10 + "." + tenths % 10;
  }
}
