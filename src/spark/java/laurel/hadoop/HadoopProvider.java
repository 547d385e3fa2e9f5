package laurel.hadoop;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options;

/** What Java asks of a file system, asked of Hadoop. Files are written once, from start to end. */
final class HadoopProvider extends FileSystemProvider {
  private final HadoopFiles files;

  HadoopProvider(HadoopFiles files) {
    this.files = files;
  }

  @Override
  public String getScheme() {
    return files.address().getScheme();
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
    throw new UnsupportedOperationException("opened by its address");
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return files;
  }

  @Override
  public Path getPath(URI uri) {
    return files.getPath(uri.getPath());
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND)) {
      return new WriteChannel(newOutputStream(path, options.toArray(OpenOption[]::new)));
    }
    FileStatus status = status(path);
    return new ReadChannel(files.files().open(hadoop(path)), status.getLen());
  }

  @Override
  public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
    try {
      return files.files().open(hadoop(path));
    } catch (FileNotFoundException e) {
      throw missing(path);
    }
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    List<OpenOption> asked = Arrays.asList(options);
    if (asked.contains(StandardOpenOption.APPEND)) {
      throw new UnsupportedOperationException("appending");
    }
    try {
      boolean over = !asked.contains(StandardOpenOption.CREATE_NEW);
      return new Writing(files.files().create(hadoop(path), over));
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      throw new FileAlreadyExistsException(path.toString());
    }
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    FileStatus[] all;
    try {
      all = files.files().listStatus(hadoop(folder));
    } catch (FileNotFoundException e) {
      throw missing(folder);
    }
    if (all.length == 1 && all[0].isFile() && all[0].getPath().equals(hadoop(folder))) {
      throw new NotDirectoryException(folder.toString());
    }
    return new Listed(folder, all, filter);
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    if (!files.files().mkdirs(hadoop(folder))) {
      throw new IOException(folder + ": could not be made");
    }
  }

  @Override
  public void delete(Path path) throws IOException {
    FileStatus status = status(path);
    if (status.isDirectory() && files.files().listStatus(hadoop(path)).length > 0) {
      throw new DirectoryNotEmptyException(path.toString());
    }
    if (!files.files().delete(hadoop(path), false)) {
      throw missing(path);
    }
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) throws IOException {
    boolean over = Arrays.asList(options).contains(StandardCopyOption.REPLACE_EXISTING);
    OpenOption how = over ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW;
    try (InputStream in = newInputStream(from);
        OutputStream out = newOutputStream(to, how, StandardOpenOption.WRITE)) {
      in.transferTo(out);
    }
  }

  /** In one step where the file system can; on object stores a folder goes file by file. */
  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    boolean over = Arrays.asList(options).contains(StandardCopyOption.REPLACE_EXISTING);
    try {
      files
          .context()
          .rename(hadoop(from), hadoop(to), over ? Options.Rename.OVERWRITE : Options.Rename.NONE);
    } catch (FileNotFoundException e) {
      throw new NoSuchFileException(from.toString(), to.toString(), e.getMessage());
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      throw new FileAlreadyExistsException(to.toString());
    }
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return one.equals(other) || one.toRealPath().equals(other.toRealPath());
  }

  @Override
  public boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  @Override
  public FileStore getFileStore(Path path) {
    throw new UnsupportedOperationException("stores");
  }

  /** Rights are looked at when a file is opened: to ask before costs a question a file. */
  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    status(path);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return type == BasicFileAttributeView.class ? type.cast(new View((HadoopPath) path)) : null;
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    if (!type.isAssignableFrom(Looks.class)) {
      throw new UnsupportedOperationException(type.getName());
    }
    return type.cast(new Looks(status(path)));
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    Looks looks = new Looks(status(path));
    return Map.of(
        "size", looks.size(),
        "lastModifiedTime", looks.lastModifiedTime(),
        "isDirectory", looks.isDirectory(),
        "isRegularFile", looks.isRegularFile());
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options) {
    throw new UnsupportedOperationException(name);
  }

  private FileStatus status(Path path) throws IOException {
    try {
      return files.files().getFileStatus(hadoop(path));
    } catch (FileNotFoundException e) {
      throw missing(path);
    }
  }

  private static NoSuchFileException missing(Path path) {
    return new NoSuchFileException(path.toString());
  }

  private static org.apache.hadoop.fs.Path hadoop(Path path) {
    return ((HadoopPath) path).hadoop();
  }
}
