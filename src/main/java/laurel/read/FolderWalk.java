package laurel.read;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.text.CodePointOrder;
import laurel.text.Hazards;
import laurel.text.Nfc;

/**
 * Lists a content folder once: every regular file that is inside it for certain, by NFC path in the
 * order of code points. What systems and office programs leave lying about is passed over.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
  private static final int DEEPEST = 12;

  private final Path root;
  private final String name;
  private final RecordLog log;
  private final Map<String, RawFile> files = new TreeMap<>(CodePointOrder.COMPARATOR);
  private final List<String> folders = new ArrayList<>();

  private FolderWalk(Path root, String name, RecordLog log) {
    this.root = root;
    this.name = name;
    this.log = log;
  }

  /** All files below {@code root}, their paths relative to it and shown below {@code name}. */
  static List<RawFile> list(Path root, String name, RecordLog log) throws IOException {
    FolderWalk walk = new FolderWalk(root.toRealPath(), name, log);
    Files.walkFileTree(walk.root, Set.of(), DEEPEST, walk);
    return List.copyOf(walk.files.values());
  }

  /** Hidden files, thumbnails, and the locks of documents that are open just now. */
  private static boolean passedOver(String name) {
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.startsWith(".~lock")
        || name.equals("__MACOSX")
        || name.equalsIgnoreCase("Thumbs.db")
        || name.toLowerCase(Locale.ROOT).equals("desktop.ini");
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) {
      folders.add("");
      return FileVisitResult.CONTINUE;
    }
    String last = Nfc.of(folder.getFileName().toString());
    if (passedOver(last)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    String within = folders.get(folders.size() - 1) + last;
    if (!Hazards.in(last).isEmpty()) {
      log.report(FindingKind.FILE_NAME, shown(within), "", last);
      return FileVisitResult.SKIP_SUBTREE;
    }
    folders.add(within + "/");
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException trouble) {
    folders.remove(folders.size() - 1);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String last = Nfc.of(file.getFileName().toString());
    if (passedOver(last)) {
      return FileVisitResult.CONTINUE;
    }
    String within = folders.get(folders.size() - 1) + last;
    if (attributes.isSymbolicLink() && !leadsInside(file)) {
      log.report(FindingKind.FILE_LINK, shown(within), "");
    } else if (!attributes.isSymbolicLink() && !attributes.isRegularFile()) {
      log.report(FindingKind.FILE_UNREADABLE, shown(within), "", "not a file");
    } else if (!Files.isReadable(file)) {
      log.report(FindingKind.FILE_UNREADABLE, shown(within), "", "permission");
    } else if (!Hazards.in(last).isEmpty()) {
      log.report(FindingKind.FILE_NAME, shown(within), "", last);
    } else {
      add(new RawFile(file, within, name + "/" + within));
    }
    return FileVisitResult.CONTINUE;
  }

  private void add(RawFile file) {
    RawFile other = files.putIfAbsent(file.within(), file);
    if (other != null) {
      log.report(FindingKind.FILE_TWICE, Location.of(file.shown()), "", file.within());
    }
  }

  /**
   * A link to a regular file of this folder is as good as the file; all others are not followed.
   */
  private boolean leadsInside(Path link) {
    try {
      Path target = link.toRealPath();
      return target.startsWith(root) && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException broken) {
      return false;
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException trouble) {
    String within = folders.get(folders.size() - 1) + Nfc.of(file.getFileName().toString());
    log.report(FindingKind.FILE_UNREADABLE, shown(within), "", trouble.getClass().getSimpleName());
    return FileVisitResult.CONTINUE;
  }

  private Location shown(String within) {
    return Location.of(name + "/" + within);
  }
}
