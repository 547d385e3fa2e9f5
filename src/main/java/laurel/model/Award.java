package laurel.model;

import java.time.LocalDate;

/**
 * An award as it stands at {@code asOf}.
 *
 * @param round id of the round that gave it
 * @param level one of the programme's
 * @param certificate number; empty where none was given
 * @param on the round's date
 */
public record Award(String round, Level level, String certificate, LocalDate on) {}
