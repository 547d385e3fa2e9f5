package laurel.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.read.RawFile;
import laurel.read.table.Table;
import laurel.read.table.TableFile;

/**
 * Where in the content folder a number was typed that a page would show, for the officer who has to
 * take it out: first in the files of the page's own record, then in all others. Looked for only
 * when a build has been stopped.
 */
final class TypedPlace {
  private static final Pattern OWN =
      Pattern.compile("(?:[a-z]{2}/)?((?:achievements|lessons|people|rounds)/[^/]+)/.*");
  private static final Pattern TEXTS = Pattern.compile(".*\\.(?:ya?ml|json|md|vtt|srt|csv)");
  private static final long LARGEST = 4 << 20;

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

  /**
   * The first place at which a text has it.
   *
   * @param record as {@link #record} tells it
   * @param column tells where in a line it stands, counted from 0; below 0 where it does not
   */
  Optional<Location> of(String record, Function<String, Integer> column) throws IOException {
    if (!record.isEmpty()) {
      Optional<Location> own = within(content.resolve(record), column);
      if (own.isEmpty()) {
        own = among(content.resolve(record).getParent(), record, column);
      }
      if (own.isPresent()) {
        return own;
      }
    }
    return within(content, column);
  }

  /** Records that are files: {@code people/<id>.yaml}, {@code rounds/<id>.xlsx}. */
  private Optional<Location> among(Path folder, String record, Function<String, Integer> column)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    String stem = record.substring(record.indexOf('/') + 1) + ".";
    try (Stream<Path> files = Files.list(folder)) {
      return first(files.filter(f -> String.valueOf(f.getFileName()).startsWith(stem)), column);
    }
  }

  private Optional<Location> within(Path folder, Function<String, Integer> column)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return first(files, column);
    }
  }

  private Optional<Location> first(Stream<Path> files, Function<String, Integer> column)
      throws IOException {
    List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
    for (Path file : sorted) {
      Optional<Location> place =
          Files.size(file) > LARGEST ? Optional.empty() : in(file, shown(file), column);
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  private String shown(Path file) {
    return name + "/" + content.relativize(file).toString().replace('\\', '/');
  }

  private static Optional<Location> in(Path file, String shown, Function<String, Integer> column)
      throws IOException {
    RawFile raw = new RawFile(file, shown, shown);
    if (shown.endsWith(".xlsx")) {
      return TableFile.read(raw, table -> true, new FindingLog().general())
          .flatMap(table -> in(table, column));
    }
    if (!TEXTS.matcher(shown).matches()) {
      return Optional.empty();
    }
    int number = 0;
    for (String line :
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\\r\\n|\\r|\\n", -1)) {
      number++;
      int at = column.apply(line);
      if (at >= 0) {
        return Optional.of(Location.of(shown, number, line.codePointCount(0, at) + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<Location> in(Table table, Function<String, Integer> column) {
    for (Table.Row row : table.rows()) {
      for (int cell : row.cells().keySet()) {
        if (column.apply(row.text(cell)) >= 0) {
          return Optional.of(table.at(row.number(), cell));
        }
      }
    }
    return Optional.empty();
  }
}
