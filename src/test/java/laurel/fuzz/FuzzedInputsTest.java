package laurel.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every parser and every normaliser takes its seeds, whatever fuzzing found before, and a few
 * changes of each, the same in every run. Fuzzing for hours: {@code bench/fuzz/run}.
 */
class FuzzedInputsTest {
  private static final Path SEEDS = Path.of("src/test/resources/laurel/fuzz");
  private static final int CHANGES = 6;

  /** Far more than any input takes: a hang, not a slow machine, ends it. */
  private static final Duration HANG = Duration.ofMinutes(2);

  @TempDir static Path work;

  @TestFactory
  Stream<DynamicTest> nothingThatComesInIsMoreThanAFinding() throws IOException {
    return Targets.all(work).entrySet().stream()
        .map(t -> DynamicTest.dynamicTest(t.getKey(), () -> all(t.getKey(), t.getValue())));
  }

  @Test
  void everyTargetHasSeedsAndEverySeedATarget() throws IOException {
    try (Stream<Path> folders = Files.list(SEEDS)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Targets.all(work).keySet());
    }
  }

  private static void all(String name, Target target) throws IOException {
    take(name + ", nothing", target, new byte[0]);
    for (Map.Entry<String, byte[]> seed : seeds(name).entrySet()) {
      take(seed.getKey(), target, seed.getValue());
      Random random = new Random(seed.getKey().hashCode());
      for (int i = 0; i < CHANGES; i++) {
        take(seed.getKey() + ", change " + i, target, changed(seed.getValue(), random));
      }
    }
  }

  private static void take(String what, Target target, byte[] input) {
    assertTimeoutPreemptively(
        HANG,
        () -> {
          try {
            target.take(input);
          } catch (Exception | AssertionError | StackOverflowError e) {
            throw new AssertionError(what + ": " + HexFormat.of().formatHex(input), e);
          }
        },
        what);
  }

  private static Map<String, byte[]> seeds(String name) throws IOException {
    Map<String, byte[]> seeds = new TreeMap<>();
    try (Stream<Path> files = Files.list(SEEDS.resolve(name))) {
      for (Path file : files.toList()) {
        seeds.put(name + "/" + file.getFileName(), Files.readAllBytes(file));
      }
    }
    return seeds;
  }

  /** A bit turned, a byte made another, a part cut out, moved or said twice, or the end missing. */
  private static byte[] changed(byte[] seed, Random random) {
    List<Byte> bytes = new ArrayList<>(seed.length);
    for (byte b : seed) {
      bytes.add(b);
    }
    for (int times = 1 + random.nextInt(3); times > 0 && !bytes.isEmpty(); times--) {
      int at = random.nextInt(bytes.size());
      int to = Math.min(bytes.size(), at + 1 + random.nextInt(16));
      List<Byte> part = new ArrayList<>(bytes.subList(at, to));
      switch (random.nextInt(5)) {
        case 0 -> bytes.set(at, (byte) (bytes.get(at) ^ 1 << random.nextInt(8)));
        case 1 -> bytes.set(at, (byte) "{}[]:-#\"'\\<>&|\n0９".charAt(random.nextInt(16)));
        case 2 -> bytes.subList(at, to).clear();
        case 3 -> bytes.addAll(random.nextInt(bytes.size() + 1), part);
        default -> bytes.subList(at, bytes.size()).clear();
      }
    }
    byte[] changed = new byte[bytes.size()];
    for (int i = 0; i < changed.length; i++) {
      changed[i] = bytes.get(i);
    }
    return changed;
  }
}
