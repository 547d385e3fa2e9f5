package laurel.gate;

import java.time.LocalDate;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.dossier.Disclosure;
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
    Location record = terms.places().of(ref);
    tell(ref.key(), record, "consent", permissions.consent().grantedOn());
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

  /** A person who has no page yet. */
  void tell(PersonDossier person) {
    if (!terms.takenBack(person.consent())) {
      tell("people/" + person.id(), person.at(), "consent", person.consent().grantedOn());
    }
  }

  private void tell(String key, Location record, String field, Optional<LocalDate> from) {
    if (terms.ahead(from)) {
      Location at = terms.places().typed(key, field, from.get().toString(), record);
      log.about(key).report(FindingKind.GATE_AHEAD, at, field, from.get(), terms.day());
    }
  }
}
