package laurel.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import laurel.diag.FindingKind;
import laurel.work.FullDisk;

/**
 * Every change this package makes to the disk goes through here, one system call a method: what can
 * be interrupted, or fail, is exactly this list, and tests interrupt and fail each of them in turn.
 */
class Disk {
  static final Disk REAL = new Disk();

  /** A disk with this much room is not full: what failed there failed for another reason. */
  private static final long ENOUGH_FOR_ANYTHING = 1 << 16;

  private static final int PIECE = 1 << 17;

  /** Says that the disk is full, if that is why something failed. */
  static IOException explained(IOException failure, Path site) throws IOException {
    if (failure instanceof OutputRefused || !full(failure, site)) {
      return failure;
    }
    OutputRefused refused = new OutputRefused(FindingKind.OUTPUT_DISK_FULL, site);
    refused.initCause(failure);
    return refused;
  }

  /** Whether something failed because the disk is full; no exception of its own tells it. */
  static boolean full(IOException failure, Path site) {
    return String.valueOf(failure.getMessage()).contains("No space left")
        || FullDisk.room(site) < ENOUGH_FOR_ANYTHING;
  }

  /** Called before each change; a test ends the work here. */
  void before(Path changed) throws IOException {}

  /** A new file; fails when there is one. */
  OutputStream create(Path file) throws IOException {
    before(file);
    return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * A small file, whole: written under another name and renamed, so that it is never half there.
   */
  void write(Path file, byte[] bytes) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    delete(draft);
    try (OutputStream out = create(draft)) {
      before(draft);
      pour(bytes, out);
    }
    move(draft, file);
  }

  /**
   * Writes bytes piece by piece: Java copies what it writes at once out of the heap first, as long
   * as it is, and keeps that room.
   */
  static void pour(byte[] bytes, OutputStream out) throws IOException {
    for (int from = 0; from < bytes.length; from += PIECE) {
      out.write(bytes, from, Math.min(PIECE, bytes.length - from));
    }
  }

  /** Renames in one step; a file that has the name is replaced. */
  void move(Path from, Path to) throws IOException {
    before(to);
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // A move that is not atomic would copy, and could stop half-way.
      throw new IOException("not on one file system: " + from + ", " + to, e);
    }
  }

  /** Gives a file a second name. */
  void link(Path name, Path file) throws IOException {
    before(name);
    Files.createLink(name, file);
  }

  /** Gives a file a second name or, where the file system cannot, copies it with its time. */
  void linkOrCopy(Path name, Path file) throws IOException {
    before(name);
    try {
      Files.createLink(name, file);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(file, name, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** A folder with its parents; fine when it is there. */
  void directories(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      before(folder);
      Files.createDirectories(folder);
    }
  }

  /** A folder in one that is there; fine when it is there itself. */
  void folder(Path folder) throws IOException {
    before(folder);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
    }
  }

  /** Removes a file, a link or an empty folder; fine when it is not there. */
  void delete(Path path) throws IOException {
    before(path);
    Files.deleteIfExists(path);
  }

  /** Removes a folder and all below it; links are removed and not followed. */
  void deleteAll(Path root) throws IOException {
    if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(root, new Deletion());
    }
  }

  /** Removes of it what is ours to remove; whether nothing is left. */
  boolean clears(Path root) throws IOException {
    if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(root, new Attempt());
    }
    return !Files.exists(root, LinkOption.NOFOLLOW_LINKS);
  }

  private class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
      if (e != null) {
        throw e;
      }
      delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }

  /** Goes on where something is not ours to remove, or to look into. */
  private final class Attempt extends Deletion {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      try {
        return super.visitFile(file, attributes);
      } catch (AccessDeniedException e) {
        return FileVisitResult.CONTINUE;
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      return e instanceof AccessDeniedException
          ? FileVisitResult.CONTINUE
          : super.visitFileFailed(file, e);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
      try {
        return super.postVisitDirectory(folder, e);
      } catch (AccessDeniedException | DirectoryNotEmptyException anothers) {
        return FileVisitResult.CONTINUE;
      }
    }
  }
}
