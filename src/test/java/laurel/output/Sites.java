package laurel.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Small sites as maps from path to content. */
final class Sites {
  private Sites() {}

  static final OutputFolder.Options PLAIN = new OutputFolder.Options(List.of(), 2, false);

  static PublishResult publish(Path site, Map<String, String> files)
      throws IOException, InterruptedException {
    return publish(site, files, Disk.REAL);
  }

  static PublishResult publish(Path site, Map<String, String> files, Disk disk)
      throws IOException, InterruptedException {
    try (Stage stage = OutputFolder.open(site, PLAIN, disk)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        stage.put(SitePath.of(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      return stage.publish();
    }
  }

  /** Everything in a folder but Laurel's own list and work folder. */
  static Map<String, String> read(Path site) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(site)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String path = site.relativize(file).toString();
        if (!path.startsWith(".laurel")) {
          files.put(path, Files.readString(file));
        }
      }
    }
    return files;
  }
}
