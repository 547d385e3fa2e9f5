package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.dossier.AchievementDossier;
import laurel.model.RecordRef;
import org.junit.jupiter.api.Test;

/** As many titles of one unit as a province may have, in a class of its own: it takes seconds. */
class ManyTitlesTest {

  /** A comparison of each with each would be five thousand million here. */
  @Test
  void aHundredThousandTitlesOfOneUnitAreComparedInNoTimeToSpeakOf() {
    List<Examined<AchievementDossier>> many = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      String title =
          new String(new int[] {0x4e00 + i % 9000, 0x5000 + i / 7 % 9000, 0x6000 + i / 11}, 0, 3);
      many.add(
          new Examined<>(
              RecordRef.achievement("r" + i),
              new Examined.Outline("p", title + "装置的研制与应用", List.of("示例厂"), ""),
              Optional.empty(),
              new Examined.Places(Location.of("x"), Map.of())));
    }
    FindingLog log = new FindingLog();
    new Duplicates(Map.of(), new UnitRegister(List.of()), log).check(many);
    assertThat(log.hasErrors()).isFalse();
  }
}
