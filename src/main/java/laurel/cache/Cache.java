package laurel.cache;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The folder {@code .laurel/}: results of earlier builds, so that they need not be made again.
 * Deleting it, or any part of it, costs time and nothing else; what is damaged in it counts as not
 * there. It is opened for one build.
 *
 * <p>One process has a cache. A second one at the same time gets an empty one, which is removed
 * when it ends: it takes longer, and neither spoils anything for the other.
 */
public final class Cache implements Closeable {
  private static final Codec<byte[]> BYTES =
      new Codec<>() {
        @Override
        public void write(byte[] value, DataOutputStream out) throws IOException {
          out.write(value);
        }

        @Override
        public byte[] read(DataInputStream in) throws IOException {
          return in.readAllBytes();
        }

        @Override
        public byte[] bytes(byte[] value) {
          return value;
        }

        @Override
        public byte[] value(byte[] bytes) {
          return bytes;
        }
      };

  private static final List<String> OURS = List.of("shelves", "sightings");

  private final Path folder;
  private final Fingerprint version;
  private final FileChannel lock;
  private final Map<String, Shelf> shelves = new LinkedHashMap<>();
  private final List<Spool<?>> spools = new ArrayList<>();
  private Sightings sightings;

  private Cache(Path folder, Fingerprint version, FileChannel lock) {
    this.folder = folder;
    this.version = version;
    this.lock = lock;
  }

  /**
   * Opens the cache, making its folder when it is not there.
   *
   * @param version names the program's version: small results of another one are not seen
   */
  public static Cache open(Path folder, String version) throws IOException {
    Files.createDirectories(folder);
    FileChannel lock =
        FileChannel.open(
            folder.resolve("cache.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (locked(lock)) {
      return new Cache(folder, Fingerprint.of(version), lock);
    }
    lock.close();
    return new Cache(Files.createTempDirectory("laurel-"), Fingerprint.of(version), null);
  }

  /** Forgets everything, before anything else is asked; what is not the cache's own stays. */
  public void clear() throws IOException {
    for (String name : OURS) {
      Trees.delete(folder.resolve(name));
    }
  }

  /** Small results of one kind, e.g. {@code records}. */
  public synchronized Shelf shelf(String kind) throws IOException {
    Shelf shelf = shelves.get(kind);
    if (shelf == null) {
      shelf = Shelf.open(made("shelves").resolve(kind), version);
      shelves.put(kind, shelf);
    }
    return shelf;
  }

  /** Room for values of this build alone; closed with the cache. */
  public synchronized <T> Spool<T> spool(Codec<T> codec) throws IOException {
    Spool<T> spool = Spool.in(made("shelves"), codec);
    spools.add(spool);
    return spool;
  }

  /** Room for bytes of this build alone: what is returned reads them again. */
  public Function<byte[], Supplier<byte[]>> room() throws IOException {
    return spool(BYTES)::putUnprinted;
  }

  /** What was seen of the files of the user. */
  public synchronized Sightings sightings() throws IOException {
    if (sightings == null) {
      sightings = Sightings.open(folder.resolve("sightings"));
    }
    return sightings;
  }

  /**
   * Drops what was not used since the cache was opened. For the end of a build that went through:
   * one that stopped early has not asked for what it will need next time.
   */
  public synchronized void prune() throws IOException {
    for (Shelf shelf : shelves.values()) {
      shelf.erase();
      shelf.prune();
    }
    if (sightings != null) {
      sightings.prune();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try (lock) {
      if (sightings != null) {
        sightings.close();
      }
      for (Shelf shelf : shelves.values()) {
        shelf.close();
      }
      for (Spool<?> spool : spools) {
        spool.close();
      }
      if (lock == null) {
        Trees.delete(folder);
      }
    }
  }

  private Path made(String name) throws IOException {
    return made(folder, name);
  }

  /**
   * A folder in a cache, made when it is not there: what lies in it is read by its owner alone.
   *
   * @param cache the folder of all
   */
  public static Path made(Path cache, String name) throws IOException {
    Path made = cache.resolve(name);
    if (!Files.isDirectory(made)) {
      Files.createDirectories(made);
      keepToOwner(made);
    }
    return made;
  }

  /**
   * Results are made of what the office knows: a web server that finds the folder reads nothing.
   */
  private static void keepToOwner(Path made) throws IOException {
    // Asked of the folder and not of its disk: in a changed root no mount point is found.
    PosixFileAttributeView view = Files.getFileAttributeView(made, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static boolean locked(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // another build in this process
    }
  }
}
