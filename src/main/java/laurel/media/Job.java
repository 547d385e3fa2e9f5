package laurel.media;

import laurel.probe.AudioFacts;
import laurel.probe.CueFacts;
import laurel.probe.OriginalKind;
import laurel.probe.PhotoFacts;
import laurel.probe.VideoFacts;

/**
 * One original to be worked on.
 *
 * @param hash SHA-256 of its bytes, 64 hexadecimal digits
 */
public record Job(Original original, String hash, Planned planned) {
  /** What is read and summed up in a thousandth of a second. */
  private static final long BYTES_A_MILLI = 80_000;

  /** About how long one core works on it, in thousandths of a second: for order and balance. */
  public long millisOfWork() {
    return planned.millisOfWork() + original.facts().bytes() / BYTES_A_MILLI;
  }

  /** The same, for another machine. */
  public Commission commission() {
    return new Commission(
        planned.key(),
        hash,
        original.file().toUri().toString(),
        kind(),
        original.stem(),
        original.print(),
        millisOfWork());
  }

  private OriginalKind kind() {
    if (original.facts() instanceof PhotoFacts) {
      return OriginalKind.PHOTO;
    }
    if (original.facts() instanceof VideoFacts) {
      return OriginalKind.VIDEO;
    }
    if (original.facts() instanceof AudioFacts) {
      return OriginalKind.AUDIO;
    }
    if (original.facts() instanceof CueFacts) {
      return OriginalKind.CUES;
    }
    throw new IllegalStateException("unknown facts " + original.facts());
  }
}
