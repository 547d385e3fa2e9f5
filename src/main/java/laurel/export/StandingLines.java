package laurel.export;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole file of the last build as the lines of its records: those of records that have not
 * changed are copied, in as few pieces as they come in.
 */
final class StandingLines {
  private static final StandingLines NONE = new StandingLines(null, Map.of());
  private static final String ID = "{\"id\":\"";
  private static final int CHUNK = 1 << 16;

  private final Path file;
  private final Map<String, Line> lines;
  private long from;
  private long until;

  /** Where a line begins, and where the next one does. */
  private record Line(long from, long until) {}

  private StandingLines(Path file, Map<String, Line> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** Whether a record's line is there. */
  boolean has(String name) {
    return lines.containsKey(name);
  }

  /** Takes the line of a record; what was taken is written with {@link #flush} at the latest. */
  void take(String name, OutputStream out) throws IOException {
    Line line = lines.get(name);
    if (line.from() != until) {
      flush(out);
      from = line.from();
    }
    until = line.until();
  }

  /** Writes what was taken, before something else is. */
  void flush(OutputStream out) throws IOException {
    if (until > from) {
      try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
        in.seek(from);
        byte[] chunk = new byte[(int) Math.min(CHUNK, until - from)];
        for (long left = until - from; left > 0; ) {
          int n = in.read(chunk, 0, (int) Math.min(chunk.length, left));
          if (n < 0) {
            throw new EOFException(file.toString());
          }
          out.write(chunk, 0, n);
          left -= n;
        }
      }
      from = until;
    }
  }

  /**
   * The rows of a table by their first cells.
   *
   * @param file empty where none stands
   */
  static StandingLines rows(Optional<Path> file) throws IOException {
    if (file.isEmpty()) {
      return NONE;
    }
    Map<String, Line> lines = new HashMap<>();
    try (Scan scan = new Scan(file.get())) {
      scan.row(); // the heads
      for (long from = scan.at; scan.row(); from = scan.at) {
        String start = scan.start();
        int comma = start.indexOf(',');
        if (comma > 0) {
          lines.put(start.substring(0, comma), new Line(from, scan.at));
        }
      }
    }
    return new StandingLines(file.get(), lines);
  }

  /** The records of {@code catalogue.json} in their order, each named by its list and id. */
  static List<String> order(Path catalogue) throws IOException {
    return List.copyOf(json(catalogue).names());
  }

  /** The records of {@code catalogue.json}. */
  static StandingLines records(Optional<Path> catalogue) throws IOException {
    return catalogue.isEmpty()
        ? NONE
        : new StandingLines(catalogue.get(), json(catalogue.get()).lines());
  }

  /** The items of a graph, which are in the same order as the records of the catalogue. */
  static StandingLines items(Optional<Path> graph, Optional<Path> catalogue) throws IOException {
    if (graph.isEmpty() || catalogue.isEmpty()) {
      return NONE;
    }
    List<String> names = order(catalogue.get());
    Map<String, Line> lines = new HashMap<>();
    try (Scan scan = new Scan(graph.get())) {
      scan.line(); // the head, with the first item
      int nth = 1;
      for (long from = scan.at; scan.line(); from = scan.at) {
        if (scan.start().startsWith(",")) {
          if (nth >= names.size()) {
            return NONE;
          }
          lines.put(names.get(nth++), new Line(from, scan.at));
        }
      }
      return nth == names.size() ? new StandingLines(graph.get(), lines) : NONE;
    }
  }

  /** Every achievement and lesson of a catalogue; the first of a list has no line of its own. */
  private record Listed(List<String> names, Map<String, Line> lines) {}

  private static Listed json(Path catalogue) throws IOException {
    Listed listed = new Listed(new ArrayList<>(), new HashMap<>());
    String list = "";
    try (Scan scan = new Scan(catalogue)) {
      for (long from = 0; scan.line(); from = scan.at) {
        String start = scan.start();
        boolean head = !start.startsWith(",");
        if (head) {
          list = begun(start);
        }
        if (list.equals("achievements") || list.equals("lessons")) {
          note(start, head, list, new Line(from, scan.at), listed);
        }
      }
    }
    return listed;
  }

  /** The list that begins in a line, after others that are empty. */
  private static String begun(String start) {
    int end = start.indexOf("\":[{\"id\":");
    return end < 0 ? "" : start.substring(start.lastIndexOf('"', end - 1) + 1, end);
  }

  private static void note(String start, boolean head, String list, Line line, Listed listed) {
    int at = start.indexOf(ID);
    int end = at < 0 ? -1 : start.indexOf('"', at + ID.length());
    if (end > 0) {
      String name = list + "/" + start.substring(at + ID.length(), end);
      listed.names().add(name);
      if (!head && at == 1) {
        listed.lines().put(name, line);
      }
    }
  }

  /** Goes through a file line by line, and keeps the beginning of each. */
  private static final class Scan implements AutoCloseable {
    private static final int START = 300;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private final ByteArrayOutputStream start = new ByteArrayOutputStream(START);
    private int next;
    private int filled;
    private long at;

    Scan(Path file) throws IOException {
      this.in = Files.newInputStream(file);
    }

    /** Passes a line; false at the end of the file. */
    boolean line() throws IOException {
      return pass(false);
    }

    /** Passes a row of a table: its end is not one within quotes. */
    boolean row() throws IOException {
      return pass(true);
    }

    String start() {
      return start.toString(StandardCharsets.UTF_8);
    }

    private boolean pass(boolean quotes) throws IOException {
      start.reset();
      boolean within = false;
      long begun = at;
      while (true) {
        if (next == filled) {
          filled = in.read(chunk);
          next = 0;
          if (filled <= 0) {
            filled = 0;
            return at > begun;
          }
        }
        int from = next;
        boolean end = false;
        while (next < filled && !end) {
          byte b = chunk[next++];
          if (quotes && b == '"') {
            within = !within;
          }
          end = b == '\n' && !within;
        }
        at += next - from;
        start.write(chunk, from, Math.min(next - from, START - Math.min(START, start.size())));
        if (end) {
          return true;
        }
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
