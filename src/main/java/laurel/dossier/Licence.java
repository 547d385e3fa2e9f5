package laurel.dossier;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may publish which part, and for how long (授权范围). The Anhui letter licenses one named platform
 * without sub-licence (附件1), so another publisher must be named here.
 *
 * @param licensees names of publishers
 */
public record Licence(
    List<String> licensees, Set<Part> scope, Optional<LocalDate> from, Optional<LocalDate> to) {
  public Licence {
    licensees = List.copyOf(licensees);
    scope = Set.copyOf(scope.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(scope));
  }

  /** A part of a record that is licensed for itself. */
  public enum Part {
    TEXT,
    PHOTOS,
    VIDEOS,
    AUDIO,
    QUESTIONS
  }

  /** Whether {@code publisher} may publish this part on that day. */
  public boolean covers(String publisher, Part part, LocalDate day) {
    return licensees.contains(publisher)
        && scope.contains(part)
        && from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }
}
