package laurel.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Names the code that runs: another name as soon as one class, template, text or library is
 * another. Results of other code must not be taken for those of this one, also between two releases
 * that a developer has in hand.
 */
public final class CodeVersion {
  /** What a jar without a comment ends with, and what stands there: see APPNOTE.TXT, 4.3.16. */
  private static final int END = 22;

  private static final int END_BEGINS = 0x0605_4b50;
  private static final int LENGTH = 12;
  private static final int PLACE = 16;

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

  /**
   * From the table at the jar's end alone, which holds a checksum of every entry; from all of a jar
   * that ends otherwise.
   */
  private static Fingerprint ofJar(Path jar) throws IOException {
    try (FileChannel file = FileChannel.open(jar)) {
      ByteBuffer end = read(file, Math.max(0, file.size() - END), END);
      boolean plain = end.limit() == END && end.getInt(0) == END_BEGINS;
      int length = plain ? end.getInt(LENGTH) : -1;
      long from = plain ? Integer.toUnsignedLong(end.getInt(PLACE)) : 0;
      if (length < 0 || from + length > file.size()) {
        return Fingerprint.ofFile(jar);
      }
      byte[] table = new byte[length];
      read(file, from, length).get(table);
      return Fingerprint.of("jar", 2).add(table).build();
    }
  }

  private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    for (int n = 0; n >= 0 && bytes.hasRemaining(); ) {
      n = file.read(bytes, from + bytes.position());
    }
    return bytes.flip();
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
