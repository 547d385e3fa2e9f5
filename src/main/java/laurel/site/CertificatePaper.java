package laurel.site;

import java.util.List;

/**
 * A certificate as it is printed, with every word that stands on the sheet.
 *
 * @param title 荣誉证书
 * @param number with its label
 * @param people as far as they agreed to be named
 * @param more says that there are others; empty for none
 * @param issuers one a line
 * @param seal what is said where a seal would stand
 * @param note whether it is signed, and whether it was corrected
 */
public record CertificatePaper(
    String title,
    String number,
    List<Named> units,
    List<Named> people,
    String more,
    Body body,
    List<String> issuers,
    String date,
    String seal,
    String note,
    Symbol symbol) {

  /** The sentence of the award: {@code before} title {@code between} award {@code after}. */
  public record Body(String before, Title title, String between, String award, String after) {}

  /** What is said of the QR symbol: to those who cannot see it, and below it. */
  public record Symbol(String label, String caption) {}
}
