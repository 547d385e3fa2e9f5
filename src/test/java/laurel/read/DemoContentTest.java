package laurel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.TextReport;
import org.junit.jupiter.api.Test;

/** The catalogue that comes with the program. */
class DemoContentTest {

  @Test
  void isReadWithoutAFinding() throws IOException {
    FindingLog log = new FindingLog();
    RawContent content = ContentFolder.read(Path.of("content"), log);
    content.achievements().forEach(source -> RecordReader.read(source, log));
    content.lessons().forEach(source -> RecordReader.read(source, log));

    assertThat(new TextReport(Language.EN).print(log.findings())).isEmpty();
    assertThat(content.site()).isPresent();
    assertThat(content.programmes()).extracting(RawRecord::id).contains("hz-2022", "demo-2025");
  }
}
