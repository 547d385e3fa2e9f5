package laurel.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An award as it stands at {@code asOf}.
 *
 * @param round id of the round that gave it
 * @param level one of the programme's; absent where it collects without levels
 * @param certificate number; empty where none was given
 * @param on the round's date
 */
public record Award(String round, Optional<Level> level, String certificate, LocalDate on) {}
