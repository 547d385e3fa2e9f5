package laurel.media.photo;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a worker is asked for, and how that is told from process to process.
 *
 * @param file an original, or decoded rows of red, green, blue
 * @param decoded absent for an original
 * @param prints largest first
 */
record Order(Path file, Optional<Decoded> decoded, List<Print> prints) {
  Order {
    prints = List.copyOf(prints);
  }

  /**
   * A picture that was decoded elsewhere.
   *
   * @param rotation 0, 90, 180 or 270 degrees clockwise
   */
  record Decoded(int width, int height, int rotation) {}

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(file.toString());
    out.writeBoolean(decoded.isPresent());
    if (decoded.isPresent()) {
      out.writeInt(decoded.get().width());
      out.writeInt(decoded.get().height());
      out.writeInt(decoded.get().rotation());
    }
    out.writeInt(prints.size());
    for (Print print : prints) {
      write(print, out);
    }
    out.flush();
  }

  private static void write(Print print, DataOutputStream out) throws IOException {
    out.writeInt(print.width());
    out.writeInt(print.height());
    out.writeUTF(print.jpeg().toString());
    out.writeInt(print.jpegQuality());
    out.writeBoolean(print.webp().isPresent());
    if (print.webp().isPresent()) {
      out.writeUTF(print.webp().get().toString());
    }
    out.writeInt(print.webpQuality());
    out.writeInt(print.density());
  }

  /** The next order; empty when there will be none. */
  static Optional<Order> read(DataInputStream in) throws IOException {
    try {
      Path file = Path.of(in.readUTF());
      Optional<Decoded> decoded =
          in.readBoolean()
              ? Optional.of(new Decoded(in.readInt(), in.readInt(), in.readInt()))
              : Optional.empty();
      List<Print> prints = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        prints.add(print(in));
      }
      return Optional.of(new Order(file, decoded, prints));
    } catch (EOFException e) {
      return Optional.empty();
    }
  }

  private static Print print(DataInputStream in) throws IOException {
    return new Print(
        in.readInt(),
        in.readInt(),
        Path.of(in.readUTF()),
        in.readInt(),
        in.readBoolean() ? Optional.of(Path.of(in.readUTF())) : Optional.empty(),
        in.readInt(),
        in.readInt());
  }
}
