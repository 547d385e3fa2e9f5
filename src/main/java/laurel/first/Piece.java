package laurel.first;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Some folders as they were listed: one piece of the work, and one block of an inventory. */
final class Piece {
  final Block block = new Block();
  final List<Due> folders = new ArrayList<>();
  final List<Path> links = new ArrayList<>();

  /** Whether nothing went while it was looked at, and nothing was closed to us. */
  boolean all = true;

  int entries;

  private final long moment;

  /**
   * None yet.
   *
   * @param moment the present, in nanoseconds since 1970; or {@link Stocktaking#SETTLED}
   */
  Piece(long moment) {
    this.moment = moment;
  }

  /**
   * A folder to be listed.
   *
   * @param looks how it looked before: what comes or goes after that makes it look otherwise
   */
  record Due(FoundFolder folder, Taken looks) {}

  Piece with(List<Due> some, int most) throws IOException {
    for (Due due : some) {
      add(due, most);
    }
    return this;
  }

  void add(Due due, int most) throws IOException {
    FoundFolder folder = due.folder();
    Taken own = due.looks();
    Block inside = new Block();
    try {
      for (Path path : sorted(folder.path(), most)) {
        try {
          add(path, Look.see(path), folder, inside);
        } catch (FileSystemException e) { // it went, or what was its folder is one no more
          own = unsettled();
        }
      }
    } catch (FileSystemException e) {
      own = unsettled(); // whoever reads it tells; if it is back, it may look as before
    }
    int files = folder.files().size() + folder.others().size();
    entries += 1 + files;
    block.add(folder.path(), own, files, inside);
  }

  /** Something went while we looked, or must not be looked at: what is there is not known. */
  private Taken unsettled() {
    all = false;
    return Taken.UNSETTLED;
  }

  private void add(Path path, Look.Seen seen, FoundFolder folder, Block inside) throws IOException {
    if (seen.link()) {
      links.add(path);
    }
    if (seen.folder()) {
      FoundFolder below = new FoundFolder(path);
      folder.folders().add(below);
      folders.add(new Due(below, seen.taken(moment)));
      return;
    }
    (seen.file() ? folder.files() : folder.others()).add(path);
    inside.add(path.getFileName().toString(), seen.taken(moment));
  }

  private List<Path> sorted(Path folder, int most) throws IOException {
    Set<Path> sorted = new TreeSet<>();
    try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
      listed.forEach(sorted::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return sorted.stream().limit(most).toList();
  }
}
