package laurel.dossier;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One person's own consent to being shown (个人信息公开同意).
 *
 * @param person the name in full as in the record, or an id under {@code people/}
 */
public record Disclosure(
    String person,
    Set<Scope> scope,
    Optional<LocalDate> grantedOn,
    Optional<LocalDate> withdrawnOn) {
  public Disclosure {
    scope = Set.copyOf(scope.isEmpty() ? EnumSet.noneOf(Scope.class) : EnumSet.copyOf(scope));
  }

  /** What of a person may be shown. */
  public enum Scope {
    NAME,
    POST,
    PROFILE,
    PORTRAIT,
    VOICE,
    HONOURS
  }

  /** Whether it is in force on that day. */
  public boolean inForce(LocalDate day) {
    return grantedOn.map(first -> !day.isBefore(first)).orElse(true) && !withdrawn(day);
  }

  /** Whether the person has taken it back by that day. */
  public boolean withdrawn(LocalDate day) {
    return withdrawnOn.map(last -> !day.isBefore(last)).orElse(false);
  }
}
