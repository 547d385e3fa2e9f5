package laurel.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.read.RawFile;
import laurel.text.Nfc;

/** The files beside a record: finds those that it names. */
final class Folder {
  private final Map<String, RawFile> byPath = new LinkedHashMap<>();

  Folder(List<RawFile> files) {
    files.forEach(file -> byPath.put(file.within(), file));
  }

  /** All files. */
  List<RawFile> all() {
    return List.copyOf(byPath.values());
  }

  /** All files whose path begins so. */
  List<RawFile> below(String folder) {
    return byPath.values().stream().filter(f -> f.within().startsWith(folder + "/")).toList();
  }

  /** The file at this path. */
  Optional<RawFile> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /**
   * The file that a key names, by its path in the record's folder or its name in {@code usual}. One
   * that is missing or leads out of the folder is absent: reading has reported it.
   */
  Optional<RawFile> named(Form form, String key, String usual) {
    String path = Nfc.of(form.text(key)).replace('\\', '/');
    return at(path).or(() -> at(usual + "/" + path));
  }
}
