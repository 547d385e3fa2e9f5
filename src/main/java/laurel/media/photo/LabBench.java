package laurel.media.photo;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import laurel.work.OwnJava;

/** One process of the lab, seen from outside. For one thread at a time. */
final class LabBench {
  /**
   * The heap holds the pixels of the largest print original twice; what decoders take beside it is
   * less than 400 MB. A crash leaves neither a report nor a core in the user's folder.
   */
  private static final List<String> OPTIONS =
      List.of(
          "-Xmx1000m",
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData",
          "-XX:+SuppressFatalErrorMessage",
          "-XX:-CreateCoredumpOnCrash");

  private final Process process;
  private final DataOutputStream orders;
  private final DataInputStream answers;

  private LabBench(Process process) {
    this.process = process;
    this.orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  static LabBench start(Darkroom darkroom) throws IOException {
    List<String> command = OwnJava.command(OPTIONS, PhotoWorker.class, darkroom.words());
    return new LabBench(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /**
   * Gives an order and waits for its answer.
   *
   * @throws IOException where the process has ended
   */
  Answer ask(Order order) throws IOException {
    order.write(orders);
    return Answer.read(answers);
  }

  /** Ends it, whatever it is at, and waits until it has ended: then it writes nothing any more. */
  void close() {
    process.destroyForcibly().onExit().join();
  }
}
