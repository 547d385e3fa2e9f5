package laurel.cache;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import laurel.diag.FindingLog;

/**
 * Results of one kind with their findings, made when they are not there yet. A run that uses a kept
 * result reports what the run that made it reported. Any thread.
 */
public final class Results<T> {
  private static final FindingCodec FINDINGS = new FindingCodec();

  private final Shelf shelf;
  private final Codec<T> codec;

  /** Results on this shelf, which holds no others. */
  public Results(Shelf shelf, Codec<T> codec) {
    this.shelf = shelf;
    this.codec = codec;
  }

  /** Makes a result, and tells the log what is wrong. */
  @FunctionalInterface
  public interface Maker<T, X extends Exception> {
    /** The result. */
    T make(FindingLog log) throws X;
  }

  /** The result under the key; made, when it is not there. */
  public <X extends Exception> Told<T> get(Fingerprint key, Maker<T, X> maker)
      throws IOException, X {
    Optional<Told<T>> kept = kept(key);
    return kept.isPresent() ? kept.get() : make(key, maker);
  }

  /** Forgets a result; nothing of it is left on the disk. */
  public void forget(Fingerprint key) throws IOException {
    shelf.erase(key);
  }

  /** The result under the key with its findings, if it is there. */
  public Optional<Told<T>> stood(Fingerprint key) throws IOException {
    return kept(key);
  }

  /**
   * A result that this build has asked for before, read anew.
   *
   * @throws IOException when it has been damaged since
   */
  public T again(Fingerprint key) throws IOException {
    return kept(key).orElseThrow(() -> new IOException("damaged since it was made")).value();
  }

  private <X extends Exception> Told<T> make(Fingerprint key, Maker<T, X> maker)
      throws IOException, X {
    FindingLog log = new FindingLog();
    Told<T> told = new Told<>(maker.make(log), log.findings());
    byte[] findings = FINDINGS.bytes(told.findings());
    byte[] value = codec.bytes(told.value());
    byte[] both = Arrays.copyOf(findings, findings.length + value.length);
    System.arraycopy(value, 0, both, findings.length, value.length);
    shelf.put(key, both);
    return told;
  }

  private Optional<Told<T>> kept(Fingerprint key) throws IOException {
    Optional<byte[]> bytes = shelf.get(key);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayInputStream in = new ByteArrayInputStream(bytes.get());
    try {
      var findings = FINDINGS.read(new DataInputStream(in));
      T value = codec.value(bytes.get(), bytes.get().length - in.available());
      return Optional.of(new Told<>(value, findings));
    } catch (IOException | RuntimeException otherForm) { // a bit has turned, or it is another's
      shelf.erase(key); // it may hold what was withdrawn
      return Optional.empty();
    }
  }
}
