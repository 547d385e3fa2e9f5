package laurel.model;

/**
 * Names one achievement or lesson. The id is the public address and never changes once published.
 *
 * @param kind which of the two
 * @param id the folder's name, e.g. {@code flange-aligner}
 */
public record RecordRef(Kind kind, String id) implements Comparable<RecordRef> {
  /** What may win an award. */
  public enum Kind {
    ACHIEVEMENT("achievements"),
    LESSON("lessons");

    private final String folder;

    Kind(String folder) {
      this.folder = folder;
    }

    /** The folder of these records, in the content as on the site. */
    public String folder() {
      return folder;
    }
  }

  /** The achievement with this id. */
  public static RecordRef achievement(String id) {
    return new RecordRef(Kind.ACHIEVEMENT, id);
  }

  /** The lesson with this id. */
  public static RecordRef lesson(String id) {
    return new RecordRef(Kind.LESSON, id);
  }

  /** Path below the content folder and below the site: {@code achievements/flange-aligner}. */
  public String key() {
    return kind.folder() + "/" + id;
  }

  /** By hand, as its equality: the key of many maps, and what Java makes of records is slow. */
  @Override
  public int hashCode() {
    return 31 * kind.folder().hashCode() + id.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordRef ref && kind == ref.kind && id.equals(ref.id);
  }

  /** By hand as well: it orders several maps of all records. */
  @Override
  public int compareTo(RecordRef other) {
    return kind == other.kind ? id.compareTo(other.id) : kind.compareTo(other.kind);
  }
}
