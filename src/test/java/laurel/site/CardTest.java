package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.cache.Prints;
import laurel.diag.Language;
import laurel.model.Achievement;
import org.junit.jupiter.api.Test;

/** What stands for a card stands for all that it shows. */
class CardTest {
  @Test
  void itsPrintIsMadeOfEveryComponent() throws IOException, ReflectiveOperationException {
    String texts = Files.readString(Path.of("templates/texts/zh-CN.properties"));
    Edition edition =
        new Edition(
            new Stock(Sample.catalogue(), Sample.media()),
            Texts.parse(Language.ZH_CN, texts, ""),
            List.of(Language.ZH_CN));
    for (Achievement a : Sample.catalogue().achievements()) {
      Card card = edition.cards.of(a);
      List<Object> all = new ArrayList<>();
      for (RecordComponent component : Card.class.getRecordComponents()) {
        all.add(component.getAccessor().invoke(card));
      }
      all.remove(card.print());
      assertThat(all).hasSize(Card.class.getRecordComponents().length - 1);
      assertThat(card.print()).isEqualTo(Prints.of(all));
    }
  }
}
