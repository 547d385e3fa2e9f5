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

  @Test
  void whatARoundChangedIsCountedOnce() {
    Edition edition =
        new Edition(
            new Stock(catalogue, Sample.media()),
            Theme.shipped().texts(Language.ZH_CN, new FindingLog()),
            List.of(Language.ZH_CN));
    Changes changes = new Changes(edition);
    assertThat(catalogue.rounds()).isNotEmpty();
    for (Round round : catalogue.rounds()) {
      assertThat(changes.of(round)).isSameAs(changes.of(round));
    }
  }
}
