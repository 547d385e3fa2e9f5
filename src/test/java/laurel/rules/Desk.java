package laurel.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laurel.diag.Finding;
import laurel.diag.FindingLog;
import laurel.diag.FindingTexts;
import laurel.diag.Language;
import laurel.read.ContentFolder;
import laurel.read.RawContent;

/**
 * A content folder made for one test: a programme {@code p} without a single limit, one achievement
 * that says as little as it may, and what the test adds to them.
 */
final class Desk {
  /** Six lines; what a test adds begins on line 7. */
  static final String PROGRAMME =
      """
      name: 示例活动
      year: 2024
      deadline: 2024-06-28
      categories:
        - {key: invention, name: 小发明}
        - {key: suggestion, name: 小建议}
      """;

  /** Four lines; what a test adds begins on line 5. */
  static final String RECORD =
      """
      title: 折叠反刮刀具
      category: 小发明
      programme: p
      unit: 示例厂
      """;

  private final Path root;

  private Desk(Path folder) {
    root = folder.resolve("content");
    file("site.yaml", "title: 示例\ndemo: 是\norganisers: [示例市总工会]\n");
    programme("");
  }

  /** A desk in an empty folder. */
  static Desk in(Path folder) {
    return new Desk(folder);
  }

  /** The programme with more lines. */
  Desk programme(String more) {
    return file("programmes/p.yaml", PROGRAMME + more);
  }

  /** The achievement {@code a} with more lines. */
  Desk record(String more) {
    return achievement("a", RECORD + more);
  }

  /** An achievement. */
  Desk achievement(String id, String text) {
    return file("achievements/" + id + "/achievement.yaml", text);
  }

  /** A lesson. */
  Desk lesson(String id, String text) {
    return file("lessons/" + id + "/lesson.yaml", text);
  }

  /** A round. */
  Desk round(String id, String text) {
    return file("rounds/" + id + ".yaml", text);
  }

  /** Any file; an empty text makes a file of one byte, for empty ones are faulty. */
  Desk file(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of a real file. */
  Desk copy(Path original, String path) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.copy(original, file);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is such a file or folder. */
  boolean has(String path) {
    return Files.exists(root.resolve(path));
  }

  /** The content folder. */
  Path root() {
    return root;
  }

  /** The programme as its rulebook. */
  Rulebook rulebook() {
    try {
      FindingLog log = new FindingLog();
      RawContent raw = ContentFolder.read(root, log);
      return RulebookReader.read(raw.programmes().get(0), log.general()).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that the rules say. */
  Trial.Outcome outcome() {
    try {
      return Trial.run(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The findings, a line each, below {@code content/}, in English. */
  List<String> lines() {
    return outcome().log().findings().stream().map(f -> line(f, Language.EN)).toList();
  }

  /** The same in Chinese. */
  List<String> chinese() {
    return outcome().log().findings().stream().map(f -> line(f, Language.ZH_CN)).toList();
  }

  /** What the findings advise, a line each, in English. */
  List<String> hints() {
    FindingTexts texts = FindingTexts.in(Language.EN);
    return outcome().log().findings().stream().map(texts::hint).toList();
  }

  /** The findings of the one achievement, without their file. */
  List<String> ofRecord() {
    String file = "achievements/a/achievement.yaml:";
    return lines().stream()
        .filter(line -> line.startsWith(file))
        .map(line -> line.substring(file.length()))
        .toList();
  }

  private static String line(Finding finding, Language language) {
    String where = finding.where().toString().substring("content/".length());
    String text = FindingTexts.in(language).message(finding);
    return where + ": " + finding.severity().word() + " " + finding.kind().id() + ": " + text;
  }
}
