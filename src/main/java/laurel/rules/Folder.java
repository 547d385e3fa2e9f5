package laurel.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.read.RawFile;
import laurel.read.schema.RecordFiles;

/** The files beside a record: finds those that it names. */
final class Folder {
  private final Map<String, RawFile> byPath = new LinkedHashMap<>();
  private final Map<String, List<RawFile>> byLetters;
  private final RecordFiles files;

  Folder(List<RawFile> files) {
    this.files = new RecordFiles(files);
    files.forEach(file -> byPath.put(file.within(), file));
    this.byLetters = files.stream().collect(Collectors.groupingBy(f -> lower(f.within())));
  }

  /** All files but those in folders that are never published. */
  List<RawFile> open() {
    return byPath.values().stream().filter(f -> !RecordFiles.isShut(f.within())).toList();
  }

  /** All files whose path begins so. */
  List<RawFile> below(String folder) {
    return byPath.values().stream().filter(f -> f.within().startsWith(folder + "/")).toList();
  }

  /** The file at this path. */
  Optional<RawFile> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The file of this name and ending, whether that is in small letters or in capitals. */
  Optional<RawFile> beside(String stem, String ending) {
    return at(stem + ending)
        .or(
            () ->
                byLetters.getOrDefault(lower(stem + ending), List.of()).stream()
                    .filter(f -> f.within().startsWith(stem))
                    .findFirst());
  }

  private static String lower(String path) {
    return path.toLowerCase(Locale.ROOT);
  }

  /**
   * The file that a key names, by its path in the record's folder or its name in {@code usual}. One
   * that is missing, leads out of the folder or lies in one that is shut to this key is absent:
   * reading has reported it, by the same look.
   */
  Optional<RawFile> named(Form form, String key, String... usual) {
    return files.find(form.text(key), List.of(usual)).flatMap(this::at);
  }
}
