package laurel.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** A site that Laurel has put into a folder, as the list of its files tells it. */
public final class PublishedSite {
  private PublishedSite() {}

  /**
   * The fingerprint of every file, by path below the folder; nothing where Laurel put no site.
   *
   * @throws IOException when the list is damaged or cannot be read
   */
  public static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try {
      Manifest.parse(Files.readAllBytes(folder.resolve(Manifest.NAME)))
          .entries()
          .forEach((path, entry) -> files.put(path, entry.content().toString()));
    } catch (NoSuchFileException e) {
      return files;
    }
    return files;
  }
}
