package laurel.intake.placing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under what name a file that was sent is stored. */
class FileNamesTest {

  /** The last three were found by fuzzing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "示例厂+照片.jpg | 示例厂+照片.jpg",
        "a:b*c?.jpg | a_b_c_.jpg",
        "... | _",
        "' . ' | _",
        "''|_"
      })
  void aNameIsOneThatEveryDiskTakes(String sent, String stored) {
    assertThat(FileNames.safe(sent)).isEqualTo(stored);
  }

  /** Found by fuzzing: a long name without an ending ended with a dot. */
  @Test
  void aLongNameIsCutBeforeItsEnding() {
    assertThat(FileNames.safe("长".repeat(80))).isEqualTo("长".repeat(60));
    assertThat(FileNames.safe("长".repeat(80) + ".docx")).isEqualTo("长".repeat(55) + ".docx");
    assertThat(FileNames.safe("长".repeat(50) + " ".repeat(40) + "长.docx"))
        .isEqualTo("长".repeat(50) + ".docx");
  }
}
