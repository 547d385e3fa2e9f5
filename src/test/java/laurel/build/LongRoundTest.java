package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long round with all that a row can have, in two languages, on paper and on a phone. */
class LongRoundTest {
  private static final int RECORDS = 320;
  private static final int FIRSTS = 150;
  private static final long LIGHT = 200_000;
  private static final Pattern ID =
      Pattern.compile(" id=\"(new|promoted|corrected|deferred|revoked)\"");

  @TempDir Path folder;
  private SmallSite small;

  @BeforeEach
  void aListThatOthersFollowOnLaterPages() throws Exception {
    small = new SmallSite(folder).begin();
    small.append("site.yaml", "languages: [zh-CN, en]\n");
    small.append(
        "programmes/p.yaml",
        """
        severity: {video.too-few: off}
        levels: [{key: first, name: 一等奖, order: 1}, {key: second, name: 二等奖, order: 2}]
        """);
    for (int i = 0; i < RECORDS; i++) {
      small.write("achievements/a" + i + "/achievement.yaml", record(i));
    }
    round("1", "2024-09-01", "publicity", awards(0, 315));
    round("2", "2024-10-01", "awarded", awards(0, 310) + awards(315, RECORDS));
    assertThat(small.publish().hasErrors()).isFalse();
  }

  private static String record(int i) {
    String team =
        IntStream.range(0, 8)
            .mapToObj(n -> "{name: 欧阳示范" + (char) ('甲' + n) + (n == 0 ? ", lead: 是}" : "}"))
            .collect(Collectors.joining(", "));
    String agreed =
        IntStream.range(0, 8)
            .mapToObj(n -> "{person: 欧阳示范" + (char) ('甲' + n) + ", scope: [name]}")
            .collect(Collectors.joining(", "));
    return String.format(
        """
        title: %s
        category: 小发明
        programme: p
        unit: 示例市第%d重型机械制造有限责任公司
        union: 示例市装备制造产业第%d工会联合会
        team: [%s]
        disclosure: [%s]
        """,
        "大型法兰螺栓孔快速对中与预紧力在线监测复合工装研制" + (1000 + i), i, i % 40, team, agreed);
  }

  private static String awards(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                "  - {achievement: a" + i + ", level: " + (i < FIRSTS ? "first" : "second") + "}\n")
        .collect(Collectors.joining());
  }

  private void round(String id, String date, String stage, String awards) throws IOException {
    String period =
        stage.equals("publicity") ? "publicity: {from: 2024-09-01, to: 2024-09-10}\n" : "";
    small.write(
        "rounds/" + id + ".yaml",
        String.format(
            "programme: p\nname: 名单%s\ndate: %s\nstage: %s\n%sawards:\n%s",
            id, date, stage, period, awards));
  }

  /** A list that begins on a later page is not to be seen here: paper must say that it exists. */
  @Test
  void onPaperAPartSaysThatItIsOneAndWhereTheWholeIs() throws Exception {
    String first = small.page("rounds/2");
    assertThat(first)
        .contains("<div class=\"rollpart\"><p>名单共 315 项，分页列出<span class=\"rollpart__paper\">")
        .contains("第 1 页，共 3 页", "全部名单见 https://wuxiao.example.cn/rounds/2/all/</span>");
    assertThat(small.page("rounds/2/page/2")).contains("第 2 页，共 3 页", "/rounds/2/all/</span>");
    assertThat(small.page("en/rounds/2"))
        .contains(
            "page 1 of 3", "the whole list: https://wuxiao.example.cn/en/rounds/2/all/</span>");
    assertThat(small.page("rounds/2/all")).doesNotContain("rollpart");
    String paper = Files.readString(Path.of("templates/css/print.css"));
    assertThat(paper)
        .containsPattern("\\.pager a,\\s*\\.pager ol,[^{}]*\\{\\s*display: none")
        .containsPattern("\\.rollways,[^{}]*\\{\\s*display: none")
        .containsPattern("\\.rollpart__paper \\{\\s*display: inline");
    assertThat(Files.readString(Path.of("templates/css/parts/roll.css")))
        .containsPattern("\\.rollpart__paper \\{\\s*display: none");
  }

  /** Addresses of lists that were cut follow the list, wherever it moved and in any language. */
  @Test
  void partsOfARenamedListLeadToIt() throws Exception {
    small.write("rounds/b.yaml", Files.readString(small.content().resolve("rounds/2.yaml")));
    small.remove("rounds/2.yaml");
    small.append("site.yaml", "addresses:\n- {from: rounds/2, to: rounds/b}\n");
    small.publish();
    for (String part : List.of("rounds/2/page/2", "rounds/2/page/3", "en/rounds/2/page/2")) {
      assertThat(small.page(part)).as(part).contains("0; url=../../../b/index.html");
    }
    for (String part : List.of("rounds/2/all", "en/rounds/2/all")) {
      assertThat(small.page(part)).as(part).contains("0; url=../../b/index.html");
    }
    String site = Files.readString(small.content().resolve("site.yaml"));
    small.write("site.yaml", site.replace("languages: [zh-CN, en]\n", ""));
    small.publish();
    assertThat(small.page("en/rounds/1/page/2"))
        .contains("url=../../../../../rounds/1/page/2/index.html");
    assertThat(small.page("en/rounds/1/all")).contains("url=../../../../rounds/1/all/index.html");
    assertThat(small.page("en/rounds/2/page/2")).contains("url=../../../../../rounds/b/index.html");
    assertThat(small.page("en/rounds/2/all")).contains("url=../../../../rounds/b/index.html");
  }

  /** Full rows are twice as long as rows of a title and a unit. */
  @Test
  void aPhoneLoadsFewBytesForAFullPage() throws Exception {
    for (String page : List.of("rounds/2", "en/rounds/2", "rounds/2/page/2", "rounds/2/changes")) {
      assertThat(small.weight(page)).as(page).isBetween(100_000L, LIGHT);
    }
  }

  /** Links into the page of changes from outside find their kind, also where it moved on. */
  @Test
  void everyKindOfChangeHasItsPlaceOnEachPage() throws Exception {
    for (String edition : List.of("", "en/")) {
      assertThat(ids(edition + "rounds/2/changes"))
          .containsExactlyInAnyOrder("new", "promoted", "deferred");
      assertThat(ids(edition + "rounds/2/changes/page/2"))
          .containsExactlyInAnyOrder("new", "promoted", "deferred");
    }
    small.write(
        "rounds/3.yaml",
        "programme: p\nname: 更正\ndate: 2024-11-01\nstage: correction\ncorrected:\n"
            + corrected(10, 310)
            + "revoked:\n  - {achievement: a1, reason: falsification}\n");
    small.publish();
    assertThat(ids("rounds/3/changes")).containsExactlyInAnyOrder("corrected", "revoked");
    assertThat(small.page("rounds/3/changes"))
        .contains("<li id=\"revoked\"><a href=\"page/2/index.html#revoked\">")
        .contains("<ul class=\"rollways\" aria-label=\"各");
    assertThat(ids("rounds/3/changes/page/2")).containsExactlyInAnyOrder("corrected", "revoked");
    String round = Files.readString(small.content().resolve("rounds/3.yaml"));
    small.write("rounds/3.yaml", round.replace(corrected(20, 310), ""));
    small.publish();
    assertThat(small.page("rounds/3/changes")).doesNotContain("class=\"pager\"", "rollways");
    assertThat(small.page("rounds/3/changes/page/2")).contains("url=../../index.html");
    assertThat(small.page("en/rounds/3/changes/page/2")).contains("url=../../index.html");
  }

  private static String corrected(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "  - {achievement: a" + i + ", field: 类别, before: 旧, after: 新}\n")
        .collect(Collectors.joining());
  }

  private List<String> ids(String page) throws IOException {
    return ID.matcher(small.page(page)).results().map(one -> one.group(1)).toList();
  }
}
