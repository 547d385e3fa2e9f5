package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a chart counts and what it cannot: together all awards. */
class StatisticsPageTest {
  @TempDir Path folder;

  @Test
  void awardsThatSayNothingOfItAreCountedToo() throws Exception {
    SmallSite site =
        new SmallSite(folder)
            .begin()
            .achievement("a", "一号成果", "union: 示例区总工会\n")
            .achievement("b", "二号成果", "")
            .achievement("c", "三号成果", "")
            .write(
                "rounds/1.yaml",
                "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a, b, c]\n");
    site.publish();
    assertThat(site.page("statistics")).contains("小发明占 100%。<", "示例区总工会占 33%。另有 2 项没有写明。<");
  }

  @Test
  void oneYearIsNoSpanAndBeforeTheFirstRoundNoDayIsNamed() throws Exception {
    SmallSite site = new SmallSite(folder).begin().achievement("a", "一号成果", "");
    site.publish();
    assertThat(site.page("statistics")).contains("还没有公布的获奖成果").doesNotContain("1970", "统计至");
    site.write("rounds/1.yaml", "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a]\n");
    site.publish();
    assertThat(site.page("statistics")).contains("按 2024 年度公布", "统计至 2024-10-01");
  }

  /** A name stands once in charts, in filters and in the list of units: nobody tells two apart. */
  @Test
  void countiesWithoutANameOfTheirOwnAreCountedAsTheirProvince() throws Exception {
    SmallSite site =
        new SmallSite(folder)
            .begin()
            .write(
                "units.yaml",
                """
                units:
                  - {name: 示例厂, region: "420102"}
                  - {name: 乙厂, region: "420106"}
                """)
            .achievement("a", "一号成果", "")
            .write(
                "achievements/b/achievement.yaml",
                "title: 二号成果\ncategory: 小发明\nprogramme: p\nunit: 乙厂\n")
            .write(
                "rounds/1.yaml",
                "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a, b]\n");
    site.publish();
    assertThat(Files.readString(site.site().resolve("statistics/statistics.csv")))
        .contains("地区,湖北省,2\r\n")
        .containsOnlyOnce("湖北省");
    assertThat(site.page("regions/420000")).contains("一号成果", "二号成果");
    assertThat(site.page("units")).containsOnlyOnce("湖北省");
    assertThat(Files.readString(site.site().resolve("data/catalogue.json")))
        .contains("\"region\":\"420102\",\"regionName\":\"湖北省\"");
  }

  @Test
  void theTableToTakeAwayHasTheNumbersOfEachYearsLevels() throws Exception {
    SmallSite site =
        new SmallSite(folder)
            .begin()
            .append(
                "programmes/p.yaml",
                """
                levels:
                  - {key: first, name: 一等奖, order: 1}
                  - {key: second, name: 二等奖, order: 2}
                  - {key: third, name: 三等奖, order: 3}
                """)
            .achievement("a", "一号成果", "")
            .achievement("b", "二号成果", "")
            .achievement("c", "三号成果", "")
            .write(
                "rounds/1.yaml",
                """
                programme: p
                date: 2024-10-01
                stage: awarded
                awards:
                  - {achievement: a, level: first}
                  - {achievement: b, level: third}
                  - {achievement: c, level: third}
                """);
    site.publish();
    assertThat(Files.readString(site.site().resolve("statistics/statistics.csv")))
        .contains("年度,2024,3\r\n年度 2024,一等奖,1\r\n年度 2024,三等奖,2\r\n类别,");
  }
}
