package laurel.first;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the launcher's {@code stat} has said of all that the last build was made from, a moment ago,
 * beside what it would have said if everything looked as it did ({@link QuickAnswer}).
 */
final class StatLines {
  /** Names the files in which it was left, but for their endings; the launcher sets it. */
  static final String PLACE = "laurel.looks";

  /** The seal of what was kept of the build whose looks were asked for; the launcher sets it. */
  static final String SEAL = "laurel.seal";

  private final List<byte[]> were = new ArrayList<>();
  private final List<byte[]> are = new ArrayList<>();

  private StatLines() {}

  /** What the launcher has left; empty where it asked of another build, or not at all. */
  static Optional<StatLines> left(Kept kept) throws IOException {
    String place = System.getProperty(PLACE, "");
    String run = System.getProperty(Differences.RUN, "");
    if (place.isEmpty() || !System.getProperty(SEAL, "").equals(Long.toString(kept.seal()))) {
      return Optional.empty();
    }
    StatLines lines = new StatLines();
    try {
      for (int half = 1; half <= QuickAnswer.HALVES; half++) {
        lines.were.add(Files.readAllBytes(Path.of(place + QuickAnswer.LOOKS + half)));
        lines.are.add(taken(Path.of(place + QuickAnswer.NOW + half + "." + run)));
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    return lines.areOfOneLength() ? Optional.of(lines) : Optional.empty();
  }

  /** What was left for this very run, and is read once. */
  private static byte[] taken(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    return bytes;
  }

  /** Where they are not something is gone, and which line is whose is not known. */
  private boolean areOfOneLength() {
    for (int half = 0; half < were.size(); half++) {
      if (were.get(half).length != are.get(half).length) {
        return false;
      }
    }
    return true;
  }

  /**
   * What they tell.
   *
   * @param inputs what looks otherwise than it was taken down, as {@link Inventory#differences}
   * @param siteStands whether the top of the site looks as it did
   */
  record Told(List<Inventory.Difference> inputs, boolean siteStands) {}

  /**
   * What looks otherwise than it was taken down: what a line says, or what has none, is looked at.
   *
   * @return empty where there is more than so much to be looked at
   */
  Optional<Told> of(Kept kept, int most) throws IOException {
    List<boolean[]> other = new ArrayList<>();
    int left = most;
    for (int half = 0; half < were.size(); half++) {
      boolean[] lines = new boolean[were.get(half).length / LookLine.LENGTH + 1];
      left -= mark(were.get(half), are.get(half), lines, left);
      if (left < 0) {
        return Optional.empty();
      }
      other.add(lines);
    }
    Walk walk = new Walk(other);
    List<Inventory.Difference> inputs = walk.through(kept.inputs());
    return Optional.of(new Told(inputs, walk.through(kept.site()).isEmpty()));
  }

  /** Marks lines that differ, and returns how many; no more than one too many. */
  private static int mark(byte[] were, byte[] are, boolean[] lines, int most) {
    int found = 0;
    int from = 0;
    while (found <= most) {
      int at = Arrays.mismatch(were, from, were.length, are, from, are.length);
      if (at < 0) {
        break;
      }
      int line = (from + at) / LookLine.LENGTH;
      lines[line] = true;
      found++;
      from = Math.min((line + 1) * LookLine.LENGTH, were.length);
    }
    return found;
  }

  /** Goes through inventories in the order in which {@link QuickAnswer} has written them. */
  private static final class Walk {
    private final List<boolean[]> other;
    private final int[] next = new int[QuickAnswer.HALVES];

    Walk(List<boolean[]> other) {
      this.other = other;
    }

    List<Inventory.Difference> through(Inventory inventory) throws IOException {
      List<Inventory.Difference> found = new ArrayList<>();
      Entries entries = inventory.entries();
      for (int turn = 0; entries.hasNext(); turn++) {
        folder(entries, turn % QuickAnswer.HALVES, found);
      }
      return found;
    }

    private void folder(Entries entries, int half, List<Inventory.Difference> found)
        throws IOException {
      entries.passText();
      int folder = entries.passed();
      long own = entries.look();
      if (isOther(own, half) && Look.at(Path.of(entries.text(folder))) != own) {
        found.add(new Inventory.Difference(entries.text(folder), ""));
      }
      for (int i = entries.count(); i > 0; i--) {
        file(entries, folder, half, found);
      }
    }

    private void file(Entries entries, int folder, int half, List<Inventory.Difference> found)
        throws IOException {
      entries.passText();
      int name = entries.passed();
      long look = entries.look();
      if (isOther(look, half)) {
        String path = entries.text(folder);
        if (Look.at(Path.of(path, entries.text(name))) != look) {
          found.add(new Inventory.Difference(path, entries.text(name)));
        }
      }
    }

    private boolean isOther(long look, int half) {
      return look == Look.NOTHING || other.get(half)[next[half]++];
    }
  }
}
