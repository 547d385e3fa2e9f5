package laurel.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The content folder: the few records that rule the others, read; and where the many are. Lists are
 * sorted by id. What could not be read is not here; the findings say why.
 *
 * @param name the content folder's own name, with which every shown path begins
 * @param rounds a round read from a table has its rows under {@code awards} like one from YAML
 */
public record RawContent(
    String name,
    Optional<RawRecord> site,
    List<RawRecord> programmes,
    List<RawRecord> rounds,
    List<RawRecord> people,
    Optional<RawRecord> units,
    Optional<RawRecord> holidays,
    List<RawRecord> pages,
    List<RecordSource> achievements,
    List<RecordSource> lessons) {

  /** Whether a record may become another while nothing in its own folder changes. */
  public boolean linked() {
    return Stream.concat(achievements.stream(), lessons.stream()).anyMatch(RecordSource::linked);
  }

  /** The same folder with other records in it. */
  RawContent with(List<RecordSource> achievements, List<RecordSource> lessons) {
    return new RawContent(
        name, site, programmes, rounds, people, units, holidays, pages, achievements, lessons);
  }
}
