package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.model.Catalogue;
import laurel.model.Round;
import laurel.render.Theme;
import org.junit.jupiter.api.Test;

/** What a round changed is asked for by the inputs of two pages and by the pages. */
class ChangesTest {
  private final Catalogue catalogue = Sample.catalogue();

  private final Changes changes =
      new Changes(
          new Edition(
              new Stock(catalogue, Sample.media()),
              Theme.shipped().texts(Language.ZH_CN, new FindingLog()),
              List.of(Language.ZH_CN)));

  @Test
  void aListIsCountedAgainstTheOneThatItGoesOnFrom() {
    assertThat(changes.of(round("2025-award")))
        .contains(new RoundView.Change("列入名单", "7", "上一轮 4"), new RoundView.Change("新列入", "3", ""));
  }

  @Test
  void aListOfOtherRecordsStandsByItself() {
    assertThat(changes.of(round("2025-notice-2")))
        .contains(new RoundView.Change("列入名单", "1", ""))
        .noneMatch(change -> change.label().equals("新列入"));
  }

  private Round round(String id) {
    return catalogue.round(id).orElseThrow();
  }

  @Test
  void whatARoundChangedIsCountedOnce() {
    assertThat(catalogue.rounds()).isNotEmpty();
    for (Round round : catalogue.rounds()) {
      assertThat(changes.of(round)).isSameAs(changes.of(round));
    }
  }
}
