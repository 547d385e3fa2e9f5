package laurel.place;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

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
    if (!Files.isDirectory(target.toAbsolutePath().getParent())) {
      throw new NoSuchFileException(target.toString());
    }
    Path draft = target.resolveSibling("." + target.getFileName() + ".part");
    Files.deleteIfExists(draft);
    try {
      try (FileChannel to =
          FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        likewise(target, draft);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(to));
        writing.to(out);
        out.flush();
        to.force(true); // or a machine that loses its power may keep the name and no bytes
      }
      Files.move(
          draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Who may read the old file may read the new one, and nobody else, from its first byte on. */
  private static void likewise(Path old, Path fresh) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(old, PosixFileAttributeView.class);
    if (view != null && Files.exists(old)) {
      Files.setPosixFilePermissions(fresh, view.readAttributes().permissions());
    }
  }
}
