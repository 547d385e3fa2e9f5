package laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.diag.Language;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of README.zh-CN.md, as they stand there and in their order, from the demo's office
 * files to a site. What an officer does by hand in between is done here by hand as well, and it is
 * no more than the README says.
 */
class CommandsInOrderTest {
  private static final Path OFFICE = Path.of("src/test/resources/laurel");

  @TempDir Path folder;
  private String said = "";

  @Test
  void fromOfficeFilesToASite() throws IOException {
    List<List<String>> commands = commands(Path.of("README.zh-CN.md"));
    assertThat(commands).hasSize(9);
    sent();
    assertThat(run(commands.get(0))).as(said).isEqualTo(Exit.OK);
    assertThat(run(commands.get(1))).as("a broken table is among the files").isNotNull();
    assertThat(folders("我的内容/achievements")).hasSize(6);
    assertThat(folders("我的内容/lessons")).hasSize(1);
    assertThat(run(commands.get(2))).as(said).isEqualTo(Exit.OK);
    assertThat(folder.resolve("补正通知/补正总览.xlsx")).isRegularFile();
    assertThat(folder.resolve("检查报告.html")).content().contains("授权书");
    scans();
    assertThat(run(commands.get(3))).as(said).isEqualTo(Exit.OK);
    run(commands.get(4));
    assertThat(folder.resolve("review/index.html")).content().contains("内部评审 不得外传");
    assertThat(run(commands.get(5))).as(said).isEqualTo(Exit.OK);
    assertThat(said).contains("候选 6 项");
    decide();
    assertThat(run(commands.get(6))).as(said).isEqualTo(Exit.OK);
    assertThat(run(commands.get(7))).as(said).isNotEqualTo(Exit.WRONG_USAGE);
    run(commands.get(8));
    assertThat(said).contains("公开 6 项");
    assertThat(folders("我的网站/achievements")).hasSizeGreaterThanOrEqualTo(6);
    String list = Files.readString(folder.resolve("我的网站/rounds/2026-awarded/index.html"));
    assertThat(list.replace("<wbr>", "")).contains("输液管路防脱落快扣的设计与临床应用");
  }

  @Test
  void bothReadmesNameTheSameCommandsInOneOrder() throws IOException {
    List<String> chinese = commands(Path.of("README.zh-CN.md")).stream().map(this::bare).toList();
    assertThat(commands(Path.of("README.md")).stream().map(this::bare)).isEqualTo(chinese);
  }

  /** The command and its options, without what they are given. */
  private String bare(List<String> words) {
    List<String> bare = new ArrayList<>(List.of(words.get(0)));
    words.stream().filter(w -> w.startsWith("--")).forEach(bare::add);
    return String.join(" ", bare);
  }

  /** The block of commands for officers: the longest one of the page. */
  private static List<List<String>> commands(Path page) throws IOException {
    Matcher blocks =
        Pattern.compile("```(?:sh)?\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(page));
    List<List<String>> longest = List.of();
    while (blocks.find()) {
      List<List<String>> commands =
          blocks
              .group(1)
              .lines()
              .filter(line -> line.startsWith("./laurel "))
              .map(line -> line.substring("./laurel ".length()).replaceAll("\\s*#.*", ""))
              .map(CommandsInOrderTest::words)
              .toList();
      longest = commands.size() > longest.size() ? commands : longest;
    }
    return longest;
  }

  /** As a shell takes a line apart. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(line);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  /** What the demo's units send in: forms, banks, and the ones that are written badly. */
  private void sent() throws IOException {
    for (String part : List.of("intake/forms", "intake/quiz", "demo-invalid")) {
      try (Stream<Path> files = Files.list(OFFICE.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          put("报送材料/" + part + "/" + file.getFileName(), Files.readAllBytes(file));
        }
      }
    }
  }

  /** The letters, scanned, each in a folder called after its entry. */
  private void scans() throws IOException {
    for (Path record : folders("我的内容/achievements")) {
      for (String letter : List.of("授权书", "真实性承诺书")) {
        byte[] scan =
            ("%PDF-1.4 " + record.getFileName() + letter).getBytes(StandardCharsets.UTF_8);
        put("补正材料/" + record.getFileName() + "/" + letter + ".pdf", scan);
      }
    }
  }

  /** The sheet filled in: the day, and 入选 for all. */
  private void decide() throws IOException {
    Path file = folder.resolve("2026-awarded.xlsx");
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      Sheet sheet = book.getSheetAt(0);
      boolean list = false;
      for (Row row : sheet) {
        String first = row.getCell(0) == null ? "" : row.getCell(0).toString();
        if (first.startsWith("日期：")) {
          row.getCell(0).setCellValue("日期：2026-11-20");
        } else if (list) {
          row.getCell(5).setCellValue("入选");
          row.getCell(6).setCellValue("一等奖");
        }
        list = list || first.equals("序号");
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
  }

  /** Runs a command as if in a folder of its own: names of files are meant below it. */
  private Exit run(List<String> typed) {
    Set<String> files = Set.of("--content", "--out", "--report");
    List<String> words = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      boolean file =
          (i > 0 && files.contains(typed.get(i - 1)))
              || (i > 0 && typed.get(0).equals("import") && !typed.get(i).startsWith("--"));
      words.add(file ? folder.resolve(typed.get(i)).toString() : typed.get(i));
    }
    if (typed.get(0).equals("sheet")) {
      words.addAll(List.of("--out", folder.resolve(typed.get(1) + ".xlsx").toString()));
    }
    if (typed.contains("review")) {
      words.addAll(List.of("--out", folder.resolve("review").toString()));
    }
    if (typed.get(0).equals("notices")) {
      words.addAll(List.of("--cache", folder.resolve(".laurel").toString()));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Exit exit =
        new CommandLine(
                Arrays.asList(
                    new NewCommand(),
                    new ImportCommand(),
                    new NoticesCommand(),
                    new SheetCommand(),
                    new ChangesCommand(),
                    new BuildCommand()))
            .run(words, new Console(print, print, Language.ZH_CN, false, false));
    said = bytes.toString(StandardCharsets.UTF_8);
    return exit;
  }

  private List<Path> folders(String path) throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve(path))) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  private void put(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
