package laurel.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import laurel.edit.RecordText.ByHand;

/** A value to come, or values below one. */
sealed interface Change {
  /** Whether nothing is left once it has happened. */
  boolean empties();

  /** Another value; an empty one takes it away. */
  record Value(String text) implements Change {
    @Override
    public boolean empties() {
      return text.isEmpty();
    }
  }

  /** Changes below, by key or row. */
  record Below(Map<String, Change> parts) implements Change {
    Below() {
      this(new LinkedHashMap<>());
    }

    @Override
    public boolean empties() {
      return parts.values().stream().allMatch(Change::empties);
    }
  }

  /**
   * Changes by path as changes below each other.
   *
   * @throws ByHand where one path wants a value and another wants values below it
   */
  static Below of(Map<String, String> changes) throws ByHand {
    Below all = new Below();
    for (Map.Entry<String, String> change : changes.entrySet()) {
      Map<String, Change> here = all.parts();
      String[] steps = change.getKey().split("\\.", -1);
      for (int i = 0; i < steps.length - 1; i++) {
        if (!(here.computeIfAbsent(steps[i], s -> new Below()) instanceof Below below)) {
          throw new ByHand();
        }
        here = below.parts();
      }
      if (here.put(steps[steps.length - 1], new Value(change.getValue())) != null) {
        throw new ByHand();
      }
    }
    return all;
  }
}
