package laurel.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.TextReport;

/** A content folder made for one test, and what reading it says. */
final class Content {
  final Path root;
  final FindingLog log = new FindingLog();

  Content(Path parent) {
    root = parent.resolve("content");
    write("site.yaml", "title: 示例\n");
  }

  /** Writes a file in UTF-8. */
  Content write(String path, String text) {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file. */
  Content write(String path, byte[] bytes) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the folder, not the many records in it. */
  RawContent read() {
    try {
      return ContentFolder.read(root, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads everything: achievements and lessons too. */
  List<RawRecord> readAll() {
    RawContent content = read();
    List<RawRecord> records = new ArrayList<>();
    content.achievements().forEach(s -> RecordReader.read(s, log).ifPresent(records::add));
    content.lessons().forEach(s -> RecordReader.read(s, log).ifPresent(records::add));
    return records;
  }

  /** The fields of an achievement with this text. */
  Optional<Node.Fields> achievement(String yaml) {
    write("achievements/a/achievement.yaml", yaml);
    return readAll().stream().findFirst().map(RawRecord::fields);
  }

  /** The findings as the command line prints them, without hints. */
  List<String> said() {
    TextReport report = new TextReport(Language.EN);
    return log.findings().stream()
        .map(f -> report.line(f).lines().findFirst().orElseThrow())
        .toList();
  }
}
