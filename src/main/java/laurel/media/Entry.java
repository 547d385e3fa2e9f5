package laurel.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingKind;

/**
 * What the cache remembers beside the files of one original, so that a cached run reports what a
 * clean run reports.
 *
 * @param tone mean colour as {@code #rrggbb}, of photos
 * @param failed whether plain plates stand in its place
 * @param flaws what was found out while making
 */
record Entry(Optional<String> tone, boolean failed, List<FindingKind> flaws) {
  /** Nothing to tell. */
  static final Entry SOUND = new Entry(Optional.empty(), false, List.of());

  Entry {
    flaws = List.copyOf(flaws);
  }

  /** Nothing came of it, for this reason. */
  static Entry failed(FindingKind reason) {
    return new Entry(Optional.empty(), true, List.of(reason));
  }

  /** Whether it failed for want of time or memory, which the next run may have. */
  boolean passing() {
    return flaws.contains(FindingKind.MEDIA_TOO_SLOW)
        || flaws.contains(FindingKind.MEDIA_TOO_LARGE);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    tone.ifPresent(t -> text.append("tone ").append(t).append('\n'));
    if (failed) {
      text.append("failed\n");
    }
    flaws.forEach(flaw -> text.append("flaw ").append(flaw.name()).append('\n'));
    return text.toString();
  }

  /** Reads what {@link #text} wrote; lines of a later version are passed over. */
  static Entry parse(String text) {
    Optional<String> tone = Optional.empty();
    boolean failed = false;
    List<FindingKind> flaws = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("tone ")) {
        tone = Optional.of(line.substring(5));
      } else if (line.startsWith("flaw ")) {
        flaws.add(FindingKind.valueOf(line.substring(5)));
      } else if (line.equals("failed")) {
        failed = true;
      }
    }
    return new Entry(tone, failed, flaws);
  }
}
