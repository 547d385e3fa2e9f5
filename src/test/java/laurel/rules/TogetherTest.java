package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import laurel.model.RecordRef;
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

  private static String named(int i) {
    return Desk.RECORD.replace("折叠反刮刀具", List.of("管路快扣", "轴承加热台", "能耗看板", "托盘角件").get(i));
  }
}
