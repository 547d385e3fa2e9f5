package laurel.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PartialDateTest {
  @Property
  void isWrittenAsFarAsItIsKnown(
      @ForAll @IntRange(min = -99_999, max = 99_999) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 28) int day) {
    String y = String.format(Locale.ROOT, "%04d", year);
    String m = String.format(Locale.ROOT, "%s-%02d", y, month);
    assertThat(new PartialDate(year, 0, 0)).hasToString(y);
    assertThat(new PartialDate(year, month, 0)).hasToString(m);
    assertThat(new PartialDate(year, month, day))
        .hasToString(String.format(Locale.ROOT, "%s-%02d", m, day));
  }
}
