package laurel.first;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One look at a file or folder, which is not opened: time of modification, size and inode as one
 * number. A folder looks otherwise as soon as something in it came or went.
 */
public final class Look {
  /** There is nothing. */
  public static final long NOTHING = 0;

  /** What must not be taken for unchanged, however it looks. */
  public static final long UNSETTLED = Long.MIN_VALUE;

  /** What cannot be looked at: as no look that was taken down. */
  private static final long UNSEEN = UNSETTLED + 1;

  private static final LinkOption[] ITSELF = {LinkOption.NOFOLLOW_LINKS};

  /** All of a look and when anything was changed, by one question to the system. */
  private static final String ALL =
      "unix:lastModifiedTime,size,fileKey,ino,ctime,isDirectory,isRegularFile,isSymbolicLink";

  /** Whether the system tells when a file was changed in whatever way. */
  private static final boolean TOLD =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  /** Clocks of file systems that count whole seconds may stand still for two (FAT). */
  private static final long COARSE = TimeUnit.SECONDS.toNanos(2);

  /** The longest tick of all others, several times over. */
  private static final long FINE = TimeUnit.MILLISECONDS.toNanos(50);

  private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

  private Look() {}

  /** How a file or folder of this computer looks; a link by itself. */
  static long at(Path path) throws IOException {
    try {
      return print(Files.readAttributes(path, BasicFileAttributes.class, ITSELF));
    } catch (NoSuchFileException e) {
      return NOTHING;
    } catch (FileSystemException e) { // what was its folder is one no more, or nobody may enter it
      return UNSEEN;
    }
  }

  /**
   * What is taken down of it at a moment; {@link Taken#UNSETTLED} where it was changed just before,
   * or is gone.
   *
   * @param moment in nanoseconds since 1970; or {@link Stocktaking#SETTLED}
   */
  static Taken at(Path path, long moment) throws IOException {
    try {
      return see(path).taken(moment);
    } catch (FileSystemException e) { // or what was its folder is one no more
      return Taken.UNSETTLED;
    }
  }

  private static long print(BasicFileAttributes looks) {
    return print(looks.lastModifiedTime(), looks.size(), looks.fileKey());
  }

  private static long print(FileTime modified, long size, Object inode) {
    long print = nanoseconds(modified);
    print = print * 0x100000001B3L + size;
    return print * 0x100000001B3L + (inode == null ? 0 : inode.hashCode());
  }

  /**
   * What is seen of a file or folder at once.
   *
   * @param looks how it looks
   * @param changed when it was last changed in whatever way, in nanoseconds since 1970
   */
  record Seen(Taken looks, long changed, boolean folder, boolean file, boolean link) {

    /**
     * What is taken down of it; {@link Taken#UNSETTLED} where it was changed just before.
     *
     * @param moment in nanoseconds since 1970; or {@link Stocktaking#SETTLED}
     */
    Taken taken(long moment) {
      return settled(changed, moment) ? looks : Taken.UNSETTLED;
    }
  }

  /** Looks at a file or folder that is there, a link by itself. */
  static Seen see(Path path) throws IOException {
    if (TOLD) {
      return told(Files.readAttributes(path, ALL, ITSELF));
    }
    BasicFileAttributes looks = Files.readAttributes(path, BasicFileAttributes.class, ITSELF);
    long written = nanoseconds(looks.lastModifiedTime());
    return new Seen(
        new Taken(print(looks), written, looks.size(), Taken.UNTOLD),
        Math.max(written, nanoseconds(looks.creationTime())),
        looks.isDirectory(),
        looks.isRegularFile(),
        looks.isSymbolicLink());
  }

  private static Seen told(Map<String, Object> looks) {
    FileTime modified = (FileTime) looks.get("lastModifiedTime");
    long size = (Long) looks.get("size");
    return new Seen(
        new Taken(
            print(modified, size, looks.get("fileKey")),
            nanoseconds(modified),
            size,
            (Long) looks.get("ino")),
        nanoseconds((FileTime) looks.get("ctime")),
        (Boolean) looks.get("isDirectory"),
        (Boolean) looks.get("isRegularFile"),
        (Boolean) looks.get("isSymbolicLink"));
  }

  /**
   * Whether a change was long enough before a moment to be told from one after it: clocks tick, and
   * two changes in one tick look the same.
   *
   * @param changed when, in nanoseconds since 1970
   * @param moment in nanoseconds since 1970
   */
  static boolean settled(long changed, long moment) {
    return changed < moment - (changed % MILLISECOND == 0 ? COARSE : FINE);
  }

  private static long nanoseconds(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }
}
