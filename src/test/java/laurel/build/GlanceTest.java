package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.build.LivePages.LiveFile;
import laurel.diag.Finding;
import laurel.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a preview shows at once is what it shows after it has planned the whole site again. */
class GlanceTest {
  private static final String PAGE = "achievements/pump/index.html";
  private static final List<String> TITLES =
      List.of("水泵密封圈更换工具", "水泵轴承拆卸工具", "阀门密封面研磨机", "皮带张紧装置", "皮带更换工具");

  @TempDir Path folder;
  private SmallSite small;
  private Path templates;
  private Path record;
  private LiveSite site;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    small = new SmallSite(folder).begin();
    StringBuilder awards = new StringBuilder("pump");
    small.achievement("pump", "水泵密封", more("好用。"));
    small.photo("achievements/pump/photos/1 水泵.jpg", 7);
    for (int i = 0; i < TITLES.size(); i++) {
      small.achievement("r" + i, TITLES.get(i), more("第" + i + "项。"));
      awards.append(", r").append(i);
    }
    small.write(
        "rounds/r1.yaml",
        "programme: p\nname: 获奖\ndate: 2024-06-01\nstage: awarded\nawards: [" + awards + "]\n");
    templates = Files.createDirectories(folder.resolve("templates"));
    record = small.content().toRealPath().resolve("achievements/pump/achievement.yaml");
    site = new LiveSite(options());
    site.look(Changes.ALL, Progress.SILENT);
  }

  private static String more(String summary) {
    return "summary: " + summary + "\nteam: [{name: 王建国}, {name: 李明}]\n";
  }

  private BuildOptions options() {
    BuildOptions plain = small.options(null);
    return new BuildOptions(
        plain.content(),
        Optional.of(templates),
        plain.out(),
        plain.cache(),
        plain.baseUrl(),
        plain.asOf(),
        plain.jobs(),
        false,
        false,
        false);
  }

  @ParameterizedTest
  @CsvSource({
    "水泵密封,水泵密封圈快速更换",
    "水泵密封,皮带工具",
    "好用。,好用，已在三个车间推广，由李明维护。电话 13800138000。",
    "好用。,<b>粗</b>体",
    "李明,赵小雨"
  })
  void theEarlyPageIsTheLaterOne(String from, String to) throws Exception {
    Files.writeString(record, Files.readString(record).replace(from, to));
    Changes changes = new Changes(false, Set.of(record));
    LivePages early = site.glance(changes).orElseThrow();
    String shown = page(early);
    List<Finding> told = early.findings();
    LivePages whole = site.look(changes, Progress.SILENT);
    assertThat(shown).isEqualTo(page(whole)).isEqualTo(page(anew()));
    assertThat(told).isEqualTo(whole.findings());
  }

  @Test
  void anErrorIsToldAtOnceOverThePageAsItWas() throws Exception {
    String before = page(site.look(Changes.NONE, Progress.SILENT));
    Files.writeString(record, Files.readString(record).replace("category: 小发明", "category: 小发现"));
    LivePages early = site.glance(new Changes(false, Set.of(record))).orElseThrow();
    assertThat(early.findings()).extracting(f -> f.kind().id()).contains("category.unknown");
    assertThat(page(early)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"unit: 示例厂,unit: 另一厂", "programme: p,programme: q"})
  void whatMovesARecordToOtherListsWaits(String from, String to) throws Exception {
    small.write(
        "programmes/q.yaml", Files.readString(small.content().resolve("programmes/p.yaml")));
    site.look(Changes.ALL, Progress.SILENT);
    Files.writeString(record, Files.readString(record).replace(from, to));
    assertThat(site.glance(new Changes(false, Set.of(record)))).isEmpty();
  }

  @Test
  void anotherPhotoAndANewRecordWait() throws Exception {
    small.photo("achievements/pump/photos/2 阀.jpg", 9);
    Path photo = record.resolveSibling("photos/2 阀.jpg");
    assertThat(site.glance(new Changes(false, Set.of(photo)))).isEmpty();
    small.achievement("new", "新成果", "");
    Path fresh = record.resolveSibling("../new/achievement.yaml").normalize();
    assertThat(site.glance(new Changes(false, Set.of(fresh)))).isEmpty();
  }

  @Test
  void aConsentTakenBackIsNotShownAtAGlance() throws Exception {
    Files.writeString(record, Files.readString(record) + "consent: {withdrawnOn: 2024-05-01}\n");
    Changes changes = new Changes(false, Set.of(record));
    assertThat(site.glance(changes)).isEmpty();
    assertThat(page(site.look(changes, Progress.SILENT))).doesNotContain("水泵密封");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aBankThatAnotherRecordSharesByALinkIsSeenInBoth() throws Exception {
    bank("第几？");
    Path link = record.resolveSibling("questions/bank.yaml");
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of("../../r0/questions/bank.yaml"));
    site.look(Changes.ALL, Progress.SILENT);
    Path changed = bank("哪一个？");
    LivePages pages = site.look(new Changes(false, Set.of(changed)), Progress.SILENT);
    assertThat(page(pages)).contains("哪一个？").isEqualTo(page(anew()));
  }

  private Path bank(String stem) throws IOException {
    small.write(
        "achievements/r0/questions/bank.yaml",
        "- {type: single, stem: " + stem + ", options: {A: 一, B: 二, C: 三, D: 四}, answer: A}\n");
    return small.content().toRealPath().resolve("achievements/r0/questions/bank.yaml");
  }

  @Test
  void templatesThatChangeDressThePagesThatThereAre() throws Exception {
    String shipped = Files.readString(Path.of("templates/pages/achievement.ftlh"));
    String before = page(site.look(Changes.NONE, Progress.SILENT));
    String changed =
        dressed("pages/achievement.ftlh", shipped.replaceFirst("<article", "<article data-new"));
    assertThat(changed).contains("data-new").isEqualTo(page(anew())).isNotEqualTo(before);
    dressed("pages/achievement.ftlh", shipped + "${nothing.there}");
    assertThat(site.look(Changes.NONE, Progress.SILENT).file(PAGE)).isEmpty();
    assertThat(dressed("pages/achievement.ftlh", shipped)).isEqualTo(before);
    String words = Files.readString(Path.of("templates/texts/zh-CN.properties"));
    assertThat(
            dressed(
                "texts/zh-CN.properties",
                words.replaceFirst("(?m)^nav.home *=.*$", "nav.home = 起点")))
        .contains("起点")
        .isEqualTo(page(anew()));
  }

  @Test
  void whatWasMendedInATemplateOrSheetIsToldNoMore() throws Exception {
    dressed("css/laurel.css", "@import \"gone.css\";\na {\n");
    dressed("pages/achievment.ftlh", "");
    assertThat(ofTheme()).containsExactly("theme.file", "theme.sheet", "theme.stray");
    dressed("css/laurel.css", "a {}\n");
    Path stray = templates.toRealPath().resolve("pages/achievment.ftlh");
    Files.delete(stray);
    site.look(new Changes(false, Set.of(stray)), Progress.SILENT);
    assertThat(ofTheme()).isEmpty();
  }

  private List<String> ofTheme() throws Exception {
    return site.look(Changes.NONE, Progress.SILENT).findings().stream()
        .map(f -> f.kind().id())
        .filter(id -> id.startsWith("theme."))
        .sorted()
        .toList();
  }

  private String dressed(String name, String text) throws Exception {
    Path file = templates.toRealPath().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    LivePages pages = site.look(new Changes(false, Set.of(file)), Progress.SILENT);
    return pages.file(PAGE).isEmpty() ? "" : page(pages);
  }

  private LivePages anew() throws IOException, InterruptedException {
    return new LiveSite(options()).look(Changes.ALL, Progress.SILENT);
  }

  private static String page(LivePages pages) throws IOException {
    LiveFile file = pages.file(PAGE).orElseThrow();
    return new String(((LiveFile.Made) file).bytes(), StandardCharsets.UTF_8);
  }
}
