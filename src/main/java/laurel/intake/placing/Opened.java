package laurel.intake.placing;

import java.io.IOException;
import laurel.diag.FindingLog;
import laurel.intake.arrival.Arrival;
import laurel.intake.form.Pages;
import laurel.intake.paper.Paper;
import laurel.intake.paper.PaperReader;

/**
 * An office file that was read.
 *
 * @param pages what it is to the import; pictures and tables are not held
 * @param hash of its bytes
 */
record Opened(Arrival arrival, Pages pages, String hash) {

  /** The file read again, for its pictures and tables; what is wrong with it was told before. */
  Paper paper() throws IOException {
    return PaperReader.read(arrival.file(), arrival.shown(), new FindingLog().general());
  }
}
