package laurel.site;

import java.util.List;
import java.util.Optional;

/**
 * A certificate.
 *
 * @param state whether it stands, in one word
 * @param style {@code valid} or {@code revoked}
 * @param sheet what is printed; absent once revoked
 * @param paper the same for the printed sheet, with the words that stand on it
 * @param pdf the printed sheet as a file
 * @param credential the signed file; absent where certificates are not signed
 * @param signature what is said of the signature
 * @param verify where a signed file is checked; absent where certificates are not signed
 */
public record CertificateView(
    String number,
    String state,
    String style,
    Optional<Sheet> sheet,
    Optional<CertificatePaper> paper,
    Optional<SitePath> pdf,
    List<String> text,
    List<Fact> facts,
    Optional<SitePath> credential,
    List<String> signature,
    Optional<SitePath> verify)
    implements View {

  /**
   * The certificate as a sheet of paper.
   *
   * @param full whether there is more text than the sheet has room for at its usual size
   */
  public record Sheet(
      List<Named> units,
      List<Named> people,
      String more,
      Title title,
      String programme,
      String award,
      String issuer,
      String date,
      boolean full) {}
}
