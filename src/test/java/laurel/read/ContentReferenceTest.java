package laurel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import laurel.read.schema.SchemaTable;
import org.junit.jupiter.api.Test;

/** The reference of all keys is the one that the program would write. */
class ContentReferenceTest {
  private static final Path PAGE = Path.of("docs/content-reference.md");

  /** To write it anew: {@code mvn test -Dtest=ContentReferenceTest -Dlaurel.reference=write}. */
  @Test
  void theReferenceIsCurrent() throws IOException {
    if ("write".equals(System.getProperty("laurel.reference"))) {
      Files.writeString(PAGE, SchemaTable.markdown());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(SchemaTable.markdown());
  }

  @Test
  void itNamesKeysOfEveryKindAndWhatIsPrivate() {
    assertThat(SchemaTable.markdown())
        .contains("| `title` | 成果名称、创新成果名称 | 文字 | 公开 |")
        .contains("| `team[].birth` | 出生年月 | 年月 | 不公开 |")
        .contains("| `contact.phone` | 电话、联系电话 | 文字 | 不公开 |")
        .contains("| `fields.<成果或微课的键>.maxChars` |")
        .contains("| `publicity.objections.email` |");
  }
}
