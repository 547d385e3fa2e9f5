package laurel.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import laurel.cache.Depot;
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
  private final Claims claims = new Claims();
  private final Map<String, Staged.File> files = new ConcurrentHashMap<>();
  private final AtomicInteger fresh = new AtomicInteger();
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
    claims.claim(path);
    Manifest.Entry entry = new Manifest.Entry(content.length, Fingerprint.of(content));
    return isAsItStands(path, entry)
        ? stands(path, entry, recipe)
        : arrives(path, entry, recipe, fresh -> write(fresh, content));
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
    claims.claim(path);
    Path draft = publication.fresh(nextName());
    Manifest.Entry entry = explained(() -> produce(draft, producer));
    if (isAsItStands(path, entry)) {
      publication.disk().delete(draft);
      return stands(path, entry, recipe);
    }
    return arrived(path, entry, recipe, draft);
  }

  /**
   * Puts a finished file of any size, without reading it into memory: a second name of the same
   * file where the file system can.
   */
  public Outcome put(SitePath path, Depot.Held file) throws IOException {
    if (keep(path, file.content())) {
      return Outcome.UNCHANGED;
    }
    claims.claim(path);
    Manifest.Entry entry = new Manifest.Entry(file.size(), file.content());
    return isAsItStands(path, entry)
        ? stands(path, entry, file.content())
        : arrives(
            path,
            entry,
            file.content(),
            fresh -> publication.disk().linkOrCopy(fresh, file.path()));
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

  /** Whether a file of the earlier site is there as it was put, and was made from this. */
  public boolean stands(SitePath path, Fingerprint recipe) {
    return standing.madeFrom(path.value(), recipe);
  }

  /** What a file of the earlier site holds; empty where it is not there as it was put. */
  public Optional<Path> earlier(SitePath path) {
    return standing.intact().containsKey(path.value())
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
    for (Map.Entry<String, Staged.File> file : Map.copyOf(files).entrySet()) {
      Staged.File text = file.getValue();
      if (Packer.packs(file.getKey(), text.entry().size())) {
        Fingerprint recipe =
            Fingerprint.of("packed" + ending, packer.version()).add(text.entry().content()).build();
        Path source = publication.source(file.getKey(), text.fresh());
        put(
            new SitePath(file.getKey() + ending),
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
      return publication.publish(Staged.of(files), bytes.get());
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

  /** Brings a new file to where new files wait. */
  private interface Bringer {
    void bring(Path fresh) throws IOException;
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
      out.write(content);
    }
  }

  private Manifest.Entry produce(Path draft, Producer producer) throws IOException {
    FingerprintStream stream = new FingerprintStream(publication.disk().create(draft));
    try (stream) {
      producer.writeTo(stream);
    }
    return new Manifest.Entry(stream.size(), stream.fingerprint());
  }

  private boolean isAsItStands(SitePath path, Manifest.Entry entry) {
    return standing.intactEntry(path.value()).equals(Optional.of(entry));
  }

  private Outcome stands(SitePath path, Manifest.Entry entry, Fingerprint recipe) {
    long modified = standing.intact().get(path.value()).modified();
    files.put(path.value(), new Staged.File(entry, null, modified, recipe));
    return Outcome.UNCHANGED;
  }

  private Outcome arrives(SitePath path, Manifest.Entry entry, Fingerprint recipe, Bringer bringer)
      throws IOException {
    Path draft = publication.fresh(nextName());
    return explained(
        () -> {
          bringer.bring(draft);
          return arrived(path, entry, recipe, draft);
        });
  }

  private Outcome arrived(SitePath path, Manifest.Entry entry, Fingerprint recipe, Path draft)
      throws IOException {
    long modified = Survey.nanoseconds(Survey.attributes(draft));
    String name = draft.getFileName().toString();
    files.put(path.value(), new Staged.File(entry, name, modified, recipe));
    bytes.addAndGet(entry.size());
    return Outcome.WRITTEN;
  }

  private String nextName() {
    return Integer.toString(fresh.incrementAndGet());
  }
}
