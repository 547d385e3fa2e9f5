package laurel.gate;

import java.util.List;
import laurel.diag.Location;
import laurel.model.RecordRef;

/** Where each record stands, for findings. */
@FunctionalInterface
public interface Places {
  /** The record's own file. */
  Location of(RecordRef record);

  /**
   * Where something was typed in a text that readers see.
   *
   * @param key of the record or person, e.g. {@code achievements/flange-aligner}
   * @param field English key
   * @param typed as the text has it
   * @param record where the record begins, for whoever knows no more
   */
  default Location typed(String key, String field, String typed, Location record) {
    return record;
  }

  /**
   * Where somebody is spoken of: in a disclosure, else in the team or as the instructor.
   *
   * @param key of the record
   * @param spelled id or name, what is certain first
   * @param record where the record begins, for whoever knows no more
   */
  default Location person(String key, List<String> spelled, Location record) {
    return record;
  }

  /** Where something was typed in a round, at or behind a place in its file. */
  default Location behind(Location place, String typed) {
    return place;
  }
}
