package laurel.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import laurel.cache.Fingerprint;

/**
 * The list of the files that Laurel put into a folder: what it may replace and remove. It lies in
 * the folder itself, so that the list and the files can never belong to different builds, and
 * depends on the files alone. One line a file, sorted by path: fingerprint, size in bytes, path;
 * the last line is a fingerprint of the lines before it.
 */
final class Manifest {
  static final String NAME = ".laurel-manifest";
  static final Manifest EMPTY = new Manifest(new TreeMap<>());

  private static final String HEAD = "laurel-manifest 1\n";
  static final String END = "end ";

  /** What one file holds. */
  record Entry(long size, Fingerprint content) {}

  private final SortedMap<String, Entry> entries;

  /** Made when first asked for: tens of thousands of lines are walked for each. */
  private volatile SortedSet<String> folders;

  private volatile Fingerprint fingerprint;

  private Manifest(SortedMap<String, Entry> entries) {
    this.entries = Collections.unmodifiableSortedMap(entries);
  }

  static Manifest of(SortedMap<String, Entry> entries) {
    return new Manifest(new TreeMap<>(entries));
  }

  /** By path, sorted. */
  SortedMap<String, Entry> entries() {
    return entries;
  }

  /** Every folder that a file lies in, at any depth, without the top one; parents come first. */
  SortedSet<String> folders() {
    if (folders == null) {
      folders = Collections.unmodifiableSortedSet(findFolders());
    }
    return folders;
  }

  private SortedSet<String> findFolders() {
    SortedSet<String> found = new TreeSet<>();
    String last = "";
    for (String path : entries.keySet()) {
      int slash = path.lastIndexOf('/');
      if (slash > 0 && !(slash == last.length() && path.startsWith(last))) {
        last = path.substring(0, slash);
        for (int at = slash; at > 0 && found.add(path.substring(0, at)); ) {
          at = path.lastIndexOf('/', at - 1);
        }
      }
    }
    return found;
  }

  /** Names this state of a folder. */
  Fingerprint fingerprint() {
    if (fingerprint == null) {
      fingerprint = Fingerprint.of(lines());
    }
    return fingerprint;
  }

  byte[] bytes() {
    byte[] lines = lines();
    fingerprint = Fingerprint.of(lines);
    byte[] end = (END + fingerprint + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(lines, lines.length + end.length);
    System.arraycopy(end, 0, bytes, lines.length, end.length);
    return bytes;
  }

  /** Of fifty thousand records some thirty megabytes, which nobody wants as texts besides. */
  private byte[] lines() {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(HEAD.length() + entries.size() * 96);
    lines.writeBytes(HEAD.getBytes(StandardCharsets.UTF_8));
    entries.forEach(
        (path, entry) -> lines.writeBytes(line(path, entry).getBytes(StandardCharsets.UTF_8)));
    return lines.toByteArray();
  }

  /** The line of one file. */
  static String line(String path, Entry entry) {
    return entry.content() + " " + entry.size() + " " + path + "\n";
  }

  /** Where the first line of a file begins. */
  static int head() {
    return HEAD.length();
  }

  /** Where the last line of a list begins, which seals the others; -1 where it does not. */
  static int end(byte[] bytes) {
    int end = bytes.length - END.length() - 2 * Fingerprint.BYTES - 1;
    if (end < HEAD.length()
        || !new String(bytes, 0, HEAD.length(), StandardCharsets.UTF_8).equals(HEAD)) {
      return -1;
    }
    String last = new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8);
    Fingerprint lines = Fingerprint.of(java.util.Arrays.copyOf(bytes, end));
    return last.equals(END + lines + "\n") ? end : -1;
  }

  /** Whether a file of this name, in plain letters, may be in a list, which need not be sound. */
  static boolean mayHave(String file, byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(" " + file + "\n");
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws IOException when a single bit of it is not as it was written
   */
  static Manifest parse(byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.lastIndexOf("\n" + END) + 1;
    if (!text.startsWith(HEAD) || end <= 0) {
      throw new IOException("not a manifest of Laurel");
    }
    String lines = text.substring(0, end);
    if (!text.substring(end).equals(END + Fingerprint.of(lines) + "\n")) {
      throw new IOException("the manifest is damaged");
    }
    SortedMap<String, Entry> entries = new TreeMap<>();
    for (int from = HEAD.length(); from < end; ) {
      int stop = lines.indexOf('\n', from);
      addLine(lines.substring(from, stop), entries);
      from = stop + 1;
    }
    return new Manifest(entries);
  }

  /** A path is checked again: a manifest made by hand must not name a file outside the folder. */
  private static void addLine(String line, SortedMap<String, Entry> entries) throws IOException {
    int size = 2 * Fingerprint.BYTES + 1;
    try {
      int path = line.indexOf(' ', size) + 1;
      entries.put(
          SitePath.of(line.substring(path)).value(),
          new Entry(
              Long.parseLong(line.substring(size, path - 1)),
              Fingerprint.parse(line.substring(0, size - 1))));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw new IOException("the manifest has a line that Laurel did not write: " + line, e);
    }
  }
}
