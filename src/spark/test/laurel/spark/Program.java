package laurel.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.launcher.JavaModuleOptions;

/** The finished program, started as its users start it: by Java alone, or by spark-submit. */
final class Program {
  private static final int MINUTES = 15;
  private static final Path BUILT = Path.of(System.getProperty("laurel.built"));
  private static final List<String> JAVA =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Dfile.encoding=UTF-8");

  private final Path home;

  /**
   * With a cluster's folder that holds what a cluster brings: Spark, Hadoop, what they stand on,
   * and nothing of Laurel's. What earlier executors have left is removed.
   */
  Program() throws IOException {
    this.home = BUILT.resolve("home").toAbsolutePath();
    for (Path old : executors()) {
      FileUtils.deleteDirectory(old.toFile());
    }
    try (Stream<Path> libraries = Files.list(BUILT.resolve("lib"))) {
      for (Path jar : (Iterable<Path>) libraries.filter(Program::both)::iterator) {
        Path place = home.resolve("jars").resolve(jar.getFileName());
        Files.copy(jar, place, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Spark stands on these as well, in these versions. */
  private static boolean both(Path jar) {
    return jar.getFileName().toString().matches("(annotations|commons|jackson|log4j-api)-.*");
  }

  /** The folders of executors, one each, in which they keep what they were given. */
  List<Path> executors() throws IOException {
    if (!Files.isDirectory(home.resolve("work"))) {
      return List.of();
    }
    try (Stream<Path> folders = Files.find(home.resolve("work"), 2, (f, a) -> a.isDirectory())) {
      return folders.filter(f -> home.resolve("work").relativize(f).getNameCount() == 2).toList();
    }
  }

  Process alone(Path log, List<String> words) throws IOException {
    List<String> command = new ArrayList<>(JAVA);
    command.addAll(List.of("-jar", BUILT.resolve("laurel.jar").toString()));
    command.addAll(words);
    return started(command, log);
  }

  /** What {@code spark-submit} does: two executors of a core and a gigabyte each. */
  Process submitted(Path log, List<String> words) throws IOException {
    return submitted(log, Map.of(), words);
  }

  /** The same with more settings, each as {@code --conf} would give it. */
  Process submitted(Path log, Map<String, String> settings, List<String> words) throws IOException {
    List<String> command = new ArrayList<>(JAVA);
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
    command.addAll(List.of("-Xmx1g", "-cp", home.resolve("jars") + "/*"));
    command.addAll(
        List.of("org.apache.spark.deploy.SparkSubmit", "--master", "local-cluster[2,1,1024]"));
    setting("spark.ui.enabled", "false", command);
    setting("spark.driver.host", "127.0.0.1", command);
    setting("spark.driver.bindAddress", "127.0.0.1", command);
    setting("spark.executor.extraJavaOptions", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1", command);
    settings.forEach((name, value) -> setting(name, value, command));
    command.addAll(List.of("--class", "laurel.cli.Main", BUILT.resolve("laurel.jar").toString()));
    command.addAll(words);
    return started(command, log);
  }

  private static void setting(String name, String value, List<String> command) {
    command.addAll(List.of("--conf", name + "=" + value));
  }

  /** Waits for its end, which is no failure of the machine's. */
  static void run(Process process) throws InterruptedException {
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    assertThat(ended).isTrue();
    assertThat(process.exitValue()).as("exit code, see the log").isLessThanOrEqualTo(1);
  }

  private Process started(List<String> command, Path log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }
}
