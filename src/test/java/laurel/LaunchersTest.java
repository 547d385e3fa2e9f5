package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The launcher for Windows does what the one for every other system does, as far as its text tells
 * without Windows. What {@code laurel} does is tried in {@code src/test/sh/launcher-test}.
 */
class LaunchersTest {
  private static final String SHELL = read("laurel");
  private static final String WINDOWS = read("laurel.cmd");

  /**
   * On Windows Java knows the user's language by itself, and a script can neither ask for a
   * terminal nor for the looks of thousands of files at once.
   */
  private static final Set<String> SHELL_ALONE =
      Set.of("-Dlaurel.locale", "-Dlaurel.terminal", "-Dlaurel.looks", "-Dlaurel.seal");

  @Test
  void bothGiveJavaTheSameOptions() {
    Set<String> shell = options(SHELL);
    shell.removeAll(SHELL_ALONE);
    assertThat(options(WINDOWS)).isEqualTo(shell).hasSizeGreaterThan(10);
  }

  /** Options and their values; where the value is the script's own, the name alone. */
  private static Set<String> options(String script) {
    return found("(?<=[\\s\"'=])(-X[\\w:]*[\\w+:.=-]+|-D[\\w.]+)(?:=(?!\\s)[\\w./-]+)?", script)
        .map(option -> option.replaceAll("=$", ""))
        .filter(option -> !option.equals("-Xmx2g"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void bothChooseByTheSameCommandsAndWords() {
    assertThat(SHELL).contains("  if [ -n \"$many\" ]; then\n    compilers=");
    assertThat(SHELL.replaceAll(" +#.*\n", ""))
        .contains(
            """
                serve)
                  compilers=-XX:+TieredCompilation
                  room='-XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40'
                  ;;
                build)
            """);
    assertThat(WINDOWS)
        .contains(
            "if not defined laurel_many goto command",
            "if \"%laurel_command%\"==\"serve\" set \"laurel_compilers=-XX:+TieredCompilation\"",
            "if \"%laurel_command%\"==\"serve\" set \"laurel_room=-XX:MinHeapFreeRatio=20 ",
            "if not \"%laurel_command%\"==\"build\" goto composed");
    for (String option : List.of("--out", "--clean")) {
      assertThat(SHELL).contains(option + ")");
      assertThat(WINDOWS).contains("\"%laurel_word%\"==\"" + option + "\"");
    }
    assertThat(SHELL).contains("$out/.laurel-manifest");
    assertThat(WINDOWS).contains("%laurel_out%\\.laurel-manifest");
  }

  /** Java does not start where it is to begin with more than a limit that is set for all Javas. */
  @Test
  void bothLetJavaBeginAsItLikesWhereEveryJavaHasOptions() {
    for (String given : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
      assertThat(SHELL).containsPattern("\\[ -z .*\\$\\{" + given + "-}.* \\|\\| heap=\n");
      assertThat(WINDOWS).contains("if defined " + given + " set \"laurel_heap=\"");
    }
    for (String script : List.of(SHELL, WINDOWS)) {
      assertThat(found("\\w*=?-Xms\\w+", script).map(set -> set.replace("laurel_", "")))
          .containsExactly("heap=-Xms192m", "heap=-Xms384m");
    }
  }

  @Test
  void bothLetTheSmallProgramBeginAndGoOnWhereItHandsOn() {
    assertThat(SHELL).contains("    75) ;;\n    76) many=yes ;;\n    *)\n");
    assertThat(WINDOWS)
        .contains(
            "if \"%laurel_code%\"==\"76\" set \"laurel_many=yes\"",
            "if not \"%laurel_code%\"==\"75\" if not defined laurel_many goto ended");
    for (String script : List.of(SHELL, WINDOWS)) {
      assertThat(script).contains("laurel-first.jar", "-Dlaurel.run=");
    }
  }

  @Test
  void bothEndInTheSameWay() {
    assertThat(found("(?<=exit )3", SHELL)).isNotEmpty();
    assertThat(found("(?<=exit /b )3", WINDOWS)).isNotEmpty();
    assertThat(WINDOWS).contains("exit /b %laurel_code%");
  }

  @Test
  void everyJumpOnWindowsHasItsLabel() {
    Set<String> labels = found("(?m)(?<=^:)\\w+", WINDOWS).collect(Collectors.toSet());
    Set<String> jumps =
        found("(?<=goto |call :)\\w+", WINDOWS).collect(Collectors.toCollection(TreeSet::new));
    assertThat(labels).containsExactlyInAnyOrderElementsOf(jumps);
  }

  /** A variable that is misspelt is an empty text, and nothing says so. */
  @Test
  void everyVariableOnWindowsIsSetSomewhere() {
    Set<String> set = found("(?<=set \"|set /a \")\\w+", WINDOWS).collect(Collectors.toSet());
    set.addAll(List.of("LAUREL_OPTS", "JAVA_HOME", "SystemRoot", "RANDOM", "errorlevel"));
    assertThat(found("(?<=%)[A-Za-z]\\w+(?=[%:])|(?<=\\$env:)\\w+", WINDOWS)).isSubsetOf(set);
  }

  private static java.util.stream.Stream<String> found(String pattern, String script) {
    return Pattern.compile(pattern).matcher(script).results().map(MatchResult::group);
  }

  private static String read(String launcher) {
    try {
      return Files.readString(Path.of(launcher));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
