package laurel.site;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;

/**
 * The way from home to a page. The steps above the page are those of many pages, and are kept once;
 * its own is made when it is asked for.
 */
final class Trail extends AbstractList<Page.Crumb> {
  private final List<Page.Crumb> above;
  private final String label;
  private final SitePath path;

  /**
   * @param above from home on, without the page itself
   * @param label what the page is called at the end of the way
   */
  Trail(List<Page.Crumb> above, String label, SitePath path) {
    this.above = above;
    this.label = label;
    this.path = path;
  }

  @Override
  public Page.Crumb get(int index) {
    return index == above.size() ? new Page.Crumb(label, Optional.of(path)) : above.get(index);
  }

  @Override
  public int size() {
    return above.size() + 1;
  }
}
