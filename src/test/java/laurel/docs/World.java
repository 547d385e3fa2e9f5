package laurel.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder in which commands of the documentation are typed, with the real program in it.
 *
 * <ul>
 *   <li>{@code empty}: nothing but what units sent in, in {@code 报送材料/} and {@code submissions/},
 *       which the others have too
 *   <li>{@code demo}: the demo catalogue as {@code content/}
 *   <li>{@code rounds}: a small catalogue of four rounds as {@code content/}
 * </ul>
 */
final class World {
  private static final Path TOP = Path.of("").toAbsolutePath();
  private static final Path FORMS = TOP.resolve("src/test/resources/laurel/intake/forms");

  private static final Path PHOTO = TOP.resolve("src/test/resources/laurel/samples/gps.jpg");

  /** As the launcher starts it; a preview is ended as soon as it says where it is to be seen. */
  private static final String LAUREL =
      """
      #!/bin/sh
      laurel() {
        exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Dfile.encoding=UTF-8 \\
          -Djava.awt.headless=true -Dorg.freemarker.loggerLibrary=none -Dlaurel.locale=zh_CN.UTF-8 \\
          -cp "$LAUREL_CLASSES" laurel.cli.Main "$@"
      }
      case " $* " in *" --help "*) laurel "$@" ;; " serve "*) ;; *) laurel "$@" ;; esac
      for word; do shift; case $word in --open | --port | [0-9]*) ;; *) set -- "$@" "$word" ;; esac; done
      set -- "$@" --port 0
      rm -f "$TMPDIR/served" # of an earlier preview, which would be taken for this one's
      laurel "$@" >"$TMPDIR/served" 2>&1 &
      until grep -qs 'http://127' "$TMPDIR/served" || ! kill -0 $! 2>/dev/null; do sleep 0.2; done
      kill $! 2>/dev/null # it may have ended by itself: what it said tells why
      wait $!
      cat "$TMPDIR/served"
      grep -q 'http://127' "$TMPDIR/served"
      """;

  private final Path folder;
  private final Path output;

  private World(Path folder) {
    this.folder = folder;
    this.output = folder.resolveSibling(folder.getFileName() + ".out");
  }

  /** Makes one afresh below target/. */
  static World named(String name, String kind) throws IOException {
    Path folder = TOP.resolve("target/docs").resolve(name);
    delete(folder);
    Files.createDirectories(folder.resolve("bin"));
    script(folder.resolve("laurel"), LAUREL);
    script(folder.resolve("bin/laurel"), LAUREL);
    script(
        folder.resolve("bin/fill-in"),
        "#!/bin/sh\nexec java -XX:TieredStopAtLevel=1 -cp \"$LAUREL_CLASSES\" laurel.docs.FilledIn \"$@\"\n");
    // What runs the checks does not run them once more.
    script(folder.resolve("test"), "#!/bin/sh\nexec sh -n " + TOP.resolve("test") + "\n");
    Files.createSymbolicLink(folder.resolve("templates"), TOP.resolve("templates"));
    copy(FORMS, folder.resolve("报送材料"));
    copy(FORMS, folder.resolve("submissions"));
    switch (kind) {
      case "empty" -> {}
      case "demo" -> {
        copy(TOP.resolve("content"), folder.resolve("content"));
        Files.createDirectories(TOP.resolve("target/demo-cache"));
        Files.createSymbolicLink(folder.resolve(".laurel"), TOP.resolve("target/demo-cache"));
      }
      case "rounds" -> {
        Path content = folder.resolve("content");
        copy(TOP.resolve("src/test/sites/four-rounds/content"), content);
        for (String id : List.of("cart", "gauge", "hose", "lamp", "pump", "weld")) {
          Path photos = content.resolve("achievements").resolve(id).resolve("photos");
          Files.createDirectories(photos);
          Files.copy(PHOTO, photos.resolve("1.jpg"));
        }
      }
      default -> throw new IllegalArgumentException("no such world: " + kind);
    }
    return new World(folder);
  }

  /** Runs a piece of shell, and gives its exit code; what it printed is {@link #said}. */
  int run(String shell) throws IOException, InterruptedException {
    return start("-eu", shell);
  }

  /** Has a piece of shell read by the shell. */
  int read(String shell) throws IOException, InterruptedException {
    return start("-n", shell);
  }

  /** Starts the program itself, and leaves it running. */
  Process start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("java", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Dlaurel.locale=zh_CN.UTF-8", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", classes(), "laurel.cli.Main"));
    command.addAll(arguments);
    return process(command).start();
  }

  /** What a program that runs prints, once it has printed something like this. */
  String awaited(String pattern) throws IOException, InterruptedException {
    for (int tries = 0; tries < 300; tries++) {
      Matcher found = Pattern.compile(pattern).matcher(said());
      if (found.find()) {
        return found.group();
      }
      Thread.sleep(200);
    }
    throw new IOException(said());
  }

  private int start(String how, String shell) throws IOException, InterruptedException {
    Path script = folder.resolveSibling(folder.getFileName() + ".sh");
    Files.writeString(script, shell);
    Process running = process(List.of("sh", how, script.toString())).start();
    running.getOutputStream().close();
    if (!running.waitFor(5, TimeUnit.MINUTES)) {
      running.destroyForcibly();
      return -1;
    }
    return running.exitValue();
  }

  private ProcessBuilder process(List<String> command) {
    ProcessBuilder process = new ProcessBuilder(command);
    process.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    Map<String, String> environment = process.environment();
    environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
    environment.put("LAUREL_CLASSES", classes());
    environment.put("TMPDIR", folder.resolve("bin").toString());
    environment.put("TOP", TOP.toString());
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("NO_COLOR", "1");
    return process;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  String said() throws IOException {
    return Files.readString(output);
  }

  /** What this very test runs with: Maven names it, other starters have it in a loader. */
  private static String classes() {
    if (World.class.getClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .collect(Collectors.joining(":"));
    }
    return System.getProperty("java.class.path");
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          link(target, file);
        }
      }
    }
  }

  /** The demo's media need not be copied; nothing that commands do changes a file in its place. */
  private static void link(Path target, Path file) throws IOException {
    if (file.toString().matches(".*\\.(mp4|mp3|jpg|png)")) {
      try {
        Files.createLink(target, file);
        return;
      } catch (FileSystemException otherDisk) {
        // copied, then
      }
    }
    Files.copy(file, target);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
