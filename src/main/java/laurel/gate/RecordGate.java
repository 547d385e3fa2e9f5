package laurel.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.RecordLog;
import laurel.dossier.Consent;
import laurel.dossier.Licence;
import laurel.dossier.Licence.Part;
import laurel.dossier.Permissions;
import laurel.model.RecordRef;
import laurel.model.UnitName;
import laurel.rules.Policy;
import laurel.rules.Policy.Document;

/** What the gate asks of an achievement and a lesson alike. */
final class RecordGate {
  private final RecordRef ref;
  private final Permissions permissions;
  private final Terms terms;
  private final RecordLog log;

  RecordGate(RecordRef ref, Permissions permissions, Terms terms, FindingLog log) {
    this.ref = ref;
    this.permissions = permissions;
    this.terms = terms;
    this.log = log.about(ref.key());
  }

  RecordLog log() {
    return log;
  }

  /**
   * Why a record is not on the site.
   *
   * @param anew whether nothing else but the day keeps it back: its consent, taken back, is given
   *     anew from a later one
   */
  record Closed(Gated.Reason reason, boolean anew) {
    Closed(Gated.Reason reason) {
      this(reason, false);
    }
  }

  /** Why the record is not on the site, if it is not. */
  Optional<Closed> closed(RecordState state, Policy policy) {
    if (withdrawn(permissions.consent())) {
      return Optional.of(new Closed(Gated.Reason.WITHDRAWN));
    }
    if (state != null && !state.stands()) {
      boolean revoked = state.ending().get() instanceof RecordState.Ending.Revoked;
      return Optional.of(new Closed(revoked ? Gated.Reason.REVOKED : Gated.Reason.WITHDRAWN));
    }
    if (state == null || !policy.publicStages().contains(state.stage())) {
      return Optional.of(new Closed(Gated.Reason.NOT_PUBLIC_YET));
    }
    if (anewAhead()) {
      return Optional.of(new Closed(Gated.Reason.WITHDRAWN, true));
    }
    return consented(policy) ? Optional.empty() : Optional.of(new Closed(Gated.Reason.NO_CONSENT));
  }

  /** Consent that was taken back counts again only when it is given anew. */
  boolean withdrawn(Consent consent) {
    LocalDate by = terms.takenBackBy();
    Optional<LocalDate> until = consent.withdrawnOn().filter(d -> !d.isAfter(by));
    Optional<LocalDate> again = consent.grantedOn().filter(d -> !d.isAfter(by));
    return until.isPresent() && again.filter(until.get()::isBefore).isEmpty();
  }

  /** Whether consent was taken back and is given anew, from a day that does not count yet. */
  private boolean anewAhead() {
    Optional<LocalDate> again = permissions.consent().grantedOn();
    return terms.ahead(again)
        && permissions.consent().withdrawnOn().filter(again.get()::isAfter).isPresent();
  }

  private boolean consented(Policy policy) {
    boolean granted =
        permissions.consent().grantedOn().map(d -> !d.isAfter(terms.day())).orElse(true);
    return granted && onFile(policy);
  }

  private boolean onFile(Policy policy) {
    return policy.required().stream()
        .allMatch(
            document ->
                document == Document.AUTHORIZATION
                    ? permissions.consent().authorization()
                    : permissions.consent().authenticity());
  }

  /**
   * Whether a part may be published. A licence must name the publisher, the part and the day; a
   * record that names no licensees is published by its consent alone.
   *
   * @param has whether the record has such a part at all: nothing is said about what is not there
   */
  boolean licensed(Part part, String field, boolean has) {
    Optional<Licence> licence = permissions.licence();
    Optional<LocalDate> from = licence.flatMap(Licence::from);
    boolean given = licence.isEmpty() || covers(licence.get(), part, terms.day());
    boolean later = terms.ahead(from) && covers(licence.get(), part, from.get());
    if (!given && has && !later) {
      String publisher = terms.publishers().stream().findFirst().orElse("");
      log.report(FindingKind.GATE_UNLICENSED, terms.places().of(ref), field, publisher);
    }
    return given;
  }

  private boolean covers(Licence licence, Part part, LocalDate day) {
    return terms.publishers().stream().anyMatch(p -> licence.covers(p, part, day));
  }

  /** Tells of every field in which a hidden name, a number or an address stood. */
  void tell(Scrub scrub) {
    scrub.tell(log, terms.places(), terms.places().of(ref));
  }

  /** Tells of what becomes an address, which nothing masks, and spells a hidden name. */
  void tellAddresses(Scrub scrub, List<UnitName> units) {
    Stream.concat(Stream.of(ref.id()), units.stream().flatMap(u -> Stream.of(u.name(), u.unit())))
        .distinct()
        .filter(scrub::finds)
        .forEach(
            spelt ->
                log.report(FindingKind.GATE_NAME_IN_ADDRESS, terms.places().of(ref), "", spelt));
  }
}
