package laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import laurel.diag.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest extends Terminal {

  /** Takes a few options, prints what it got, and fails in the way that its operand names. */
  private static final class Echo implements Command {
    @Override
    public String name() {
      return "build";
    }

    @Override
    public String operands() {
      return "WORD";
    }

    @Override
    public Set<Option> options() {
      return EnumSet.of(Option.OUT, Option.JOBS, Option.AS_OF, Option.STRICT);
    }

    @Override
    public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
      for (String word : arguments.operands()) {
        switch (word) {
          case "missing" -> throw new NoSuchFileException("a/b.yaml");
          case "folder" -> throw new NotDirectoryException("content");
          case "denied" -> throw new AccessDeniedException("site");
          case "broken" -> throw new IllegalStateException("a bug");
          case "full" -> throw new OutOfMemoryError("Java heap space");
          case "unread" ->
              throw new IllegalStateException(
                  new UncheckedIOException(new AccessDeniedException("t/partials/card.ftlh")));
          case "room" ->
              throw new UncheckedIOException(
                  new FileSystemException("cache/shelves", null, "No space left on device"));
          case "stream" -> throw new IOException("No space left on device");
          case "quota" -> throw new FileSystemException("r.html", null, "Disk quota exceeded");
          case "windows" -> throw new FileSystemException("r.html", null, "磁盘空间不足。");
          case "linux" -> throw new IOException("设备上没有空间");
          case "fixed" -> throw new FileSystemException("site", null, "Read-only file system");
          case "entered" -> throw new FileSystemException("t", null, "Permission denied");
          case "other" -> throw new FileSystemException("r.html", null, "Input/output error");
          case "wire" -> throw new IOException("connection reset");
          case "within" -> throw new IllegalStateException(new OutOfMemoryError());
          default -> console.out().println(word);
        }
      }
      console.out().println(arguments.path(Option.OUT).map(Path::toString).orElse("-"));
      console.out().println(arguments.number(Option.JOBS, 1, 64).orElse(0));
      arguments.date(Option.AS_OF).ifPresent(console.out()::println);
      return arguments.has(Option.STRICT) ? Exit.CONTENT_ERRORS : Exit.OK;
    }
  }

  private Exit run(String... words) {
    Console console = new Console(print(out), print(err), Language.EN, false, true);
    return new CommandLine(List.of(new Echo())).run(List.of(words), console);
  }

  @Test
  void aCommandGetsItsOptionsAndOperands() {
    assertThat(run("build", "--out", "我的 网站", "--jobs=2", "--as-of", "2026-03-01", "--", "--x"))
        .isEqualTo(Exit.OK);
    assertThat(out()).isEqualTo("--x\n我的 网站\n2\n2026-03-01\n");
    assertThat(err()).isEmpty();
  }

  @Test
  void theExitCodeIsTheCommands() {
    assertThat(run("build", "--strict").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          burn                      | There is no command "burn".
          build --ouput x           | There is no option --ouput.
          build --port 80           | "laurel build" takes no option --port.
          build --out               | A value is missing: --out DIR
          build --strict=yes        | --strict takes no value.
          build --out a --out b     | --out is given twice.
          build --jobs many         | --jobs many: a whole number from 1 to 64 is needed.
          build --jobs 0            | --jobs 0: a whole number from 1 to 64 is needed.
          build --as-of 2026-02-30  | --as-of 2026-02-30: a date such as 2026-03-01 is needed.
          build --lang fr           | --lang fr: zh-CN or en is needed.
          """)
  void wrongUsageSaysWhatIsWrongAndEndsWithTwo(String line, String message) {
    assertThat(run(line.split(" ")).code()).isEqualTo(2);
    assertThat(err()).startsWith(message + "\n");
  }

  @Test
  void aPathThatCannotBeOneIsWrongUsage() {
    assertThat(run("build", "--out", "a\0b")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).contains("this cannot be the name of a file or folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          missing | No such file or folder: a/b.yaml
          folder  | There is no folder content
          denied  | No permission: site
          unread  | No permission: t/partials/card.ftlh
          room    | The disk is full: cache/shelves cannot be written. Free some space, or
          stream  | The disk is full. Free some space on the disks of the folder
          quota   | The disk is full: r.html cannot be written. Free some space, or choose
          fixed   | The disk is read-only: site cannot be written. Choose a folder or a disk
          entered | No permission: t. See who may read and write it and its folder, or choose
          other   | Could not go on: r.html Input/output error
          wire    | Could not go on: connection reset
          broken  | A mistake in laurel
          """)
  void whatCouldNotRunEndsWithThree(String word, String message) {
    assertThat(run("build", word).code()).isEqualTo(3);
    assertThat(err()).startsWith(message);
  }

  /** Also where the system speaks Chinese itself. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          room    | 磁盘已满，无法写入：cache/shelves。请清理出空间，或改用另一磁盘上的文件夹，再运行一次。
          windows | 磁盘已满，无法写入：r.html。请清理出空间，或改用另一磁盘上的文件夹，再运行一次。
          linux   | 磁盘已满，无法写入。请在所写文件夹、缓存和临时文件夹所在的磁盘上清理出空间，再运行一次。
          fixed   | 磁盘是只读的，无法写入：site。请改用可以写入的文件夹或磁盘，再运行一次；优盘、存储卡请检查写保护开关。
          denied  | 没有权限：site。请检查此处及所在文件夹的读写权限，或改用自己可以读写的文件夹，再运行一次。
          """)
  void whatADiskRefusesIsSaidInChineseWithWhatToDo(String word, String message) {
    assertThat(run("--lang", "zh-CN", "build", word).code()).isEqualTo(3);
    assertThat(err()).isEqualTo(message + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"full", "within"})
  void tooLittleMemoryIsSaidWithoutATraceAndEndsWithThree(String word) {
    String heap = String.valueOf(Runtime.getRuntime().maxMemory() >> 20);
    assertThat(run("build", word).code()).isEqualTo(3);
    assertThat(err())
        .isEqualTo(
            "Not enough memory: Java may use "
                + heap
                + " MB. The earlier site is untouched. Set LAUREL_OPTS, for example"
                + " LAUREL_OPTS=-Xmx2g, and run it again.\n");
    err.reset();
    assertThat(run("--lang", "zh-CN", "build", word).code()).isEqualTo(3);
    assertThat(err()).startsWith("内存不足：Java 可用 " + heap + " MB。").hasLineCount(1);
  }

  @Test
  void theLanguageIsChosenByAnOption() {
    assertThat(run("--lang", "zh-CN", "burn")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith("没有“burn”这个命令。");
  }

  @Test
  void helpThatIsAskedForIsAResult() {
    assertThat(run("--help")).isEqualTo(Exit.OK);
    assertThat(out()).contains("  build                 reads the content folder");
  }

  @Test
  void helpOfACommandShowsItsOptionsAlone() {
    assertThat(run("build", "-h")).isEqualTo(Exit.OK);
    assertThat(out()).contains("laurel build WORD [options]", "--out DIR").doesNotContain("--port");
  }

  @Test
  void helpSaysWhereEachCommandWrites() {
    CommandLine all =
        new CommandLine(List.of(new BuildCommand(), new NoticesCommand(), new SheetCommand()));
    assertThat(help(all, "build")).contains("by default site").contains("review packs");
    assertThat(help(all, "notices")).contains("by default notices").doesNotContain("default site");
    assertThat(help(all, "sheet"))
        .contains("name of the Excel file")
        .doesNotContain("default site");
  }

  @Test
  void aLongOptionStandsApartFromItsText() {
    assertThat(help(new CommandLine(List.of(new BuildCommand())), "build"))
        .contains("--profile public|review  public makes");
  }

  private String help(CommandLine line, String command) {
    line.run(List.of(command, "--help"), cleared());
    return out();
  }

  @Test
  void noCommandIsWrongUsage() {
    assertThat(run()).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith("usage: laurel COMMAND [options]");
    assertThat(out()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Option.class)
  void everyOptionIsExplainedInBothLanguages(Option option) {
    for (Language language : Language.values()) {
      assertThat(CliTexts.in(language).keys()).contains("option." + option.key());
    }
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(CliTexts.in(Language.EN).keys()).isEqualTo(CliTexts.in(Language.ZH_CN).keys());
  }
}
