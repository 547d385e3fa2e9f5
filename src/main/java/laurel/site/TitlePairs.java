package laurel.site;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of many titles have a pair of characters: places in an order of all pairs, those of equal
 * pairs side by side, by the number of the title. A title is known by its number alone. Never
 * changed once it is made: any thread.
 */
final class TitlePairs {
  /** Every pair of every title with the title's number, sorted: eight bytes each. */
  private final long[] byPair;

  /** Where in that array the pairs of each first character begin; where they end follows. */
  private final int[] begins = new int[2 * (Character.MAX_VALUE + 1)];

  TitlePairs(List<String> titles) {
    long[] places = new long[titles.stream().mapToInt(String::length).sum()];
    int count = 0;
    for (int i = 0; i < titles.size(); i++) {
      for (int pair : of(titles.get(i))) {
        places[count++] = ((long) pair << Integer.SIZE) | i;
      }
    }
    byPair = Arrays.copyOf(places, count);
    Arrays.sort(byPair);
    for (int i = 0; i < count; i++) {
      int character = 2 * firstOf(pair(i));
      if (begins[character + 1] == 0) {
        begins[character] = i;
      }
      begins[character + 1] = i + 1;
    }
  }

  /** The pairs of characters in a title, each once. */
  static int[] of(String title) {
    return IntStream.range(0, Math.max(0, title.length() - 1))
        .map(i -> (title.charAt(i) << Character.SIZE) | title.charAt(i + 1))
        .sorted()
        .distinct()
        .toArray();
  }

  /** Where the titles with this pair begin. */
  int first(int pair) {
    int character = 2 * firstOf(pair);
    int place =
        Arrays.binarySearch(
            byPair, begins[character], begins[character + 1], (long) pair << Integer.SIZE);
    return place < 0 ? -place - 1 : place;
  }

  /** Whether a title with this pair stands at a place, the end of all included. */
  boolean has(int place, int pair) {
    return place < byPair.length && pair(place) == pair;
  }

  /** The number of the title that stands at a place. */
  int number(int place) {
    return (int) byPair[place];
  }

  private int pair(int place) {
    return (int) (byPair[place] >> Integer.SIZE);
  }

  private static int firstOf(int pair) {
    return pair >>> Character.SIZE;
  }
}
