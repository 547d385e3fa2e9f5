package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that an author typed lead to pages that are there, or a finding says which does not. */
class LinksInProseTest {
  @TempDir Path folder;
  private SmallSite site;

  @BeforeEach
  void twoAchievementsOfWhichOneIsPublished() throws Exception {
    site =
        new SmallSite(folder)
            .begin()
            .achievement("a", "一号成果", "summary: 简介\n")
            .achievement("法兰", "二号成果", "summary: 简介\n")
            .write(
                "rounds/r1.yaml",
                "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a, 法兰]\n");
  }

  private List<String> nowhere() throws Exception {
    return SmallSite.lines(site.publish()).stream()
        .filter(line -> line.contains("markdown.nowhere"))
        .toList();
  }

  @Test
  void aLinkToARecordThatIsNotThereIsToldWithItsLine() throws Exception {
    site.achievement(
        "a",
        "一号成果",
        "summary: |\n  见[另一项](/achievements/b/)\n  和[公布](rounds/r9/index.html#awards)。\n");
    assertThat(nowhere())
        .containsExactly(
            "content/achievements/a/achievement.yaml:6:10: warning markdown.nowhere: a link in the"
                + " text leads to a page that is not on the site: /achievements/b",
            "content/achievements/a/achievement.yaml:7:9: warning markdown.nowhere: a link in the"
                + " text leads to a page that is not on the site: rounds/r9");
  }

  @Test
  void aLinkInBackgroundOrGoalIsToldAsWell() throws Exception {
    site.achievement(
        "a", "一号成果", "background: 见[一](/achievements/b/)\ngoal: 见[二](/achievements/c/)\n");
    assertThat(nowhere()).hasSize(2);
  }

  @Test
  void allOfAFloodAreToldAndTheFirstWithTheirLines() throws Exception {
    StringBuilder text = new StringBuilder("summary: |\n");
    for (int i = 0; i < 300; i++) {
      text.append("  见[").append(i).append("](/achievements/none-").append(i).append("/)\n\n");
    }
    site.achievement("a", "一号成果", text.toString());
    List<String> told = nowhere();
    assertThat(told).hasSize(300);
    assertThat(told)
        .filteredOn(line -> line.startsWith("content/achievements/a/achievement.yaml:"))
        .hasSize(100);
    assertThat(told).filteredOn(line -> line.startsWith("content/achievements/a: ")).hasSize(200);
  }

  @Test
  void aLinkThatIsTypedInAnotherRecordAsWellIsToldInItsOwn() throws Exception {
    site.achievement("a", "一号成果", "summary: \"见[它](\\x2Fachievements/none/)\"\n");
    site.achievement("0", "别处", "summary: 未公布，见[它](/achievements/none/)\n");
    assertThat(nowhere()).singleElement().asString().startsWith("content/achievements/a: ");
  }

  @Test
  void aLinkOnAFreePageOrBehindAReferenceIsToldAsWell() throws Exception {
    site.write("pages/about.md", "---\ntitle: 关于\n---\n\n见[微课][一]。\n\n[一]: </lessons/none>\n");
    assertThat(nowhere())
        .containsExactly(
            "content/pages/about.md:7:7: warning markdown.nowhere: a link in the text leads to a"
                + " page that is not on the site: /lessons/none");
  }

  @Test
  void whatElseATextMayNotHaveIsToldWithItsLineAsWell() throws Exception {
    site.achievement(
        "a",
        "一号成果",
        "summary: |\n  一段话。\n  前<b>粗</b>后，见[它](javascript:x)。\nbackground: 见![图](b.png)\n");
    site.write("pages/about.md", "---\ntitle: 关于\n---\n\n<div>\n一\n</div>\n");
    assertThat(SmallSite.lines(site.publish()))
        .filteredOn(line -> line.contains(" markdown."))
        .extracting(line -> line.replaceFirst("(: warning [a-z.]+).*", "$1"))
        .containsExactly(
            "content/achievements/a/achievement.yaml:7:4: warning markdown.html",
            "content/achievements/a/achievement.yaml:7:19: warning markdown.link",
            "content/achievements/a/achievement.yaml:8:19: warning markdown.picture",
            "content/pages/about.md:5:1: warning markdown.html");
  }

  @Test
  void aNumberInALinkThatNoPageMayHaveIsNotRepeated() throws Exception {
    String links = "[一](tel:13900000000)、[二](javascript:call(13900000000))、[三](//x/13900000000)。";
    site.achievement("a", "一号成果", "summary: \"" + links + "\"\n");
    site.write("pages/about.md", "---\ntitle: 关于\n---\n\n" + links + "\n");
    assertThat(SmallSite.lines(site.publish()))
        .anyMatch(line -> line.contains(" markdown.link"))
        .noneMatch(line -> line.contains("13900000000"));
  }

  @Test
  void aFilesNameWithFiguresIsToldAsItIs() throws Exception {
    site.write(
        "pages/about.md",
        "---\ntitle: 关于\n---\n\n![图](photos/150_1200_3500.jpg)、[二](file:a_158_40212345.html)、"
            + "[三](tel:139.1234.5678)、![四](13912345678.jpg)\n");
    assertThat(SmallSite.lines(site.publish()))
        .anyMatch(line -> line.contains("photos/150_1200_3500.jpg"))
        .anyMatch(line -> line.contains("file:a_158_40212345.html"))
        .anyMatch(line -> line.contains("tel:139**********"))
        .anyMatch(line -> line.contains("139********.jpg"));
  }

  @Test
  void aRecordThatIsNotPublishedIsNotThere() throws Exception {
    site.achievement("c", "未公布", "summary: 简介\n");
    site.achievement("a", "一号成果", "summary: 见[它](/achievements/c/)\n");
    assertThat(nowhere()).hasSize(1).first().asString().endsWith(": /achievements/c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[它](/achievements/法兰/)",
        "[它](achievements/%E6%B3%95%E5%85%B0/index.html \"题\")",
        "[它](</achievements/法兰/>)",
        "[公布](/rounds/r1/#awards)",
        "[所有](/achievements/)",
        "[清单](/rounds/r1/r1.xlsx)",
        "[别处](/files/%zz)",
        "[别处](https://example.cn/achievements/none/)",
        "achievements/none 不是链接"
      })
  void aLinkThatLeadsSomewhereIsNotTold(String text) throws Exception {
    site.achievement("a", "一号成果", "summary: '" + text + "'\n");
    assertThat(nowhere()).isEmpty();
  }
}
