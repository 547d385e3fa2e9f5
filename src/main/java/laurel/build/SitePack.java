package laurel.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import laurel.cache.Fingerprint;
import laurel.export.ZipWriter;
import laurel.output.DeployedSite;
import laurel.output.Readers;
import laurel.place.WholeFile;

/**
 * What changed in a site since an earlier publication, as a zip to carry by FTP or on a stick: new
 * and changed files below {@code site/}, a list of those to delete, a manifest of all with SHA-256,
 * and how to apply it. The same two states of a site make the same zip, byte for byte.
 *
 * @param carried files in the zip
 * @param deleted files to delete
 * @param altered files of the site that are not as they were built: with any, no zip is written
 */
public record SitePack(List<String> carried, List<String> deleted, List<String> altered) {
  private static final String SITE = "site/";

  /**
   * Packs a site.
   *
   * @param site as the last build left it
   * @param since the manifest of the earlier publication, or its folder; absent, all is carried
   * @param zip where it is written; nothing is left there when it fails
   */
  public static SitePack write(Path site, Optional<Path> since, Path zip) throws IOException {
    Readers.refuseForJury(site);
    DeployedSite now = DeployedSite.read(site);
    List<String> altered = new ArrayList<>(now.missing());
    altered.addAll(now.changed());
    if (!altered.isEmpty()) {
      altered.sort(null);
      return new SitePack(List.of(), List.of(), altered);
    }
    SortedMap<String, Fingerprint> before =
        since.isPresent() ? DeployedSite.manifest(since.get()) : new TreeMap<>();
    List<String> carried =
        new ArrayList<>(
            now.manifest().keySet().stream()
                .filter(path -> !now.manifest().get(path).equals(before.get(path)))
                .toList());
    carried.add(0, DeployedSite.manifestName());
    TreeSet<String> deleted = new TreeSet<>(before.keySet());
    deleted.removeAll(now.manifest().keySet());
    SitePack pack = new SitePack(List.copyOf(carried), List.copyOf(deleted), List.of());
    WholeFile.write(zip, out -> pack.write(site, now, out));
    return pack;
  }

  private void write(Path site, DeployedSite now, OutputStream out) throws IOException {
    ZipWriter zip = new ZipWriter(out);
    zip.file("README.txt", to -> to.write(readme()));
    zip.file("delete.txt", to -> to.write(lines(deleted)));
    List<String> sums = new ArrayList<>(List.of(sum(site, DeployedSite.manifestName())));
    for (String path : now.manifest().keySet()) {
      sums.add(sum(site, path));
    }
    zip.file("manifest.sha256", to -> to.write(lines(sums)));
    for (String path : carried) {
      zip.file(SITE + path, site.resolve(path));
    }
    zip.finish();
  }

  private static byte[] readme() throws IOException {
    try (InputStream in = SitePack.class.getResourceAsStream("pack.txt")) {
      return in.readAllBytes();
    }
  }

  private static byte[] lines(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** As {@code sha256sum} writes and checks it. */
  private static String sum(Path site, String path) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in =
          new DigestInputStream(Files.newInputStream(site.resolve(path)), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest()) + "  " + path;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
