package laurel.intake.placing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under what name a file that was sent is stored, and what its name says. */
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

  /** A folder has no ending: what stands behind the dot of its number is its name. */
  @ParameterizedTest
  @CsvSource({
    "3.管路快扣的设计, 管路快扣的设计",
    "3．管路快扣的设计, 管路快扣的设计",
    "03-管路快扣的设计.jpeg, 管路快扣的设计",
    "1.管路快扣的设计.XLSX, 管路快扣的设计",
    "管路快扣的设计, 管路快扣的设计",
    "示例厂No.5车间, 示例厂No.5车间",
    "DN2.5管路快扣.mp4, DN2.5管路快扣",
    "微课.7z, 微课",
    ".jpg, .jpg"
  })
  void theStemOfANameHasNeitherEndingNorNumber(String name, String stem) {
    assertThat(FileNames.stem(name)).isEqualTo(stem);
  }
}
