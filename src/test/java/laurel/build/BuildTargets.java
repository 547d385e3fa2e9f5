package laurel.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import laurel.cache.CodecTargets;
import laurel.fuzz.Target;
import laurel.text.PrivateNumbers;

/** What a build keeps of the one before, and the watch at the last gate. */
public final class BuildTargets {
  private BuildTargets() {}

  /** By name. */
  public static Map<String, Target> all() {
    return Map.of(
        "kept-result",
        CodecTargets.reading(new BuildResultCodec()),
        "digit-watch",
        BuildTargets::watch);
  }

  /** However a text is cut into writes, the watch sees every number that stands in it. */
  private static void watch(byte[] input) {
    String text = new String(input, UTF_8);
    byte[] bytes = text.getBytes(UTF_8);
    Set<String> seen = new TreeSet<>();
    try (DigitWatch watch = new DigitWatch("a.html", stretch -> seen.addAll(numbers(stretch)))) {
      for (int at = 0, step = 1; at < bytes.length; at += step, step = step % 13 + 1) {
        watch.write(bytes, at, Math.min(step, bytes.length - at));
      }
    }
    for (String number : numbers(text)) {
      if (!seen.contains(number)) {
        throw new AssertionError("overlooked: " + number);
      }
    }
  }

  /** Those that begin or end in a stretch: the last gate asks for no others. */
  private static Set<String> numbers(DigitStretch stretch) {
    Set<String> numbers = new TreeSet<>();
    PrivateNumbers.in(stretch.text()).stream()
        .filter(stretch::has)
        .forEach(f -> numbers.add(bare(stretch.text(), f)));
    return numbers;
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new TreeSet<>();
    PrivateNumbers.in(text).forEach(f -> numbers.add(bare(text, f)));
    return numbers;
  }

  private static String bare(String text, PrivateNumbers.Found found) {
    return PrivateNumbers.bare(text.substring(found.start(), found.end()));
  }
}
