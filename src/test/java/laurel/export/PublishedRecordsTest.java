package laurel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a site that stands: it may be anybody's. */
class PublishedRecordsTest {
  @TempDir Path site;

  @Test
  void theDayOfAPublicationIsReadFromItsData() throws IOException {
    assertThat(day("{\"site\": {\"asOf\": \"1999-01-01\"}, \"asOf\": \"2024-10-01\"}"))
        .hasToString("Optional[" + LocalDate.of(2024, 10, 1) + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"asOf\": null}",
        "{\"asOf\": 5}",
        "{\"asOf\": {}}",
        "{\"asOf\": \"x\"}",
        "{",
        ""
      })
  void dataOfSomebodyElseSayNoDay(String json) throws IOException {
    assertThat(day(json)).hasToString("Optional.empty");
  }

  private Object day(String json) throws IOException {
    Files.createDirectories(site.resolve("data"));
    Files.writeString(site.resolve("data/catalogue.json"), json);
    return new PublishedRecords(site).day();
  }
}
