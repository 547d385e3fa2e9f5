package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.dossier.AchievementDossier;
import laurel.model.RecordRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles of one unit beside each other. */
class DuplicatesTest {

  /** Eight characters are seven pairs; three more make ten, of which seven are the same. */
  @ParameterizedTest
  @CsvSource({
    "一二三四五六七八, 一二三四五六七八九十百, true",
    "一二三四五六七八, 一二三四五六七八九十百千, false",
    "一二三四五六七八, 八七一二九十百千, false",
    "一二三四五六七八, 一 二三四五六七八九, true",
    "甲, 甲, true",
    "甲, 乙, false",
    "'', '', false"
  })
  void titlesAreNearFromSevenTenthsOfTheirPairsOn(String a, String b, boolean told) {
    assertThat(told(List.of(a, b)).isEmpty()).isNotEqualTo(told);
  }

  /**
   * A pair of characters in more than forty titles tells nothing. Each title is told of three
   * earlier ones at most, so that many alike are told of as often as there are titles.
   */
  @ParameterizedTest
  @CsvSource({"40, 114", "41, 0"})
  void whatFortyTitlesShareIsStillLookedAt(int titles, int told) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < titles; i++) {
      all.add("高效研制装置" + new String(Character.toChars(0x4f00 + i)));
    }
    assertThat(told(all)).hasSize(told).allMatch(FindingKind.TITLE_SIMILAR::equals);
  }

  @Test
  void ofManyThatAreNearTheNearestIsTold() {
    List<Examined<?>> records = new ArrayList<>();
    List<String> titles = List.of("甲一二三四五六七八九", "乙一二三四五六七八九", "丙一二三四五六七八九", "丁一二三四五六七八九");
    for (int i = 0; i < titles.size(); i++) {
      records.add(examined(RecordRef.achievement("r" + i), titles.get(i), List.of("示例厂")));
    }
    records.add(examined(RecordRef.achievement("same"), "丁一二三四五六七八九的", List.of("示例厂")));
    FindingLog log = new FindingLog();
    new Duplicates(Map.of(), new UnitRegister(List.of()), log).check(records);
    assertThat(log.findings())
        .filteredOn(f -> f.subject().record().equals("achievements/same"))
        .hasSize(3)
        .anyMatch(f -> f.arguments().contains("r3"));
  }

  /** An achievement of the same title, and all that are near it, are no pair with a lesson. */
  @Test
  void whatIsOfAnotherKindTakesNoPlaceOfTheNearest() {
    List<Examined<?>> records = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String title = "甲乙丙丁戊".charAt(i) + "一二三四五六七八九";
      records.add(examined(RecordRef.achievement("a" + i), title, List.of("示例厂")));
    }
    for (int i = 0; i < 5; i++) {
      String title = "甲乙丙丁戊".charAt(i) + "一二三四五六七八九";
      records.add(examined(RecordRef.lesson("l" + i), title, List.of("示例厂")));
    }
    FindingLog log = new FindingLog();
    new Duplicates(Map.of(), new UnitRegister(List.of()), log).check(records);
    assertThat(log.findings())
        .filteredOn(f -> f.subject().record().startsWith("lessons/"))
        .extracting(f -> f.subject().record() + " " + f.arguments().get(1))
        .containsExactlyInAnyOrder(
            "lessons/l1 l0",
            "lessons/l2 l0",
            "lessons/l2 l1",
            "lessons/l3 l0",
            "lessons/l3 l1",
            "lessons/l3 l2",
            "lessons/l4 l0",
            "lessons/l4 l1",
            "lessons/l4 l2");
  }

  @Test
  void whatIsADuplicateTakesNoPlaceOfTheNearest() {
    List<Examined<?>> records = new ArrayList<>();
    records.add(examined(RecordRef.achievement("near"), "乙一二三四五六七八九", List.of("示例厂")));
    for (int i = 0; i < 4; i++) {
      records.add(examined(RecordRef.achievement("r" + i), "甲一二三四五六七八九", List.of("示例厂")));
    }
    FindingLog log = new FindingLog();
    new Duplicates(Map.of(), new UnitRegister(List.of()), log).check(records);
    assertThat(log.findings())
        .filteredOn(f -> f.kind() == FindingKind.TITLE_SIMILAR)
        .extracting(f -> f.subject().record() + " " + f.arguments().get(1))
        .containsExactlyInAnyOrder(
            "achievements/r0 near",
            "achievements/r1 near",
            "achievements/r2 near",
            "achievements/r3 near");
  }

  @Test
  void aLessonMayHaveTheTitleOfItsAchievement() {
    FindingLog log = new FindingLog();
    new Duplicates(Map.of(), new UnitRegister(List.of()), log)
        .check(
            List.of(
                examined(RecordRef.achievement("a"), "折叠反刮刀具", List.of("示例厂")),
                examined(RecordRef.lesson("l"), "折叠反刮刀具", List.of("示例厂")),
                examined(RecordRef.lesson("m"), "折叠反刮刀具的用法", List.of("示例厂"))));
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void oneOfAnotherKindOrProgrammeHidesNoDuplicate() {
    FindingLog log = new FindingLog();
    new Duplicates(Map.of(), new UnitRegister(List.of()), log)
        .check(
            List.of(
                examined(RecordRef.lesson("l"), "q", "甲", List.of("示例厂")),
                examined(RecordRef.achievement("z"), "q", "甲", List.of("示例厂")),
                examined(RecordRef.achievement("a"), "p", "甲", List.of("示例厂")),
                examined(RecordRef.achievement("b"), "p", "甲", List.of("示例厂"))));
    assertThat(log.findings())
        .extracting(f -> f.subject().record() + " " + f.kind().id() + " " + f.arguments())
        .containsExactlyInAnyOrder(
            "achievements/a title.similar [甲, z]",
            "achievements/a title.duplicate [b]",
            "achievements/b title.duplicate [a]");
  }

  @Test
  void whoeverIsOfTheUnitOfOneIsComparedAndNobodyElse() {
    FindingLog log = new FindingLog();
    new Duplicates(Map.of(), new UnitRegister(List.of()), log)
        .check(
            List.of(
                examined(RecordRef.achievement("other"), "甲乙丙", List.of("远厂")),
                examined(RecordRef.achievement("twin"), "甲乙丙", List.of("远厂")),
                examined(RecordRef.achievement("a"), "一二三四五六七八", List.of("示例厂", "另厂")),
                examined(RecordRef.achievement("b"), "丁戊己", List.of("示例（厂）")),
                examined(RecordRef.achievement("c"), "丁戊己", List.of("示例 厂")),
                examined(RecordRef.achievement("d"), "一二三四五六七八九", List.of("另厂"))),
            ref -> ref.id().equals("a"));
    assertThat(log.findings())
        .extracting(f -> f.subject().record() + " " + f.kind().id())
        .containsExactlyInAnyOrder(
            "achievements/b title.duplicate",
            "achievements/c title.duplicate",
            "achievements/d title.similar");
  }

  @Test
  void aPairOfTwoJointUnitsIsToldOnce() {
    FindingLog log = new FindingLog();
    new Duplicates(Map.of(), new UnitRegister(List.of()), log)
        .check(
            List.of(
                examined(RecordRef.achievement("a"), "一二三四五六七八", List.of("甲厂", "乙厂")),
                examined(RecordRef.achievement("b"), "一二三四五六七八九", List.of("乙厂", "甲厂"))));
    assertThat(log.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.subject().record()).isEqualTo("achievements/b");
              assertThat(finding.arguments()).containsExactly("一二三四五六七八", "a");
            });
  }

  private static List<FindingKind> told(List<String> titles) {
    List<Examined<AchievementDossier>> records = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      records.add(examined(RecordRef.achievement("r" + i), titles.get(i), List.of("示例厂")));
    }
    FindingLog log = new FindingLog();
    new Duplicates(Map.of(), new UnitRegister(List.of()), log).check(records);
    return log.findings().stream().map(f -> f.kind()).toList();
  }

  private static Examined<AchievementDossier> examined(
      RecordRef ref, String title, List<String> units) {
    return examined(ref, "p", title, units);
  }

  private static Examined<AchievementDossier> examined(
      RecordRef ref, String programme, String title, List<String> units) {
    return new Examined<>(
        ref,
        new Examined.Outline(programme, title, units, ""),
        Optional.empty(),
        new Examined.Places(Location.of("x"), Map.of()));
  }
}
