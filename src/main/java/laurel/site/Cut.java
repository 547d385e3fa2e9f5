package laurel.site;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists one after another, cut into pages of so many items: a list may begin in the middle of a
 * page and go on over several.
 *
 * @param perPage how many items a page shows, of all lists together
 */
record Cut<T>(List<List<T>> lists, int perPage) {
  /**
   * What a page shows of a list.
   *
   * @param list its place among the lists, from 0
   * @param from how many items of the list stand on pages before
   */
  record Stretch<T>(int list, int from, List<T> items) {
    /** Whether the list begins here. */
    boolean begins() {
      return from == 0;
    }
  }

  Cut {
    lists = List.copyOf(lists);
  }

  /** How many pages so many items make. */
  static int pages(int items, int perPage) {
    return Math.max(1, (items + perPage - 1) / perPage);
  }

  /** What a page of one list shows, counted from 1. */
  static <T> List<T> page(List<T> list, int number, int perPage) {
    int from = (number - 1) * perPage;
    return list.subList(from, Math.min(list.size(), from + perPage));
  }

  /** What a list is called in addresses. */
  static String anchor(int list) {
    return "list-" + (list + 1);
  }

  /** How many pages the lists make. */
  int pages() {
    return pages(lists.stream().mapToInt(List::size).sum(), perPage);
  }

  /** What a page shows, counted from 1. */
  List<Stretch<T>> page(int number) {
    return stretches((number - 1) * perPage, number * perPage);
  }

  /** All lists, as if there were one page. */
  List<Stretch<T>> whole() {
    return stretches(0, Integer.MAX_VALUE);
  }

  /** The page, counted from 1, on which a list begins. */
  int pageOf(int list) {
    int before = lists.subList(0, list).stream().mapToInt(List::size).sum();
    return before / perPage + 1;
  }

  private List<Stretch<T>> stretches(int from, int to) {
    List<Stretch<T>> stretches = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < lists.size(); i++) {
      List<T> list = lists.get(i);
      int first = Math.max(0, from - before);
      int last = Math.min(list.size(), to - before);
      if (first < last) {
        stretches.add(new Stretch<>(i, first, list.subList(first, last)));
      }
      before += list.size();
    }
    return List.copyOf(stretches);
  }
}
