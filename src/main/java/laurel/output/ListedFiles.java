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
record ListedFiles(Manifest manifest, byte[] memory, int[] marks) {
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
      Optional<Manifest> manifest =
          Manifest.sealed(Files.readAllBytes(work.site().resolve(Manifest.NAME)));
      if (manifest.isEmpty()) {
        return Optional.empty();
      }
      byte[] memory = Files.readAllBytes(work.memories().resolve(manifest.get().state()));
      if (!Memory.isSound(memory)) {
        return Optional.empty();
      }
      int[] marks = marks(memory, manifest.get().size());
      return Optional.of(new ListedFiles(manifest.get(), memory, marks));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Names this list: the fingerprint of its lines. */
  String state() {
    return manifest.state();
  }

  /** How many files there are. */
  int count() {
    return manifest.size();
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
    int number = manifest.find(path);
    if (number < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Line(path, number, manifest.entry(number), mark(number)));
    } catch (IllegalArgumentException e) {
      throw new IOException("a line that Laurel did not write: " + path, e);
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
    byte[] stood = manifest.bytes();
    ByteArrayOutputStream list = new ByteArrayOutputStream(stood.length + 1024);
    ByteArrayOutputStream remembered = new ByteArrayOutputStream(memory.length + 1024);
    int listed = 0;
    int marked = 0;
    for (Line line : lines.values()) {
      Staged.File file = files.get(line.path());
      list.write(stood, listed, manifest.start(line.number()) - listed);
      list.writeBytes(Manifest.line(line.path(), file.entry()).getBytes(StandardCharsets.UTF_8));
      listed = manifest.start(line.number() + 1);
      remembered.write(memory, marked, marks[line.number()] - marked);
      Memory.write(
          new Memory.Mark(file.modified(), file.recipe()), new DataOutputStream(remembered));
      marked = marks[line.number() + 1];
    }
    list.write(stood, listed, manifest.start(count()) - listed);
    remembered.write(memory, marked, memory.length - Fingerprint.BYTES - marked);
    Fingerprint state = Fingerprint.of(list.toByteArray());
    list.writeBytes(Manifest.end(state).getBytes(StandardCharsets.US_ASCII));
    return new Revised(list.toByteArray(), Memory.sealed(remembered), state.toString());
  }
}
