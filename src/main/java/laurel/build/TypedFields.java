package laurel.build;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import laurel.diag.Location;
import laurel.gate.Places;
import laurel.model.RecordRef;
import laurel.read.FieldPlace;

/**
 * Where records stand, and in their files what the gate finds in texts.
 *
 * @param records where each begins
 */
record TypedFields(Function<RecordRef, Location> records, FieldPlace fields) implements Places {

  /**
   * Of a content folder.
   *
   * @param name its own, for findings
   */
  static TypedFields of(Function<RecordRef, Location> records, Path content, String name) {
    return new TypedFields(records, new FieldPlace(content, name));
  }

  @Override
  public Location of(RecordRef record) {
    return records.apply(record);
  }

  @Override
  public Location typed(String key, String field, String typed, Location record) {
    return fields.of(key, field, typed).orElse(record);
  }

  @Override
  public Location person(String key, List<String> spelled, Location record) {
    return fields.person(key, spelled).orElse(record);
  }

  @Override
  public Location behind(Location place, String typed) {
    return fields.behind(place, typed);
  }
}
