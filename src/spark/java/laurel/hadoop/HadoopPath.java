package laurel.hadoop;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names one below the other, from the root of a file system or from wherever they are resolved. As
 * text an absolute one is its whole address, so that it is found again from that.
 */
final class HadoopPath implements Path {
  private final HadoopFiles files;
  private final boolean absolute;
  private final List<String> names;

  private HadoopPath(HadoopFiles files, boolean absolute, List<String> names) {
    this.files = files;
    this.absolute = absolute;
    this.names = List.copyOf(names);
  }

  static HadoopPath of(HadoopFiles files, String text) {
    List<String> names =
        Arrays.stream(text.split("/", -1)).filter(name -> !name.isEmpty()).toList();
    return new HadoopPath(files, text.startsWith("/"), names);
  }

  /** As Hadoop calls it. */
  org.apache.hadoop.fs.Path hadoop() {
    URI root = files.address();
    HadoopPath whole = toAbsolutePath();
    return new org.apache.hadoop.fs.Path(root.getScheme(), root.getAuthority(), whole.text());
  }

  private String text() {
    return (absolute ? "/" : "") + String.join("/", names);
  }

  private HadoopPath with(boolean isAbsolute, List<String> others) {
    return new HadoopPath(files, isAbsolute, others);
  }

  private HadoopPath same(Path other) {
    if (other instanceof HadoopPath path && path.files.equals(files)) {
      return path;
    }
    throw new ProviderMismatchException(other + " is not on " + files.address());
  }

  @Override
  public FileSystem getFileSystem() {
    return files;
  }

  @Override
  public boolean isAbsolute() {
    return absolute;
  }

  @Override
  public HadoopPath getRoot() {
    return absolute ? with(true, List.of()) : null;
  }

  @Override
  public HadoopPath getFileName() {
    return names.isEmpty() ? null : with(false, names.subList(names.size() - 1, names.size()));
  }

  @Override
  public HadoopPath getParent() {
    boolean top = names.isEmpty() || (names.size() == 1 && !absolute);
    return top ? null : with(absolute, names.subList(0, names.size() - 1));
  }

  @Override
  public int getNameCount() {
    return names.size();
  }

  @Override
  public HadoopPath getName(int index) {
    return subpath(index, index + 1);
  }

  @Override
  public HadoopPath subpath(int from, int to) {
    if (from < 0 || to > names.size() || from >= to) {
      throw new IllegalArgumentException(from + " to " + to + " of " + this);
    }
    return with(false, names.subList(from, to));
  }

  @Override
  public boolean startsWith(Path other) {
    return other instanceof HadoopPath path
        && path.files.equals(files)
        && path.absolute == absolute
        && path.names.size() <= names.size()
        && names.subList(0, path.names.size()).equals(path.names);
  }

  @Override
  public boolean endsWith(Path other) {
    if (!(other instanceof HadoopPath path) || path.names.size() > names.size()) {
      return false;
    }
    int from = names.size() - path.names.size();
    boolean fits = !path.absolute || (absolute && from == 0);
    return fits && names.subList(from, names.size()).equals(path.names);
  }

  @Override
  public HadoopPath normalize() {
    List<String> kept = new ArrayList<>();
    for (String name : names) {
      boolean back = name.equals("..");
      if (back && !kept.isEmpty() && !kept.get(kept.size() - 1).equals("..")) {
        kept.remove(kept.size() - 1);
      } else if (!name.equals(".") && !(back && absolute)) {
        kept.add(name);
      }
    }
    return with(absolute, kept);
  }

  @Override
  public HadoopPath resolve(Path other) {
    HadoopPath path = same(other);
    if (path.absolute) {
      return path;
    }
    List<String> all = new ArrayList<>(names);
    all.addAll(path.names);
    return with(absolute, all);
  }

  @Override
  public HadoopPath relativize(Path other) {
    HadoopPath path = same(other);
    if (path.absolute != absolute) {
      throw new IllegalArgumentException(other + " against " + this);
    }
    int common = 0;
    while (common < Math.min(names.size(), path.names.size())
        && names.get(common).equals(path.names.get(common))) {
      common++;
    }
    List<String> way = new ArrayList<>();
    names.subList(common, names.size()).forEach(name -> way.add(".."));
    way.addAll(path.names.subList(common, path.names.size()));
    return with(false, way);
  }

  @Override
  public URI toUri() {
    URI root = files.address();
    try {
      String path = toAbsolutePath().text();
      return new URI(root.getScheme(), root.getAuthority(), path, null, null);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** There is no working folder: what is not absolute stands at the root. */
  @Override
  public HadoopPath toAbsolutePath() {
    return absolute ? this : with(true, names);
  }

  @Override
  public HadoopPath toRealPath(LinkOption... options) throws IOException {
    HadoopPath real = toAbsolutePath().normalize();
    try {
      files.files().getFileStatus(real.hadoop());
      return real;
    } catch (FileNotFoundException e) {
      throw new NoSuchFileException(toString());
    }
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException("watching");
  }

  @Override
  public int compareTo(Path other) {
    return toString().compareTo(same(other).toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HadoopPath path
        && path.files.equals(files)
        && path.absolute == absolute
        && path.names.equals(names);
  }

  @Override
  public int hashCode() {
    return names.hashCode();
  }

  @Override
  public String toString() {
    return absolute ? files.address() + text() : text();
  }
}
