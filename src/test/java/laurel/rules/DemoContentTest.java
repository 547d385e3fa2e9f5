package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import laurel.diag.Finding;
import laurel.diag.FindingTexts;
import laurel.diag.Language;
import laurel.diag.Severity;
import org.junit.jupiter.api.Test;

/** The shipped catalogue against the notices' rules. */
class DemoContentTest {

  @Test
  void theShippedCatalogueHasNoErrors() throws IOException {
    Trial.Outcome outcome = Trial.run(Path.of("content"));
    assertThat(outcome.log().findings())
        .filteredOn(f -> f.severity() == Severity.ERROR)
        .extracting(DemoContentTest::line)
        .isEmpty();
    assertThat(outcome.ruled().achievements()).hasSizeGreaterThan(20);
    assertThat(outcome.ruled().rounds()).hasSizeGreaterThan(10);
    assertThat(outcome.ruled().heldBack()).isEmpty();
  }

  private static String line(Finding f) {
    return f.where() + ": " + f.kind().id() + ": " + FindingTexts.in(Language.EN).message(f);
  }
}
