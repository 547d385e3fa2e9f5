package laurel.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import laurel.diag.FindingKind;
import laurel.diag.Severity;

/**
 * What the cache remembers beside the files of one original, so that a cached run reports what a
 * clean run reports.
 *
 * @param tone mean colour as {@code #rrggbb}, of photos and of videos with a poster
 * @param missing labels of planned files that could not be made
 * @param flaws what was found out while making
 * @param givenUp whether a part of it was given up that may be sound
 */
record Entry(
    Optional<String> tone, SortedSet<String> missing, List<FindingKind> flaws, boolean givenUp) {
  /** Nothing to tell. */
  static final Entry SOUND = new Entry(Optional.empty(), List.of());

  Entry {
    flaws = List.copyOf(flaws);
  }

  Entry(Optional<String> tone, List<FindingKind> flaws) {
    this(tone, new TreeSet<>(), flaws, false);
  }

  /** Nothing came of it, for this reason. */
  static Entry failed(FindingKind reason) {
    return new Entry(Optional.empty(), List.of(reason));
  }

  /** The same, with what is not there. */
  Entry lacking(Set<String> labels) {
    return new Entry(tone, new TreeSet<>(labels), flaws, givenUp);
  }

  /** Whether there is nothing to show: what is shown all the same is a warning. */
  boolean failed() {
    return flaws.stream().anyMatch(flaw -> flaw.severity() == Severity.ERROR);
  }

  /** Whether it failed for want of time or memory or by a crash: the next run may fare better. */
  boolean passing() {
    return givenUp
        || flaws.contains(FindingKind.MEDIA_TOO_SLOW)
        || flaws.contains(FindingKind.MEDIA_TOO_LARGE)
        || flaws.contains(FindingKind.MEDIA_CRASHED);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    tone.ifPresent(t -> text.append("tone ").append(t).append('\n'));
    missing.forEach(label -> text.append("missing ").append(label).append('\n'));
    text.append(givenUp ? "given up\n" : "");
    flaws.forEach(flaw -> text.append("flaw ").append(flaw.name()).append('\n'));
    return text.toString();
  }

  /** Reads what {@link #text} wrote; lines of a later version are passed over. */
  static Entry parse(String text) {
    Optional<String> tone = Optional.empty();
    SortedSet<String> missing = new TreeSet<>();
    List<FindingKind> flaws = new ArrayList<>();
    boolean givenUp = false;
    for (String line : text.lines().toList()) {
      int gap = line.indexOf(' ');
      String rest = line.substring(gap + 1);
      switch (line.substring(0, Math.max(0, gap))) {
        case "tone" -> tone = Optional.of(rest);
        case "missing" -> missing.add(rest);
        case "flaw" -> flaws.add(FindingKind.valueOf(rest));
        case "given" -> givenUp = true;
        default -> {}
      }
    }
    return new Entry(tone, missing, flaws, givenUp);
  }
}
