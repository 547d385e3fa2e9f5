package laurel.place;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Set;

/**
 * Writes files of the user's whole or not at all: the program may be killed, a disk may be full,
 * and what stands there somebody may have worked on for an evening. A file that is replaced stays
 * where a link leads and keeps its permissions.
 */
public final class WholeFile {
  private WholeFile() {}

  /** Puts a text in the place of whatever is there. */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts bytes in the place of whatever is there. */
  public static void write(Path file, byte[] bytes) throws IOException {
    write(file, out -> out.write(bytes));
  }

  /** Puts all that a stream holds in the place of whatever is there. */
  public static void copy(InputStream in, Path file) throws IOException {
    write(file, in::transferTo);
  }

  /** What is to stand in a file. */
  @FunctionalInterface
  public interface Writing {
    /** Writes it; the stream is closed by whoever has opened it. */
    void to(OutputStream out) throws IOException;
  }

  /**
   * Puts what is written in the place of whatever is there.
   *
   * <p>The draft's name is hidden, so that no reader of the folder takes it for a file of a record;
   * what a killed program left under it is not written through, for it may be a link.
   */
  public static void write(Path file, Writing writing) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    // Told of the file that was asked for: nobody knows the draft, and a root has no place for one.
    if (Files.isDirectory(target)) {
      throw new FileSystemException(target.toString(), null, "Is a directory");
    }
    put(
        target,
        writing,
        Set.of(StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE));
  }

  /** Puts a text into a new file; what is there already is never overwritten. */
  public static void create(Path file, String text, FileAttribute<?>... attributes)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    create(file, out -> out.write(bytes), attributes);
  }

  /**
   * Puts what is written into a new file. Its name is free again where that cannot be done.
   *
   * @param attributes that it has from its first byte on
   * @throws FileAlreadyExistsException where there is one: it is never overwritten
   */
  public static void create(Path file, Writing writing, FileAttribute<?>... attributes)
      throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    put(file, writing, Set.of(), attributes); // a move that is no atomic one looks once more
  }

  private static void put(
      Path target, Writing writing, Set<StandardCopyOption> how, FileAttribute<?>... attributes)
      throws IOException {
    if (!Files.isDirectory(target.toAbsolutePath().getParent())) {
      throw new NoSuchFileException(target.toString());
    }
    Path draft = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.deleteIfExists(draft);
      try {
        fill(draft, target, writing, attributes);
        Files.move(draft, target, how.toArray(StandardCopyOption[]::new));
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (AccessDeniedException e) {
      throw draft.toString().equals(e.getFile()) ? new AccessDeniedException(target.toString()) : e;
    } catch (FileSystemException e) {
      boolean ofDraft = draft.toString().equals(e.getFile()) && e.getReason() != null;
      throw ofDraft ? new FileSystemException(target.toString(), null, e.getReason()) : e;
    }
  }

  private static void fill(Path draft, Path target, Writing writing, FileAttribute<?>... attributes)
      throws IOException {
    Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel to = FileChannel.open(draft, fresh, attributes)) {
      likewise(target, draft);
      OutputStream out = new BufferedOutputStream(naming(target, Channels.newOutputStream(to)));
      writing.to(out);
      out.flush();
      to.force(true); // or a machine that loses its power may keep the name and no bytes
    }
  }

  /** A stream that says of which file it is where it fails: of a full disk Java tells no file. */
  static OutputStream naming(Path file, OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
          out.write(bytes, offset, length);
        } catch (IOException e) {
          FileSystemException named =
              new FileSystemException(file.toString(), null, e.getMessage());
          named.initCause(e);
          throw named;
        }
      }
    };
  }

  /** Who may read the old file may read the new one, and nobody else, from its first byte on. */
  private static void likewise(Path old, Path fresh) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(old, PosixFileAttributeView.class);
    if (view != null && Files.exists(old)) {
      Files.setPosixFilePermissions(fresh, view.readAttributes().permissions());
    }
  }
}
