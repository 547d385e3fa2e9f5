package laurel.intake.placing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.intake.arrival.Arrival;
import laurel.place.WholeFile;
import laurel.read.ContentFolder;

/**
 * The files of one record that are to be copied. What the record has already, under whatever name,
 * is not copied again; nothing that is there is replaced; what somebody took away stays away.
 */
final class Copies {
  private final Path folder;
  private final Memory memory;
  private final RecordLog log;

  /** Where copied files come from, by their path in the record. */
  private final Map<String, Source> planned = new LinkedHashMap<>();

  private final Map<String, String> known;
  private Map<Long, List<Path>> bySize;

  /** Bytes to be copied. */
  private interface Source {
    InputStream open() throws IOException;
  }

  Copies(Path folder, Memory memory, RecordLog log) {
    this.folder = folder;
    this.memory = memory;
    this.log = log;
    this.known = new TreeMap<>(memory.files());
  }

  /** How many files are new. */
  int size() {
    return planned.size();
  }

  /** The hashes of all files sent in, now and before, with their places. */
  Map<String, String> known() {
    return known;
  }

  /**
   * Plans a copy.
   *
   * @param wanted path in the record's folder; a number is added where another file has it
   * @return where the file is, now or from before
   */
  String add(Arrival arrival, String wanted) throws IOException {
    String hash = arrival.hash();
    return add(
        hash,
        arrival.shown(),
        Files.size(arrival.file()),
        wanted,
        () -> Files.newInputStream(arrival.file()));
  }

  /** The same for bytes that were made from what was sent in. */
  String add(String hash, String shown, byte[] bytes, String wanted) throws IOException {
    return add(hash, shown, bytes.length, wanted, () -> new ByteArrayInputStream(bytes));
  }

  private String add(String hash, String shown, long size, String wanted, Source source)
      throws IOException {
    String before = known.get(hash);
    if (before != null) {
      if (!memory.files().containsKey(hash)) {
        log.report(FindingKind.IMPORT_SAME, Location.of(shown), "", before);
      }
      return before;
    }
    Optional<String> there = there(hash, size);
    String place = there.orElseGet(() -> free(wanted));
    known.put(hash, place);
    if (there.isPresent()) {
      log.report(FindingKind.IMPORT_SAME, Location.of(shown), "", place);
    } else {
      planned.put(place, source);
    }
    return place;
  }

  /** A file of the record with the same bytes. */
  private Optional<String> there(String hash, long size) throws IOException {
    for (Path file : ofSize(size)) {
      if (Arrival.hash(file).equals(hash)) {
        return Optional.of(folder.relativize(file).toString().replace('\\', '/'));
      }
    }
    return Optional.empty();
  }

  private List<Path> ofSize(long size) throws IOException {
    if (bySize == null) {
      bySize = new HashMap<>();
      if (Files.isDirectory(folder)) {
        try (Stream<Path> all = Files.walk(folder)) {
          for (Path file : all.filter(Copies::isOfTheRecord).sorted().toList()) {
            bySize.computeIfAbsent(Files.size(file), s -> new ArrayList<>()).add(file);
          }
        }
      }
    }
    return bySize.getOrDefault(size, List.of());
  }

  /** Not the beginning of a file whose copying was stopped, which nobody sees. */
  private static boolean isOfTheRecord(Path file) {
    return Files.isRegularFile(file) && !ContentFolder.passesOver(file.getFileName().toString());
  }

  /** The wanted path, with a number where it is taken. */
  private String free(String wanted) {
    int dot = wanted.lastIndexOf('.');
    String stem = dot > wanted.lastIndexOf('/') ? wanted.substring(0, dot) : wanted;
    String ending = wanted.substring(stem.length());
    String free = wanted;
    for (int i = 2; isTaken(free); i++) {
      free = stem + " " + i + ending;
    }
    return free;
  }

  /** Whether a file of this path is there or planned; Scan.pdf is scan.pdf on Windows. */
  boolean isTaken(String path) {
    return known.values().stream().anyMatch(path::equalsIgnoreCase)
        || Files.exists(folder.resolve(path));
  }

  /** The names in a folder of the record, there or planned. */
  List<String> names(String below) throws IOException {
    List<String> names = new ArrayList<>();
    Path inner = folder.resolve(below);
    if (Files.isDirectory(inner)) {
      try (Stream<Path> list = Files.list(inner)) {
        list.forEach(path -> names.add(path.getFileName().toString()));
      }
    }
    planned.keySet().stream()
        .filter(path -> path.startsWith(below + "/"))
        .forEach(path -> names.add(path.substring(below.length() + 1)));
    return names;
  }

  /** Copies them. */
  void write() throws IOException {
    for (Map.Entry<String, Source> copy : planned.entrySet()) {
      Path to = folder.resolve(copy.getKey());
      Files.createDirectories(to.getParent());
      try (InputStream in = copy.getValue().open()) {
        WholeFile.copy(in, to);
      }
    }
  }
}
