package laurel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Finds what trying each name at each place would find. */
class HiddenNamesTest {
  private static final String BLANK = " \u3000\n\u200b";

  /**
   * Few letters, so that names begin alike, hold each other and end in the middle of each other.
   */
  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("张工序甲aA·． ").ofMinLength(0).ofMaxLength(5);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("张工序甲aＡ·•" + BLANK).ofMaxLength(30);
  }

  @Provide
  Arbitrary<Map<String, String>> listed() {
    Arbitrary<String> masks = Arbitraries.of("〔人名〕", "〔单位〕", "");
    return Arbitraries.maps(names(), masks)
        .ofMaxSize(12)
        .map(
            names -> {
              Map<String, String> sorted = new TreeMap<>();
              names.forEach((name, mask) -> sorted.put(name, mask.isEmpty() ? name : mask));
              return sorted;
            });
  }

  @Property(tries = 3000)
  void itIsWhatTryingEachNameFinds(
      @ForAll("listed") Map<String, String> names, @ForAll("texts") String text) {
    HiddenNames hidden = new HiddenNames(names);
    for (int at = 0; at < text.length(); at++) {
      assertThat(said(hidden.at(text, at))).isEqualTo(tried(names, text, at));
    }
  }

  /** Those of everybody are shared by all entries of a pack, and each has some of its own. */
  @Property(tries = 3000)
  void namesInTwoListsAreFoundAsInOne(
      @ForAll("listed") Map<String, String> everywhere,
      @ForAll("listed") Map<String, String> own,
      @ForAll("texts") String text) {
    Map<String, String> together = new TreeMap<>(own);
    together.putAll(everywhere);
    Map<String, String> further = new TreeMap<>(own);
    further.keySet().removeAll(everywhere.keySet());
    Veil two = new Veil(new HiddenNames(everywhere), further, List.of());
    assertThat(two.over(text)).isEqualTo(new Veil(together).over(text));
    assertThat(two.parts(text)).isEqualTo(new Veil(together).parts(text));
  }

  @Test
  void ofTwoWithTheSameLettersTheFirstIsMeant() {
    HiddenNames hidden = new HiddenNames(new TreeMap<>(Map.of("ab", "2", "AB", "1", "a b", "0")));
    assertThat(said(hidden.at("Ab", 0))).isEqualTo("2 1");
  }

  private static String said(Optional<HiddenNames.Hit> hit) {
    return hit.map(h -> h.end() + " " + h.mask()).orElse("-");
  }

  /** The plain way: each name, the longest first, letter by letter. */
  private static String tried(Map<String, String> names, String text, int from) {
    return names.entrySet().stream()
        .filter(name -> !letters(name.getKey()).isEmpty())
        .sorted(Comparator.comparingInt(name -> -letters(name.getKey()).length()))
        .map(name -> found(name, text, from))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse("-");
  }

  private static String found(Map.Entry<String, String> name, String text, int from) {
    String letters = letters(name.getKey());
    int at = from;
    for (int i = 0; i < letters.length(); i++) {
      for (int skipped = 0; i > 0 && skipped < 3 && blankAt(text, at); skipped++) {
        at++;
      }
      if (at >= text.length()
          || !plain(text.substring(at, at + 1)).equals(letters.substring(i, i + 1))) {
        return "";
      }
      at++;
    }
    boolean word = name.getKey().equals(name.getValue());
    return word && at - from > name.getValue().length() ? "" : at + " " + name.getValue();
  }

  private static boolean blankAt(String text, int at) {
    return at < text.length() && BLANK.indexOf(text.charAt(at)) >= 0;
  }

  private static String letters(String name) {
    return plain(name.replace(" ", ""));
  }

  private static String plain(String letters) {
    return letters.replace('．', '·').replace('•', '·').replace('Ａ', 'a').replace('A', 'a');
  }
}
