package laurel.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.cache.Fingerprint;
import laurel.export.Output;
import laurel.output.SitePatch;
import laurel.output.SitePath;

/** Files with other bytes, at hand until all of them are made. */
final class FreshFiles implements Taker {
  private final SitePatch patch;
  private final WrittenForAll allowed;
  private final List<Fresh> files = new ArrayList<>();

  /** A file at hand. */
  @SuppressWarnings("ArrayRecordComponent") // written, never compared
  private record Fresh(String path, Optional<Fingerprint> key, byte[] bytes) {}

  FreshFiles(SitePatch patch, WrittenForAll allowed) {
    this.patch = patch;
    this.allowed = allowed;
  }

  /** Others beside these, of which another thread may make some. */
  FreshFiles apart() {
    return new FreshFiles(patch, allowed);
  }

  /** Takes all of these as well. */
  void add(FreshFiles others) {
    files.addAll(others.files);
  }

  /** Whether a file stands that was made from this, as it was put. */
  boolean isThere(String path, Fingerprint key) throws IOException {
    return patch.stands(new SitePath(path), allowed.under(key));
  }

  @Override
  public boolean keep(String path, Fingerprint key) throws IOException {
    return isThere(path, key);
  }

  @Override
  public void take(String path, byte[] bytes) {
    files.add(new Fresh(path, Optional.empty(), bytes));
  }

  @Override
  public void take(String path, Fingerprint key, byte[] bytes) {
    files.add(new Fresh(path, Optional.of(key), bytes));
  }

  @Override
  public void stream(Output output) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    output.body().writeTo(bytes);
    take(output.path(), bytes.toByteArray());
  }

  @Override
  public Optional<Path> earlier(String path) {
    throw new IllegalStateException(path + " is not asked for");
  }

  /** Lets them by, one after another. */
  void look(LastGate gate) {
    files.forEach(file -> gate.look(file.path(), file.bytes()));
  }

  /** Whether all of them replace files that nobody else has changed. */
  boolean replace() throws IOException {
    for (Fresh file : files) {
      if (patch.file(new SitePath(file.path())).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Puts them. */
  void put() throws IOException {
    for (Fresh file : files) {
      patch.put(
          new SitePath(file.path()),
          file.key().map(allowed::under),
          out -> out.write(file.bytes()));
    }
  }

  /** Takes nothing, and finds out whether all that would come stands. */
  static final class Standing implements Taker {
    private final FreshFiles files;
    private boolean all = true;

    Standing(FreshFiles files) {
      this.files = files;
    }

    /** Whether all that came by stands. */
    boolean all() {
      return all;
    }

    @Override
    public boolean keep(String path, Fingerprint key) throws IOException {
      all &= files.isThere(path, key);
      return true;
    }

    @Override
    public void take(String path, byte[] bytes) {
      all = false;
    }

    @Override
    public void take(String path, Fingerprint key, byte[] bytes) {
      all = false;
    }

    @Override
    public void stream(Output output) {
      all = false;
    }
  }
}
