package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What holds for every text: nothing throws, and cleaning twice is cleaning once. */
class TextPropertyTest {

  /** Any Unicode at all, and texts made of the very signs that the readers look for. */
  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(30),
        Arbitraries.strings()
            .withChars("0123456789０９〇零○一二十廿年月日号度份.-/：:，,。 　是否☑□mMkK分秒至~\u00b7·E+\u200b\ud83d")
            .ofMaxLength(14));
  }

  @Property
  void noReaderThrows(@ForAll("anything") String typed) {
    assertThat(Dates.read(typed)).isNotNull();
    assertThat(Dates.read(typed, 2022)).isNotNull();
    assertThat(YesNo.read(typed)).isNotNull();
    assertThat(Numbers.whole(typed)).isNotNull();
    assertThat(Numbers.decimal(typed)).isNotNull();
    assertThat(Numbers.bytes(typed)).isNotNull();
    assertThat(Timecodes.read(typed)).isNotNull();
    assertThat(Timecodes.range(typed)).isNotNull();
    assertThat(Nearest.of(typed, List.of("title", "成果名称", ""))).isNotNull();
    assertThat(CharacterCount.of(typed).words())
        .isLessThanOrEqualTo(CharacterCount.of(typed).points());
  }

  @Property
  void cleaningTwiceIsCleaningOnce(@ForAll("anything") String typed) {
    assertIdempotent(Names.person(typed), Names.person(Names.person(typed)));
    assertIdempotent(Names.unit(typed), Names.unit(Names.unit(typed)));
    assertIdempotent(Names.matching(typed), Names.matching(Names.matching(typed)));
    assertIdempotent(Hazards.removed(typed), Hazards.removed(Hazards.removed(typed)));
    assertIdempotent(HalfWidth.of(typed), HalfWidth.of(HalfWidth.of(typed)));
    assertIdempotent(Spaces.single(typed), Spaces.single(Spaces.single(typed)));
    assertIdempotent(Prose.joined(typed), Prose.joined(Prose.joined(typed)));
    assertIdempotent(Nfc.of(typed), Nfc.of(Nfc.of(typed)));
  }

  private static void assertIdempotent(String once, String twice) {
    assertThat(twice).isEqualTo(once);
  }

  @Property
  void nothingHazardousIsLeft(@ForAll("anything") String typed) {
    assertThat(Hazards.in(Hazards.removed(typed))).isEmpty();
  }

  @Property
  void formCIsWhatTheJdkMakes(@ForAll @StringLength(max = 20) String typed) {
    assertThat(Nfc.of(typed))
        .isEqualTo(java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFC));
  }

  @Property
  void aDateReadsBackFromItsOwnSpelling(
      @ForAll @IntRange(min = 1900, max = 2099) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 28) int day) {
    laurel.model.PartialDate date = new laurel.model.PartialDate(year, month, day);
    assertThat(Dates.read(date.toString()).certain()).contains(date);
    assertThat(Dates.read(year + " 年 " + month + " 月 " + day + " 日").certain()).contains(date);
  }
}
