package laurel.gate;

import laurel.diag.Location;
import laurel.model.RecordRef;

/** Where each record stands, for findings. */
@FunctionalInterface
public interface Places {
  /** The record's own file. */
  Location of(RecordRef record);
}
