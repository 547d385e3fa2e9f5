package laurel.site;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
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
    this(places(IntStream.range(0, titles.size()).toArray(), titles));
  }

  private TitlePairs(long[] byPair) {
    this.byPair = byPair;
    for (int i = 0; i < byPair.length; i++) {
      int character = 2 * firstOf(pair(i));
      if (begins[character + 1] == 0) {
        begins[character] = i;
      }
      begins[character + 1] = i + 1;
    }
  }

  /** The pairs of some titles with their numbers, sorted. */
  private static long[] places(int[] numbers, List<String> titles) {
    long[] places = new long[titles.stream().mapToInt(String::length).sum()];
    int count = 0;
    for (int i = 0; i < numbers.length; i++) {
      for (int pair : of(titles.get(i))) {
        places[count++] = ((long) pair << Integer.SIZE) | numbers[i];
      }
    }
    Arrays.sort(places, 0, count);
    return Arrays.copyOf(places, count);
  }

  /**
   * The same, some under other titles.
   *
   * @param later by number
   */
  TitlePairs with(SortedMap<Integer, String> later) {
    int[] numbers = later.keySet().stream().mapToInt(Integer::intValue).toArray();
    long[] came = places(numbers, List.copyOf(later.values()));
    long[] all = new long[byPair.length + came.length];
    int count = 0;
    int next = 0;
    for (long place : byPair) {
      while (next < came.length && came[next] < place) {
        all[count++] = came[next++];
      }
      if (Arrays.binarySearch(numbers, (int) place) < 0) {
        all[count++] = place;
      }
    }
    while (next < came.length) {
      all[count++] = came[next++];
    }
    return new TitlePairs(Arrays.copyOf(all, count));
  }

  /** The pairs of characters in a title, each once. */
  static int[] of(String title) {
    int[] pairs = new int[Math.max(0, title.length() - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (title.charAt(i) << Character.SIZE) | title.charAt(i + 1);
    }
    Arrays.sort(pairs);
    int count = 0;
    for (int pair : pairs) {
      if (count == 0 || pairs[count - 1] != pair) {
        pairs[count++] = pair;
      }
    }
    return Arrays.copyOf(pairs, count);
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
