package laurel.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.place.Places;

/**
 * Which results each site lives on, because a store may be shared: what one site throws away must
 * not be what another shows. One small file a site, written anew by each of its builds.
 */
final class Claims {
  /** A site that was not built for so long, here or on another machine, is taken as given up. */
  private static final Duration FRESH = Duration.ofDays(90);

  private final Path folder;
  private final Path own;

  /**
   * @param media the folder of the store
   * @param site names the site among those that share the store: where it is written to
   */
  Claims(Path media, Path site) {
    this.folder = media.resolve("claims");
    String name = site.toAbsolutePath().normalize().toString();
    this.own = folder.resolve(ContentHash.key("site", name));
  }

  /** This site lives on these from now on. */
  void claim(Set<String> keys) throws IOException {
    if (Places.showsWholeFilesOnly(folder)) {
      // To rename would be to have no claim for a moment, in which another site throws away.
      Files.write(own, new TreeSet<>(keys), StandardCharsets.US_ASCII);
      return;
    }
    SharedFile.write(own, String.join("\n", new TreeSet<>(keys)));
  }

  /** What this site lives on. */
  Set<String> own() throws IOException {
    return new HashSet<>(Files.exists(own) ? read(own) : List.of());
  }

  /** What this site and no other lives on. */
  Set<String> ownAlone() throws IOException {
    Set<String> keys = own();
    keys.removeAll(ofOthers());
    return keys;
  }

  /** What any site lives on that is still built now and then. */
  Set<String> all() throws IOException {
    Set<String> keys = ofOthers();
    keys.addAll(Files.exists(own) ? read(own) : List.of());
    return keys;
  }

  private Set<String> ofOthers() throws IOException {
    Set<String> keys = new HashSet<>();
    if (!Files.isDirectory(folder)) {
      return keys;
    }
    long oldest = System.currentTimeMillis() - FRESH.toMillis();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(this::isAnothers).sorted().toList()) {
        keys.addAll(Files.getLastModifiedTime(file).toMillis() < oldest ? List.of() : read(file));
      }
    } catch (NoSuchFileException e) {
      // another build has just written its claim anew: read again
      return ofOthers();
    }
    return keys;
  }

  private boolean isAnothers(Path file) {
    return !file.equals(own) && !SharedFile.isDraft(file);
  }

  /** Of a damaged one what is left: the rest is thrown away by nobody. */
  private static List<String> read(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
        .filter(ContentHash::isKey)
        .toList();
  }
}
