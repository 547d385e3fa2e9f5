package laurel.intake.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.read.ContentFolder;
import laurel.read.Node;
import laurel.read.RawContent;

/**
 * Who writes the notices.
 *
 * @param office the publisher: the first of the site's organisers
 * @param contact how the office can be reached, as the site's footer says; may be empty
 * @param until by when to supply; empty for a blank to be filled in
 * @param date of the notice; empty for a blank to be filled in
 */
public record Letterhead(String office, String contact, String until, String date) {
  private static final String BLANK = "　　年　　月　　日";

  /** From the content folder; what it does not say is a blank to be filled in. */
  public static Letterhead of(
      Path content, Optional<java.time.LocalDate> until, Optional<java.time.LocalDate> date)
      throws IOException {
    RawContent raw = ContentFolder.read(content, new FindingLog());
    Optional<Node.Fields> site = raw.site().map(r -> r.fields());
    String office =
        site.flatMap(s -> s.records("organisers").stream().findFirst())
            .flatMap(o -> o.text("name"))
            .map(Node.Text::value)
            .orElse("");
    String contact =
        site.flatMap(s -> s.fields("footer"))
            .flatMap(f -> f.text("contact"))
            .map(Node.Text::value)
            .orElse("");
    return new Letterhead(
        office.isEmpty() ? "（发文机关）" : office,
        contact,
        until.map(Letterhead::written).orElse(BLANK),
        date.map(Letterhead::written).orElse(BLANK));
  }

  private static String written(java.time.LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }
}
