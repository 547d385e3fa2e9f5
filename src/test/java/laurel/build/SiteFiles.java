package laurel.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;

/** What a site consists of, so that two can be compared byte for byte. */
final class SiteFiles {
  private SiteFiles() {}

  /** The fingerprint of each file, by its path below the site. */
  static Map<String, Fingerprint> of(Path site) throws IOException {
    Map<String, Fingerprint> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(site.relativize(file).toString(), Fingerprint.ofFile(file));
      }
    }
    return files;
  }
}
