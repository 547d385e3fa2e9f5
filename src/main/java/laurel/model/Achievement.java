package laurel.model;

import java.util.List;
import java.util.Optional;

/**
 * An achievement (成果) as the public may see it: made by the gate, holds nothing that it did not let
 * through.
 *
 * @param titleBreaks the title with ｜ where the record wants a line to break, else the title
 * @param units joint units in the record's order; the first leads
 * @param newProductiveForce 是否为新质生产力, if the form asked
 * @param words its long texts, which may lie on the disk
 * @param supersedes the earlier version, if that is published too
 */
public record Achievement(
    String id,
    String title,
    String titleBreaks,
    String programme,
    Category category,
    List<UnitName> units,
    Optional<Union> union,
    Optional<Industry> industry,
    Optional<Boolean> newProductiveForce,
    List<Condition> conditions,
    Optional<PartialDate> startedOn,
    Team team,
    Words words,
    List<Metric> metrics,
    Gallery gallery,
    Optional<String> supersedes,
    Standing standing) {

  /** An achievement with its texts at hand. */
  public Achievement(
      String id,
      String title,
      String titleBreaks,
      String programme,
      Category category,
      List<UnitName> units,
      Optional<Union> union,
      Optional<Industry> industry,
      Optional<Boolean> newProductiveForce,
      List<Condition> conditions,
      Optional<PartialDate> startedOn,
      Team team,
      Narrative narrative,
      List<Metric> metrics,
      Gallery gallery,
      List<Question> questions,
      Optional<String> supersedes,
      Standing standing) {
    this(
        id,
        title,
        titleBreaks,
        programme,
        category,
        units,
        union,
        industry,
        newProductiveForce,
        conditions,
        startedOn,
        team,
        new Words(narrative, questions),
        metrics,
        gallery,
        supersedes,
        standing);
  }

  /** The same with other words. */
  public Achievement saying(Words other) {
    return new Achievement(
        id,
        title,
        titleBreaks,
        programme,
        category,
        units,
        union,
        industry,
        newProductiveForce,
        conditions,
        startedOn,
        team,
        other,
        metrics,
        gallery,
        supersedes,
        standing);
  }

  /** The same under the title of another, which may be all that describes a photo. */
  public Achievement titledAs(Achievement other) {
    return new Achievement(
        id,
        other.title,
        other.titleBreaks,
        programme,
        category,
        units,
        union,
        industry,
        newProductiveForce,
        conditions,
        startedOn,
        team,
        words,
        metrics,
        gallery.describedAs(other.gallery),
        supersedes,
        standing);
  }

  /** Its texts, as far as the licence reaches. */
  public Narrative narrative() {
    return words.told().get();
  }

  /** Its question bank; empty where there is none to show. */
  public List<Question> questions() {
    return words.asked().get();
  }

  /** Its name among all records. */
  public RecordRef ref() {
    return RecordRef.achievement(id);
  }
}
