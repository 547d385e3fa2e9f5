package laurel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names a blind jury must not read, in whose entry. */
class SecretsTest {
  @TempDir Path folder;
  private Submitted sent;

  @BeforeEach
  void twoEntriesAndALesson() {
    sent =
        new Submitted(folder)
            .file(
                "units.yaml",
                """
                units:
                  - {name: 示例精机股份有限公司, names: [老机厂, 精机], union: 示例区总工会}
                """)
            .file("people/gu.yaml", "name: 顾小曼\nconsent: {scope: [name]}\n");
    sent.achievement(
            "b",
            record("张力", "乙公司").replace("title: 题", "title: 另")
                + "union: 乙区总工会\ncontact: {name: 傅青禾}\n")
        .lesson(
            "l",
            """
            title: 一节课
            programme: p
            unit: 丙机械厂
            union: 丙区总工会
            people: [阮思齐]
            instructor: {name: 宋知远, profile: 师傅}
            contact: {name: 白鹭鸣}
            """);
  }

  /** Own names are 沈砚舟 and 罗启, the own unit is 示例精机股份有限公司. */
  @ParameterizedTest
  @CsvSource({
    "沈砚舟做的, 〔人名〕做的",
    "罗启做的, 〔人名〕做的",
    "沈师傅做的, 〔人名〕做的",
    "罗劳模做的, 〔人名〕做的",
    "罗班长做的, 〔人名〕做的",
    "罗主任做的, 〔人名〕做的",
    "沈工程师做的, 〔人名〕做的",
    "沈同事做的, 沈同事做的",
    "鲍知微收, 〔人名〕收",
    "示例精机股份有限公司的, 〔单位〕的",
    "示例精机的, 〔单位〕的",
    "老机厂的, 〔单位〕的",
    "精机的, 〔单位〕的",
    "示例区总工会的, 〔单位〕的"
  })
  void inItsOwnEntryEverybodyIsHiddenByHoweverLittle(String typed, String shown) {
    sent.achievement(
        "a", record("沈砚舟, 罗启", "示例精机股份有限公司") + "contact: {name: 鲍知微}\nsummary: " + typed + "\n");
    assertThat(summary()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "阮思齐, 〔人名〕",
    "宋知远, 〔人名〕",
    "白鹭鸣, 〔人名〕",
    "顾小曼, 〔人名〕",
    "傅青禾, 〔人名〕",
    "丙机械厂, 〔单位〕",
    "乙区总工会, 〔单位〕",
    "丙区总工会, 〔单位〕",
    "老机厂, 〔单位〕",
    "示例精机股份有限公司, 〔单位〕"
  })
  void namesOfThreeCharactersAreHiddenInEveryEntry(String name, String shown) {
    sent.achievement("a", record("沈砚舟", "甲厂") + "summary: 见" + name + "处\n");
    assertThat(summary()).isEqualTo("见" + shown + "处");
  }

  @ParameterizedTest
  @ValueSource(strings = {"张力", "精机", "乙公", "张师傅"})
  void namesOfTwoAreWordsElsewhere(String word) {
    sent.achievement("a", record("沈砚舟", "甲厂") + "summary: 有" + word + "在\n");
    assertThat(summary()).isEqualTo("有" + word + "在");
  }

  @ParameterizedTest
  @ValueSource(strings = {"示例市总工会", "示例市科技局"})
  void whoeverHoldsTheSelectionIsNoSecret(String organiser) {
    sent.achievement(
        "a", record("沈砚舟", "甲厂") + "union: " + organiser + "\nsummary: 由" + organiser + "推荐\n");
    assertThat(summary()).isEqualTo("由" + organiser + "推荐");
  }

  @ParameterizedTest
  @CsvSource({
    "四字机电集团股份有限公司, 四字机电, 〔单位〕",
    "四字机电有限责任公司, 四字机电, 〔单位〕",
    "四字机电公司, 四字机电, 〔单位〕",
    "三机电公司, 三机电, 三机电",
    "四字机电有限公司分部, 四字机电, 四字机电"
  })
  void aUnitIsHiddenWithoutItsLegalFormTooWhereEnoughIsLeft(
      String unit, String called, String shown) {
    sent.achievement("a", record("沈砚舟", unit) + "summary: 在" + called + "里\n");
    assertThat(summary()).isEqualTo("在" + shown + "里");
  }

  @ParameterizedTest
  @CsvSource({
    "皖江造船（集团）有限公司, 皖江造船集团, 〔单位〕",
    "皖江造船（集团）有限公司, 皖江造船集团有限公司, 〔单位〕",
    "皖江造船（集团）有限公司, 皖江造船(集团)有限公司, 〔单位〕",
    "皖江（集团）有限公司, 皖江集团, 〔单位〕"
  })
  void bracketsMakeNoOtherUnit(String unit, String called, String shown) {
    sent.achievement("a", record("沈砚舟", unit) + "summary: 在" + called + "里\n");
    assertThat(summary()).isEqualTo("在" + shown + "里");
  }

  /** The organisers of the selection are 示例市总工会 and 示例市科技局. */
  @Test
  void norIsWhatTheirNameBeginsWith() {
    sent.achievement("a", record("沈砚舟", "示例市总工会公司") + "summary: 由示例市总工会推荐\n");
    assertThat(summary()).isEqualTo("由示例市总工会推荐");
  }

  @ParameterizedTest
  @CsvSource({
    "欧阳锋, 欧阳师傅说, 〔人名〕说",
    "欧阳锋, 欧阳工说, 〔人名〕说",
    "张小三, 张工说, 〔人名〕说",
    "张小三, 张工程师说, 〔人名〕说",
    "张小三, 工作紧张工序多, 工作紧张工序多",
    "高小三, 提高工效, 提高工效",
    "范小三, 规范工器具管理, 规范工器具管理",
    "戴小三, 佩戴工牌, 佩戴工牌",
    "张小三, 张工作为负责人, 〔人名〕作为负责人",
    "张小三, 张工会同班组, 〔人名〕会同班组",
    "张小三, 张工会定期检查, 〔人名〕会定期检查",
    "张小三, 张工作出了突出贡献, 〔人名〕作出了突出贡献",
    "张小三, 小张工作出色, 小张工作出色",
    "张小三, 业主张工提出方案, 业主〔人名〕提出方案",
    "张小三, 技术员张工 人员两名, 技术员〔人名〕 人员两名",
    "黄小三, 黄工说, 〔人名〕说",
    "周小三, 每周工作四小时, 每周工作四小时",
    "梁小三, 桥梁工入场, 桥梁工入场",
    "施小三, 施工图, 施工图",
    "古丽娜·买买提, 古丽娜说, 〔人名〕说",
    "古丽娜·买买提, 古丽娜•买买提说, 〔人名〕说"
  })
  void whoeverIsCalledByAPartOfTheirNameIsHidden(String person, String typed, String shown) {
    sent.achievement("a", record(person, "甲厂") + "summary: " + typed + "\n");
    assertThat(summary()).isEqualTo(shown);
  }

  @Test
  void whoseNameIsNotChineseIsCalledByIt() {
    sent.achievement("a", record("Aili", "甲厂") + "summary: A师傅和Aili说\n");
    assertThat(summary()).isEqualTo("A师傅和〔人名〕说");
  }

  @ParameterizedTest
  @CsvSource({"罗启做的, 〔人名〕做的", "罗师傅做的, 〔人名〕做的", "高峰讲的, 〔人名〕讲的"})
  void whoIsLinkedByIdAloneIsHiddenByTheNameOfTheirOwnFile(String typed, String shown) {
    sent.file("people/luo.yaml", "name: 罗启\nconsent: {scope: [name]}\n")
        .file("people/gao.yaml", "name: 高峰\nconsent: {scope: [name]}\n")
        .achievement(
            "a", record("{person: luo}, {person: gao}", "甲厂") + "summary: " + typed + "\n");
    assertThat(summary()).isEqualTo(shown);
  }

  @Test
  void soIsAnInstructor() {
    sent.file("people/gao.yaml", "name: 高峰\nconsent: {scope: [name]}\n")
        .lesson(
            "l",
            """
            title: 一节课
            programme: p
            unit: 丙厂
            people: [阮思齐]
            instructor: {person: gao}
            synopsis: 高峰讲的
            """);
    assertThat(summary()).isEqualTo("〔人名〕讲的");
  }

  private String summary() {
    return sent.blind().pack().candidates().stream()
        .filter(c -> !c.narrative().summary().isEmpty())
        .findFirst()
        .orElseThrow()
        .narrative()
        .summary();
  }

  private static String record(String team, String unit) {
    return "title: 题\ncategory: 小发明\nprogramme: p\nunit: " + unit + "\nteam: [" + team + "]\n";
  }
}
