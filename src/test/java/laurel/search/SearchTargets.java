package laurel.search;

import static laurel.text.TextTargets.on;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import laurel.fuzz.Target;
import laurel.text.Pinyin;

/** Texts on their way into the index. */
public final class SearchTargets {
  private SearchTargets() {}

  /** By name. */
  public static Map<String, Target> all() {
    return Map.of("search", on(SearchTargets::text));
  }

  private static void text(String text) {
    String folded = Folding.fold(text);
    if (!folded.equals(Folding.fold(folded))) {
      throw new AssertionError("folded twice: " + folded);
    }
    List<Long> first = terms(text);
    if (!first.equals(terms(text))) {
      throw new AssertionError("not the same twice");
    }
    Pinyin.spoken(text);
  }

  private static List<Long> terms(String text) {
    Folding folded = new Folding();
    folded.take(text);
    List<Long> all = new ArrayList<>();
    Keys terms = new Keys(part -> add(part, all));
    Terms.literal(folded, terms);
    List<List<String>> sounds = Pinyin.of(text);
    Terms.sounds(sounds, terms);
    Pinyin.text(sounds);
    add(terms, all);
    return all;
  }

  private static void add(Keys part, List<Long> all) {
    IntStream.range(0, part.size()).mapToObj(part::get).forEach(all::add);
  }
}
