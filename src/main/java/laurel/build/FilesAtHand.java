package laurel.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import laurel.cache.Cache;
import laurel.cache.Fingerprint;
import laurel.cache.Sightings;
import laurel.read.Opened;
import laurel.read.RawFile;
import laurel.read.RecordReader;
import laurel.read.RecordSource;

/**
 * The files of one record, as its key is made of them. A small file of text is opened once: its
 * fingerprint and what is read of it are of the same bytes, so that nobody can write between the
 * two. All others are looked at again after the record was read.
 */
final class FilesAtHand implements Opened {
  /** Larger files, films above all, are known by size, time and inode; smaller ones are read. */
  private static final long READ = 8 << 20;

  /** Reading a file of this size costs less than reading what is known of all files. */
  private static final long SMALL = 1 << 18;

  private static final long TICK = TimeUnit.SECONDS.toNanos(2);

  private final RecordSource source;
  private final Fingerprint ground;
  private final Cache cache;
  private final boolean changed;
  private final long begun;
  private final Map<Path, byte[]> bytes = new HashMap<>();
  private final Map<Path, Fingerprint> prints = new HashMap<>();

  /**
   * The files of a record, of which none was looked at.
   *
   * @param ground all that the rules look at beside them
   * @param changed whether small files are to be read, whatever is known by their looks
   * @param begun when the build began, in nanoseconds since 1970 as the file system tells it
   */
  FilesAtHand(RecordSource source, Fingerprint ground, Cache cache, boolean changed, long begun) {
    this.source = source;
    this.ground = ground;
    this.cache = cache;
    this.changed = changed;
    this.begun = begun;
  }

  RecordSource source() {
    return source;
  }

  @Override
  public Optional<byte[]> bytes(RawFile file) {
    return Optional.ofNullable(bytes.get(file.file()));
  }

  /**
   * The record's key, by another look at each file that is not at hand; empty where a large one may
   * still change without looking different, or one has gone since it was listed.
   */
  Optional<Fingerprint> key() throws IOException {
    try {
      return found();
    } catch (NoSuchFileException gone) {
      return Optional.empty(); // who reads the record tells what it lacks
    }
  }

  private Optional<Fingerprint> found() throws IOException {
    Fingerprint.Builder key =
        Fingerprint.of("record", RecordCache.VERSION)
            .add(ground)
            .add(source.kind().name())
            .add(source.key())
            .add(source.data().shown());
    boolean settled = add(source.data(), key);
    for (RawFile file : source.files()) {
      key.add(file.within()).add(file.shown()).add(file.file().toString());
      settled &= add(file, key);
    }
    return settled ? Optional.of(key.build()) : Optional.empty();
  }

  /** Whether it is certain what stands for the file now. */
  private boolean add(RawFile file, Fingerprint.Builder key) throws IOException {
    Fingerprint known = prints.get(file.file());
    if (known != null) {
      key.add(known);
      return true;
    }
    Sightings.Looks looks = Sightings.look(file.file());
    if (looks.size() <= READ || file.equals(source.data())) {
      key.add(print(file, looks));
      return true;
    }
    key.add(looks.size()).add(looks.modified()).add(looks.inode());
    return looks.modified() <= begun - TICK;
  }

  private Fingerprint print(RawFile file, Sightings.Looks looks) throws IOException {
    boolean small = looks.size() <= SMALL;
    Sightings.Reading reading =
        small && RecordReader.readsText(source, file)
            ? (path, size) -> read(path)
            : Fingerprint::ofFile;
    return changed && small
        ? Sightings.anew(file.file(), looks, reading)
        : cache.sightings().fingerprint(file.file(), looks, reading);
  }

  private Fingerprint read(Path path) throws IOException {
    byte[] read = Files.readAllBytes(path);
    Fingerprint print = Fingerprint.of(read);
    bytes.put(path, read);
    prints.put(path, print);
    return print;
  }
}
