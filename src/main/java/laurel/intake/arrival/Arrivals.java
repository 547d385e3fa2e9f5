package laurel.intake.arrival;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.ContentFolder;
import laurel.text.Nfc;

/**
 * All files of what was given: folders walked, archives unpacked into a temporary folder that
 * {@link #close} takes away. Files that systems leave behind are not among them.
 */
public final class Arrivals implements Closeable {
  /** Folders deeper than any unit makes. */
  private static final int DEPTH = 32;

  /** The picture of a folder, which has no bytes that a copy keeps. */
  private static final String FOLDER_ICON = "icon\r";

  private static final Set<String> ARCHIVES = Set.of("rar", "7z", "tar", "gz", "tgz", "bz2", "xz");

  private final RecordLog log;
  private final List<Arrival> arrivals = new ArrayList<>();
  private final Unpacking unpacking;

  private Arrivals(RecordLog log) {
    this.log = log;
    this.unpacking = new Unpacking(log);
  }

  /**
   * Collects what was given.
   *
   * @throws java.nio.file.NoSuchFileException when one is not there
   */
  public static Arrivals of(List<Path> given, RecordLog log) throws IOException {
    Arrivals all = new Arrivals(log);
    try {
      for (Path path : given) {
        if (!Files.exists(path)) {
          throw new java.nio.file.NoSuchFileException(path.toString());
        }
        Path name = path.toAbsolutePath().normalize().getFileName();
        String shown = name == null ? path.toString() : Nfc.of(name.toString());
        all.take(path, shown, List.of(), 0);
      }
      return all;
    } catch (IOException | RuntimeException e) {
      all.close();
      throw e;
    }
  }

  /** The files, in the order of their paths. */
  public List<Arrival> files() {
    return List.copyOf(arrivals);
  }

  private void take(Path path, String shown, List<String> folders, int depth) throws IOException {
    String name = shown.substring(shown.lastIndexOf('/') + 1);
    boolean given = folders.isEmpty();
    if (Files.isSymbolicLink(path) && !given) {
      log.report(FindingKind.IMPORT_LINK, Location.of(shown), "");
    } else if (Files.isDirectory(path)) {
      folder(path, shown, added(folders, name), depth);
    } else if (!isLitter(name) && Files.isRegularFile(path)) {
      file(path, shown, folders, name, 0);
    }
  }

  private void folder(Path folder, String shown, List<String> folders, int depth)
      throws IOException {
    if (depth > DEPTH) {
      log.report(FindingKind.IMPORT_DEPTH, Location.of(shown), "");
      return;
    }
    List<Path> inside;
    try (Stream<Path> list = Files.list(folder)) {
      inside =
          list.sorted(Comparator.comparing(path -> Nfc.of(path.getFileName().toString()))).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path path : inside) {
      String name = Nfc.of(path.getFileName().toString());
      if (!isLitter(name)) {
        take(path, shown + "/" + name, folders, depth + 1);
      }
    }
  }

  private void file(Path path, String shown, List<String> folders, String name, int nested)
      throws IOException {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (Files.size(path) == 0) {
      log.report(FindingKind.IMPORT_EMPTY, Location.of(shown), "");
    } else if (ARCHIVES.contains(ending)) {
      log.report(FindingKind.IMPORT_ARCHIVE, Location.of(shown), "", ending);
    } else if (ending.equals("zip")) {
      for (Arrival inner : unpacking.of(path, shown, added(folders, name), nested)) {
        if (!isLitter(inner.name()) && inner.folders().stream().noneMatch("__MACOSX"::equals)) {
          file(inner.file(), inner.shown(), inner.folders(), inner.name(), nested + 1);
        }
      }
    } else {
      arrivals.add(new Arrival(path, shown, folders, name));
    }
  }

  private static List<String> added(List<String> folders, String name) {
    return Stream.concat(folders.stream(), Stream.of(name)).toList();
  }

  private static boolean isLitter(String name) {
    return ContentFolder.passesOver(name) || name.equalsIgnoreCase(FOLDER_ICON);
  }

  @Override
  public void close() throws IOException {
    unpacking.close();
  }
}
