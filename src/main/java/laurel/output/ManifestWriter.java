package laurel.output;

import java.nio.charset.StandardCharsets;
import laurel.cache.Fingerprint;

/** Writes a {@link Manifest}, file after file in the order of paths. */
final class ManifestWriter {
  private final byte[] bytes;
  private final int[] starts;
  private int files;
  private int at;

  /**
   * An empty one.
   *
   * @param lines how many bytes the lines of all files will take, see {@link Manifest#lineLength}
   */
  ManifestWriter(int files, int lines) {
    bytes = new byte[Math.addExact(Manifest.HEAD.length() + Manifest.LAST, lines)];
    starts = new int[files + 1];
    write(Manifest.HEAD);
  }

  void add(PathRun paths, int path, Manifest.Entry entry) {
    starts[files++] = at;
    write(Manifest.head(entry));
    paths.copy(path, bytes, at);
    at += paths.length(path);
    bytes[at++] = '\n';
  }

  Manifest manifest() {
    starts[files] = at;
    write(Manifest.end(Fingerprint.of(bytes, at)));
    return new Manifest(bytes, starts);
  }

  private void write(String ascii) {
    byte[] written = ascii.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(written, 0, bytes, at, written.length);
    at += written.length;
  }
}
