package laurel.read;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.first.FoundFolder;
import laurel.read.schema.RecordFiles;
import laurel.text.CodePointOrder;
import laurel.text.Hazards;
import laurel.text.Nfc;

/**
 * Lists a content folder once: every regular file that is inside it for certain. What systems and
 * office programs leave lying about is passed over.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
  private static final int DEEPEST = 12;
  private static final String NO_FILE = "not a file";
  private static final Comparator<Listing.Entry> SPELLING =
      Comparator.comparing(Listing.Entry::file);

  /** Names of a record's folder below the content folder, e.g. {@code achievements/a}. */
  private static final int RECORD = 2;

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
      String name, String shown, Map<String, Listing.Entry> files, Map<String, Closed> folders) {
    Open(String name, String shown) {
      this(
          name,
          shown,
          new TreeMap<>(CodePointOrder.COMPARATOR),
          new TreeMap<>(CodePointOrder.COMPARATOR));
    }

    Listing closed() {
      Map<String, Listing> listed = new LinkedHashMap<>();
      for (Map.Entry<String, Closed> folder : folders.entrySet()) {
        listed.put(folder.getKey(), folder.getValue().listing());
      }
      return new Listing(shown, new ArrayList<>(files.values()), listed);
    }

    /**
     * Adds a file or folder by its name; of two the one whose path as it is spelt comes first, in
     * whatever order they are listed.
     *
     * @return whether there was one of that name
     */
    static <T> boolean add(Map<String, T> all, String name, T one, Comparator<T> spelling) {
      T earlier = all.putIfAbsent(name, one);
      if (earlier != null && spelling.compare(one, earlier) < 0) {
        all.put(name, one);
      }
      return earlier != null;
    }
  }

  /** A folder whose files were listed. */
  private record Closed(Path path, Listing listing) {
    static final Comparator<Closed> SPELLING = Comparator.comparing(Closed::path);
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

  /** A folder that was found by its real path just now: nothing of it is listed again. */
  static Listing list(FoundFolder found, String name, RecordLog log) throws IOException {
    FolderWalk walk = new FolderWalk(found.path(), name, Set.of(), log);
    walk.enter(found, 0);
    return walk.listing;
  }

  private void enter(FoundFolder folder, int depth) throws IOException {
    if (depth >= DEEPEST) {
      unreadable(folder.path(), NO_FILE);
    } else if (preVisitDirectory(folder.path(), null) == FileVisitResult.CONTINUE) {
      for (Path file : folder.files()) {
        file(file);
      }
      for (Path other : folder.others()) {
        visitOther(other);
      }
      for (FoundFolder inside : folder.folders()) {
        enter(inside, depth + 1);
      }
      postVisitDirectory(folder.path(), null);
    }
  }

  private void visitOther(Path other) throws IOException {
    try {
      visitFile(
          other, Files.readAttributes(other, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException trouble) {
      visitFileFailed(other, trouble);
    }
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
  static boolean passedOver(String name) {
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
    Closed closed = new Closed(folder, done.closed());
    if (open.isEmpty()) {
      listing = closed.listing();
    } else if (Open.add(open.peek().folders(), done.name(), closed, Closed.SPELLING)) {
      log.report(FindingKind.FILE_TWICE, Location.of(done.shown()), "", done.name());
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      file(file);
    } else if (!attributes.isSymbolicLink()) {
      unreadable(file, NO_FILE);
    } else if (leadsInside(file)) {
      file(file, true);
    } else {
      report(FindingKind.FILE_LINK, file);
    }
    return FileVisitResult.CONTINUE;
  }

  private void file(Path file) {
    file(file, false);
  }

  private void file(Path file, boolean linked) {
    String last = Nfc.of(file.getFileName().toString());
    if (passedOver(last)) {
      return;
    }
    if (!Files.isReadable(file)) {
      if (!Files.notExists(file)) { // it may have gone since it was found
        unreadable(file, "permission");
      }
    } else if (!Hazards.in(last).isEmpty()) {
      report(FindingKind.FILE_NAME, file, last);
    } else if (Open.add(
        open.peek().files(), last, new Listing.Entry(last, file, linked), SPELLING)) {
      report(FindingKind.FILE_TWICE, file, last);
    }
  }

  private void unreadable(Path file, String why) {
    report(FindingKind.FILE_UNREADABLE, file, why);
  }

  private void report(FindingKind kind, Path file, Object... arguments) {
    String last = Nfc.of(file.getFileName().toString());
    if (!passedOver(last)) {
      log.report(kind, Location.of(shown(last)), "", arguments);
    }
  }

  /**
   * A link to a regular file of this folder is as good as the file; all others are not followed.
   * Nor is one that would bring out what is never published: no consent becomes a photo.
   */
  private boolean leadsInside(Path link) {
    try {
      Path target = link.toRealPath();
      return target.startsWith(root)
          && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
          && (isShut(link) || !isShut(target));
    } catch (IOException broken) {
      return false;
    }
  }

  /** Whether a file lies in a record's folder that is never published. */
  private boolean isShut(Path file) {
    Path below = root.relativize(file);
    return below.getNameCount() > RECORD + 1 && RecordFiles.isShut(below.getName(RECORD) + "/");
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException trouble) throws IOException {
    if (open.isEmpty()) {
      throw trouble;
    }
    if (!(trouble instanceof NoSuchFileException)) { // it may have gone since it was found
      unreadable(file, trouble.getClass().getSimpleName());
    }
    return FileVisitResult.CONTINUE;
  }

  private String shown(String last) {
    return open.peek().shown() + "/" + last;
  }
}
