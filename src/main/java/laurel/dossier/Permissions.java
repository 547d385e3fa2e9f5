package laurel.dossier;

import java.util.List;
import java.util.Optional;

/**
 * Everything that decides what of a record may be published.
 *
 * @param licence absent where the record names no licensees: then the consent alone decides
 * @param disclosures each person's own
 */
public record Permissions(
    Consent consent, Optional<Licence> licence, List<Disclosure> disclosures) {
  public Permissions {
    disclosures = List.copyOf(disclosures);
  }
}
