package laurel.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.model.Site;
import laurel.sign.SigningKey;

/** Finds the publisher's key, and refuses one that cannot be trusted or would become known. */
final class Signing {
  private final BuildOptions options;
  private final String name;
  private final Site site;
  private final FindingLog log;

  private Signing(BuildOptions options, String name, Site site, FindingLog log) {
    this.options = options;
    this.name = name;
    this.site = site;
    this.log = log;
  }

  /**
   * The key that signs this site's certificates; none where they are made unsigned.
   *
   * @param name the content folder's, for findings
   */
  static Optional<SigningKey> key(BuildOptions options, String name, Site site, FindingLog log)
      throws IOException {
    return new Signing(options, name, site, log).key();
  }

  private Optional<SigningKey> key() throws IOException {
    if (options.key().isEmpty()) {
      if (site.issuer().isPresent()) {
        String did = site.issuer().get();
        log.general().report(FindingKind.KEY_MISSING, named(did), "issuer", did);
      }
      return Optional.empty();
    }
    Path file = options.key().get();
    String shown = String.valueOf(file.getFileName());
    if (inside(file, options.content()) || inside(file, options.out())) {
      report(FindingKind.KEY_EXPOSED, shown);
      return Optional.empty();
    }
    try {
      return usable(SigningKey.parse(Files.readString(file)), shown);
    } catch (FileSystemException e) {
      boolean gone = e instanceof NoSuchFileException;
      report(gone ? FindingKind.KEY_UNUSABLE : FindingKind.KEY_UNREADABLE, shown);
      return Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException | IOException e) {
      report(FindingKind.KEY_UNUSABLE, shown);
      return Optional.empty();
    }
  }

  private Optional<SigningKey> usable(SigningKey key, String shown) {
    String own = key.issuer().did();
    if (site.issuer().isPresent() && !site.issuer().get().equals(own)) {
      report(FindingKind.KEY_OTHER, shown, own, site.issuer().get());
      return Optional.empty();
    }
    if (options.baseUrl().or(site::baseUrl).isEmpty()) {
      report(FindingKind.KEY_NO_ADDRESS, name + "/site.yaml");
    }
    return Optional.of(key);
  }

  private static boolean inside(Path file, Path folder) throws IOException {
    Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    Path whole = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    return real.startsWith(whole);
  }

  /** Where the site names its key; the name of a key is long enough to be told by itself. */
  private Location named(String did) throws IOException {
    Path file = options.content().resolve("site.yaml");
    String shown = name + "/site.yaml";
    String[] lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      int column = lines[i].indexOf(did);
      if (column >= 0) {
        return Location.of(shown, i + 1, column + 1);
      }
    }
    return Location.of(shown);
  }

  private void report(FindingKind kind, String file, Object... arguments) {
    log.general().report(kind, Location.of(file), "", arguments);
  }
}
