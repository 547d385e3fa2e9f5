package laurel.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import laurel.diag.Location;
import laurel.model.RecordRef;
import laurel.text.Names;

/**
 * What the rules say of one record by itself: a value that may be kept in a cache with its
 * findings.
 *
 * @param outline what can be read of it even where the rest is wrong
 * @param dossier absent where the record has an error
 * @param places where its fields stand, for what only shows beside other records
 */
public record Examined<D>(RecordRef ref, Outline outline, Optional<D> dossier, Places places) {

  /**
   * What rounds and quotas need of a record, valid or not; what cannot be read is empty.
   *
   * @param units names as written
   */
  public record Outline(String programme, String title, List<String> units, String union) {
    public Outline {
      units = List.copyOf(units);
    }

    /** What a form says. */
    static Outline of(Form form) {
      return new Outline(
          form.text("programme"),
          Titles.plain(form.text("title")),
          AchievementRules.units(form),
          Names.unit(form.text("union")));
    }
  }

  /** The same with its dossier in another form. */
  public Examined<D> map(UnaryOperator<D> change) {
    return new Examined<>(ref, outline, dossier.map(change), places);
  }

  /** The same, without its dossier where that does not meet the rules. */
  Examined<D> unless(boolean wrong) {
    return wrong ? new Examined<>(ref, outline, Optional.empty(), places) : this;
  }

  /** A record that cannot be checked, because what it stands on is missing. */
  static <D> Examined<D> without(RecordRef ref, Form form) {
    return new Examined<>(
        ref, Outline.of(form), Optional.empty(), new Places(form.fields().at(), Map.of()));
  }

  /**
   * Places of a record's fields.
   *
   * @param record its first line
   */
  public record Places(Location record, Map<String, Location> fields) {
    public Places {
      fields = Map.copyOf(fields);
    }

    /** Where a field stands, or where the record begins. */
    public Location of(String field) {
      return fields.getOrDefault(field, record);
    }
  }
}
