package laurel.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laurel.diag.FindingKind;

/**
 * The work folder of one build, locked and cleared of what an interrupted build has left.
 *
 * @param work where the next site is made
 * @param placing how it can be put in place from there
 * @param locks held until the build ends
 */
record Workplace(WorkFolder work, Placing placing, List<FolderLock> locks, Disk disk)
    implements Closeable {
  private static final String PROBE = ".laurel-probe";

  /** How a site is put in place. */
  enum Placing {
    /** The folder is replaced: {@link Swap}. */
    WHOLE,
    /** The folder stays and its files are replaced one by one: {@link Journal}. */
    FILE_BY_FILE
  }

  /**
   * Takes the place for one build.
   *
   * @throws OutputRefused {@code output.in-use}, {@code output.not-writable}
   */
  static Workplace take(Path site, Disk disk) throws IOException {
    List<FolderLock> locks = new ArrayList<>();
    boolean taken = false;
    try {
      Workplace workplace = take(site, disk, locks);
      taken = true;
      return workplace;
    } finally {
      if (!taken) {
        for (FolderLock lock : locks) {
          lock.close();
        }
      }
    }
  }

  private static Workplace take(Path site, Disk disk, List<FolderLock> locks) throws IOException {
    WorkFolder beside = WorkFolder.beside(site);
    WorkFolder inside = WorkFolder.inside(site);
    if (made(beside, disk)) {
      locks.add(FolderLock.take(beside));
      Swap.recover(beside, disk);
      Journal.recover(beside, disk);
      Journal.recover(inside, disk);
      if (!Files.isDirectory(site)) {
        return cleared(beside, Placing.WHOLE, locks, disk);
      }
      if (exchanges(beside, disk)) {
        disk.deleteAll(inside.root());
        Placing placing = underVersionControl(site) ? Placing.FILE_BY_FILE : Placing.WHOLE;
        return cleared(beside, placing, locks, disk);
      }
    }
    if (!Files.isDirectory(site) || !made(inside, disk)) {
      throw new OutputRefused(FindingKind.OUTPUT_NOT_WRITABLE, site);
    }
    locks.add(FolderLock.take(inside));
    Journal.recover(inside, disk);
    return cleared(inside, Placing.FILE_BY_FILE, locks, disk);
  }

  /** Whether somebody took the lock file away, so that another build may be at work. */
  boolean lost() {
    return locks.stream().anyMatch(lock -> !lock.held());
  }

  /** Leaves nothing that was made and not put in place: it may be what nobody is to see. */
  @Override
  public void close() throws IOException {
    try {
      if (!lost() && !Files.exists(work.journal())) {
        clear(work, disk);
      }
    } catch (IOException e) {
      // the next build clears it
    } finally {
      release();
    }
  }

  private void release() throws IOException {
    for (FolderLock lock : locks) {
      lock.close();
    }
  }

  private static Workplace cleared(
      WorkFolder work, Placing placing, List<FolderLock> locks, Disk disk) throws IOException {
    clear(work, disk);
    return new Workplace(work, placing, locks, disk);
  }

  private static void clear(WorkFolder work, Disk disk) throws IOException {
    disk.deleteAll(work.fresh());
    disk.directories(work.fresh());
  }

  private static boolean made(WorkFolder work, Disk disk) throws IOException {
    try {
      disk.directories(work.root());
      Path note = work.root().resolve("READ-ME.txt");
      if (!Files.exists(note)) {
        try (InputStream in = Workplace.class.getResourceAsStream("work-folder.txt")) {
          disk.write(note, in.readAllBytes());
        }
      }
      return Files.isWritable(work.root());
    } catch (FileSystemException e) {
      if (Disk.full(e, work.site())) {
        throw e;
      }
      return false;
    }
  }

  /**
   * Whether a file can have a name here and one in the site: both are on one file system, it knows
   * hard links, and we may write in both. Tried out, because a mount point cannot be told by looks.
   */
  private static boolean exchanges(WorkFolder work, Disk disk) throws IOException {
    Path here = work.root().resolve(PROBE);
    Path there = work.site().resolve(PROBE);
    disk.write(here, new byte[0]);
    try {
      disk.delete(there);
      disk.link(there, here);
      disk.delete(there);
      return true;
    } catch (FileSystemException | UnsupportedOperationException e) {
      return false;
    } finally {
      disk.delete(here);
    }
  }

  /** A folder that another tool looks after stays the folder that it is. */
  private static boolean underVersionControl(Path site) {
    return Stream.of(".git", ".hg", ".svn")
        .anyMatch(name -> Files.exists(site.resolve(name), LinkOption.NOFOLLOW_LINKS));
  }
}
