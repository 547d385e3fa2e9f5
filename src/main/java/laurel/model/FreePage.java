package laurel.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A page of the publisher's own: about, privacy, a notice.
 *
 * @param language BCP 47 tag of its text
 * @param markdown its body
 */
public record FreePage(
    String id, String title, String language, Optional<LocalDate> date, String markdown) {}
