package laurel.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import laurel.cache.Fingerprint;
import laurel.cache.FingerprintStream;

/**
 * Collects the files of the next site. Each file of that site is put exactly once, from any thread;
 * what is as it stands already is not written again. Nothing is seen by anybody until {@link
 * #publish}; closing a stage that was not published leaves the earlier site as it was.
 */
public final class Stage implements Closeable {

  /** What became of a file that was put. */
  public enum Outcome {
    /** It is new or different. */
    WRITTEN,
    /** It stands already, and keeps its time. */
    UNCHANGED
  }

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Producer {
    /** Writes all of them; the stream is closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  private final Publication folder;
  private final Standing standing;
  private final Claims claims = new Claims();
  private final Map<String, Staged.File> files = new ConcurrentHashMap<>();
  private final AtomicInteger fresh = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  Stage(Publication folder, Standing standing) {
    this.folder = folder;
    this.standing = standing;
  }

  /** Puts a file that is in memory. */
  public Outcome put(SitePath path, byte[] content) throws IOException {
    claims.claim(path);
    return put(path, content, null);
  }

  /**
   * Puts a file that need not be made when it stands already.
   *
   * @param recipe the key of everything that it is made from
   * @param producer asked for the bytes only when the file does not stand, or was made from
   *     something else
   */
  public Outcome put(SitePath path, Fingerprint recipe, Producer producer) throws IOException {
    claims.claim(path);
    if (standing.madeFrom(path.value(), recipe)) {
      return stands(path, standing.manifest().entries().get(path.value()), recipe);
    }
    String name = nextName();
    Path draft = folder.fresh(name);
    FingerprintStream stream = new FingerprintStream(folder.disk().create(draft));
    try (stream) {
      producer.writeTo(stream);
    }
    return draft(path, name, new Manifest.Entry(stream.size(), stream.fingerprint()), recipe);
  }

  /**
   * Puts a copy of a finished file of any size, without reading it into memory: a second name of
   * the same file where the file system can, so the file must never be changed afterwards, only
   * replaced. For what lies in the cache; never for a file of the user.
   *
   * @param recipe the key of everything that it is made from, or of its bytes
   */
  public Outcome putFile(SitePath path, Fingerprint recipe, Path file) throws IOException {
    claims.claim(path);
    if (standing.madeFrom(path.value(), recipe)) {
      return stands(path, standing.manifest().entries().get(path.value()), recipe);
    }
    String name = nextName();
    folder.disk().linkOrCopy(folder.fresh(name), file);
    Path draft = folder.fresh(name);
    Manifest.Entry entry = new Manifest.Entry(Files.size(draft), Fingerprint.ofFile(draft));
    return draft(path, name, entry, recipe);
  }

  /**
   * Keeps a file of the earlier site, if it is there as it was put and was made from this.
   *
   * @return whether it is kept; when not, the file has to be put
   */
  public boolean keep(SitePath path, Fingerprint recipe) {
    if (!standing.madeFrom(path.value(), recipe)) {
      return false;
    }
    claims.claim(path);
    stands(path, standing.manifest().entries().get(path.value()), recipe);
    return true;
  }

  /**
   * Puts the site in place. When it fails, the earlier site stands, and the stage can only be
   * closed.
   */
  public PublishResult publish() throws IOException, InterruptedException {
    return folder.publish(Staged.of(files), bytes.get());
  }

  /** Lets go of the folder. */
  @Override
  public void close() throws IOException {
    folder.close();
  }

  private Outcome put(SitePath path, byte[] content, Fingerprint recipe) throws IOException {
    Manifest.Entry entry = new Manifest.Entry(content.length, Fingerprint.of(content));
    if (isAsItStands(path, entry)) {
      return stands(path, entry, recipe);
    }
    String name = nextName();
    try (OutputStream out = folder.disk().create(folder.fresh(name))) {
      out.write(content);
    }
    return arrives(path, name, entry, recipe);
  }

  private Outcome draft(SitePath path, String name, Manifest.Entry entry, Fingerprint recipe)
      throws IOException {
    if (isAsItStands(path, entry)) {
      folder.disk().delete(folder.fresh(name));
      return stands(path, entry, recipe);
    }
    return arrives(path, name, entry, recipe);
  }

  private boolean isAsItStands(SitePath path, Manifest.Entry entry) {
    return standing.intactEntry(path.value()).equals(Optional.of(entry));
  }

  private Outcome stands(SitePath path, Manifest.Entry entry, Fingerprint recipe) {
    long modified = standing.intact().get(path.value()).modified();
    files.put(path.value(), new Staged.File(entry, null, modified, recipe));
    return Outcome.UNCHANGED;
  }

  private Outcome arrives(SitePath path, String name, Manifest.Entry entry, Fingerprint recipe)
      throws IOException {
    long modified = Survey.nanoseconds(Survey.attributes(folder.fresh(name)));
    files.put(path.value(), new Staged.File(entry, name, modified, recipe));
    bytes.addAndGet(entry.size());
    return Outcome.WRITTEN;
  }

  private String nextName() {
    return Integer.toString(fresh.incrementAndGet());
  }
}
