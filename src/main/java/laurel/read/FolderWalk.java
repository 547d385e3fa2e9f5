package laurel.read;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
 * Lists a content folder once: every regular file that is inside it for certain. What systems and
 * office programs leave lying about is passed over.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
  private static final int DEEPEST = 12;

  private final Path root;
  private final String name;
  private final RecordLog log;
  private final Set<String> left;
  private final Deque<Open> open = new ArrayDeque<>();
  private Listing listing;

  /**
   * @param root the content folder, out of which no link may lead
   * @param name how the folder that is listed is shown
   * @param left names of folders right below it that are not listed
   */
  private FolderWalk(Path root, String name, Set<String> left, RecordLog log) {
    this.root = root;
    this.name = name;
    this.log = log;
    this.left = left;
    this.listing = Listing.none(name);
  }

  /** A folder whose files are being listed; ordered, so that two of one name are noticed. */
  private record Open(
      String name, String shown, Map<String, Path> files, Map<String, Listing> folders) {
    Open(String name, String shown) {
      this(
          name,
          shown,
          new TreeMap<>(CodePointOrder.COMPARATOR),
          new TreeMap<>(CodePointOrder.COMPARATOR));
    }

    Listing closed() {
      List<Listing.Entry> entries = new ArrayList<>(files.size());
      files.forEach((file, path) -> entries.add(new Listing.Entry(file, path)));
      return new Listing(shown, entries, folders);
    }
  }

  /** The folder {@code root}, shown as {@code name}. */
  static Listing list(Path root, String name, RecordLog log) throws IOException {
    return list(root, name, Set.of(), log);
  }

  /** The same but for folders of these names right below it. */
  static Listing list(Path root, String name, Set<String> left, RecordLog log) throws IOException {
    FolderWalk walk = new FolderWalk(root.toRealPath(), name, left, log);
    Files.walkFileTree(walk.root, Set.of(), DEEPEST, walk);
    return walk.listing;
  }

  /**
   * A record's folder alone, as listing the whole would list it.
   *
   * @param root the content folder as a real path
   * @param key the record's folder below it
   */
  static Listing record(Path root, String key, String name, RecordLog log) throws IOException {
    FolderWalk walk = new FolderWalk(root, name + "/" + key, Set.of(), log);
    Files.walkFileTree(root.resolve(key), Set.of(), DEEPEST - 2, walk);
    return walk.listing;
  }

  /** Hidden files, thumbnails, and the locks of documents that are open just now. */
  private static boolean passedOver(String name) {
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.equals("__MACOSX")
        || name.equalsIgnoreCase("Thumbs.db")
        || name.equalsIgnoreCase("desktop.ini");
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (open.isEmpty()) {
      open.push(new Open("", name));
      return FileVisitResult.CONTINUE;
    }
    String last = Nfc.of(folder.getFileName().toString());
    if (passedOver(last) || (open.size() == 1 && left.contains(last))) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    String shown = shown(last);
    if (!Hazards.in(last).isEmpty()) {
      log.report(FindingKind.FILE_NAME, Location.of(shown), "", last);
      return FileVisitResult.SKIP_SUBTREE;
    }
    open.push(new Open(last, shown));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException trouble) {
    Open done = open.pop();
    Listing closed = done.closed();
    if (open.isEmpty()) {
      listing = closed;
    } else if (open.peek().folders().putIfAbsent(done.name(), closed) != null) {
      log.report(FindingKind.FILE_TWICE, Location.of(done.shown()), "", done.name());
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String last = Nfc.of(file.getFileName().toString());
    if (passedOver(last)) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isSymbolicLink() && !leadsInside(file)) {
      log.report(FindingKind.FILE_LINK, Location.of(shown(last)), "");
    } else if (!attributes.isSymbolicLink() && !attributes.isRegularFile()) {
      log.report(FindingKind.FILE_UNREADABLE, Location.of(shown(last)), "", "not a file");
    } else if (!Files.isReadable(file)) {
      log.report(FindingKind.FILE_UNREADABLE, Location.of(shown(last)), "", "permission");
    } else if (!Hazards.in(last).isEmpty()) {
      log.report(FindingKind.FILE_NAME, Location.of(shown(last)), "", last);
    } else if (open.peek().files().putIfAbsent(last, file) != null) {
      log.report(FindingKind.FILE_TWICE, Location.of(shown(last)), "", last);
    }
    return FileVisitResult.CONTINUE;
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
  public FileVisitResult visitFileFailed(Path file, IOException trouble) throws IOException {
    if (open.isEmpty()) {
      throw trouble;
    }
    String last = Nfc.of(file.getFileName().toString());
    log.report(
        FindingKind.FILE_UNREADABLE,
        Location.of(shown(last)),
        "",
        trouble.getClass().getSimpleName());
    return FileVisitResult.CONTINUE;
  }

  private String shown(String last) {
    return open.peek().shown() + "/" + last;
  }
}
