package laurel.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Names the code that runs: another name as soon as one class, template, text or library is
 * another. Results of other code must not be taken for those of this one, also between two releases
 * that a developer has in hand.
 */
public final class CodeVersion {
  private CodeVersion() {}

  /** Found once: a program does not change while it runs. */
  private static final class Current {
    static final String NAME = find();
  }

  /** The name of the code that this class came with. */
  public static String current() {
    return Current.NAME;
  }

  private static String find() {
    try {
      return of(
          Path.of(CodeVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The name of the code in this place.
   *
   * @param place a jar, whose manifest names the libraries, or a folder of classes
   */
  static String of(Path place) throws IOException {
    return (Files.isDirectory(place) ? ofFolder(place) : ofJar(place)).toString();
  }

  /** From the table at the jar's end alone, which holds a checksum of every entry. */
  private static Fingerprint ofJar(Path jar) throws IOException {
    Fingerprint.Builder key = Fingerprint.of("jar", 1);
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
      for (ZipEntry entry : entries) {
        key.add(entry.getName()).add(entry.getCrc());
      }
    }
    return key.build();
  }

  private static Fingerprint ofFolder(Path folder) throws IOException {
    Fingerprint.Builder key = Fingerprint.of("classes", 1);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        key.add(folder.relativize(file).toString()).add(Fingerprint.ofFile(file));
      }
    }
    return key.build();
  }
}
