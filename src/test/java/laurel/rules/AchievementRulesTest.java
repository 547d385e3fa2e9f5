package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import laurel.dossier.AchievementDossier;
import laurel.dossier.AchievementDossier.Evidence;
import laurel.dossier.AchievementDossier.Opinion;
import laurel.dossier.Contact;
import laurel.model.Narrative;
import laurel.text.ReachPrints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an achievement's dossier keeps of its record. */
class AchievementRulesTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void anEmptyDesk() {
    desk = Desk.in(folder);
  }

  @Test
  void whatTheFormTellsIsKeptWord() {
    desk.record(
        "summary: 甲\nbackground: 乙\ngoal: 丙\ninnovations: 丁\nbenefits: 戊\nleadProfile: 己\n");
    assertThat(dossier().texts().get().narrative())
        .isEqualTo(new Narrative("甲", "乙", "丙", "丁", "戊", ""));
    assertThat(dossier().leadProfile()).isEqualTo("己");
  }

  @Test
  void benefitsMayStandInTwoHalves() {
    desk.record("benefits: {economic: 省三万, social: 更安全}\n");
    assertThat(dossier().texts().get().narrative())
        .isEqualTo(new Narrative("", "", "", "", "省三万", "更安全"));
  }

  @Test
  void whatIsForTheOfficeIsKeptForTheOffice() {
    desk.record(
        """
        contact: {name: 鲍知微, phone: 0571-00000000, email: a@example.cn}
        governmentFunded: 是
        decisionMaker: 否
        honours: [{name: 示例区创新奖, year: 2021}, {name: 示例市2022年工匠, year: 2022}, 区标兵]
        opinions:
          unit: {text: 同意, date: 2024-06-01}
          union: 同意推荐
        """);
    AchievementDossier.Confidential kept = dossier().confidential();
    List<String> prints = ReachPrints.of(Stream.of("A@EXAMPLE.CN"));
    assertThat(prints).hasSize(1);
    assertThat(kept.contact())
        .isEqualTo(new Contact("鲍知微", "0571-00000000", "a@example.cn", prints));
    assertThat(kept.governmentFunded()).isTrue();
    assertThat(kept.decisionMaker()).isFalse();
    assertThat(kept.honours()).containsExactly("示例区创新奖（2021年）", "示例市2022年工匠", "区标兵");
    assertThat(kept.opinions())
        .containsExactly(new Opinion("unit", "同意", "2024-06-01"), new Opinion("union", "同意推荐", ""));
  }

  @Test
  void proofsThatAreListedStandBeforeTheOthersOfTheirFolder() {
    desk.record("contact: {name: 鲍知微}\nevidence: [{file: 2 查新.pdf, title: 查新报告}]\n")
        .file("achievements/a/evidence/1 专利+鲍知微.pdf", "x")
        .file("achievements/a/evidence/2 查新.pdf", "x");
    assertThat(dossier().confidential().evidence())
        .extracting(Evidence::title, Evidence::shown)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("查新报告", "content/achievements/a/evidence/2 查新.pdf"),
            org.assertj.core.groups.Tuple.tuple(
                "专利", "content/achievements/a/evidence/1 专利+鲍知微.pdf"));
  }

  @Test
  void jointUnitsStandInTheirOrder() {
    desk.achievement(
        "a", Desk.RECORD.replace("unit: 示例厂", "unit: [示例厂, '甲厂、乙厂', '、']\nunion: 甲工会"));
    assertThat(dossier().units()).containsExactly("示例厂", "甲厂", "乙厂");
    assertThat(dossier().union()).isEqualTo("甲工会");
  }

  @Test
  void aDisclosureMayNameThePersonsOwnRecord() {
    desk.file("people/shen.yaml", "name: 沈砚舟\nconsent: {scope: [name]}\n")
        .record(
            "team: [{name: 沈砚舟, person: shen}]\ndisclosure: [{person: shen, scope: [name]}, {person: 沈砚舟, scope: [post]}]\n");
    assertThat(desk.lines()).isEmpty();
    assertThat(dossier().team().get(0).person()).contains("shen");
  }

  @Test
  void anUnknownIndustryHintsAtTheNearestDivisions() {
    desk.record("industry: 汽车\n")
        .achievement("b", Desk.RECORD.replace("示例厂", "乙厂") + "industry: 钅\n");
    assertThat(desk.hints()).hasSize(2);
    assertThat(desk.hints().get(0)).contains("C36 汽车制造业");
    assertThat(desk.hints().get(1)).contains("—").doesNotContain("汽车");
  }

  @Test
  void aTitleIsKeptWithAndWithoutItsBreaks() {
    desk.achievement("a", Desk.RECORD.replace("折叠反刮刀具", "折叠｜反刮刀具") + "supersedes: b\n")
        .achievement("b", Desk.RECORD.replace("折叠反刮刀具", "管路快扣"));
    assertThat(dossier().title()).isEqualTo("折叠反刮刀具");
    assertThat(dossier().titleBreaks()).isEqualTo("折叠｜反刮刀具");
    assertThat(dossier().supersedes()).contains("b");
  }

  private AchievementDossier dossier() {
    List<AchievementDossier> all = desk.outcome().ruled().achievements();
    return all.get(0);
  }
}
