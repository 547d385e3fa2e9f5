package laurel.first;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes down an {@link Inventory}: what a build is about to read, or what it has written. What was
 * changed in the very moment before is taken down as {@link Taken#UNSETTLED}, because another
 * change in the same moment would not show.
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

  /**
   * The present moment as the file system of this folder tells it.
   *
   * @throws AccessDeniedException naming the folder, where nothing may be written there
   */
  public static long now(Path folder) throws IOException {
    // Not as a temporary file: names by chance cost the first class more than all it does.
    Path probe = folder.resolve("now" + Long.toHexString(System.nanoTime()));
    try {
      Files.createFile(probe);
    } catch (AccessDeniedException e) {
      throw new AccessDeniedException(folder.toString());
    }
    try {
      return Look.see(probe).changed();
    } finally {
      Files.delete(probe);
    }
  }

  /** Takes down a single file, which need not be there. */
  public Stocktaking file(Path file) throws IOException {
    Path path = named(file);
    Taken taken;
    try {
      taken = Look.see(path).taken(moment);
    } catch (NoSuchFileException e) {
      taken = Taken.NOTHING;
    }
    Block block = new Block();
    block.add(path, taken);
    blocks.add(block.bytes());
    return this;
  }

  /** Takes down a folder, which need not be there, with all that lies below it. */
  public Stocktaking folder(Path folder) throws IOException, InterruptedException {
    below(named(folder), Integer.MAX_VALUE, false);
    return this;
  }

  /**
   * The same of a folder that somebody is about to read.
   *
   * @return what it was found to hold; empty where it is none, or a link, or something in it went
   *     while it was looked at, or is closed to us
   */
  public Optional<FoundFolder> found(Path folder) throws IOException, InterruptedException {
    Path root = named(folder);
    if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      folder(root);
      return Optional.empty();
    }
    taken.add(root);
    FoundFolder found = new FoundFolder(root);
    boolean all = levels(new Piece.Due(found, Look.at(root, moment)), Integer.MAX_VALUE, false);
    return all ? Optional.of(found) : Optional.empty();
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
    Piece fresh = new Piece(moment);
    Set<String> known = new HashSet<>();
    for (Inventory.Folder folder : earlier.folders()) {
      if (!again.contains(folder.path())) {
        same.add(folder.bytes());
      } else if (Files.isDirectory(Path.of(folder.path()), LinkOption.NOFOLLOW_LINKS)) {
        fresh.add(due(Path.of(folder.path())), Integer.MAX_VALUE);
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
    for (Piece.Due due : fresh.folders) {
      if (!known.contains(due.folder().path().toString())) {
        below(due.folder().path(), Integer.MAX_VALUE, false);
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
      // so named, it is the folder that the link leads to
      levels(due(root.resolve(".")), most, links);
    } else if (taken.add(root)) {
      levels(due(root), most, links);
    }
  }

  private Piece.Due due(Path folder) throws IOException {
    return new Piece.Due(new FoundFolder(folder), Look.at(folder, moment));
  }

  /** Whether nothing went meanwhile, and nothing was closed to us. */
  private boolean levels(Piece.Due root, int most, boolean links)
      throws IOException, InterruptedException {
    List<Piece.Due> level = List.of(root);
    boolean all = true;
    int left = most;
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      while (!level.isEmpty() && left > 0) {
        List<Piece.Due> next = new ArrayList<>();
        for (Piece piece : list(level, left, threads)) {
          blocks.add(piece.block.bytes());
          left -= piece.entries;
          all &= piece.all;
          next.addAll(piece.folders);
          follow(links ? piece.links : List.of());
        }
        level = next;
      }
    } finally {
      threads.shutdown();
    }
    return all;
  }

  private void follow(List<Path> links) throws IOException, InterruptedException {
    for (Path link : links) {
      if (Files.exists(link)) {
        below(link.toRealPath(), Integer.MAX_VALUE, true);
      } else {
        Block block = new Block();
        block.add(link, Taken.UNSETTLED); // nothing tells when there will be something
        blocks.add(block.bytes());
      }
    }
  }

  private List<Piece> list(List<Piece.Due> folders, int most, ExecutorService threads)
      throws IOException, InterruptedException {
    List<Future<Piece>> pieces = new ArrayList<>();
    int end = Math.min(folders.size(), most);
    for (int from = 0; from < end; from += PIECE) {
      List<Piece.Due> some = folders.subList(from, Math.min(end, from + PIECE));
      pieces.add(threads.submit(() -> new Piece(moment).with(some, most)));
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
