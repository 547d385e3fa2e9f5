package laurel.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A process of its own that publishes, to be killed from outside. */
final class Publisher {
  private Publisher() {}

  /**
   * {@code loop SITE FROM}: one generation after the other, a byte printed for each; {@code hold
   * SITE}: opens, prints a byte and waits.
   */
  public static void main(String[] arguments) throws Exception {
    Path site = Path.of(arguments[1]);
    if (arguments[0].equals("hold")) {
      try (Stage stage = OutputFolder.open(site, Sites.PLAIN)) {
        tell();
        System.in.read();
        stage.publish();
      }
      return;
    }
    tell();
    for (int generation = Integer.parseInt(arguments[2]); ; generation++) {
      Sites.publish(site, generation(generation));
      tell();
    }
  }

  private static void tell() {
    System.out.write('.');
    System.out.flush();
  }

  /** Starts one; returns when it is about to begin. */
  static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Publisher.class.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    await(process);
    return process;
  }

  /** Waits for the next byte that the process tells. */
  static void await(Process process) throws IOException {
    if (process.getInputStream().read() != '.') {
      throw new IOException("the other process has ended by itself");
    }
  }

  /** A site in which every file tells its generation, and files come, go, and become folders. */
  static Map<String, String> generation(int generation) {
    Map<String, String> files = new TreeMap<>();
    files.put("generation", Integer.toString(generation));
    files.put(generation % 2 == 0 ? "turns" : "turns/in", "now " + generation);
    for (int i = 0; i < 60; i++) {
      if ((i + generation) % 7 != 0) {
        files.put("page/" + i + "/index.html", "page " + i + ", state " + generation / (1 + i % 5));
      }
    }
    return files;
  }
}
