package laurel.dossier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The unit's and the applicant's consent to publication: without it, or once withdrawn, the record
 * is not on the site.
 *
 * @param authorization whether the 创新成果授权书 is on file
 * @param authenticity whether the 真实性承诺书 is on file
 */
public record Consent(
    boolean authorization,
    boolean authenticity,
    Optional<LocalDate> grantedOn,
    Optional<LocalDate> withdrawnOn) {
  /** None on file. */
  public static final Consent NONE = new Consent(false, false, Optional.empty(), Optional.empty());
}
