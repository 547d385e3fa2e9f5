package laurel.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.schema.RecordFiles;
import laurel.read.syntax.TextFile;
import laurel.text.Names;

/**
 * Where in the text of a record something was typed that a later stage found. Places of texts are
 * not kept of any record: the few of which there is something to tell are read again.
 */
public final class FieldPlace {
  /** Of what a field holds, the part that readers see; of others all is shown. */
  private static final Map<String, Set<String>> SHOWN =
      Map.of(
          "team", Set.of("title"),
          "people", Set.of("title"),
          "instructor", Set.of("profile"),
          "photos", Set.of("caption", "alt"),
          "videos", Set.of("caption"),
          "video", Set.of("caption"),
          "audio", Set.of("caption"),
          "portrait", Set.of("alt"));

  /** What a lesson calls otherwise than the pages that it shares with achievements. */
  private static final Map<String, String> OF_LESSONS = Map.of("team", "people", "videos", "video");

  private static final Set<String> MEDIA = Set.of("photos", "videos", "video", "audio");

  /** Where a record speaks of people, by name or id. */
  private static final List<String> PEOPLE = List.of("disclosure", "team", "instructor");

  private static final Set<String> WHO = Set.of("name", "person");

  private final Path root;
  private final String name;
  private final RecordLog log = new FindingLog().general(); // told when they were first read

  /**
   * For a content folder.
   *
   * @param name its own, for findings
   */
  public FieldPlace(Path root, String name) {
    this.root = root;
    this.name = name;
  }

  /**
   * The first place of a text in a field.
   *
   * @param key of an achievement, a lesson or a person: {@code achievements/flange-aligner}
   * @param field English key
   * @param typed what is looked for, as the field has it
   * @return empty where it is there no more, or stands otherwise in the file
   */
  public Optional<Location> of(String key, String field, String typed) {
    try {
      Optional<RawRecord> record = record(key);
      return record.flatMap(
          r -> in(r, own(r, field), typed).map(found -> exactly(r, found, typed)));
    } catch (IOException | UncheckedIOException gone) {
      return Optional.empty();
    }
  }

  /**
   * Where a record speaks of somebody: in a disclosure, else in the team, else as the instructor.
   *
   * @param spelled id or name, in the order in which each of these is looked through
   * @return empty where the record is there no more, or names them otherwise
   */
  public Optional<Location> person(String key, List<String> spelled) {
    try {
      Optional<RawRecord> record = record(key);
      return record.flatMap(
          r ->
              PEOPLE.stream()
                  .flatMap(field -> r.fields().get(own(r, field)).stream())
                  .flatMap(node -> spelled.stream().flatMap(who -> spelled(node, who).stream()))
                  .findFirst());
    } catch (IOException | UncheckedIOException gone) {
      return Optional.empty();
    }
  }

  /** Where a text first stands in a file at or behind a place; that place where it does not. */
  public Location behind(Location place, String typed) {
    return place instanceof Location.InText text ? exactly(text, typed) : place;
  }

  private Optional<RawRecord> record(String key) throws IOException {
    int slash = key.indexOf('/');
    String folder = key.substring(0, Math.max(0, slash));
    String id = key.substring(slash + 1);
    Path real = root.toRealPath();
    FindingLog own = new FindingLog();
    if (folder.equals("people")) {
      return person(real, id, own);
    }
    if (!Files.isDirectory(real.resolve(key), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    RawKind kind = folder.equals("lessons") ? RawKind.LESSON : RawKind.ACHIEVEMENT;
    return ContentFolder.record(real, name, kind, id, own)
        .flatMap(source -> RecordReader.read(source, own));
  }

  private Optional<RawRecord> person(Path real, String id, FindingLog own) throws IOException {
    String key = "people/" + id;
    List<RawFile> files =
        Files.isDirectory(real.resolve(key), LinkOption.NOFOLLOW_LINKS)
            ? FolderWalk.record(real, key, name, own.general()).files()
            : List.of();
    for (String ending : List.of(".yaml", ".yml", ".json")) {
      Path file = real.resolve(key + ending);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        List<RawFile> data = List.of(new RawFile(file, id + ending, name + "/" + key + ending));
        return new SingleFiles(own).record(RawKind.PERSON, id, key, data, files);
      }
    }
    return Optional.empty();
  }

  private static String own(RawRecord record, String field) {
    return record.kind() == RawKind.LESSON ? OF_LESSONS.getOrDefault(field, field) : field;
  }

  private static Optional<Location> in(RawRecord record, String field, String typed) {
    List<Node> nodes = new ArrayList<>();
    record.fields().get(field).ifPresent(nodes::add);
    if (field.equals("questions")) {
      record.banks().forEach(bank -> nodes.addAll(bank.questions()));
    }
    Set<String> shown = SHOWN.getOrDefault(field, Set.of());
    return nodes.stream()
        .flatMap(node -> in(node, shown, typed).stream())
        .findFirst()
        .or(() -> MEDIA.contains(field) ? inName(record, field, typed) : Optional.empty());
  }

  private static Optional<Location> in(Node node, Set<String> shown, String typed) {
    return place(node, shown, value -> value.contains(typed));
  }

  private static Optional<Location> spelled(Node node, String who) {
    return place(node, WHO, value -> Names.person(value).equals(who));
  }

  /**
   * The first value that is meant.
   *
   * @param shown the only keys that are looked at; none for all
   */
  private static Optional<Location> place(Node node, Set<String> shown, Predicate<String> meant) {
    if (node instanceof Node.Text text) {
      return meant.test(text.value()) ? Optional.of(text.at()) : Optional.empty();
    }
    if (node instanceof Node.Items items) {
      return items.items().stream().flatMap(i -> place(i, shown, meant).stream()).findFirst();
    }
    return ((Node.Fields) node)
        .entries().entrySet().stream()
            .filter(e -> shown.isEmpty() || shown.contains(e.getKey()))
            .flatMap(e -> place(e.getValue(), shown, meant).stream())
            .findFirst();
  }

  /** Captions are names of files where a record gives none; the name itself is told to nobody. */
  private static Optional<Location> inName(RawRecord record, String field, String typed) {
    return record.files().stream()
        .filter(file -> file.within().contains(typed) && !RecordFiles.isShut(file.within()))
        .min(Comparator.comparing(file -> !file.within().startsWith(field)))
        .map(file -> Location.of(file.shown().replace(typed, "*".repeat(typed.length()))));
  }

  /** The very place of a text, unless something else begins before the first one like it. */
  private Location exactly(RawRecord record, Location place, String typed) {
    Location found = exactly(place, typed);
    boolean elsewhere =
        Stream.concat(
                Stream.of(record.fields()),
                record.banks().stream().flatMap(b -> b.questions().stream()))
            .flatMap(FieldPlace::begins)
            .anyMatch(other -> isBehind(other, place) && !isBehind(other, found));
    return elsewhere ? place : found;
  }

  /** Where a node begins, each of its keys, and what lies in it. */
  private static Stream<Location> begins(Node node) {
    Stream<Location> within =
        node instanceof Node.Items items
            ? items.items().stream().flatMap(FieldPlace::begins)
            : node instanceof Node.Fields fields
                ? Stream.concat(
                    fields.keyPlaces().values().stream(),
                    fields.entries().values().stream().flatMap(FieldPlace::begins))
                : Stream.empty();
    return Stream.concat(Stream.of(node.at()), within);
  }

  private static boolean isBehind(Location later, Location earlier) {
    return later instanceof Location.InText a
        && earlier instanceof Location.InText b
        && a.file().equals(b.file())
        && (a.line() > b.line() || (a.line() == b.line() && a.column() > b.column()));
  }

  private Location exactly(Location place, String typed) {
    if (!(place instanceof Location.InText text) || !text.file().startsWith(name + "/")) {
      return place;
    }
    Path file = root.resolve(text.file().substring(name.length() + 1));
    return TextFile.read(new RawFile(file, "", text.file()), log)
        .map(source -> source.locate(typed, text.line(), text.column()))
        .orElse(place);
  }
}
