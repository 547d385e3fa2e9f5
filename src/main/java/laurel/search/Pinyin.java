package laurel.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a text is read aloud, for people who type sounds: 法兰 is found by {@code falan} and by {@code
 * fl}. A character with two common readings has both; ü is v, as on a keyboard.
 */
final class Pinyin {
  private static final Map<Integer, List<String>> READINGS = readings();

  private Pinyin() {}

  /**
   * The sounds of a folded text, one item a syllable, each with its readings. A Latin letter or
   * digit sounds as itself; what has no sound is left out.
   */
  static List<List<String>> of(String folded) {
    List<List<String>> sounds = new ArrayList<>();
    folded
        .codePoints()
        .forEach(
            c -> {
              if (Folding.isLatin(c)) {
                sounds.add(List.of(Character.toString(c)));
              } else if (READINGS.containsKey(c)) {
                sounds.add(READINGS.get(c));
              }
            });
    return sounds;
  }

  /** The sounds as the script reads them: {@code fa lan zhong/chong}. */
  static String text(List<List<String>> sounds) {
    return sounds.stream().map(s -> String.join("/", s)).collect(Collectors.joining(" "));
  }

  /** How a folded text is read aloud, first readings only: what it is sorted by. */
  static String spoken(String folded) {
    return of(folded).stream().map(s -> s.get(0)).collect(Collectors.joining(" "));
  }

  private static Map<Integer, List<String>> readings() {
    Map<Integer, List<String>> readings = new HashMap<>(1 << 16);
    for (String line : Tables.read("pinyin.txt").lines().toList()) {
      int space = line.indexOf(' ');
      String sound = line.substring(0, space);
      line.substring(space + 1)
          .codePoints()
          .forEach(c -> readings.computeIfAbsent(c, key -> new ArrayList<>(1)).add(sound));
    }
    return readings;
  }
}
