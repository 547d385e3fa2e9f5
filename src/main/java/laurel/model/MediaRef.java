package laurel.model;

/**
 * Names an original without saying what it was called: a submitted file name may hold a contact's
 * name. Which file it means is known to the build alone.
 *
 * @param owner whose it is: key of the record, e.g. {@code achievements/flange-aligner}
 * @param kind what it is
 * @param index counted from 1 within owner and kind
 */
public record MediaRef(String owner, MediaKind kind, int index) implements Comparable<MediaRef> {
  /** What an original may be. */
  public enum MediaKind {
    PHOTO,
    VIDEO,
    AUDIO,
    SUBTITLES,
    CHAPTERS,
    QUESTION_PICTURE
  }

  @Override
  public int compareTo(MediaRef other) {
    int byOwner = owner.compareTo(other.owner);
    int byKind = byOwner != 0 ? byOwner : kind.compareTo(other.kind);
    return byKind != 0 ? byKind : Integer.compare(index, other.index);
  }
}
