package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Lists that are cut into pages lose nothing and stay in their order. */
class CutTest {

  @Property
  void pagesTogetherAreTheListsAndNoPageIsFullerThanAllowed(
      @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 9) Integer> sizes,
      @ForAll @IntRange(min = 1, max = 7) int perPage) {
    Cut<String> cut = cut(sizes, perPage);
    TreeMap<Integer, List<String>> joined = new TreeMap<>();
    for (int number = 1; number <= cut.pages(); number++) {
      int onPage = 0;
      for (Cut.Stretch<String> stretch : cut.page(number)) {
        List<String> list = joined.computeIfAbsent(stretch.list(), l -> new ArrayList<>());
        assertThat(stretch.from()).isEqualTo(list.size());
        list.addAll(stretch.items());
        onPage += stretch.items().size();
      }
      assertThat(onPage).isLessThanOrEqualTo(perPage);
      assertThat(number == cut.pages() || onPage == perPage).as("full but the last").isTrue();
    }
    assertThat(List.copyOf(joined.values())).isEqualTo(cut.lists());
    assertThat(cut.page(cut.pages() + 1)).isEmpty();
    assertThat(cut.whole().stream().map(Cut.Stretch::items).toList()).isEqualTo(cut.lists());
  }

  @Property
  void aListBeginsOnThePageThatIsSaid(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 9) Integer> sizes,
      @ForAll @IntRange(min = 1, max = 7) int perPage) {
    Cut<String> cut = cut(sizes, perPage);
    for (int i = 0; i < sizes.size(); i++) {
      int list = i;
      assertThat(cut.page(cut.pageOf(i)))
          .anyMatch(stretch -> stretch.list() == list && stretch.begins());
    }
  }

  private static Cut<String> cut(List<Integer> sizes, int perPage) {
    List<List<String>> lists = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      List<String> list = new ArrayList<>();
      for (int n = 0; n < sizes.get(i); n++) {
        list.add(i + "." + n);
      }
      lists.add(list);
    }
    return new Cut<>(lists, perPage);
  }
}
