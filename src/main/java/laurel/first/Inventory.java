package laurel.first;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Files and folders by path, each with its {@link Look} when it was taken down. A folder's look
 * tells whether something came or went, so that no folder is listed to find out what has changed.
 *
 * <p>Bytes: the number of blocks, where each begins, the blocks. A block is a row of folders (path,
 * {@link Taken}, number of files) with their files (name, {@link Taken}), a few hundred in all.
 * {@link Stocktaking} writes them.
 */
public final class Inventory {
  private static final int THREADS = 2;

  private final ByteBuffer bytes;
  private final String here =
      Path.of("").toAbsolutePath() + FileSystems.getDefault().getSeparator();

  /** An inventory as it was written, up to the buffer's limit. */
  public Inventory(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  ByteBuffer bytes() {
    return bytes.duplicate();
  }

  /** Whether everything looks as it did. */
  public boolean stands() throws IOException {
    return differences(1).isEmpty();
  }

  /** One of the folders with its files, without what lies below it; empty where it is none. */
  public Optional<Inventory> only(Path folder) {
    for (Folder one : folders()) {
      if (one.path().equals(folder.toString())) {
        ByteBuffer alone = ByteBuffer.allocate(2 * Integer.BYTES + one.bytes().remaining());
        alone.putInt(1).putInt(2 * Integer.BYTES).put(one.bytes().duplicate());
        return Optional.of(new Inventory(alone.flip()));
      }
    }
    return Optional.empty();
  }

  /**
   * Something that does not look as it did.
   *
   * @param folder the folder that it lies in, or itself, as it was taken down
   * @param name its name in the folder; "" for the folder itself, in which something came or went,
   *     or which did
   */
  public record Difference(String folder, String name) {
    /** Where it is, or was. */
    public Path path() {
      return name.isEmpty() ? Path.of(folder) : Path.of(folder, name);
    }
  }

  /**
   * What looks otherwise than it did, is gone, or is there where nothing was, in no order.
   *
   * @param most how many are of interest; where there are more, these and some others
   */
  public List<Difference> differences(int most) throws IOException {
    Walk walk = new Walk(most);
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < Math.min(THREADS, bytes.getInt(bytes.position())); i++) {
      Thread other = new Thread(walk);
      other.setDaemon(true);
      other.start();
      others.add(other);
    }
    walk.run();
    for (Thread other : others) {
      join(other);
    }
    walk.fail();
    return walk.found;
  }

  private static void join(Thread thread) throws IOException {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Takes block after block until none is left, in several threads at once. */
  private final class Walk implements Runnable {
    final List<Difference> found = Collections.synchronizedList(new ArrayList<>());
    volatile Throwable failure;

    private final FileSystem files = FileSystems.getDefault();
    private final AtomicInteger next = new AtomicInteger();
    private final int start = bytes.position();
    private final int blocks = bytes.getInt(start);
    private final int most;

    Walk(int most) {
      this.most = most;
    }

    @Override
    public void run() {
      try {
        for (int i = next.getAndIncrement();
            i < blocks && found.size() < most;
            i = next.getAndIncrement()) {
          block(new Entries(bytes, from(i), i + 1 < blocks ? from(i + 1) : bytes.limit()));
        }
      } catch (IOException | RuntimeException | VirtualMachineError e) {
        failure = e; // whatever it is: what is left was not looked at
      }
    }

    /** Throws what has ended a thread; a program that lacks memory has words of its own for it. */
    void fail() throws IOException {
      if (failure instanceof IOException disk) {
        throw disk;
      }
      if (failure instanceof VirtualMachineError lack) {
        throw lack;
      }
      if (failure != null) {
        throw new IOException(failure);
      }
    }

    private int from(int block) {
      return start + bytes.getInt(start + Integer.BYTES * (1 + block));
    }

    private void block(Entries block) throws IOException {
      while (block.hasNext()) {
        folder(block);
      }
    }

    // Methods of their own: one is compiled when it was called often, not when it has gone on long.

    private void folder(Entries block) throws IOException {
      String path = block.text();
      Path folder = files.getPath(shortest(path));
      look(folder, block.look(), path, "");
      for (int i = block.count(); i > 0; i--) {
        file(block, folder, path);
      }
    }

    private void file(Entries block, Path folder, String path) throws IOException {
      String name = block.text();
      look(folder.resolve(name), block.look(), path, name);
    }

    private void look(Path path, long look, String folder, String name) throws IOException {
      if (Look.at(path) != look) {
        found.add(new Difference(folder, name));
      }
    }

    /** The system follows a short path faster than a long one. */
    private String shortest(String path) {
      return path.startsWith(here) ? path.substring(here.length()) : path;
    }
  }

  /**
   * The same with another look at some of it, for where files were written and none came or went.
   *
   * @param again what to look at again, of what was taken down
   * @param moment the present as the file system tells it, in nanoseconds since 1970; or {@link
   *     Stocktaking#SETTLED}
   */
  public byte[] after(Collection<Difference> again, long moment) throws IOException {
    Map<String, Set<String>> names = new HashMap<>();
    again.forEach(one -> names.computeIfAbsent(one.folder(), f -> new HashSet<>()).add(one.name()));
    byte[] after = new byte[bytes.remaining()];
    bytes.duplicate().get(after);
    for (Folder folder : folders()) {
      if (names.containsKey(folder.path())) {
        look(folder, names.get(folder.path()), moment, ByteBuffer.wrap(after));
      }
    }
    return after;
  }

  /** Looks are as long as they were, and lie where they lay. */
  private void look(Folder folder, Set<String> names, long moment, ByteBuffer after)
      throws IOException {
    ByteBuffer taken = folder.bytes();
    Entries inside = new Entries(bytes, taken.position(), taken.limit());
    Path path = Path.of(inside.text());
    if (names.contains("")) {
      look(path, moment, inside, after);
    }
    inside.look();
    for (int i = inside.count(); i > 0; i--) {
      String name = inside.text();
      if (names.contains(name)) {
        look(path.resolve(name), moment, inside, after);
      }
      inside.look();
    }
  }

  private void look(Path path, long moment, Entries inside, ByteBuffer after) throws IOException {
    Taken taken = Look.at(path, moment);
    after
        .position(inside.position(bytes) - bytes.position())
        .putLong(taken.look())
        .putLong(taken.modified())
        .putLong(taken.size())
        .putLong(taken.inode());
  }

  /** A folder as it was taken down, with what was taken down of its files. */
  record Folder(String path, ByteBuffer bytes) {}

  /** All of it from the first folder on. */
  Entries entries() {
    int start = bytes.position();
    int first = start + Integer.BYTES * (1 + bytes.getInt(start));
    return new Entries(bytes, first, bytes.limit());
  }

  /** One folder after the other. */
  Iterable<Folder> folders() {
    Entries all = entries();
    return () ->
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return all.hasNext();
          }

          @Override
          public Folder next() {
            int from = all.position(bytes);
            String path = all.text();
            all.look();
            for (int i = all.count(); i > 0; i--) {
              all.skip();
            }
            return new Folder(path, bytes.duplicate().position(from).limit(all.position(bytes)));
          }
        };
  }
}
