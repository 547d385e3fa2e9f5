package laurel.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import laurel.diag.Lines;
import laurel.intake.placing.Intake;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A folder into which a test puts what a unit sends, and the content folder it is imported into.
 */
final class Inbox {
  /** What any form says. */
  static final List<List<String>> FORM = rows("管路快扣的设计", "示例医院（虚构）");

  final Path sent;
  final Path content;

  Inbox(Path folder) throws IOException {
    this.sent = Files.createDirectories(folder.resolve("报送"));
    this.content = Submissions.emptyContent(folder.resolve("content"));
  }

  /** A file, folders above it made. */
  Path put(String name, byte[] bytes) throws IOException {
    Path file = sent.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  Path put(String name, Path from) throws IOException {
    return put(name, Files.readAllBytes(from));
  }

  /** What was sent is taken out, so that only what is put there next is sent. */
  void empty() throws IOException {
    try (Stream<Path> all = Files.walk(sent)) {
      for (Path path :
          all.sorted(Comparator.reverseOrder()).filter(p -> !p.equals(sent)).toList()) {
        Files.delete(path);
      }
    }
  }

  Intake.Outcome imported() throws IOException {
    return imported(false, false);
  }

  Intake.Outcome imported(boolean dryRun, boolean extract) throws IOException {
    return Intake.of(
        new Intake.Order(content, Optional.of("ah-2024-chengguo"), dryRun, extract), List.of(sent));
  }

  Intake.Outcome imported(String programme) throws IOException {
    return Intake.of(
        new Intake.Order(content, Optional.of(programme), false, false), List.of(sent));
  }

  /** Findings in English, one a line, with their ids. */
  static List<String> lines(Intake.Outcome outcome) {
    return outcome.findings().stream()
        .filter(f -> !f.kind().id().equals("import.claim"))
        .map(Lines::of)
        .toList();
  }

  /** All files of the content folder below achievements and lessons. */
  List<String> files() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(content)) {
      all.filter(Files::isRegularFile)
          .map(p -> content.relativize(p).toString())
          .filter(
              p ->
                  p.startsWith("achievements/")
                      || p.startsWith("lessons/")
                      || p.startsWith("rounds/"))
          .filter(p -> !p.endsWith("import.json"))
          .sorted()
          .forEach(files::add);
    }
    return files;
  }

  String read(String file) throws IOException {
    return Files.readString(content.resolve(file), StandardCharsets.UTF_8);
  }

  /** A zip with these entries; names in this encoding, without the mark for UTF-8. */
  static byte[] zip(Map<String, byte[]> entries, Charset names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** A small form of rows of label and answer. */
  static byte[] form(List<List<String>> rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      fill(book.createSheet("申报表"), rows);
      return Layout.bytes(book);
    }
  }

  /** The form of {@link #FORM} with more rows. */
  @SafeVarargs
  static byte[] formWith(List<String>... more) throws IOException {
    List<List<String>> rows = new ArrayList<>(FORM);
    for (List<String> row : more) {
      rows.add(row);
    }
    return form(rows);
  }

  static void fill(Sheet sheet, List<List<String>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.get(i).size(); j++) {
        var row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
        row.createCell(j).setCellValue(rows.get(i).get(j));
      }
    }
  }

  /** The rows of a form with a title and a unit. */
  static List<List<String>> rows(String title, String unit) {
    return List.of(List.of("成果名称", title), List.of("单位", unit), List.of("成果类别", "小发明"));
  }
}
