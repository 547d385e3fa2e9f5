package laurel.first;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is kept of the last build of a site.
 *
 * @param file where it is kept
 * @param seal names this state of it
 * @param inputs what the site was made from
 * @param site the top of what was written
 * @param result how the build ended, as the build writes it down
 */
public record Kept(Path file, long seal, Inventory inputs, Inventory site, ByteBuffer result) {

  /** One state of what is kept. */
  public record Mark(Path file, long seal) {}

  /** This state. */
  public Mark mark() {
    return new Mark(file, seal);
  }

  /** Reads what {@link #write} wrote; what is damaged is not there. */
  public static Optional<Kept> read(Path file) throws IOException {
    Optional<Sealed> last = Sealed.read(file);
    Optional<Sealed> inputs = last.isPresent() ? Sealed.read(inputs(file)) : last;
    if (inputs.isEmpty()) {
      return Optional.empty();
    }
    ByteBuffer body = last.get().body();
    if (body.getLong() != inputs.get().seal()) {
      return Optional.empty();
    }
    int site = body.getInt();
    int from = body.position();
    return Optional.of(
        new Kept(
            file,
            last.get().seal(),
            new Inventory(inputs.get().body()),
            new Inventory(body.duplicate().limit(from + site)),
            body.duplicate().position(from + site)));
  }

  /** Keeps how a build ended. */
  public static Mark write(Path file, byte[] inputs, byte[] site, byte[] result)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(site.length + result.length + 16);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(Sealed.write(inputs(file), inputs));
    out.writeInt(site.length);
    out.write(site);
    out.write(result);
    return new Mark(file, Sealed.write(file, bytes.toByteArray()));
  }

  private static Path inputs(Path file) {
    return file.resolveSibling(file.getFileName() + ".inputs");
  }
}
