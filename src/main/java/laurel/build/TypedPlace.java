package laurel.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.read.RawFile;
import laurel.read.table.Table;
import laurel.read.table.TableFile;
import laurel.render.Whereabouts;

/**
 * Where in the content folder something was typed that a page shows or would show, for the officer
 * who has to mend it: a number first in the files of the page's own record, then in all others.
 * Looked for only where there is something to tell.
 */
final class TypedPlace implements Whereabouts {
  private static final Pattern OWN =
      Pattern.compile("(?:[a-z]{2}/)?((?:achievements|lessons|people|rounds)/[^/]+)/.*");
  private static final Pattern TEXTS = Pattern.compile(".*\\.(?:ya?ml|json|md|vtt|srt|csv)");
  private static final long LARGEST = 4 << 20;

  /** So many of a record's words are looked for. */
  private static final int PLACED = 100;

  private final Path content;
  private final String name;

  /**
   * For a content folder.
   *
   * @param name its own, for findings
   */
  TypedPlace(Path content, String name) {
    this.content = content;
    this.name = name;
  }

  /** The content folder's own name. */
  String name() {
    return name;
  }

  /** The record that a page of this path shows; empty where none is known. */
  static String record(String path) {
    Matcher own = OWN.matcher(path);
    return own.matches() ? own.group(1) : "";
  }

  /** What is looked for, text by text. */
  private interface Search {
    /**
     * Looks at a line or a cell.
     *
     * @param place tells where a sign of it stands, counted from 0
     * @return whether all is found
     */
    boolean ends(String text, IntFunction<Location> place);
  }

  /**
   * The first place at which a text has it.
   *
   * @param record as {@link #record} tells it
   * @param column tells where in a line it stands, counted from 0; below 0 where it does not
   */
  Optional<Location> of(String record, Function<String, Integer> column) throws IOException {
    AtomicReference<Location> found = new AtomicReference<>();
    Search search =
        (text, place) -> {
          int at = column.apply(text);
          if (at >= 0) {
            found.set(place.apply(at));
          }
          return at >= 0;
        };
    if (record.isEmpty() || !own(record, search)) {
      within(content, search);
    }
    return Optional.ofNullable(found.get());
  }

  /** The files are read once, for the first hundred words: whoever mends those knows the others. */
  @Override
  public List<Location> of(String record, List<String> words) {
    Location somewhere = Location.of(name + "/" + record);
    Set<String> first = words.stream().distinct().limit(PLACED).collect(Collectors.toSet());
    Map<String, Location> found = record.isEmpty() ? Map.of() : places(record, first);
    return words.stream().map(word -> found.getOrDefault(word, somewhere)).toList();
  }

  /** The first place of each of some words in a record's own files. */
  private Map<String, Location> places(String record, Set<String> words) {
    Map<String, Location> found = new HashMap<>();
    Map<String, Set<String>> left = new HashMap<>();
    words.forEach(word -> left.put(word, written(word)));
    Search search =
        (text, place) -> {
          left.entrySet()
              .removeIf(
                  word -> {
                    int at = first(text, word.getValue());
                    if (at >= 0) {
                      found.put(word.getKey(), place.apply(at));
                    }
                    return at >= 0;
                  });
          return left.isEmpty();
        };
    try {
      own(record, search);
    } catch (IOException | UncheckedIOException e) {
      return found; // what cannot be read any more is told without a line
    }
    return found;
  }

  /** How files write a word: as it is, as JSON and YAML quote it, as YAML in single quotes. */
  private static Set<String> written(String word) {
    Set<String> written = new LinkedHashSet<>();
    written.add(word);
    written.add(word.replace("\\", "\\\\").replace("\"", "\\\""));
    written.add(word.replace("'", "''"));
    return written;
  }

  private static int first(String text, Set<String> sought) {
    return sought.stream().mapToInt(text::indexOf).filter(at -> at >= 0).findFirst().orElse(-1);
  }

  /** In the record's folder, or else in a file of its name. */
  private boolean own(String record, Search search) throws IOException {
    return within(content.resolve(record), search)
        || among(content.resolve(record).getParent(), record, search);
  }

  /** Records that are files: {@code people/<id>.yaml}, {@code rounds/<id>.xlsx}. */
  private boolean among(Path folder, String record, Search search) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    String stem = record.substring(record.indexOf('/') + 1) + ".";
    try (Stream<Path> files = Files.list(folder)) {
      return first(files.filter(f -> String.valueOf(f.getFileName()).startsWith(stem)), search);
    }
  }

  private boolean within(Path folder, Search search) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return first(files, search);
    }
  }

  private boolean first(Stream<Path> files, Search search) throws IOException {
    List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
    for (Path file : sorted) {
      if (Files.size(file) <= LARGEST && in(file, shown(file), search)) {
        return true;
      }
    }
    return false;
  }

  private String shown(Path file) {
    return name + "/" + content.relativize(file).toString().replace('\\', '/');
  }

  private static boolean in(Path file, String shown, Search search) throws IOException {
    if (shown.endsWith(".xlsx")) {
      RawFile raw = new RawFile(file, shown, shown);
      return TableFile.read(raw, table -> true, new FindingLog().general())
          .map(table -> in(table, search))
          .orElse(false);
    }
    if (!TEXTS.matcher(shown).matches()) {
      return false;
    }
    int number = 0;
    for (String line :
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\\r\\n|\\r|\\n", -1)) {
      int row = ++number;
      if (search.ends(line, at -> Location.of(shown, row, line.codePointCount(0, at) + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean in(Table table, Search search) {
    for (Table.Row row : table.rows()) {
      for (int cell : row.cells().keySet()) {
        if (search.ends(row.text(cell), at -> table.at(row.number(), cell))) {
          return true;
        }
      }
    }
    return false;
  }
}
