package laurel.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.build.BuildOptions;
import laurel.build.BuildResult;
import laurel.build.SiteBuild;
import laurel.build.SmallSite;
import laurel.work.Progress;

/**
 * A content folder that means harm, and the site that comes of it: a {@link Trap} in every text, a
 * trap in every name of a file. Built once for all tests of a run.
 */
final class HostileSite {
  /** The address at which it is to stand. */
  static final String BASE = "https://example.org/a/b/";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HostileSite ONLY = new HostileSite(Path.of("target", "hostile"));

  private final Path folder;
  private final SmallSite content;
  private final List<Mark> marks = new ArrayList<>();
  private final BuildResult result;
  private int inputs;

  /** A mark in a text, and the file that holds it. */
  record Mark(String file, String mark) {}

  private HostileSite(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.content = new SmallSite(this.folder);
    try {
      empty();
      new HostileCatalogue(this).write();
      new HostileFiles(this).write();
      this.result = build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static HostileSite built() {
    return ONLY;
  }

  /** The folder that holds the site. */
  Path site() {
    return content.site();
  }

  /** The content folder. */
  Path content() {
    return content.content();
  }

  BuildOptions options() {
    return new BuildOptions(
        content.content(),
        Optional.empty(),
        content.site(),
        folder.resolve("cache"),
        Optional.of(BASE),
        Optional.empty(),
        2,
        false,
        false,
        false);
  }

  BuildResult result() {
    return result;
  }

  /** Every mark that was written where the public is to read it. */
  List<Mark> marks() {
    return List.copyOf(marks);
  }

  /** How many texts and names were written. */
  int inputs() {
    return inputs;
  }

  /** A trap for a field of a file, after a mark of its own. */
  String trap(String file, int nth, String field) {
    inputs++;
    String mark = "标" + file.replaceAll("[^a-z0-9]", "") + nth + field;
    marks.add(new Mark(file, mark));
    return Trap.all().get(nth % Trap.all().size()).after(mark);
  }

  /** A trap for a field that no page shows, or that another file writes as well. */
  String unseen(int nth) {
    inputs++;
    return Trap.all().get(nth % Trap.all().size()).after("隐" + nth);
  }

  /** Writes a record: JSON, which is YAML as well. */
  void record(String path, Map<String, ?> record) throws IOException {
    content.write(path, JSON.writeValueAsString(record));
  }

  /** Writes a file of any name; on disks that refuse the name, nothing. */
  void file(String path, byte[] bytes) throws IOException {
    try {
      Path file = content.content().resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      inputs++;
    } catch (InvalidPathException noSuchName) {
      // A disk that knows no such name has no such file.
    }
  }

  /** Fields in their order. */
  static Map<String, Object> fields(Object... keysAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      fields.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return fields;
  }

  private void empty() throws IOException {
    if (Files.isDirectory(content.content())) {
      content.remove("");
    }
  }

  private BuildResult build() throws IOException, InterruptedException {
    return new SiteBuild(options(), Progress.SILENT).build();
  }
}
