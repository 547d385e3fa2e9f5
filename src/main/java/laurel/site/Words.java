package laurel.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds where a Chinese title may break. A list of common words and a few rules of typesetting;
 * what is in neither stays whole, for a break at a wrong place is worse than none. A record may say
 * better with ｜.
 */
final class Words {
  private static final Set<String> KNOWN = load();
  private static final int LONGEST = KNOWN.stream().mapToInt(String::length).max().orElse(1);

  /** By a word's first character, the lengths that such words have, as bits. */
  private static final int[] LENGTHS = lengths();

  private static final String TO_LEFT = "—的了等式型性化器机仪台件法类级、，。；：！？）》〉」』】”’…·";
  private static final String TO_RIGHT = "与及和或“‘（《〈「『【";
  private static final int SHORTEST_END = 3;

  private Words() {}

  /** A title whose ｜, if it has any, are its own breaks. */
  static Title title(String text, String breaks) {
    if (breaks.indexOf('｜') >= 0) {
      return new Title(
          text, Arrays.stream(breaks.split("｜", -1)).filter(w -> !w.isEmpty()).toList());
    }
    return new Title(text, split(text));
  }

  /** The words of a text; joined they are the text. */
  static List<String> split(String text) {
    List<String> words = joinLoose(cheapest(text));
    while (words.size() > 1 && words.get(words.size() - 1).length() < SHORTEST_END) {
      String last = words.remove(words.size() - 1);
      words.set(words.size() - 1, words.get(words.size() - 1) + last);
    }
    for (int at = words.size() - 1; at > 0; at--) {
      if (isMark(words.get(at).codePointAt(0))) {
        words.set(at - 1, words.get(at - 1) + words.remove(at));
      }
    }
    return List.copyOf(words);
  }

  /** An accent belongs to the letter before it. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /**
   * The way through the text that leaves the fewest characters outside known words, then the fewest
   * words.
   */
  private static List<String> cheapest(String text) {
    int n = text.length();
    int[] cost = new int[n + 1];
    int[] from = new int[n + 1];
    for (int end = 1; end <= n; end++) {
      cost[end] = Integer.MAX_VALUE;
      boolean foreign = true;
      for (int start = end - 1; start >= 0 && end - start <= Math.max(LONGEST, 24); start--) {
        foreign = foreign && latin(text.charAt(start));
        if (!foreign && end - start > LONGEST) {
          break;
        }
        int price = price(text, start, end, foreign);
        if (price > 0 && cost[start] + price < cost[end]) {
          cost[end] = cost[start] + price;
          from[end] = start;
        }
      }
    }
    List<String> words = new ArrayList<>();
    for (int end = n; end > 0; end = from[end]) {
      words.add(0, text.substring(from[end], end));
    }
    return words;
  }

  /**
   * What a piece costs; 0 where it may not stand as one.
   *
   * @param foreign whether all of it is Latin
   */
  private static int price(String text, int start, int end, boolean foreign) {
    if (end - start == 1) {
      return foreign ? 2 : 4;
    }
    return foreign ? 1 : isKnown(text, start, end) ? 3 : 0;
  }

  /** Nearly all pieces are no words, which their first characters and lengths tell. */
  private static boolean isKnown(String text, int start, int end) {
    return (LENGTHS[text.charAt(start)] & (1 << (end - start))) != 0
        && KNOWN.contains(text.substring(start, end));
  }

  private static int[] lengths() {
    int[] lengths = new int[Character.MAX_VALUE + 1];
    KNOWN.forEach(word -> lengths[word.charAt(0)] |= 1 << word.length());
    return lengths;
  }

  private static boolean latin(char c) {
    return c > ' ' && c < 0x3000 && "“”‘’—…·".indexOf(c) < 0;
  }

  /** Hands lone characters to a neighbour; a break is left between known words only. */
  private static List<String> joinLoose(List<String> pieces) {
    List<String> words = new ArrayList<>();
    boolean open = true; // the next piece continues the last word
    boolean loose = false; // the last word ends in characters of no known word
    for (String piece : pieces) {
      boolean lone = piece.length() == 1;
      boolean left = lone && (TO_LEFT.contains(piece) || piece.isBlank());
      boolean right = lone && TO_RIGHT.contains(piece);
      if (words.isEmpty() || (!open && !left && !(lone && loose && !right))) {
        words.add(piece);
      } else {
        words.set(words.size() - 1, words.get(words.size() - 1) + piece);
      }
      open = right || (words.get(words.size() - 1).length() == 1 && !left);
      loose = lone && !left && !right;
    }
    return words;
  }

  private static Set<String> load() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Words.class.getResourceAsStream("words.txt"), StandardCharsets.UTF_8))) {
      Set<String> known = new HashSet<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          known.addAll(Arrays.asList(line.strip().split(" ", -1)));
        }
      }
      known.remove("");
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
