package laurel.hadoop;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;
import laurel.place.WholeFiles;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;

/**
 * One file system of Hadoop's, as Java sees file systems. Names are separated by slashes; case
 * counts; there are no links, no owners and no locks. Two of one address are the same.
 */
final class HadoopFiles extends FileSystem implements WholeFiles {
  /**
   * Object stores among what Hadoop knows, of Amazon, Google, Alibaba, Tencent, Huawei, Volcano and
   * Baidu. Hadoop itself does not tell them from others.
   */
  private static final Set<String> STORES =
      Set.of("s3", "s3n", "s3a", "gs", "oss", "cosn", "obs", "tos", "bos");

  private final URI address;
  private final org.apache.hadoop.fs.FileSystem files;
  private final FileContext context;
  private final HadoopProvider provider;

  private HadoopFiles(URI address, org.apache.hadoop.fs.FileSystem files, FileContext context) {
    this.address = address;
    this.files = files;
    this.context = context;
    this.provider = new HadoopProvider(this);
  }

  /**
   * The file system of an address; Hadoop keeps its connections for the whole process.
   *
   * @throws IOException where it is not known or not reached
   */
  static HadoopFiles of(URI place, Configuration settings) throws IOException {
    var files = org.apache.hadoop.fs.FileSystem.get(place, settings);
    FileContext context = FileContext.getFileContext(files.getUri(), settings);
    return new HadoopFiles(files.getUri(), files, context);
  }

  /** Its scheme and authority, e.g. {@code hdfs://name:8020}. */
  URI address() {
    return address;
  }

  org.apache.hadoop.fs.FileSystem files() {
    return files;
  }

  /** The same, by the interface that renames in one step also where something is in the way. */
  FileContext context() {
    return context;
  }

  @Override
  public boolean showsWholeFilesOnly() {
    return STORES.contains(address.getScheme());
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public HadoopPath getPath(String first, String... more) {
    String all = more.length == 0 ? first : first + "/" + String.join("/", more);
    return HadoopPath.of(this, all);
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return List.of(getPath("/"));
  }

  @Override
  public String getSeparator() {
    return "/";
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return List.of();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return Set.of("basic");
  }

  @Override
  public PathMatcher getPathMatcher(String syntaxAndPattern) {
    throw new UnsupportedOperationException("patterns");
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    throw new UnsupportedOperationException("owners");
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException("watching");
  }

  /** Hadoop's own shutdown hook closes the connection, which others of this process share. */
  @Override
  public void close() {}

  @Override
  public boolean equals(Object other) {
    return other instanceof HadoopFiles same && same.address.equals(address);
  }

  @Override
  public int hashCode() {
    return address.hashCode();
  }
}
