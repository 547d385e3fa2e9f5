package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.read.ContentFolder;
import laurel.read.RecordSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarterTest {
  @TempDir Path content;

  @ParameterizedTest
  @CsvSource({
    "SITE, site.yaml",
    "PROGRAMME, programmes/新届.yaml",
    "ACHIEVEMENT, achievements/新届/achievement.yaml",
    "LESSON, lessons/新届/lesson.yaml",
    "ROUND, rounds/新届.yaml"
  })
  void writesACommentedFileWhereTheRecordBelongs(Starter kind, String place) throws IOException {
    Path file = kind.write(content, "新届", Language.ZH_CN);
    assertThat(file).isEqualTo(content.resolve(place));
    assertThat(Files.readString(file)).startsWith("# ").contains("新届");
  }

  @ParameterizedTest
  @CsvSource({"ACHIEVEMENT", "LESSON", "ROUND"})
  void aRecordIsOfTheOnlyProgrammeThereIs(Starter kind) throws IOException {
    Starter.PROGRAMME.write(content, "五小-2025", Language.ZH_CN);
    assertThat(Files.readString(kind.write(content, "a", Language.ZH_CN)))
        .contains("\nprogramme: 五小-2025\n");
    Starter.PROGRAMME.write(content, "另一届", Language.ZH_CN);
    assertThat(Files.readString(kind.write(content, "b", Language.EN))).contains("\nprogramme:\n");
  }

  /** Locks of documents that are open just now, hidden files, and what is no record. */
  @ParameterizedTest
  @CsvSource({"~$五小-2025.yaml", ".old.yaml", "list.xlsx", "yaml", "五小 草稿.yaml", "a #1.yaml"})
  void whatIsNoProgrammeIsNotCounted(String beside) throws IOException {
    Starter.PROGRAMME.write(content, "五小-2025", Language.ZH_CN);
    Files.writeString(content.resolve("programmes").resolve(beside), "");
    assertThat(Files.readString(Starter.ROUND.write(content, "a", Language.ZH_CN)))
        .contains("\nprogramme: 五小-2025\n");
  }

  @ParameterizedTest
  @CsvSource({"YAML", "Yml", "JSON"})
  void anEndingInCapitalsIsOne(String ending) throws IOException {
    Path folder = Files.createDirectories(content.resolve("programmes"));
    Files.writeString(folder.resolve("五小-2025." + ending), "");
    assertThat(Files.readString(Starter.ROUND.write(content, "a", Language.ZH_CN)))
        .contains("\nprogramme: 五小-2025\n");
    Files.writeString(folder.resolve("另一届.yaml"), "");
    assertThat(Files.readString(Starter.ROUND.write(content, "b", Language.ZH_CN)))
        .contains("\nprogramme:\n");
  }

  /** With last year's year its awards would be counted with last year's. */
  @ParameterizedTest
  @CsvSource({"2027, ' 2027'", "hz-2022, ' 2022'", "五小-2025, ' 2025'", "新届, ''", "2026-2027, ''"})
  void aProgrammeIsOfTheYearThatItsIdSaysAndOfNoneThatIsGuessed(String id, String year)
      throws IOException {
    for (Language language : Language.values()) {
      Path file = Starter.PROGRAMME.write(content.resolve(language.tag()), id, language);
      assertThat(Files.readString(file)).contains("\nyear:" + year + "\n");
    }
  }

  @Test
  void neverOverwrites() throws IOException {
    Starter.ROUND.write(content, "r1", Language.EN);
    assertThatThrownBy(() -> Starter.ROUND.write(content, "r1", Language.EN))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aTitleWithAQuoteOrAColonStaysATitle() throws IOException {
    Path file = Starter.SITE.write(content, "五小: \"光荣榜\"", Language.EN);
    assertThat(Files.readString(file)).contains("title: \"五小: \\\"光荣榜\\\"\"");
  }

  @ParameterizedTest
  @CsvSource({
    "flange-aligner, true",
    "法兰, true",
    "Flange, false",
    "../x, false",
    "a b, false",
    "con, false",
    "-a, false",
    "é, false",
    "٣, false",
    "'', false"
  })
  void aNameMustDoAsAnAddress(String name, boolean accepted) {
    assertThat(Starter.ACHIEVEMENT.accepts(name)).isEqualTo(accepted);
  }

  /** Else a record would be begun that the next check refuses for its name. */
  @Test
  void aNameIsNoLongerThanAnAddressMayBe() throws IOException {
    String longest = "装".repeat(60);
    assertThat(Starter.ACHIEVEMENT.accepts(longest + "置")).isFalse();
    assertThat(Starter.ACHIEVEMENT.accepts(longest)).isTrue();
    Starter.ACHIEVEMENT.write(content, longest, Language.ZH_CN);
    assertThat(ContentFolder.read(content, new FindingLog()).achievements())
        .extracting(RecordSource::id)
        .containsExactly(longest);
  }

  @Test
  void aFileThatCannotBeWrittenDoesNotStandInTheWayOfTheNext() throws IOException {
    Path obstacle = Files.createDirectories(content.resolve("rounds/.r1.yaml.part/x"));
    assertThatThrownBy(() -> Starter.ROUND.write(content, "r1", Language.EN))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(FileAlreadyExistsException.class);
    Files.delete(obstacle);
    assertThat(Starter.ROUND.write(content, "r1", Language.EN)).isNotEmptyFile();
  }
}
