package laurel.first;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a folder was found to hold when it was taken down, for those who read it after that: nothing
 * is listed or looked at twice. All in the order of their names.
 *
 * @param path the folder
 * @param files the regular files in it
 * @param others what is neither file nor folder, links above all
 * @param folders the folders in it
 */
public record FoundFolder(
    Path path, List<Path> files, List<Path> others, List<FoundFolder> folders) {

  /** A folder of which nothing has been found yet. */
  FoundFolder(Path path) {
    this(path, new ArrayList<>(0), new ArrayList<>(0), new ArrayList<>(0));
  }
}
