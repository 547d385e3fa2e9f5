package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.diag.Location;
import laurel.model.RecordRef;
import laurel.model.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What shows only when all records are beside each other. */
class TogetherTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void anEmptyDesk() {
    desk = Desk.in(folder);
  }

  @Test
  void oneTitleOfOneUnitTwiceIsAnErrorOnBoth() {
    desk.record("").achievement("b", Desk.RECORD.replace("折叠反刮刀具", "折叠“反刮” 刀具"));
    assertThat(desk.lines())
        .containsExactly(
            "achievements/a/achievement.yaml:1:8: error title.duplicate: the same unit has another"
                + " entry of this title: b",
            "achievements/b/achievement.yaml:1:8: error title.duplicate: the same unit has another"
                + " entry of this title: a");
    assertThat(desk.outcome().ruled().achievements()).isEmpty();
    assertThat(desk.outcome().ruled().heldBack())
        .containsExactly(RecordRef.achievement("a"), RecordRef.achievement("b"));
  }

  @Test
  void oneTitleOfTwoUnitsIsLegal() {
    desk.record("").achievement("b", Desk.RECORD.replace("示例厂", "另一厂"));
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void aUnitIsOneUnderAllItsNames() {
    desk.file("units.yaml", "units:\n  - {name: 示例厂, names: [老厂]}\n")
        .record("")
        .achievement("b", Desk.RECORD.replace("示例厂", "老厂"));
    assertThat(desk.lines()).hasSize(2).allMatch(line -> line.contains("error title.duplicate"));
  }

  /** Last year's record has its award; whoever enters this year's has to look. */
  @Test
  void ofTitlesOfTwoYearsTheLaterIsTold() {
    desk.file(
            "programmes/earlier.yaml",
            Desk.PROGRAMME.replaceAll("(?m)^year:.*", "") + "year: 1999\n")
        .record("")
        .achievement("b", Desk.RECORD.replace("programme: p", "programme: earlier"));
    assertThat(desk.lines())
        .filteredOn(line -> line.contains("title.similar"))
        .singleElement()
        .asString()
        .startsWith("achievements/a/achievement.yaml:1:8: warning title.similar:")
        .contains("(b)");
  }

  @Test
  void aUnitUnderAnotherFormOfCompanyIsToldOnceUnlessBothAreListed() {
    desk.achievement("a", Desk.RECORD.replace("示例厂", "示例水务有限公司"))
        .achievement("b", Desk.RECORD.replace("示例厂", "示例水务 公司").replace("折叠", "翻转"))
        .achievement("c", Desk.RECORD.replace("示例厂", "示例水务公司").replace("折叠", "快换"))
        .achievement("d", Desk.RECORD.replace("示例厂", "示例水务集团有限公司"))
        .achievement("e", Desk.RECORD.replace("示例厂", "示例有限公司"))
        .achievement("f", Desk.RECORD.replace("示例厂", "示例公司"));
    assertThat(desk.lines())
        .containsExactly(
            "achievements/b/achievement.yaml:4:7: warning unit.alike: 示例水务公司 and 示例水务有限公司"
                + " differ in the form of the company alone and are two units on the site");
    desk.file("units.yaml", "units:\n  - {name: 示例水务公司}\n");
    assertThat(desk.lines())
        .singleElement()
        .asString()
        .startsWith("achievements/a/achievement.yaml:4:7: warning unit.alike: 示例水务有限公司");
    desk.file("units.yaml", "units: [{name: 示例水务有限公司}, {name: 示例水务公司}]\n");
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void nearTitlesOfOneUnitAreAWarningWithThePair() {
    desk.achievement("a", Desk.RECORD.replace("折叠反刮刀具", "配网带电更换瓷瓶自锁式防坠夹具的研制"))
        .achievement("b", Desk.RECORD.replace("折叠反刮刀具", "配网带电更换瓷瓶自锁防坠夹具的研制与应用"));
    assertThat(desk.lines())
        .containsExactly(
            "achievements/b/achievement.yaml:1:8: warning title.similar: very like"
                + " \"配网带电更换瓷瓶自锁式防坠夹具的研制\" (a) of the same unit");
  }

  @Test
  void oneTitleInTwoProgrammesIsAWarning() {
    desk.file("programmes/q.yaml", Desk.PROGRAMME)
        .record("")
        .achievement("b", Desk.RECORD.replace("programme: p", "programme: q"));
    assertThat(desk.lines())
        .containsExactly(
            "achievements/b/achievement.yaml:1:8: warning title.similar: very like \"折叠反刮刀具\" (a)"
                + " of the same unit");
  }

  @Test
  void aLinkedPersonExists() {
    desk.record("team:\n  - {name: 沈砚舟, person: shen}\n");
    assertThat(desk.ofRecord())
        .containsExactly("6:3: error person.unknown: there is no person \"shen\" under people/");
  }

  @Test
  void whatIsSupersededExistsAndRunsInNoCircle() {
    desk.record("supersedes: b\n")
        .achievement("b", Desk.RECORD.replace("刀具", "夹具") + "supersedes: a\n")
        .achievement("c", Desk.RECORD.replace("折叠反刮刀具", "管路快扣") + "supersedes: x\n");
    assertThat(desk.lines())
        .filteredOn(l -> l.contains("supersedes"))
        .containsExactly(
            "achievements/a/achievement.yaml:5:13: error supersedes.cycle: achievements supersede each"
                + " other: a → b → a",
            "achievements/b/achievement.yaml:5:13: error supersedes.cycle: achievements supersede each"
                + " other: b → a → b",
            "achievements/c/achievement.yaml:5:13: error supersedes.unknown: there is no achievement"
                + " \"x\" to supersede");
  }

  @Test
  void unionsKeepToTheirQuotas() {
    desk.programme("quotas: {perUnion: {min: 2, max: 3}}\n").record("union: 甲工会\n");
    for (int i = 0; i < 4; i++) {
      desk.achievement("x" + i, named(i) + "union: 乙工会\n");
    }
    assertThat(desk.lines())
        .filteredOn(l -> l.contains("quota"))
        .containsExactly(
            "programmes/p.yaml:7:9: warning quota.too-few: 甲工会 recommends 1, fewer than 2",
            "programmes/p.yaml:7:9: warning quota.too-many: 乙工会 recommends 4, more than 3");
  }

  @Test
  void aUnionIsThatOfTheUnitUnlessTheRecordSaysOtherwise() {
    desk.programme("quotas: {perUnion: {min: 2}}\n")
        .file("units.yaml", "units:\n  - {name: 示例厂, union: 甲工会}\n")
        .record("")
        .achievement("b", named(1) + "union: 乙工会\n");
    assertThat(desk.lines())
        .containsExactly(
            "achievements/b/achievement.yaml:5:8: warning unit.union-differs: the union \"乙工会\" is not"
                + " the one in units.yaml, \"甲工会\"",
            "programmes/p.yaml:7:9: warning quota.too-few: 乙工会 recommends 1, fewer than 2",
            "programmes/p.yaml:7:9: warning quota.too-few: 甲工会 recommends 1, fewer than 2");
  }

  @Test
  void aUnionIsOneInHoweverManySpellings() {
    desk.programme("quotas: {perUnion: {max: 1}}\n")
        .record("union: 甲工会（某）\n")
        .achievement("x0", named(0) + "union: 甲工会(某)\n")
        .achievement("x1", named(1) + "union: 甲 工会（某）\n");
    assertThat(desk.lines())
        .filteredOn(l -> l.contains("quota"))
        .containsExactly(
            "programmes/p.yaml:7:9: warning quota.too-many: 甲工会（某） recommends 3, more than 1");
  }

  private static String named(int i) {
    return Desk.RECORD.replace("折叠反刮刀具", List.of("管路快扣", "轴承加热台", "能耗看板", "托盘角件").get(i));
  }

  @Test
  void aTitleMeansARecordUnderWhicheverNameOfItsUnit() {
    UnitRegister units =
        new UnitRegister(
            List.of(
                new Unit("u", "示例厂", List.of("老厂"), "", "", "", "", ""),
                new Unit("v", "乙厂", List.of(), "", "", "", "", "")));
    RecordIndex index =
        new RecordIndex(
            List.of(RecordRef.achievement("a"), RecordRef.lesson("l")),
            List.of(
                new Examined<>(
                    RecordRef.achievement("a"),
                    new Examined.Outline("p", "折叠 刀具", List.of("老厂"), ""),
                    Optional.empty(),
                    new Examined.Places(Location.of("x"), Map.of()))),
            units,
            Set.of("gone"));
    assertThat(index.find("p", "折叠刀具", "")).hasSize(1);
    assertThat(index.find("p", "折叠刀具", "示例厂、别的厂")).hasSize(1);
    assertThat(index.find("p", "折叠刀具", "老 厂")).hasSize(1);
    assertThat(index.find("p", "折叠刀具", "乙厂")).isEmpty();
    assertThat(index.find("p", "折叠刀具", "没有的厂")).isEmpty();
    assertThat(index.find("q", "折叠刀具", "")).isEmpty();
    assertThat(index.find("p", "别的", "")).isEmpty();
    assertThat(index.ids(RecordRef.Kind.ACHIEVEMENT)).containsExactly("a");
    assertThat(index.ids(RecordRef.Kind.LESSON)).containsExactly("l");
    assertThat(index.allRead()).as("the lesson could not be read").isFalse();
    assertThat(index.has(RecordRef.lesson("l"))).isTrue();
    assertThat(index.outline(RecordRef.lesson("l")).title()).isEmpty();
    assertThat(index.outline(RecordRef.lesson("m")).units()).isEmpty();
    assertThat(index.gone(RecordRef.lesson("gone"))).isTrue();
    assertThat(index.gone(RecordRef.lesson("l"))).isFalse();
  }

  @Test
  void aUnitThatOnlyRecordsNameHasAnAddressOfItsOwn() {
    UnitRegister units =
        new UnitRegister(List.of(new Unit("示例厂", "别的厂", List.of(), "", "", "", "", "")))
            .with(List.of("示例厂", "示例（）厂", "别的厂", "新厂/一", "新厂-一", "新厂_一"));
    assertThat(units.all())
        .extracting(Unit::id)
        .containsExactly("示例厂", "新厂-一", "新厂-一-2", "新厂-一-3", "示例-厂");
    assertThat(units.find("新厂/一").map(Unit::id)).contains("新厂-一-2");
    assertThat(units.find("新厂-一-3").map(Unit::name)).contains("新厂_一");
    assertThat(units.find("别的厂").map(Unit::id)).contains("示例厂");
    assertThat(units.find("没有")).isEmpty();
    assertThat(UnitRegister.address("示例（杭州）厂")).isEqualTo("示例-杭州-厂");
  }

  @Test
  void aUnionThatKeepsToItsQuotaIsNotToldOf() {
    desk.programme("quotas: {perUnion: {min: 1, max: 1}}\n").record("union: 甲工会\n");
    desk.file("programmes/q.yaml", Desk.PROGRAMME + "quotas: {perUnion: {min: 9}}\n");
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void aLongCircleIsToldOnEachOfItAndAChainIsNone() {
    desk.record("supersedes: b\n")
        .achievement("b", named(0) + "supersedes: c\n")
        .achievement("c", named(1) + "supersedes: b\n")
        .achievement("d", named(2) + "supersedes: e\n")
        .achievement("e", named(3));
    assertThat(desk.lines())
        .containsExactly(
            "achievements/b/achievement.yaml:5:13: error supersedes.cycle: achievements supersede each"
                + " other: b → c → b",
            "achievements/c/achievement.yaml:5:13: error supersedes.cycle: achievements supersede each"
                + " other: c → b → c");
  }
}
