package laurel.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    FINDINGS.write(told.findings(), out);
    codec.write(told.value(), out);
    shelf.put(key, bytes.toByteArray());
    return told;
  }

  private Optional<Told<T>> kept(Fingerprint key) throws IOException {
    Optional<byte[]> bytes = shelf.get(key);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.get()));
    try {
      var findings = FINDINGS.kept(in);
      return Optional.of(new Told<>(codec.kept(in), findings));
    } catch (IOException otherForm) {
      shelf.erase(key); // it may hold what was withdrawn
      return Optional.empty();
    }
  }
}
