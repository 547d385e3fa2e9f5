package laurel.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.cache.Fingerprint;
import laurel.cache.Shelf;
import laurel.export.Output;

/**
 * Which files came of a page's inputs: its HTML, and what is made beside it. Where all of them
 * stand as they came, the page's view is not made again.
 *
 * @param shelf the keys of files, under what stands for the inputs; none for a preview
 */
record StandingPages(Optional<Shelf> shelf) {

  /** A file that came of a page, and the key that it stands under. */
  private record Came(String path, Fingerprint key) {}

  /** Keeps all that came of these inputs, if it stands. */
  boolean keep(Fingerprint inputs, Taker taker) throws IOException {
    Optional<byte[]> known = shelf.isPresent() ? shelf.get().get(inputs) : Optional.empty();
    if (known.isEmpty()) {
      return false;
    }
    List<Came> files = read(known.get());
    for (Came file : files) {
      if (!taker.stands(file.path(), file.key())) {
        return false;
      }
    }
    for (Came file : files) {
      taker.keep(file.path(), file.key());
    }
    return true;
  }

  /** Notes what comes of a page's inputs while it is made. */
  Noting noting(Taker taker) {
    return new Noting(taker);
  }

  /** Notes every file on its way. */
  final class Noting implements Taker {
    private final Taker behind;
    private final List<Came> files = new ArrayList<>();
    private boolean all = true;

    private Noting(Taker behind) {
      this.behind = behind;
    }

    /** Remembers, unless a file came that has no key: it has to be made in every build. */
    void remember(Fingerprint inputs) throws IOException {
      if (shelf.isPresent() && all && !files.isEmpty()) {
        shelf.get().put(inputs, bytes(files));
      }
    }

    @Override
    public boolean keep(String path, Fingerprint key) throws IOException {
      boolean kept = behind.keep(path, key);
      if (kept) {
        files.add(new Came(path, key));
      }
      return kept;
    }

    @Override
    public boolean stands(String path, Fingerprint key) {
      return behind.stands(path, key);
    }

    @Override
    public Optional<Path> earlier(String path) {
      return behind.earlier(path);
    }

    @Override
    public void take(String path, byte[] bytes) throws IOException {
      all = false;
      behind.take(path, bytes);
    }

    @Override
    public void take(String path, Fingerprint key, byte[] bytes) throws IOException {
      files.add(new Came(path, key));
      behind.take(path, key, bytes);
    }

    @Override
    public boolean defers() {
      return behind.defers();
    }

    @Override
    public void stream(Output output) throws IOException {
      all = false;
      behind.stream(output);
    }
  }

  private static byte[] bytes(List<Came> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(files.size());
    for (Came file : files) {
      out.writeUTF(file.path());
      out.writeLong(file.key().high());
      out.writeLong(file.key().low());
    }
    return bytes.toByteArray();
  }

  private static List<Came> read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    List<Came> files = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      files.add(new Came(in.readUTF(), new Fingerprint(in.readLong(), in.readLong())));
    }
    return files;
  }
}
