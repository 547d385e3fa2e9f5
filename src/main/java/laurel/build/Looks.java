package laurel.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import laurel.work.Parallel;

/**
 * How a folder looks from outside: names, sizes, times and inodes of all that lies in it. No file
 * is opened. While it looks the same, what is in it is the same, unless it was changed in the same
 * tick of the clock as before; {@link #settledBefore} tells.
 *
 * @param high half of a sum over all entries, so that their order does not matter
 * @param low the other half
 * @param newest when the last of them was changed, in nanoseconds since 1970
 */
record Looks(long high, long low, long newest) {
  /** FAT, the coarsest of file systems in use, tells times in steps of two seconds. */
  private static final long TICK = TimeUnit.SECONDS.toNanos(2);

  /** Levels of folders that one thread looks at; those below are shared out. */
  private static final int TOGETHER = 2;

  /** Folders that are looked at in one piece of work. */
  private static final int PIECE = 200;

  private static final Looks NOTHING = new Looks(0, 0, 0);

  /** The looks of a folder; of one that is not there, those of nothing. */
  static Looks of(Path folder, int jobs) throws IOException, InterruptedException {
    if (!Files.exists(folder)) {
      return NOTHING;
    }
    Sum top = new Sum(folder.toRealPath());
    Files.walkFileTree(top.start, Set.of(), TOGETHER, top);
    List<Looks> all = new ArrayList<>(List.of(top.looks()));
    Parallel.<List<Path>, Looks, IOException>each(
        pieces(top.deeper), jobs, piece -> below(piece, top.start), all::add);
    return all.stream().reduce(NOTHING, Looks::with);
  }

  private static List<List<Path>> pieces(List<Path> folders) {
    List<List<Path>> pieces = new ArrayList<>();
    for (int from = 0; from < folders.size(); from += PIECE) {
      pieces.add(folders.subList(from, Math.min(folders.size(), from + PIECE)));
    }
    return pieces;
  }

  private static Looks below(List<Path> folders, Path root) throws IOException {
    Looks all = NOTHING;
    for (Path folder : folders) {
      Sum sum = new Sum(root, folder);
      Files.walkFileTree(folder, sum);
      all = all.with(sum.looks());
    }
    return all;
  }

  /** This and what lies elsewhere. */
  private Looks with(Looks other) {
    return new Looks(high + other.high, low + other.low, Math.max(newest, other.newest));
  }

  /** Whether the last change is long enough before this moment to have shown itself. */
  boolean settledBefore(long nanoseconds) {
    return newest < nanoseconds - TICK;
  }

  private static long nanoseconds(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }

  private static final class Sum extends SimpleFileVisitor<Path> {
    private final Path start;
    private final int root;
    private final List<Path> deeper = new ArrayList<>();
    private long high;
    private long low;
    private long newest;

    Sum(Path root) {
      this(root, root);
    }

    /** A sum over what lies below a folder, and not the folder itself unless it is the root. */
    Sum(Path root, Path start) {
      this.start = start;
      this.root = root.toString().length();
    }

    Looks looks() {
      return new Looks(high, low, newest);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes looks) {
      boolean counted = folder.equals(start) && start.toString().length() > root;
      return counted ? FileVisitResult.CONTINUE : add(folder, looks);
    }

    /** A folder comes here where the walk has to end: others go on. */
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes looks) {
      if (looks.isDirectory()) {
        deeper.add(file);
      }
      return add(file, looks);
    }

    private FileVisitResult add(Path file, BasicFileAttributes looks) {
      long modified = nanoseconds(looks);
      String name = file.toString();
      long one = looks.size() * 31 + modified;
      long other = Objects.hashCode(looks.fileKey()) * 31L + modified;
      for (int i = root; i < name.length(); i++) {
        one = one * 0x100000001B3L + name.charAt(i);
        other = (other ^ name.charAt(i)) * 0x9E3779B97F4A7C15L;
      }
      high += mixed(one);
      low += mixed(other ^ Long.rotateLeft(one, 32));
      newest = Math.max(newest, modified);
      return FileVisitResult.CONTINUE;
    }

    /** Spreads every bit over all others (the end of MurmurHash3). */
    private static long mixed(long bits) {
      long once = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
      long twice = (once ^ (once >>> 33)) * 0xc4ceb9fe1a85ec53L;
      return twice ^ (twice >>> 33);
    }
  }
}
