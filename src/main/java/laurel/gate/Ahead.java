package laurel.gate;

import java.time.LocalDate;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.dossier.Consent;
import laurel.dossier.Disclosure;
import laurel.dossier.Disclosure.Scope;
import laurel.dossier.Licence;
import laurel.dossier.Permissions;
import laurel.dossier.PersonDossier;
import laurel.model.RecordRef;

/**
 * Tells of consents that begin after the day that stands for today. Where nobody names a day that
 * is the newest round's, and what was signed since would not count without a word.
 */
final class Ahead {
  private final Terms terms;
  private final FindingLog log;

  Ahead(Terms terms, FindingLog log) {
    this.terms = terms;
    this.log = log;
  }

  /** What of one record does not count yet, once a field. */
  void tell(RecordRef ref, Permissions permissions) {
    tell(ref, permissions.consent());
    Location record = terms.places().of(ref);
    tell(ref.key(), record, "licence", permissions.licence().flatMap(Licence::from));
    Optional<LocalDate> last = Optional.empty();
    for (Disclosure disclosure : permissions.disclosures()) {
      if (terms.ahead(disclosure.grantedOn())
          && !terms.takenBack(disclosure)
          && last.filter(disclosure.grantedOn().get()::isBefore).isEmpty()) {
        last = disclosure.grantedOn();
      }
    }
    tell(ref.key(), record, "disclosure", last);
  }

  /** Consent to one record alone. */
  void tell(RecordRef ref, Consent consent) {
    tell(ref.key(), terms.places().of(ref), "consent", consent.grantedOn());
  }

  /** A person of whom more will be shown from a later day on. */
  void tell(PersonDossier person) {
    if (!terms.takenBack(person.consent()) && shows(person.consent())) {
      tell("people/" + person.id(), person.at(), "consent", person.consent().grantedOn());
    }
  }

  /** On their own page, which needs a name, or in records that name them by their id. */
  private boolean shows(Disclosure consent) {
    return consent.scope().stream()
        .anyMatch(s -> s != Scope.HONOURS && (s != Scope.NAME || !terms.maskAll()));
  }

  private void tell(String key, Location record, String field, Optional<LocalDate> from) {
    if (terms.ahead(from)) {
      Location at = terms.places().typed(key, field, from.get().toString(), record);
      log.about(key).report(FindingKind.GATE_AHEAD, at, field, from.get(), terms.day());
    }
  }
}
