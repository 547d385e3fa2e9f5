package laurel.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import laurel.cache.Fingerprint;

/**
 * The list of the files that Laurel put into a folder: what it may replace and remove. It lies in
 * the folder itself, so that the list and the files can never belong to different builds, and
 * depends on the files alone. One line a file, sorted by path: fingerprint, size in bytes, path;
 * the last line is a fingerprint of the lines before it. In memory it is those bytes, and where
 * each line begins: of fifty thousand records some thirty megabytes, which nobody wants as texts.
 */
final class Manifest {
  static final String NAME = ".laurel-manifest";

  static final String HEAD = "laurel-manifest 1\n";
  private static final String END = "end ";
  private static final int HASH = 2 * Fingerprint.BYTES;

  /** The shortest line: a size of one digit, a path of one letter. */
  private static final int LEAST = HASH + 1 + 1 + 1 + 1 + 1;

  static final int LAST = END.length() + HASH + 1;

  static final Manifest EMPTY = new ManifestWriter(0, 0).manifest();

  /** What one file holds. */
  record Entry(long size, Fingerprint content) {}

  private final byte[] bytes;

  /** Where each line begins, and where the last one ends. */
  private final int[] starts;

  /** Made when first asked for: tens of thousands of lines are walked for each. */
  private volatile SortedSet<String> folders;

  Manifest(byte[] bytes, int[] starts) {
    this.bytes = bytes;
    this.starts = starts;
  }

  /** How many files there are. */
  int size() {
    return starts.length - 1;
  }

  /** The path of a file, by its number in the order of paths, from 0. */
  String path(int file) {
    int from = pathFrom(file);
    return new String(bytes, from, starts[file + 1] - 1 - from, StandardCharsets.UTF_8);
  }

  /**
   * What a file holds.
   *
   * @throws IllegalArgumentException when Laurel did not write the line, which {@link #parse} finds
   */
  Entry entry(int file) {
    int from = starts[file];
    int size = from + HASH + 1;
    return new Entry(
        Long.parseLong(
            new String(bytes, size, pathFrom(file) - 1 - size, StandardCharsets.US_ASCII)),
        Fingerprint.parse(new String(bytes, from, HASH, StandardCharsets.US_ASCII)));
  }

  /** The number of a file; -1 where it is not listed. */
  int find(String path) {
    byte[] wanted = path.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = size();
    while (low < high) {
      int file = (low + high) >>> 1;
      int until = starts[file + 1] - 1;
      int order = PathRun.compare(bytes, pathFrom(file), until, wanted, 0, wanted.length);
      if (order == 0) {
        return file;
      }
      if (order < 0) {
        low = file + 1;
      } else {
        high = file;
      }
    }
    return -1;
  }

  /** Whether it lists a file. */
  boolean has(String path) {
    return find(path) >= 0;
  }

  private int pathFrom(int file) {
    return pathFrom(bytes, starts[file], bytes.length);
  }

  /** Where the line of a file begins; of the number behind the last file, where the last ends. */
  int start(int file) {
    return starts[file];
  }

  /** All files by path, sorted; each is read when it is asked for. */
  Map<String, Entry> entries() {
    return new ManifestEntries(this);
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
    for (int file = 0; file < size(); file++) {
      String path = path(file);
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
  String state() {
    int from = starts[size()] + END.length();
    return new String(bytes, from, HASH, StandardCharsets.US_ASCII);
  }

  /** As it is written; nobody changes them. */
  byte[] bytes() {
    return bytes;
  }

  /** How many bytes the line of a file takes. */
  static int lineLength(int path, long size) {
    return HASH + 1 + Long.toString(size).length() + 1 + path + 1;
  }

  /** The line of one file. */
  static String line(String path, Entry entry) {
    return head(entry) + path + "\n";
  }

  /** What stands before the path. */
  static String head(Entry entry) {
    return entry.content() + " " + entry.size() + " ";
  }

  /** The last line of a list, which seals those before it. */
  static String end(Fingerprint lines) {
    return END + lines + "\n";
  }

  /** Where the path begins on a line, or where the line ends that has none. */
  static int pathFrom(byte[] bytes, int line, int until) {
    int at = line + HASH + 1;
    while (at < until && bytes[at] != ' ') {
      at++;
    }
    return Math.min(at + 1, until);
  }

  /** The list of these bytes, whose lines nobody has looked at; empty where the seal is broken. */
  static Optional<Manifest> sealed(byte[] bytes) {
    int end = bytes.length - LAST;
    boolean whole =
        end >= HEAD.length()
            && new String(bytes, 0, HEAD.length(), StandardCharsets.UTF_8).equals(HEAD)
            && new String(bytes, end, LAST, StandardCharsets.UTF_8)
                .equals(end(Fingerprint.of(bytes, end)));
    return whole
        ? Optional.of(new Manifest(bytes, starts(bytes, end))).filter(list -> list.endsAt(end))
        : Optional.empty();
  }

  private boolean endsAt(int end) {
    return starts[size()] == end;
  }

  /** Where the line from here ends; -1 where there is none. */
  private static int next(byte[] bytes, int from, int end) {
    for (int at = from + LEAST - 1; at < end; at++) {
      if (bytes[at] == '\n') {
        return at + 1;
      }
    }
    return -1;
  }

  private static int[] starts(byte[] bytes, int end) {
    int[] starts = new int[1 + (end - HEAD.length()) / LEAST];
    starts[0] = HEAD.length();
    int files = 0;
    for (int at = next(bytes, starts[0], end); at >= 0; at = next(bytes, at, end)) {
      starts[++files] = at;
    }
    return Arrays.copyOf(starts, files + 1);
  }

  /**
   * Reads what {@link #bytes} are.
   *
   * @throws IOException when a single bit of it is not as it was written
   */
  static Manifest parse(byte[] bytes) throws IOException {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD.length()), StandardCharsets.UTF_8);
    if (!head.equals(HEAD)) {
      throw new IOException("not a manifest of Laurel");
    }
    Manifest list = sealed(bytes).orElseThrow(() -> new IOException("the manifest is damaged"));
    String last = "";
    for (int file = 0; file < list.size(); file++) {
      last = list.checked(file, last);
    }
    return list;
  }

  /** A path is checked again: a manifest made by hand must not name a file outside the folder. */
  private String checked(int file, String last) throws IOException {
    int from = starts[file];
    int until = starts[file + 1];
    try {
      String path = SitePath.of(path(file)).value();
      byte[] line = line(path, entry(file)).getBytes(StandardCharsets.UTF_8);
      if (Arrays.equals(line, 0, line.length, bytes, from, until) && last.compareTo(path) < 0) {
        return path;
      }
      throw new IllegalArgumentException(path);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      String line = new String(bytes, from, until - 1 - from, StandardCharsets.UTF_8);
      throw new IOException("the manifest has a line that Laurel did not write: " + line, e);
    }
  }
}
