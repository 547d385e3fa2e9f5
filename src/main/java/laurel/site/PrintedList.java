package laurel.site;

import java.util.AbstractList;
import java.util.List;
import laurel.cache.Fingerprint;
import laurel.cache.Printed;

/** A list that is not looked through to know whether it is another: what it was made from tells. */
final class PrintedList<T> extends AbstractList<T> implements Printed {
  private final List<T> items;
  private final Fingerprint print;

  /**
   * @param print stands for all items
   */
  PrintedList(List<T> items, Fingerprint print) {
    this.items = List.copyOf(items);
    this.print = print;
  }

  @Override
  public T get(int index) {
    return items.get(index);
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public Fingerprint print() {
    return print;
  }
}
