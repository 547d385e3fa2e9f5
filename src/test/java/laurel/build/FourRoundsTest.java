package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.export.ChangeReport;
import laurel.model.Change;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A programme from its shortlist over publicity and award, with a tie at the cut, to a correction,
 * a revocation and a withdrawal; published after each round, as an office does. After a change that
 * is meant, run with {@code -Dlaurel.golden=write} and read the difference.
 */
class FourRoundsTest {
  private static final Path SITE = Path.of("src/test/sites/four-rounds");
  private static final List<String> ROUNDS =
      List.of("1-shortlisted", "2-publicity", "3-awarded", "4-correction");

  /** What only the record that is withdrawn at last says: title, text, people, caption. */
  private static final List<String> SECRETS = List.of("龘巷", "靐字", "麤文澜", "灪若谷", "爩号");

  /** The pages that rounds make different; the others follow from the same catalogue. */
  private static final Pattern TOLD = Pattern.compile("rounds/.*|achievements/[^/]+/index\\.html");

  @TempDir static Path folder;
  private static SmallSite site;
  private static final Map<String, Map<String, String>> PAGES = new LinkedHashMap<>();
  private static final Map<String, BuildResult> RESULTS = new LinkedHashMap<>();
  private static final Map<String, String> CHANGES = new LinkedHashMap<>();

  /** Publishes after each round; the content of a round is there when it was held, not before. */
  @BeforeAll
  static void publishAfterEachRound() throws Exception {
    site = new SmallSite(folder);
    copy(SITE.resolve("content"), site.content());
    int seed = 1;
    for (String id : List.of("weld", "pump", "lamp", "cart", "gauge", "hose")) {
      site.photo("achievements/" + id + "/photos/1.jpg", seed++);
    }
    Map<String, String> later = new LinkedHashMap<>();
    for (String round : ROUNDS) {
      later.put(round, Files.readString(site.content().resolve("rounds/" + round + ".yaml")));
      site.remove("rounds/" + round + ".yaml");
    }
    for (String round : ROUNDS) {
      site.write("rounds/" + round + ".yaml", later.get(round));
      CHANGES.put(round, changes(round));
      RESULTS.put(round, site.publish());
      PAGES.put(round, mains());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-shortlisted", "2-publicity", "3-awarded", "4-correction"})
  void thePagesAfterARoundAreAsTheyWereFoundRight(String round) throws IOException {
    Path golden = SITE.resolve("golden").resolve(round + ".html");
    String made =
        PAGES.get(round).entrySet().stream()
            .filter(page -> TOLD.matcher(page.getKey()).matches())
            .map(page -> "<!-- " + page.getKey() + " -->\n" + page.getValue() + "\n")
            .collect(Collectors.joining("\n"));
    assertGolden(golden, made);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-shortlisted", "2-publicity", "3-awarded", "4-correction"})
  void theListOfChangesIsAsItWasFoundRight(String round) throws IOException {
    assertGolden(SITE.resolve("golden").resolve(round + ".json"), CHANGES.get(round));
  }

  @Test
  void aTieAtTheCutIsAWarningAndEveryPeriodHasItsWorkingDays() {
    assertThat(findings("3-awarded"))
        .contains(
            "content/rounds/3-awarded.yaml:4:7: warning quota.level: 4 of level 选树成果; the notice"
                + " foresees 3");
    assertThat(PAGES.get("2-publicity").get("rounds/2-publicity/index.html"))
        .contains("共 8 天（5 个工作日）");
    assertThat(findings("2-publicity")).noneMatch(line -> line.contains("publicity."));
  }

  @Test
  void everyAddressThatWasEverPublishedAnswersAfterTheLastRound() throws IOException {
    Set<String> ever = new TreeSet<>();
    PAGES.values().forEach(pages -> ever.addAll(pages.keySet()));
    assertThat(ever).hasSizeGreaterThan(40);
    assertThat(ever).allMatch(path -> Files.isRegularFile(site.site().resolve(path)));
    assertThat(site.ledger()).contains(ever);
    assertThat(RESULTS.get("4-correction").hasErrors()).isFalse();
  }

  @Test
  void aListOfAwardsLeadsToWhatCorrectedItsLinesSince() {
    String list = "rounds/3-awarded/index.html";
    assertThat(Jsoup.parse(PAGES.get("3-awarded").get(list)).select(".roll__later")).isEmpty();
    assertThat(
            Jsoup.parse(PAGES.get("4-correction").get(list)).select("tr:has(.roll__later)").stream()
                .map(
                    row -> row.select(".t").text() + " " + row.select(".roll__later").attr("href")))
        .containsExactlyInAnyOrder(
            "薄板焊缝跟踪小车的研制已更正 ../4-correction/index.html",
            "病房药品分发推车的防错抽屉已更正 ../4-correction/index.html");
  }

  @Test
  void theFeedOfTheRoundsTellsWhatEachOfThemChanged() throws Exception {
    SyndFeed feed;
    try (XmlReader reader = new XmlReader(site.site().resolve("rounds/feed.xml").toFile())) {
      feed = new SyndFeedInput().build(reader);
    }
    assertThat(feed.getEntries().stream().map(e -> e.getTitle() + " " + e.getLink()))
        .hasSize(4)
        .first()
        .isEqualTo("关于更正、撤销2024年示例市职工“五小”创新成果的公告 https://wuxiao.example.cn/rounds/4-correction/");
    assertThat(feed.getEntries().get(0).getDescription().getValue())
        .isEqualTo("更正 2 项：病房药品分发推车的防错抽屉、薄板焊缝跟踪小车的研制；撤销 1 项；撤回公开 1 项");
  }

  @Test
  void noByteOfTheWithdrawnRecordIsAnywhereButInTheOfficesOwnContent() throws Exception {
    for (String secret : SECRETS) {
      assertThat(PAGES.get("3-awarded").values().stream().anyMatch(p -> p.contains(secret)))
          .as("%s was public", secret)
          .isEqualTo(!secret.equals("灪若谷"));
      for (Path place : List.of(site.site(), site.cache(), folder.resolve(".laurel"))) {
        assertThat(new SiteBytes(place).holding(secret)).as("%s in %s", secret, place).isEmpty();
      }
      assertThat(site.ledger()).doesNotContain(secret);
    }
    assertThat(beside()).as("no earlier state of the site is kept").isEmpty();
  }

  @Test
  void whatWasRevokedIsNamedWithoutItsPeopleAndWithoutItsFiles() throws IOException {
    assertThat(new SiteBytes(site.site()).holding("霍明远")).isEmpty();
    assertThat(new SiteBytes(site.site()).holding("冷却水不再漏")).isEmpty();
    assertThat(site.page("achievements/pump")).contains("凝结水泵密封冷却管路的改造", "弄虚作假", "撤销选树结果");
  }

  @Test
  void theListsAsFilesSayWhatThePagesSay() throws IOException {
    Path round = site.site().resolve("rounds/3-awarded");
    assertThat(Files.readString(round.resolve("3-awarded.csv")))
        .startsWith(
            "\uFEFF序号,成果名称,类别,完成单位,主要完成人,推荐单位\r\n1,薄板焊缝跟踪小车的研制（已更正）,小发明,示例造船有限公司,程木深、祁＊陵,\r\n")
        .contains("凝结水泵密封冷却管路的改造（已撤销）");
    try (var word =
        new org.apache.poi.xwpf.usermodel.XWPFDocument(
            Files.newInputStream(round.resolve("3-awarded.docx")))) {
      assertThat(word.getTables().get(0).getRow(1).getCell(1).getText())
          .isEqualTo("薄板焊缝跟踪小车的研制（已更正）");
      assertThat(word.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
    }
    try (var excel =
        new org.apache.poi.xssf.usermodel.XSSFWorkbook(
            Files.newInputStream(round.resolve("3-awarded.xlsx")))) {
      assertThat(excel.getSheetAt(0).getRow(3).getCell(1).getStringCellValue())
          .isEqualTo("薄板焊缝跟踪小车的研制（已更正）");
    }
  }

  @Test
  void aRecordThatWasProposedAndNotAwardedSaysSo() {
    String gauge = "achievements/gauge/index.html";
    assertThat(PAGES.get("2-publicity").get(gauge)).contains("公示中");
    assertThat(PAGES.get("3-awarded").get(gauge)).contains("暂缓").doesNotContain("等待公布");
  }

  @Test
  void aUnitsPageDoesNotGoOnJudgingWhatWasNotAwarded() {
    assertThat(headOver("2-publicity")).isEqualTo("评审中的成果");
    assertThat(headOver("3-awarded")).isEqualTo("暂缓的成果");
  }

  /** What stands over the card of the one that was not awarded, on its unit's page. */
  private static String headOver(String round) {
    Elements sections =
        PAGES.get(round).entrySet().stream()
            .filter(page -> page.getKey().startsWith("units/"))
            .map(page -> Jsoup.parse(page.getValue()).select("section:has(a[href*=gauge])"))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElseThrow();
    return sections.select("h2").text();
  }

  private static List<String> findings(String round) {
    return SmallSite.lines(RESULTS.get(round));
  }

  private static String changes(String round) throws Exception {
    RoundHistory history = RoundHistory.read(site.options(null), Optional.of(site.site()));
    List<Change> changes = history.sincePublication();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ChangeReport(history::title)
        .write(
            history.publishedOn().map(LocalDate::toString).orElse(""),
            round,
            changes,
            new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What each page says, without the furniture around it. */
  private static Map<String, String> mains() throws IOException {
    Map<String, String> mains = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(site.site())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        String path = site.site().relativize(file).toString().replace('\\', '/');
        Element main = Jsoup.parse(Files.readString(file)).selectFirst("main");
        main.select("svg")
            .forEach(svg -> svg.empty().clearAttributes()); // drawings are not of rounds
        mains.put(path, main.outerHtml().replaceAll("[0-9a-f]{10,32}", "…"));
      }
    }
    return mains;
  }

  /** Kept states of the site beside it. */
  private static List<Path> beside() throws IOException {
    Path kept = folder.resolve(".laurel/output/site/next");
    if (!Files.isDirectory(kept)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(kept)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static void assertGolden(Path golden, String made) throws IOException {
    if ("write".equals(System.getProperty("laurel.golden"))) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, made);
    }
    assertThat(made).isEqualTo(Files.readString(golden));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
