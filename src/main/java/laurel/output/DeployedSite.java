package laurel.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import laurel.cache.Fingerprint;

/**
 * A copy of a site as it really is, wherever it was carried: read file by file, and held against a
 * manifest.
 *
 * @param files what each file that is there holds, by path below the folder
 * @param manifest what each file that should be there holds
 */
public record DeployedSite(
    SortedMap<String, Fingerprint> files, SortedMap<String, Fingerprint> manifest) {

  /**
   * Reads a folder and its own manifest.
   *
   * @throws NoSuchFileException when there is none
   * @throws IOException when something cannot be read, or the manifest is damaged
   */
  public static DeployedSite read(Path folder) throws IOException {
    return read(folder, folder.resolve(Manifest.NAME));
  }

  /** Reads a folder and a manifest that lies elsewhere. */
  public static DeployedSite read(Path folder, Path manifest) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    return new DeployedSite(files(folder), manifest(manifest));
  }

  /** What a manifest lists, by path; a folder's own where a folder is named. */
  public static SortedMap<String, Fingerprint> manifest(Path file) throws IOException {
    Path list = Files.isDirectory(file) ? file.resolve(Manifest.NAME) : file;
    SortedMap<String, Fingerprint> entries = new TreeMap<>();
    Manifest.parse(Files.readAllBytes(list))
        .entries()
        .forEach((path, entry) -> entries.put(path, entry.content()));
    return entries;
  }

  /** The name of the manifest in a site's folder. */
  public static String manifestName() {
    return Manifest.NAME;
  }

  private static SortedMap<String, Fingerprint> files(Path named) throws IOException {
    Path folder = named.toRealPath(); // a link to the release that is served, such as "current"
    SortedMap<String, Fingerprint> files = new TreeMap<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (attributes.isRegularFile()) {
              files.put(Normalizer.normalize(path, Normalizer.Form.NFC), Fingerprint.ofFile(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  /** Files that should be there and are not. */
  public List<String> missing() {
    return manifest.keySet().stream().filter(path -> !files.containsKey(path)).toList();
  }

  /** Files that hold something else. */
  public List<String> changed() {
    return manifest.entrySet().stream()
        .filter(entry -> files.containsKey(entry.getKey()))
        .filter(entry -> !files.get(entry.getKey()).equals(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Files that are not the site's; those of the server or of version control are hidden ones. */
  public List<String> foreign() {
    List<String> foreign = new ArrayList<>(files.keySet());
    foreign.removeAll(manifest.keySet());
    foreign.removeIf(path -> path.startsWith(".") || path.equals("web.config"));
    return foreign;
  }
}
