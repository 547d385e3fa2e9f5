package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The steps from home to pages, made once for all pages below the same: lists are above tens of
 * thousands.
 */
final class Ways {
  /** More than there are lists. */
  private static final int MOST = 1_000;

  private final Map<Page.Crumb, Page.Crumb> steps = new ConcurrentHashMap<>();
  private final Map<List<Page.Crumb>, List<Page.Crumb>> ways = new ConcurrentHashMap<>();

  /** A page's step on the way to others. */
  Page.Crumb step(String label, SitePath path) {
    return once(new Page.Crumb(label, Optional.of(path)), steps);
  }

  /** The way from home on over these steps. */
  List<Page.Crumb> from(Page.Crumb home, List<Page.Crumb> steps) {
    List<Page.Crumb> way = new ArrayList<>();
    way.add(home);
    way.addAll(steps);
    return once(List.copyOf(way), ways);
  }

  /** The first of its equals, where so many are not known yet. */
  private static <T> T once(T own, Map<T, T> known) {
    return known.size() < MOST
        ? known.computeIfAbsent(own, first -> first)
        : known.getOrDefault(own, own);
  }
}
