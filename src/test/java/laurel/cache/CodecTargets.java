package laurel.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import laurel.fuzz.Target;
import laurel.model.Words;

/** Files of the cache as a failing disk, another program or another version leaves them. */
public final class CodecTargets {
  private CodecTargets() {}

  /** By name. */
  public static Map<String, Target> all(Path work) {
    Map<String, Target> targets = new LinkedHashMap<>();
    targets.put("kept-words", reading(RecordCodec.of(Words.class)));
    targets.put("kept-findings", reading(new FindingCodec()));
    targets.put("shelf", input -> shelf(work.resolve("shelf"), input));
    targets.put("sightings", input -> sightings(work, input));
    return targets;
  }

  /** What is damaged is an {@link IOException}, and made again. */
  public static Target reading(Codec<?> codec) {
    return input -> {
      try {
        codec.kept(new DataInputStream(new ByteArrayInputStream(input)));
      } catch (IOException damaged) {
        // the answer that is asked for
      }
    };
  }

  /**
   * A value as it is written, damaged: the first byte of the damage cuts it off, each three behind
   * it turn bits of one of its bytes.
   */
  public static <T> byte[] damaged(Codec<T> codec, T value, byte[] damage) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    codec.write(value, new DataOutputStream(written));
    byte[] bytes = written.toByteArray();
    for (int i = 1; i + 2 < damage.length; i += 3) {
      int at = ((damage[i] & 0xFF) << 8 | (damage[i + 1] & 0xFF)) % bytes.length;
      bytes[at] ^= damage[i + 2];
    }
    int left = damage.length == 0 ? 0 : (damage[0] & 0xFF) * bytes.length / 0xFF;
    return Arrays.copyOf(bytes, bytes.length - left);
  }

  private static void shelf(Path file, byte[] input) throws IOException {
    Fingerprint key = Fingerprint.of("key");
    Files.write(file, input);
    try (Shelf shelf = Shelf.open(file, Fingerprint.of("version"))) {
      shelf.get(key);
      shelf.put(key, new byte[] {1, 2, 3});
      there(shelf.get(key));
    }
    try (Shelf shelf = Shelf.open(file, Fingerprint.of("version"))) {
      there(shelf.get(key));
    }
  }

  private static void there(Optional<byte[]> kept) {
    if (kept.isEmpty()) {
      throw new AssertionError("not kept");
    }
  }

  private static void sightings(Path work, byte[] input) throws IOException {
    Path file = work.resolve("sightings");
    Files.write(file, input);
    Path seen = work.resolve("seen");
    Files.write(seen, input);
    try (Sightings sightings = Sightings.open(file)) {
      if (!sightings.fingerprint(seen).equals(Fingerprint.of(input))) {
        throw new AssertionError("not the file's own");
      }
    }
  }
}
