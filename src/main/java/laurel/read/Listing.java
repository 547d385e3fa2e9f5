package laurel.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import laurel.text.CodePointOrder;

/**
 * What lies in a folder: names in NFC, in the order of code points.
 *
 * @param shown the folder as findings show it
 * @param entries the files in the folder itself
 * @param folders the folders in it, by name
 */
record Listing(String shown, List<Entry> entries, Map<String, Listing> folders) {
  private static final Set<String> DATA = Set.of("yaml", "yml", "json");
  private static final Comparator<RawFile> BY_PATH =
      Comparator.comparing(RawFile::within, CodePointOrder.COMPARATOR);

  /**
   * A file and its name.
   *
   * @param linked whether it is a link, to a file that lies elsewhere in the content folder
   */
  record Entry(String name, Path file, boolean linked) {}

  /** A folder that is not there. */
  static Listing none(String shown) {
    return new Listing(shown, List.of(), Map.of());
  }

  /** The folder of that name in this one; an empty one where there is none. */
  Listing folder(String name) {
    Listing folder = folders.get(name);
    return folder == null ? none(shown + "/" + name) : folder;
  }

  /** The files in the folder itself. */
  List<RawFile> direct() {
    return entries.stream().map(entry -> file("", entry)).toList();
  }

  /** All files in the folder and below it, by path. */
  List<RawFile> files() {
    List<RawFile> files = new ArrayList<>();
    collect("", files);
    files.sort(BY_PATH);
    return files;
  }

  /** Whether a file in the folder or below it is a link. */
  boolean linked() {
    return entries.stream().anyMatch(Entry::linked)
        || folders.values().stream().anyMatch(Listing::linked);
  }

  private void collect(String path, List<RawFile> files) {
    for (Entry entry : entries) {
      files.add(file(path, entry));
    }
    for (Map.Entry<String, Listing> folder : folders.entrySet()) {
      folder.getValue().collect(path + folder.getKey() + "/", files);
    }
  }

  private RawFile file(String path, Entry entry) {
    return new RawFile(entry.file(), path + entry.name(), shown + "/" + entry.name());
  }

  /** The data files in the folder itself that are called {@code stem}, whatever their form. */
  List<RawFile> data(String stem) {
    List<RawFile> data = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.name().startsWith(stem)) {
        RawFile file = file("", entry);
        if (isData(file) && stem(file).equals(stem)) {
          data.add(file);
        }
      }
    }
    return data;
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
}
