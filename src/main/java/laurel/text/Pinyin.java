package laurel.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a text is read aloud, for people who type sounds: 法兰 is found by {@code falan} and by {@code
 * fl}. A character with two common readings has both; ü is v, as on a keyboard.
 */
public final class Pinyin {
  /** By code point; the characters that have readings lie in the first plane. */
  private static final List<List<String>> READINGS = readings();

  private Pinyin() {}

  /**
   * The sounds of a folded text, one item a syllable, each with its readings. A Latin letter or
   * digit sounds as itself; what has no sound is left out.
   */
  public static List<List<String>> of(String folded) {
    List<List<String>> sounds = new ArrayList<>(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      List<String> readings = READINGS.get(folded.charAt(i));
      if (readings != null) {
        sounds.add(readings);
      }
    }
    return sounds;
  }

  /** The sounds as the script reads them: {@code fa lan zhong/chong}. */
  public static String text(List<List<String>> sounds) {
    return sounds.stream().map(s -> String.join("/", s)).collect(Collectors.joining(" "));
  }

  /** How a folded text is read aloud, first readings only: what it is sorted by. */
  public static String spoken(String folded) {
    return of(folded).stream().map(s -> s.get(0)).collect(Collectors.joining(" "));
  }

  private static List<List<String>> readings() {
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<String>[] readings = new List[0x10000];
    for (char c = '0'; c <= 'z'; c++) {
      readings[c] = isLatin(c) ? List.of(String.valueOf(c)) : null;
    }
    for (String line : (Iterable<String>) table().lines()::iterator) {
      int space = line.indexOf(' ');
      List<String> sound = List.of(line.substring(0, space));
      for (int i = space + 1; i < line.length(); i++) {
        char c = line.charAt(i);
        readings[c] = readings[c] == null ? sound : joined(readings[c], sound);
      }
    }
    return Arrays.asList(readings);
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static String table() {
    try (InputStream in = Pinyin.class.getResourceAsStream("pinyin.txt")) {
      if (in == null) {
        throw new IllegalStateException("not packed: pinyin.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> joined(List<String> before, List<String> more) {
    List<String> all = new ArrayList<>(before);
    all.addAll(more);
    return List.copyOf(all);
  }
}
