package laurel.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

  private final Publication publication;
  private final Standing standing;
  private final StagedFiles files = new StagedFiles();
  private final AtomicLong bytes = new AtomicLong();

  Stage(Publication publication, Standing standing) {
    this.publication = publication;
    this.standing = standing;
  }

  /** Puts a file that is in memory. */
  public Outcome put(SitePath path, byte[] content) throws IOException {
    return put(path, (Fingerprint) null, content);
  }

  /**
   * Puts a file that is in memory, and remembers what it was made from.
   *
   * @param recipe the key of everything that it is made from
   */
  public Outcome put(SitePath path, Fingerprint recipe, byte[] content) throws IOException {
    int file = files.claim(path);
    Manifest.Entry entry = new Manifest.Entry(content.length, Fingerprint.of(content));
    int stood = asItStands(path, entry);
    return stood >= 0 ? stands(file, stood, entry, recipe) : arrives(file, entry, recipe, content);
  }

  /** Puts a file of any size, which is never whole in memory. */
  public Outcome put(SitePath path, Producer producer) throws IOException {
    return produced(path, null, producer);
  }

  /**
   * Puts a file that need not be made when it stands already.
   *
   * @param recipe the key of everything that it is made from
   * @param producer asked for the bytes only when the file does not stand, or was made from
   *     something else
   */
  public Outcome put(SitePath path, Fingerprint recipe, Producer producer) throws IOException {
    return keep(path, recipe) ? Outcome.UNCHANGED : produced(path, recipe, producer);
  }

  private Outcome produced(SitePath path, Fingerprint recipe, Producer producer)
      throws IOException {
    int file = files.claim(path);
    Path draft = publication.fresh(StagedFiles.fresh(file));
    Manifest.Entry entry = explained(() -> produce(draft, producer));
    int stood = asItStands(path, entry);
    if (stood >= 0) {
      publication.disk().delete(draft);
      return stands(file, stood, entry, recipe);
    }
    return arrived(file, entry, recipe, draft);
  }

  /**
   * Keeps a file of the earlier site, if it is there as it was put and was made from this.
   *
   * @return whether it is kept; when not, the file has to be put
   */
  public boolean keep(SitePath path, Fingerprint recipe) {
    int stood = standing.madeFrom(path.value(), recipe);
    if (stood < 0) {
      return false;
    }
    stands(files.claim(path), stood, standing.manifest().entry(stood), recipe);
    return true;
  }

  /** Whether a file of the earlier site is there as it was put, and was made from this. */
  public boolean stands(SitePath path, Fingerprint recipe) {
    return standing.madeFrom(path.value(), recipe) >= 0;
  }

  /** What a file of the earlier site holds; empty where it is not there as it was put. */
  public Optional<Path> earlier(SitePath path) {
    return standing.intact(path.value()) >= 0
        ? Optional.of(publication.source(path.value(), null))
        : Optional.empty();
  }

  /**
   * Puts a packed form beside every text file that was put: to be called when all are. Small files,
   * which packing makes no faster, have none.
   *
   * @param ending of the packed file's name, e.g. {@code .gz}
   */
  public void pack(Packer packer, String ending) throws IOException {
    int texts = files.claimed();
    for (int file = 0; file < texts; file++) {
      String path = files.path(file);
      Optional<Staged.File> text = files.file(file);
      if (text.isPresent() && Packer.packs(path, text.get().entry().size())) {
        Fingerprint content = text.get().entry().content();
        Fingerprint recipe =
            Fingerprint.of("packed" + ending, packer.version()).add(content).build();
        Path source = publication.source(path, text.get().fresh());
        put(
            new SitePath(path + ending),
            recipe,
            out -> {
              try (InputStream in = Files.newInputStream(source)) {
                packer.pack(in, out);
              }
            });
      }
    }
  }

  /**
   * Puts the site in place. When it fails, the earlier site stands, and the stage can only be
   * closed.
   */
  public PublishResult publish() throws IOException, InterruptedException {
    try {
      return publication.publish(files.handOver(), bytes.get());
    } catch (IOException e) {
      throw publication.explained(e);
    }
  }

  /**
   * Removes the site that stood before the one that was published, which is kept as the ground for
   * the next: for when it holds what nobody may keep.
   */
  public void forgetEarlier() throws IOException {
    publication.forgetEarlier();
  }

  /** Lets go of the folder. */
  @Override
  public void close() throws IOException {
    publication.close();
  }

  private interface Work<T> {
    T done() throws IOException;
  }

  private <T> T explained(Work<T> work) throws IOException {
    try {
      return work.done();
    } catch (IOException e) {
      throw publication.explained(e);
    }
  }

  private void write(Path fresh, byte[] content) throws IOException {
    try (OutputStream out = publication.disk().create(fresh)) {
      Disk.pour(content, out);
    }
  }

  private Manifest.Entry produce(Path draft, Producer producer) throws IOException {
    FingerprintStream stream = new FingerprintStream(publication.disk().create(draft));
    try (stream) {
      producer.writeTo(stream);
    }
    return new Manifest.Entry(stream.size(), stream.fingerprint());
  }

  /** The number of the file in the earlier site; -1 where it is not there, or holds other bytes. */
  private int asItStands(SitePath path, Manifest.Entry entry) {
    int stood = standing.intact(path.value());
    return stood >= 0 && standing.manifest().entry(stood).equals(entry) ? stood : -1;
  }

  private Outcome stands(int file, int stood, Manifest.Entry entry, Fingerprint recipe) {
    files.stands(file, entry, standing.marks().modified(stood), recipe);
    return Outcome.UNCHANGED;
  }

  private Outcome arrives(int file, Manifest.Entry entry, Fingerprint recipe, byte[] content)
      throws IOException {
    Path draft = publication.fresh(StagedFiles.fresh(file));
    return explained(
        () -> {
          write(draft, content);
          return arrived(file, entry, recipe, draft);
        });
  }

  private Outcome arrived(int file, Manifest.Entry entry, Fingerprint recipe, Path draft)
      throws IOException {
    long modified = Survey.nanoseconds(Survey.attributes(draft));
    files.arrives(file, entry, modified, recipe);
    bytes.addAndGet(entry.size());
    return Outcome.WRITTEN;
  }
}
