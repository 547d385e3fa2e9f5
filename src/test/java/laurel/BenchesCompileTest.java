package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import laurel.build.LiveSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What measures parts of the program calls them from within, and nobody calls it for weeks. Those
 * of {@code bench/jmh} need JMH, which the build does not have.
 */
class BenchesCompileTest {
  @Test
  void everyBenchFitsTheProgram(@TempDir Path out) throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of("bench"))) {
      sources =
          files
              .filter(f -> f.toString().endsWith(".java") && !f.startsWith("bench/jmh"))
              .sorted()
              .toList();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String path = FloorTest.libraries();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-proc:none", "-d", out.toString(), "-cp", program() + File.pathSeparator + path);
      compiler
          .getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    assertThat(said.toString().lines().filter(line -> line.contains("error:"))).isEmpty();
    assertThat(sources).hasSizeGreaterThan(3);
  }

  /** Where the program's classes lie: not every runner of tests has them on its own path. */
  private static Path program() {
    try {
      return Path.of(LiveSite.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
