package laurel.output;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import laurel.cache.Fingerprint;

/** A site that Laurel has put into a folder, as the list of its files tells it. */
public final class PublishedSite {
  private PublishedSite() {}

  /** The list of the files of a site. */
  public static Path list(Path folder) {
    return folder.resolve(Manifest.NAME);
  }

  /**
   * The fingerprint of every page, by path below the folder; nothing where Laurel put no site.
   *
   * @throws IOException when the list is damaged or cannot be read
   */
  public static SortedMap<String, String> pages(Path folder) throws IOException {
    SortedMap<String, String> pages = new TreeMap<>();
    try {
      Manifest list = Manifest.parse(Files.readAllBytes(list(folder)));
      for (int file = 0; file < list.size(); file++) {
        String path = list.path(file);
        if (path.endsWith(".html")) {
          pages.put(path, list.entry(file).content().toString());
        }
      }
    } catch (NoSuchFileException e) {
      return pages;
    }
    return pages;
  }

  /**
   * Names the site that stands in a folder: another name as soon as one of its files is put anew.
   * Empty where Laurel put none.
   */
  public static String state(Path folder) throws IOException {
    int length = 2 * Fingerprint.BYTES + 1;
    try (RandomAccessFile list = new RandomAccessFile(list(folder).toFile(), "r")) {
      byte[] last = new byte[length];
      list.seek(Math.max(0, list.length() - length));
      list.readFully(last);
      return new String(last, 0, length - 1, StandardCharsets.US_ASCII);
    } catch (FileNotFoundException | EOFException e) {
      return "";
    }
  }
}
