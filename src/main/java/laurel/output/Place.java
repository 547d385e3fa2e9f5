package laurel.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import laurel.diag.FindingKind;

/** Finds out where an output folder really is, and whether a site may be written there. */
final class Place {
  private Place() {}

  /**
   * The real path of the output folder, which need not exist. Symbolic links are followed: the site
   * is replaced where they lead to, and they stay. Writes nothing.
   *
   * @param apart folders that must not be in it or around it
   * @throws OutputRefused {@code output.not-a-folder}, {@code output.overlaps}
   */
  static Path of(Path out, Collection<Path> apart) throws IOException {
    Path site = real(out.toAbsolutePath().normalize());
    boolean folder = Files.isDirectory(site) || !Files.exists(site, LinkOption.NOFOLLOW_LINKS);
    if (!folder || site.getFileName() == null) {
      throw new OutputRefused(FindingKind.OUTPUT_NOT_A_FOLDER, site);
    }
    for (Path other : apart) {
      Path kept = real(other.toAbsolutePath().normalize());
      if (site.startsWith(kept) || kept.startsWith(site)) {
        throw new OutputRefused(FindingKind.OUTPUT_OVERLAPS, site, kept.toString());
      }
    }
    return site;
  }

  private static Path real(Path path) throws IOException {
    if (Files.exists(path)) {
      return path.toRealPath();
    }
    Path parent = path.getParent();
    return parent == null ? path : real(parent).resolve(path.getFileName());
  }
}
