package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Narrative;
import org.junit.jupiter.api.Test;

/** What a kind of page says of itself. */
class PageKindTest {

  @Test
  void pagesThatCountShowNoTitleAndNoText() {
    Catalogue catalogue = Sample.catalogue();
    Catalogue other = catalogue;
    for (Achievement a : catalogue.achievements()) {
      other = other.with(renamed(a));
    }
    List<Page> before = Sample.pages(catalogue).pages();
    List<Page> after = Sample.pages(other).pages();
    Set<PageKind> same = EnumSet.noneOf(PageKind.class);
    Set<PageKind> different = EnumSet.noneOf(PageKind.class);
    Set<String> shown = new TreeSet<>();
    for (int i = 0; i < before.size(); i++) {
      PageKind kind = before.get(i).kind();
      boolean alike = said(before.get(i)).equals(said(after.get(i)));
      (alike ? same : different).add(kind);
      if (kind.counts() && !alike) {
        shown.add(before.get(i).path().path());
      }
    }
    assertThat(shown).isEmpty();
    assertThat(different).contains(PageKind.HOME, PageKind.LIST, PageKind.UNIT, PageKind.ROUND);
    assertThat(same)
        .contains(
            PageKind.FACET_INDEX, PageKind.ROUND_LIST, PageKind.STATISTICS, PageKind.UNIT_LIST);
  }

  private static Achievement renamed(Achievement a) {
    Narrative words = new Narrative("另外", "另外", "另外", "另外", "另外", "另外");
    return Sample.told(a, "另名" + a.title(), words);
  }

  /** All that a page is made of. */
  private static String said(Page page) {
    Page.Head head = page.head();
    return String.join(
        "\n",
        page.view().toString(),
        head.title(),
        head.description().get(),
        head.picture().toString(),
        page.crumbs().toString());
  }
}
