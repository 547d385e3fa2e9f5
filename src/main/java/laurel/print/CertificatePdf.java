package laurel.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.cache.Fingerprint;
import laurel.font.FontCase;
import laurel.site.CertificatePaper;
import laurel.site.Named;

/**
 * A certificate as a sheet of A4 to print and to frame.
 *
 * @param language of its words, e.g. {@code zh-CN}
 * @param address of the page where it is checked; absent where the site's address is not known
 */
public record CertificatePdf(CertificatePaper paper, String language, Optional<String> address) {
  private static final int VERSION = 2;

  /** The key of everything that the sheet is made from. */
  public Fingerprint recipe() {
    return Fingerprint.of("certificate-pdf", VERSION)
        .add(paper.toString())
        .add(language)
        .add(address.orElse(""))
        .build();
  }

  /** Every character that stands on it because of its record. */
  public String letters() {
    return names(paper.units())
        + names(paper.people())
        + paper.body().title().text()
        + paper.body().between()
        + paper.body().award()
        + String.join("", paper.issuers());
  }

  /** The title of the document. */
  String title() {
    return paper.title() + " " + paper.number();
  }

  private static String names(List<Named> names) {
    return names.stream().map(Named::plain).collect(Collectors.joining());
  }

  /** The sheet as a PDF; fonts are for one thread. */
  public byte[] bytes(FontCase fonts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    try (PrintedDocument document =
        new PrintedDocument(title(), language, recipe(), fonts, false)) {
      try (Sheet sheet = document.page(Paper.CERTIFICATE)) {
        new CertificateSheet(this, document, sheet).draw();
      }
      document.save(out);
    }
    return out.toByteArray();
  }
}
