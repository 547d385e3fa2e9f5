package laurel.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Files of one folder, sorted, seen as what lies in it directly and what lies in its subfolders.
 */
record Listing(List<RawFile> files) {
  private static final Set<String> DATA = Set.of("yaml", "yml", "json");

  /** What lies in the folder itself. */
  List<RawFile> direct() {
    return files.stream().filter(file -> file.within().indexOf('/') < 0).toList();
  }

  /** The subfolders by name, paths relative to each. */
  Map<String, Listing> folders() {
    Map<String, List<RawFile>> folders = new LinkedHashMap<>();
    for (RawFile file : files) {
      int slash = file.within().indexOf('/');
      if (slash > 0) {
        RawFile inside = new RawFile(file.file(), file.within().substring(slash + 1), file.shown());
        folders
            .computeIfAbsent(file.within().substring(0, slash), n -> new ArrayList<>())
            .add(inside);
      }
    }
    Map<String, Listing> listings = new LinkedHashMap<>();
    folders.forEach((name, list) -> listings.put(name, new Listing(list)));
    return listings;
  }

  /** The subfolder of that name; empty where there is none. */
  Listing folder(String name) {
    return folders().getOrDefault(name, new Listing(List.of()));
  }

  /** The data files in the folder itself that are called {@code stem}, whatever their form. */
  List<RawFile> data(String stem) {
    return direct().stream().filter(f -> isData(f) && stem(f).equals(stem)).toList();
  }

  /** All but these. */
  List<RawFile> without(List<RawFile> others) {
    return files.stream().filter(file -> !others.contains(file)).toList();
  }

  /** Whether a file is YAML or JSON by its name. */
  static boolean isData(RawFile file) {
    return DATA.contains(extension(file));
  }

  /** A file's extension in lower case, without the dot. */
  static String extension(RawFile file) {
    String name = file.within().substring(file.within().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** A file's name without folder and extension. */
  static String stem(RawFile file) {
    String name = file.within().substring(file.within().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** The one file of several that are meant to be one; the first, if there are more. */
  static Optional<RawFile> first(List<RawFile> files) {
    return files.stream().findFirst();
  }
}
