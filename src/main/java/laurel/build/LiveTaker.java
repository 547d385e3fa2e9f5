package laurel.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import laurel.cache.Fingerprint;
import laurel.export.Output;

/** Keeps files at hand for somebody who will ask for a few of them. */
final class LiveTaker implements Taker {
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Output> outputs = new ConcurrentHashMap<>();

  /** A file that was taken; empty where there is none. */
  Optional<byte[]> bytes(String path) throws IOException {
    Output output = outputs.get(path);
    if (output == null) {
      return Optional.ofNullable(files.get(path));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    output.body().writeTo(bytes);
    return Optional.of(bytes.toByteArray());
  }

  /** Whether there is such a file. */
  boolean has(String path) {
    return files.containsKey(path) || outputs.containsKey(path);
  }

  @Override
  public boolean keep(String path, Fingerprint key) {
    return false;
  }

  @Override
  public void take(String path, byte[] bytes) {
    files.put(path, bytes);
  }

  @Override
  public void take(String path, Fingerprint key, byte[] bytes) {
    files.put(path, bytes);
  }

  @Override
  public boolean defers() {
    return true;
  }

  /** What may be large is made when somebody asks for it, and not kept. */
  @Override
  public void stream(Output output) {
    outputs.put(output.path(), output);
  }
}
