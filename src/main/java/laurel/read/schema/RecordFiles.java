package laurel.read.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import laurel.read.RawFile;
import laurel.text.Nfc;

/** The files that a record may name: those of its own folder and no others. */
public final class RecordFiles {
  /** For data that can name no files. */
  public static final RecordFiles NONE = new RecordFiles(List.of());

  private static final List<String> SHUT = List.of("private", "evidence");

  private final Set<String> paths = new HashSet<>();

  /** The files of a folder. */
  public RecordFiles(List<RawFile> files) {
    files.forEach(file -> paths.add(file.within()));
  }

  /**
   * The path below the record's folder of the file that is meant. A file in a folder that is never
   * published is found only by keys whose files lie there: no consent becomes a photo.
   *
   * @param folders where it may lie when the path does not say so
   */
  public Optional<String> find(String typed, List<String> folders) {
    String path = plain(typed);
    if (shut(path).filter(folder -> !folders.contains(folder)).isPresent()) {
      return Optional.empty();
    }
    if (paths.contains(path)) {
      return Optional.of(path);
    }
    return folders.stream().map(folder -> folder + "/" + path).filter(paths::contains).findFirst();
  }

  /** Whether a path below a record's folder lies in a folder that is never published. */
  public static boolean isShut(String path) {
    return shut(path).isPresent();
  }

  /** The folder that is never published in which a path lies: Private is private. */
  private static Optional<String> shut(String path) {
    int slash = path.indexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash).strip().toLowerCase(Locale.ROOT);
    return Optional.of(folder).filter(SHUT::contains);
  }

  /** Whether a path as typed would leave the record's folder. */
  static boolean leadsOut(String typed) {
    String path = plain(typed);
    return path.startsWith("/")
        || path.indexOf(':') >= 0
        || path.equals("..")
        || path.startsWith("../")
        || path.endsWith("/..")
        || path.contains("/../");
  }

  private static String plain(String typed) {
    String path = Nfc.of(typed).replace('\\', '/');
    return path.startsWith("./") ? path.substring(2) : path;
  }
}
