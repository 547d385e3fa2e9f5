package laurel.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The jars beside the program's own. A cluster brings an application's jar to its executors and
 * leaves alone what that one names in its manifest.
 */
final class Libraries {
  private Libraries() {}

  /** What the jar of a class names in its manifest and is there; nothing where it is in no jar. */
  static List<Path> beside(Class<?> ours) {
    try {
      Path jar = Path.of(ours.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        return List.of();
      }
      try (JarFile opened = new JarFile(jar.toFile())) {
        Attributes manifest = opened.getManifest().getMainAttributes();
        String named = manifest.getValue(Attributes.Name.CLASS_PATH);
        return Stream.of(named == null ? new String[0] : named.split(" "))
            .map(jar::resolveSibling)
            .filter(Files::isRegularFile)
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
