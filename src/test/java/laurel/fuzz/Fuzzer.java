package laurel.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where Jazzer comes in ({@code bench/fuzz/run}): the target that {@code LAUREL_TARGET} names;
 * where it names none, the one that the first byte of an input picks, in the order of their names.
 * How many inputs each had is written to the file {@code LAUREL_TALLY} at the end.
 */
public final class Fuzzer {
  private static final Map<String, Target> TARGETS = targets();
  private static final List<String> NAMES = new ArrayList<>(TARGETS.keySet());
  private static final String NAMED = System.getenv().getOrDefault("LAUREL_TARGET", "");
  private static final Map<String, Integer> TALLY = new TreeMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Fuzzer::tally));
  }

  private Fuzzer() {}

  private static Map<String, Target> targets() {
    try {
      return Targets.all(Files.createTempDirectory("laurel-fuzz"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One input. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    if (!NAMED.isEmpty()) {
      take(NAMED, input);
    } else if (input.length > 0) {
      take(NAMES.get((input[0] & 0xFF) % NAMES.size()), Arrays.copyOfRange(input, 1, input.length));
    }
  }

  private static void take(String name, byte[] input) throws Exception {
    TALLY.merge(name, 1, Integer::sum);
    TARGETS.get(name).take(input);
  }

  private static void tally() {
    String file = System.getenv("LAUREL_TALLY");
    if (file != null) {
      StringBuilder lines = new StringBuilder();
      TALLY.forEach((name, count) -> lines.append(name).append(' ').append(count).append('\n'));
      try {
        Files.writeString(Path.of(file), lines);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
