package laurel.first;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes down an {@link Inventory}: what a build is about to read, or what it has written. What was
 * changed in the very moment before is taken down as {@link Look#UNSETTLED}, because another change
 * in the same moment would not show.
 */
public final class Stocktaking {
  /** Folders that are listed in one piece of work, which becomes one block. */
  private static final int PIECE = 100;

  /** Bytes of a block that is copied, more or less. */
  private static final int BLOCK = 1 << 14;

  /** A moment before which everything was changed: what is taken down is what the taker made. */
  public static final long SETTLED = Long.MAX_VALUE;

  private static final String SEPARATOR = FileSystems.getDefault().getSeparator();

  private final long moment;
  private final int jobs;
  private final List<byte[]> blocks = new ArrayList<>();
  private final Set<Path> taken = new HashSet<>();

  /**
   * Begins.
   *
   * @param moment the present as the file system tells it, in nanoseconds since 1970; or {@link
   *     #SETTLED}
   * @param jobs how many threads work at once
   */
  public Stocktaking(long moment, int jobs) {
    this.moment = moment;
    this.jobs = jobs;
  }

  /** The present moment as the file system of this folder tells it. */
  public static long now(Path folder) throws IOException {
    // Not as a temporary file: names by chance cost the first class more than all it does.
    Path probe = Files.createFile(folder.resolve("now" + Long.toHexString(System.nanoTime())));
    try {
      return Look.see(probe).changed();
    } finally {
      Files.delete(probe);
    }
  }

  /** Takes down a single file, which need not be there. */
  public Stocktaking file(Path file) throws IOException {
    Path path = named(file);
    long look;
    try {
      look = settled(see(path));
    } catch (NoSuchFileException e) {
      look = Look.NOTHING;
    }
    Block block = new Block();
    block.add(path, look);
    blocks.add(block.bytes());
    return this;
  }

  /** Takes down a folder, which need not be there, with all that lies below it. */
  public Stocktaking folder(Path folder) throws IOException, InterruptedException {
    below(named(folder), Integer.MAX_VALUE, false);
    return this;
  }

  /** The same; what links in it lead to belongs to it as well. */
  public Stocktaking folderAndLinked(Path folder) throws IOException, InterruptedException {
    below(named(folder), Integer.MAX_VALUE, true);
    return this;
  }

  /** Takes down what lies at the top of a folder, level by level, until there is so much of it. */
  public Stocktaking topOf(Path folder, int most) throws IOException, InterruptedException {
    below(named(folder), most, false);
    return this;
  }

  /**
   * Takes down an earlier inventory with what has become different since.
   *
   * @param different where something is not as it was taken down
   */
  public Stocktaking again(Inventory earlier, List<Inventory.Difference> different)
      throws IOException, InterruptedException {
    Set<String> again = new HashSet<>();
    different.forEach(one -> again.add(one.folder()));
    Block same = new Block();
    Piece fresh = new Piece();
    Set<String> known = new HashSet<>();
    for (Inventory.Folder folder : earlier.folders()) {
      if (!again.contains(folder.path())) {
        same.add(folder.bytes());
      } else if (Files.isDirectory(Path.of(folder.path()), LinkOption.NOFOLLOW_LINKS)) {
        fresh.add(Path.of(folder.path()), Integer.MAX_VALUE);
      }
      if (liesIn(again, folder.path())) {
        known.add(folder.path());
      }
      if (same.size() > BLOCK) {
        blocks.add(same.bytes());
        same = new Block();
      }
    }
    blocks.add(same.bytes());
    blocks.add(fresh.block.bytes());
    for (Path folder : fresh.folders) {
      if (!known.contains(folder.toString())) {
        below(folder, Integer.MAX_VALUE, false);
      }
    }
    return this;
  }

  /** Whether a folder lies in one of some, by its text: there are thousands to be asked. */
  private static boolean liesIn(Set<String> folders, String folder) {
    int end = folder.lastIndexOf(SEPARATOR);
    return end >= 0
        && (folders.contains(folder.substring(0, end))
            || folders.contains(folder.substring(0, end + 1))); // the root ends with it
  }

  private static Path named(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private void below(Path root, int most, boolean links) throws IOException, InterruptedException {
    if (!Files.isDirectory(root)) {
      file(root);
    } else if (Files.isSymbolicLink(root)) {
      file(root);
      levels(root.resolve("."), most, links); // so named, it is the folder that the link leads to
    } else if (taken.add(root)) {
      levels(root, most, links);
    }
  }

  private void levels(Path root, int most, boolean links) throws IOException, InterruptedException {
    List<Path> level = List.of(root);
    int left = most;
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      while (!level.isEmpty() && left > 0) {
        List<Path> next = new ArrayList<>();
        for (Piece piece : list(level, left, threads)) {
          blocks.add(piece.block.bytes());
          left -= piece.entries;
          next.addAll(piece.folders);
          follow(links ? piece.links : List.of());
        }
        level = next;
      }
    } finally {
      threads.shutdown();
    }
  }

  private void follow(List<Path> links) throws IOException, InterruptedException {
    for (Path link : links) {
      if (Files.exists(link)) {
        below(link.toRealPath(), Integer.MAX_VALUE, true);
      } else {
        Block block = new Block();
        block.add(link, Look.UNSETTLED); // nothing tells when there will be something
        blocks.add(block.bytes());
      }
    }
  }

  private List<Piece> list(List<Path> folders, int most, ExecutorService threads)
      throws IOException, InterruptedException {
    List<Future<Piece>> pieces = new ArrayList<>();
    int end = Math.min(folders.size(), most);
    for (int from = 0; from < end; from += PIECE) {
      List<Path> some = folders.subList(from, Math.min(end, from + PIECE));
      pieces.add(threads.submit(() -> new Piece().with(some, most)));
    }
    List<Piece> all = new ArrayList<>();
    for (Future<Piece> piece : pieces) {
      all.add(done(piece));
    }
    return all;
  }

  private static <T> T done(Future<T> work) throws IOException, InterruptedException {
    try {
      return work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException disk) {
        throw disk;
      }
      throw new IOException(e.getCause());
    }
  }

  private Look.Seen see(Path path) throws IOException {
    return moment == SETTLED ? Look.seeSettled(path) : Look.see(path);
  }

  private long settled(Look.Seen seen) {
    return Look.settled(seen.changed(), moment) ? seen.look() : Look.UNSETTLED;
  }

  /** Some folders as they were listed. */
  private final class Piece {
    final Block block = new Block();
    final List<Path> folders = new ArrayList<>();
    final List<Path> links = new ArrayList<>();
    int entries;

    Piece with(List<Path> some, int most) throws IOException {
      for (Path folder : some) {
        add(folder, most);
      }
      return this;
    }

    /** Looks at a folder before it is listed: what comes later makes it look otherwise. */
    private void add(Path folder, int most) throws IOException {
      long own;
      try {
        own = settled(see(folder));
      } catch (NoSuchFileException e) {
        own = Look.UNSETTLED;
      }
      Block inside = new Block();
      int files = 0;
      for (Path path : sorted(folder, most)) {
        try {
          files += add(path, see(path), inside) ? 1 : 0;
        } catch (NoSuchFileException e) {
          own = Look.UNSETTLED; // it went while we looked
        }
      }
      entries += 1 + files;
      block.add(folder, own, files, inside);
    }

    private boolean add(Path path, Look.Seen seen, Block inside) throws IOException {
      if (seen.link()) {
        links.add(path);
      }
      if (seen.folder()) {
        folders.add(path);
        return false;
      }
      inside.add(path.getFileName().toString(), settled(seen));
      return true;
    }

    private static List<Path> sorted(Path folder, int most) throws IOException {
      Set<Path> sorted = new TreeSet<>();
      try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
        listed.forEach(sorted::add);
      } catch (NoSuchFileException | NotDirectoryException e) {
        return List.of(); // it went while we looked; its parent tells
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
      return sorted.stream().limit(most).toList();
    }
  }

  /** What was taken down, as {@link Inventory} reads it. */
  public byte[] bytes() {
    int at = Integer.BYTES * (1 + blocks.size());
    ByteBuffer all = ByteBuffer.allocate(at + blocks.stream().mapToInt(b -> b.length).sum());
    all.putInt(blocks.size());
    for (byte[] block : blocks) {
      all.putInt(at);
      at += block.length;
    }
    blocks.forEach(all::put);
    return all.array();
  }
}
