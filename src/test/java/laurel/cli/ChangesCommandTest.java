package laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code changes} as it is typed. */
class ChangesCommandTest extends Terminal {
  @TempDir Path folder;

  @BeforeEach
  void aShortlistAndAnAward() throws IOException {
    write("site.yaml", "title: 示例\norganisers: [示例市总工会]\n");
    write(
        "programmes/p.yaml", "name: 示例活动\nyear: 2024\ncategories: [{key: invention, name: 小发明}]\n");
    for (String id : List.of("a", "b")) {
      write(
          "achievements/" + id + "/achievement.yaml",
          "title: 成果" + id + "\ncategory: 小发明\nprogramme: p\nunit: 示例厂\n");
    }
    round("1", "date: 2024-09-01\nstage: shortlisted\n", "[a, b]");
    round("2", "date: 2024-10-01\nstage: awarded\n", "[a]");
  }

  @Test
  void whatTheNewestRoundChangesIsTold() {
    assertThat(run("changes")).isEqualTo(Exit.OK);
    assertThat(out()).isEqualTo("promoted   achievements/a  成果a: shortlisted -> awarded\n");
    assertThat(run("changes", "--lang", "zh-CN")).isEqualTo(Exit.OK);
    assertThat(out()).isEqualTo("晋级　achievements/a  成果a：入围 → 获奖\n");
  }

  @Test
  void roundsTheWrongWayRoundAreWrongUsage() {
    assertThat(run("changes", "--from", "2", "--to", "1")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err())
        .startsWith("Round \"2\" of --from is later than \"1\" of --to; please exchange them.\n");
    assertThat(out()).isEmpty();
    assertThat(run("changes", "--from", "1", "--to", "1")).isEqualTo(Exit.OK);
    assertThat(out()).isEqualTo("Nothing changes.\n");
  }

  /** "Nothing changes" alone would be a wrong answer where a round could not be read. */
  @Test
  void contentErrorsAreToldBecauseARoundMayBeMissing() throws IOException {
    round("3", "date: 2024-11-99\nstage: awarded\n", "[b]");
    assertThat(run("changes", "--from", "2")).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(out()).isEqualTo("Nothing changes.\n");
    assertThat(err()).contains("laurel check").hasLineCount(1);
  }

  @Test
  void aRoundThatIsNotThereIsToldWithThoseThatAre() {
    assertThat(run("changes", "--from", "9")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith("There is no round \"9\". There are: 1, 2\n");
  }

  @Test
  void anotherProgramReadsTheSameAsJson() {
    assertThat(run("changes", "--format", "json")).isEqualTo(Exit.OK);
    assertThat(out())
        .isEqualTo(
            """
            {"to":"2","changes":[{"kind":"promoted","record":"achievements/a","title":"成果a","from":"shortlisted","to":"awarded"}
            ]}
            """);
  }

  /** What a correction calls a field that no text of ours names is an officer's own word. */
  @Test
  void aFieldIsNamedInTheReadersLanguageOrAsItIsInTheRound() throws IOException {
    write(
        "rounds/3.yaml",
        """
        programme: p
        date: 2024-11-01
        stage: correction
        corrected:
          - {achievement: a, field: 完成单位, before: 甲, after: 乙}
          - {achievement: a, field: leadProfile, before: 丙, after: 丁}
        """);
    assertThat(run("changes")).isEqualTo(Exit.OK);
    assertThat(out())
        .isEqualTo(
            """
            corrected  achievements/a  成果a: 完成单位: 甲 -> 乙
            corrected  achievements/a  成果a: profile: 丙 -> 丁
            """);
  }

  private void round(String id, String head, String awards) throws IOException {
    write("rounds/" + id + ".yaml", "programme: p\n" + head + "awards: " + awards + "\n");
  }

  private Exit run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--content", folder.resolve("content").toString()));
    Console console = cleared();
    return new CommandLine(List.of(new ChangesCommand())).run(all, console);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
