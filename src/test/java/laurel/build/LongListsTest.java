package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.Language;
import laurel.diag.TextReport;
import laurel.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that do not fit on a page that a phone can show. */
class LongListsTest {
  private static final int RECORDS = 310;
  private static final int FIRSTS = 20;
  private static final String NAMES = "甲安白曹大二方高海嘉";
  private static final Pattern ROW = Pattern.compile("<td class=\"t\"");
  private static final Pattern UNIT = Pattern.compile("<li><a href=\"[^\"]*\"><span>");
  private static final long LIGHT = 200_000;
  private static final Instant LONG_AGO = Instant.parse("2024-12-01T00:00:00Z");
  private static final int TICK = 150;

  @TempDir Path folder;

  private SmallSite small;
  private int clock;
  private boolean read;
  private Optional<Path> templates = Optional.empty();

  @BeforeEach
  void aSiteWithALongRound() throws Exception {
    small = new SmallSite(folder).begin();
    small.append(
        "programmes/p.yaml",
        """
        severity: {video.too-few: off}
        levels: [{key: first, name: 一等奖, order: 1}, {key: second, name: 二等奖, order: 2}]
        """);
    for (int i = 0; i < RECORDS; i++) {
      record(i, "成果" + i + "的名称");
    }
    round(RECORDS);
    build("site");
  }

  @Test
  void theAnnouncementShowsTheFirstRowsAndLeadsToTheOthers() throws Exception {
    String first = small.page("rounds/1");
    assertThat(rows(first)).isEqualTo(130);
    assertThat(first)
        .contains("名单共 310 项", "20 项", "290 项，本页为第 1—110 项", "href=\"page/2/index.html\"")
        .contains("href=\"all/index.html\"", "href=\"index.html#list-2\"");
    String second = small.page("rounds/1/page/2");
    assertThat(rows(second)).isEqualTo(130);
    assertThat(second).contains("本页为第 111—240 项").doesNotContain("id=\"list-");
    String whole = small.page("rounds/1/all");
    assertThat(rows(whole)).isEqualTo(RECORDS);
    assertThat(whole).contains("noindex", "data-print").doesNotContain("class=\"pager\"");
    assertThat(Files.readAllLines(small.site().resolve("rounds/1/1.csv"))).hasSize(RECORDS + 1);
    assertThat(Files.readString(small.site().resolve("sitemap.xml")))
        .contains("/rounds/1/page/2/")
        .doesNotContain("/rounds/1/all/");
  }

  @Test
  void aPreviewHasItsFilesAsASiteHas() throws Exception {
    LivePages pages = new LiveSite(small.options(null)).look(Changes.ALL, Progress.SILENT);
    for (String file : List.of("rounds/1/1.csv", "rounds/1/1.xlsx", "rounds/1/1.docx")) {
      assertThat(pages.file(file)).as(file).isPresent();
    }
  }

  @Test
  void whatARoundChangedIsToldOnSeveralPages() throws Exception {
    assertThat(small.page("rounds/1/changes"))
        .contains("id=\"new\"", "href=\"page/2/index.html\"", "310 项");
    assertThat(small.page("rounds/1/changes/page/2"))
        .contains("rel=\"prev\"")
        .doesNotContain("class=\"rollways\"");
  }

  @Test
  void unitsAreFoundByTheLetterThatTheirNamesBeginWith() throws Exception {
    String first = small.page("units");
    assertThat(UNIT.matcher(first).results().count()).isEqualTo(300);
    assertThat(small.weight("units")).isLessThan(LIGHT);
    assertThat(first)
        .contains("按地区和名称首字母", "共 310 家", "href=\"index.html#list-1\">A <small>31</small>")
        .contains("href=\"page/2/index.html\"");
    assertThat(first.indexOf("安1厂")).isLessThan(first.indexOf("白2厂")).isPositive();
    assertThat(UNIT.matcher(small.page("units/page/2")).results().count()).isEqualTo(10);
  }

  /** Names of regions come from content; a reader of English hears all else in English. */
  @Test
  void onlyNamesOfContentAreSaidToBeChinese() throws Exception {
    small.append("site.yaml", "languages: [zh-CN, en]\n");
    small.write("units.yaml", "units:\n  - {name: 甲0厂, region: \"440000\"}\n");
    record(300, "符号开头");
    small.write("achievements/a301/achievement.yaml", text("另一个", "……"));
    build("site");
    String english = small.page("en/units") + small.page("en/units/page/2");
    assertThat(english)
        .contains("<h2>Other regions　A</h2>", "<h2>Other regions</h2>", ">Other <small>1</small>")
        .contains("<span lang=\"zh-CN\">广东省</span>", "lang=\"zh-CN\">广东省 <small>1</small>")
        .doesNotContain("lang=\"zh-CN\">Other", "lang=\"zh-CN\">A");
  }

  @Test
  void awardsOfAUnitGoOnOverSeveralPages() throws Exception {
    for (int i = 0; i < 50; i++) {
      small.write("achievements/a" + i + "/achievement.yaml", text("成果" + i + "的名称", "大厂"));
    }
    compared();
    assertThat(cards(small.page("units/大厂"))).isEqualTo(48);
    assertThat(small.page("units/大厂")).contains("href=\"page/2/index.html\"");
    assertThat(cards(small.page("units/大厂/page/2"))).isEqualTo(2);
    small.write("achievements/a49/achievement.yaml", text("另一个名称", "大厂"));
    compared();
  }

  private static long cards(String page) {
    return Pattern.compile("<article class=\"card").matcher(page).results().count();
  }

  @Test
  void aTitleOfALaterPageIsPutThereAndIntoTheWholeList() throws Exception {
    FileTime first = Files.getLastModifiedTime(small.site().resolve("rounds/1/index.html"));
    record(305, "换了的名称");
    compared();
    assertThat(read).as("the records are read").isFalse();
    assertThat(small.page("rounds/1/page/3")).contains("换了的名称");
    assertThat(small.page("rounds/1/all")).contains("换了的名称");
    assertThat(Files.readString(small.site().resolve("rounds/1/1.csv"))).contains("换了的名称");
    assertThat(Files.getLastModifiedTime(small.site().resolve("rounds/1/index.html")))
        .isEqualTo(first);
    record(3, "第一页换了的名称");
    compared();
    assertThat(small.page("rounds/1")).contains("第一页换了的名称");
  }

  @Test
  void aRecordMoreMovesRowsToTheNextPageAndFewerLeaveAnAnswer() throws Exception {
    record(RECORDS, "来得晚的成果");
    String list = Files.readString(small.content().resolve("rounds/1.yaml"));
    String more = "awards:\n  - {achievement: a" + RECORDS + ", level: first}\n";
    small.write("rounds/1.yaml", list.replace("awards:\n", more));
    compared();
    assertThat(rows(small.page("rounds/1"))).isEqualTo(130);
    assertThat(rows(small.page("rounds/1/page/3"))).isEqualTo(51);
    round(130);
    compared();
    assertThat(rows(small.page("rounds/1"))).isEqualTo(130);
    assertThat(small.page("rounds/1")).doesNotContain("class=\"pager\"", "id=\"list-");
    assertThat(small.page("rounds/1/page/2")).contains("href=\"../../index.html\"");
    assertThat(small.page("rounds/1/all")).contains("href=\"../index.html\"");
  }

  /** A copy of a template from before lists were cut. */
  @Test
  void aThemeThatLeadsToNoFurtherPageIsTold() throws Exception {
    String lost = "warning theme.pager: ";
    assertThat(SmallSite.lines(build("site"))).noneMatch(line -> line.contains(lost));
    Path own = Files.createDirectories(folder.resolve("mine/pages"));
    Path shipped = Path.of("templates/pages");
    for (String name : List.of("round.ftlh", "unit-list.ftlh", "round-changes.ftlh")) {
      String text = Files.readString(shipped.resolve(name));
      Files.writeString(own.resolve(name), text.replaceAll(".*parts\\.pager.*\n", ""));
    }
    small.append("site.yaml", "languages: [zh-CN, en]\n");
    templates = Optional.of(folder.resolve("mine"));
    List<String> told = SmallSite.lines(build("site"));
    assertThat(told)
        .filteredOn(line -> line.contains(lost))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("mine/pages/round-changes.ftlh: "))
        .contains(
            "mine/pages/unit-list.ftlh: warning theme.pager: this template begins a list and leads"
                + " to no further page of it, as to page/2/: 2 pages, en/units/index.html among"
                + " them; nobody finds the rest");
    record(3, "换了的名称");
    assertThat(SmallSite.lines(build("site"))).as("in each build").isEqualTo(told);
    Path round = own.resolve("round.ftlh");
    String elsewhere = Files.readString(round).replace("<@roll.part view.part/>", "\"small/\"");
    Files.writeString(round, elsewhere);
    assertThat(SmallSite.lines(build("site")))
        .filteredOn(line -> line.contains(lost))
        .as("another folder whose name ends alike")
        .hasSize(3);
    Files.writeString(round, elsewhere.replace("\"small/\"", "<a href=page/2/>2</a>"));
    assertThat(SmallSite.lines(build("site")))
        .filteredOn(line -> line.contains(lost))
        .as("an address that is not quoted")
        .hasSize(2);
    LiveSite preview = new LiveSite(options("preview"));
    assertThat(lost(preview.look(Changes.ALL, Progress.SILENT), "en/units/", "units/"))
        .contains(": 2 pages, en/units/index.html");
    record(3, "又换了的名称");
    Path edited = small.content().toRealPath().resolve("achievements/a3/achievement.yaml");
    Changes edit = new Changes(false, Set.of(edited));
    assertThat(lost(preview.look(edit, Progress.SILENT), "units/"))
        .as("after an edit of a record")
        .contains(": 1 pages, units/index.html");
  }

  /** The one finding of a list without further pages that a preview has when these were seen. */
  private static String lost(LivePages pages, String... seen) throws Exception {
    for (String path : seen) {
      assertThat(pages.file(path + "index.html")).as(path).isPresent();
    }
    List<Finding> told =
        pages.findings().stream().filter(f -> f.kind() == FindingKind.THEME_PAGER).toList();
    assertThat(told).hasSize(1);
    return new TextReport(Language.EN).line(told.get(0));
  }

  private static long rows(String page) {
    return ROW.matcher(page).results().count();
  }

  private void record(int i, String title) throws IOException {
    char name = NAMES.charAt(i % NAMES.length());
    small.write("achievements/a" + i + "/achievement.yaml", text(title, "" + name + i + "厂"));
  }

  private static String text(String title, String unit) {
    return "title: " + title + "\ncategory: 小发明\nprogramme: p\nunit: " + unit + "\n";
  }

  private void round(int records) throws IOException {
    StringBuilder awards = new StringBuilder();
    for (int i = 0; i < records; i++) {
      String level = i < FIRSTS ? "first" : "second";
      awards.append("  - {achievement: a" + i + ", level: " + level + "}\n");
    }
    small.write(
        "rounds/1.yaml",
        "programme: p\nname: 名单\ndate: 2024-10-01\nstage: awarded\nawards:\n" + awards);
  }

  /** Builds into the site that stands, and once more from nothing. */
  private void compared() throws Exception {
    List<String> told = SmallSite.lines(build("site"));
    boolean whole = read;
    String clean = "clean" + clock;
    assertThat(told).isEqualTo(SmallSite.lines(build(clean)));
    assertThat(bytes("site")).isEqualTo(bytes(clean));
    read = whole;
  }

  /** Every change has a time of its own, long enough ago to be trusted. */
  private void settle() throws IOException, InterruptedException {
    clock++;
    FileTime time = FileTime.from(LONG_AGO.plusSeconds(10L * clock));
    try (Stream<Path> all = Files.walk(small.content())) {
      for (Path file : all.filter(f -> !isOfLedger(f)).toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isAfter(LONG_AGO.plusSeconds(40_000))) {
          Files.setLastModifiedTime(file, time);
        }
      }
    }
    Thread.sleep(TICK);
  }

  /** What a build itself writes, and the folder that it writes it into. */
  private boolean isOfLedger(Path file) {
    return file.endsWith("ledger.json") || file.equals(small.content());
  }

  private BuildResult build(String site) throws Exception {
    settle();
    read = false;
    Progress progress =
        new Progress() {
          @Override
          public void begin(Phase phase, long total) {
            read |= phase == Phase.READ;
          }

          @Override
          public void advance(long steps) {}
        };
    return new SiteBuild(options(site).publishing(), progress).build();
  }

  private BuildOptions options(String site) {
    return new BuildOptions(
        small.content(),
        templates,
        folder.resolve(site),
        folder.resolve("cache-" + site),
        Optional.of("https://wuxiao.example.cn/"),
        Optional.of(LocalDate.of(2024, 12, 1)),
        2,
        false,
        false,
        false);
  }

  private Map<String, Fingerprint> bytes(String site) throws IOException {
    return SiteFiles.of(folder.resolve(site));
  }
}
