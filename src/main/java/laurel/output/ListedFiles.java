package laurel.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import laurel.cache.Fingerprint;

/**
 * The list of the files that stand and what we remember of them, as the bytes that {@link Manifest}
 * and {@link Memory} wrote: of a hundred thousand lines those that are asked for are read, and
 * those of files that become others are replaced.
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
record ListedFiles(byte[] manifest, byte[] memory, int end, int[] starts, int[] marks) {
  private static final int HASH = 2 * Fingerprint.BYTES;

  /** A time, whether there is a recipe, and the recipe. */
  private static final int PLAIN_MARK = Long.BYTES + 1;

  private static final int FULL_MARK = PLAIN_MARK + Fingerprint.BYTES;

  /**
   * A file's line.
   *
   * @param number its place among all, from 0
   */
  record Line(String path, int number, Manifest.Entry entry, Memory.Mark mark) {
    /** Whether the file stands as we put it. */
    boolean isAsPut(Path site) throws IOException {
      try {
        BasicFileAttributes found = Survey.attributes(site.resolve(path));
        return found.isRegularFile()
            && found.size() == entry.size()
            && Survey.nanoseconds(found) == mark.modified();
      } catch (NoSuchFileException e) {
        return false;
      }
    }
  }

  /** Both lists as they will be, and the name of that state. */
  record Revised(byte[] manifest, byte[] memory, String state) {}

  /** Empty where one of the lists is not there, or damaged. */
  static Optional<ListedFiles> of(WorkFolder work) throws IOException {
    try {
      byte[] manifest = Files.readAllBytes(work.site().resolve(Manifest.NAME));
      int end = Manifest.end(manifest);
      if (end < 0) {
        return Optional.empty();
      }
      byte[] memory = Files.readAllBytes(work.memories().resolve(state(manifest, end)));
      if (!Memory.isSound(memory)) {
        return Optional.empty();
      }
      int[] starts = starts(manifest, end);
      int[] marks = marks(memory, starts.length - 1);
      return Optional.of(new ListedFiles(manifest, memory, end, starts, marks));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Names this list: the fingerprint of its lines. */
  String state() {
    return state(manifest, end);
  }

  private static String state(byte[] manifest, int end) {
    int from = end + Manifest.END.length();
    return new String(manifest, from, HASH, StandardCharsets.US_ASCII);
  }

  /** How many files there are. */
  int count() {
    return starts.length - 1;
  }

  /** Where each line begins, and where the last one ends. */
  private static int[] starts(byte[] manifest, int end) {
    int count = 0;
    for (int i = Manifest.head(); i < end; i++) {
      count += manifest[i] == '\n' ? 1 : 0;
    }
    int[] starts = new int[count + 1];
    starts[0] = Manifest.head();
    for (int i = Manifest.head(), number = 0; i < end; i++) {
      if (manifest[i] == '\n') {
        starts[++number] = i + 1;
      }
    }
    return starts;
  }

  /** Where each mark begins, and where the last one ends. */
  private static int[] marks(byte[] memory, int count) {
    int[] marks = new int[count + 1];
    marks[0] = Integer.BYTES;
    for (int number = 0; number < count; number++) {
      boolean plain = memory[marks[number] + Long.BYTES] == 0;
      marks[number + 1] = marks[number] + (plain ? PLAIN_MARK : FULL_MARK);
    }
    return marks;
  }

  /** A file's line; empty where it is not listed. */
  Optional<Line> find(String path) throws IOException {
    int low = 0;
    int high = count();
    while (low < high) {
      int number = (low + high) >>> 1;
      int order = path(starts[number], starts[number + 1]).compareTo(path);
      if (order == 0) {
        return Optional.of(line(path, number));
      }
      if (order < 0) {
        low = number + 1;
      } else {
        high = number;
      }
    }
    return Optional.empty();
  }

  private Line line(String path, int number) throws IOException {
    int from = starts[number];
    return new Line(path, number, entry(from), mark(number));
  }

  private String path(int from, int until) {
    int at = space(from);
    return new String(manifest, at + 1, until - at - 2, StandardCharsets.UTF_8);
  }

  /** The space before the path. */
  private int space(int from) {
    int at = from + HASH + 1;
    while (manifest[at] != ' ') {
      at++;
    }
    return at;
  }

  private Manifest.Entry entry(int from) throws IOException {
    int size = from + HASH + 1;
    try {
      return new Manifest.Entry(
          Long.parseLong(new String(manifest, size, space(from) - size, StandardCharsets.US_ASCII)),
          Fingerprint.parse(new String(manifest, from, HASH, StandardCharsets.US_ASCII)));
    } catch (IllegalArgumentException e) {
      throw new IOException("a line that Laurel did not write: " + from, e);
    }
  }

  private Memory.Mark mark(int number) throws IOException {
    int from = marks[number];
    return Memory.readMark(
        new DataInputStream(new ByteArrayInputStream(memory, from, marks[number + 1] - from)));
  }

  /** The lists with other lines for some of the files. */
  Revised with(Map<String, Staged.File> files) throws IOException {
    SortedMap<Integer, Line> lines = new TreeMap<>();
    for (String path : files.keySet()) {
      Line line = find(path).orElseThrow();
      lines.put(line.number(), line);
    }
    ByteArrayOutputStream list = new ByteArrayOutputStream(manifest.length + 1024);
    ByteArrayOutputStream remembered = new ByteArrayOutputStream(memory.length + 1024);
    int listed = 0;
    int marked = 0;
    for (Line line : lines.values()) {
      Staged.File file = files.get(line.path());
      list.write(manifest, listed, starts[line.number()] - listed);
      list.writeBytes(Manifest.line(line.path(), file.entry()).getBytes(StandardCharsets.UTF_8));
      listed = starts[line.number() + 1];
      remembered.write(memory, marked, marks[line.number()] - marked);
      Memory.write(
          new Memory.Mark(file.modified(), file.recipe()), new DataOutputStream(remembered));
      marked = marks[line.number() + 1];
    }
    list.write(manifest, listed, end - listed);
    remembered.write(memory, marked, memory.length - Fingerprint.BYTES - marked);
    Fingerprint state = Fingerprint.of(list.toByteArray());
    list.writeBytes((Manifest.END + state + "\n").getBytes(StandardCharsets.US_ASCII));
    return new Revised(list.toByteArray(), Memory.sealed(remembered), state.toString());
  }
}
