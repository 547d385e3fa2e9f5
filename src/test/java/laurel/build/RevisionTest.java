package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;
import laurel.media.MediaPlace;
import laurel.read.LedgerReader;
import laurel.render.Theme;
import laurel.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing but the words of an achievement has changed, nothing but they is looked at. */
class RevisionTest {
  private static final Instant LONG_AGO = Instant.parse("2024-12-01T00:00:00Z");
  private static final int RECORDS = 5;
  private static final int TICK = 150;
  private static final List<String> PAGES_WITH_ITS_TITLE =
      List.of("achievements", "en/achievements", "rounds/1", "achievements/a0");

  @TempDir Path folder;

  private SmallSite small;
  private int clock;
  private boolean ledger;
  private Optional<Path> templates = Optional.empty();

  @BeforeEach
  void aSiteInTwoLanguagesStands() throws Exception {
    small = new SmallSite(folder).begin();
    small.append("programmes/p.yaml", "severity: {video.too-few: off}\n");
    small.append("site.yaml", "languages: [zh-CN, en]\nbanks: [gift, annex-4]\n");
    for (int i = 0; i < RECORDS; i++) {
      record(i, "第" + i + "项的背景。", "");
    }
    small.photo("achievements/a2/photos/1.jpg", 1);
    bank("A");
    small.write(
        "rounds/1.yaml",
        """
        programme: p
        name: 名单
        date: 2024-10-01
        stage: awarded
        awards: [a0, a1, {achievement: a2, certificate: 示-1}, a3]
        """);
    settle();
    assertThat(build("site").read()).isTrue();
  }

  @Test
  void aTextIsPutWhereItStands() throws Exception {
    record(1, "另一个背景。", "goal: 目标。\n");
    Built built = revised();
    assertThat(built.result().counts().pagesMade()).as("one page in two languages").isEqualTo(2);
    assertThat(small.page("achievements/a1")).contains("另一个背景");
    assertThat(small.page("en/achievements/a1")).contains("另一个背景");
    record(2, "有照片，也有证书。", "");
    revised();
    record(1, "第三个背景，比以前长得多，也有\"引号\"和逗号。", "summary: 简介，两<三&四。\n");
    revised();
    assertThat(Files.readString(folder.resolve("site/feed.xml"))).contains("两&lt;三&amp;四");
  }

  @Test
  void itIsOneOfASiteWithNumbersForEverybodyToo() throws Exception {
    small.write("pages/about.md", "---\ntitle: 关于\n---\n请打 13900000000。\n");
    whole();
    record(1, "另一个背景。", "");
    revised();
    aWholeBuildFindsEverythingAsItIs();
  }

  @Test
  void afterItThereIsNothingToDo() throws Exception {
    record(1, "另一个背景。", "");
    revised();
    Built again = build("site");
    assertThat(again.result().counts().written()).isZero();
    assertThat(again.result().counts().pagesMade()).isZero();
    assertThat(again.read()).isFalse();
  }

  /** A mount point, beside which nothing can be put that is exchanged with it. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void afterItThereIsNothingToDoAlsoWhereASiteIsMadeInItsOwnFolder() throws Exception {
    String site = folder.resolve("site").toString();
    assumeThat(run("mount", "-t", "tmpfs", "tmpfs", site)).as("mounting needs root").isZero();
    try {
      record(1, "另一个背景。", "");
      settle();
      build("site");
      assertThat(folder.resolve("site/.laurel")).isDirectory();
      record(1, "第三个背景。", "");
      settle();
      assertThat(build("site").read()).as("a small build").isFalse();
      assertThat(small.page("achievements/a1")).contains("第三个背景");
      assertThat(build("site").read()).as("nothing to do").isFalse();
    } finally {
      run("umount", "-l", site);
    }
  }

  /** Without root, or where there is no such program, nothing holds what needs it. */
  private static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor();
    } catch (IOException missing) {
      return -1;
    }
  }

  @Test
  void whatIsKnownOfAllFilesIsNotReadForIt() throws Exception {
    Path sightings = folder.resolve("cache-site/sightings");
    byte[] spoilt = {1};
    Files.write(sightings, spoilt);
    record(1, "另一个背景。", "");
    revised();
    assertThat(sightings).hasBinaryContent(spoilt);
  }

  @Test
  void aWholeBuildAfterItMakesNothing() throws Exception {
    record(1, "另一个背景。", "");
    revised();
    aWholeBuildFindsEverythingAsItIs();
  }

  @Test
  void stylesStayWhereTheyArePublishedAndWhatTheThemeLacksIsToldAgain() throws Exception {
    Path theme = folder.resolve("theme");
    String listed = Theme.shipped().text("assets.txt").orElseThrow();
    style(theme, "assets.txt", listed + "css/own.css\ncss/none.css\n");
    style(theme, "css/own.css", "a { color: red }\n");
    templates = Optional.of(theme);
    settle();
    assertThat(SmallSite.lines(build("site").result())).anyMatch(l -> l.contains("css/none.css"));
    record(1, "另一个背景。", "");
    revised();
    small.achievement("a1", "换了名字的成果", "background: '另一个背景。'\n");
    Built told = revised();
    assertThat(SmallSite.lines(told.result())).anyMatch(line -> line.contains("css/none.css"));
    style(theme, "css/own.css", "a { color: blue }\n");
    record(1, "第三个背景。", "");
    whole();
  }

  private static void style(Path theme, String name, String text) throws IOException {
    Path file = theme.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    FileTime time = FileTime.from(LONG_AGO.plusSeconds(text.length()));
    Files.setLastModifiedTime(file, time);
    Files.setLastModifiedTime(theme, time);
    Files.setLastModifiedTime(file.getParent(), time);
  }

  @Test
  void anAnswerIsPutIntoPageAndBanks() throws Exception {
    bank("B");
    Built built = revised();
    assertThat(built.result().counts().pagesMade()).isEqualTo(2);
  }

  @Test
  void aPictureThatNoQuestionShowsAnyMoreGoes() throws Exception {
    small.photo("achievements/a0/questions/1.jpg", 3);
    asks("");
    whole();
    asks("picture: 1.jpg, ");
    whole();
    asks("");
    whole();
  }

  private void asks(String more) throws IOException {
    small.write(
        "achievements/a0/questions/bank.yaml",
        "- {type: single, stem: 第几？, " + more + "options: {A: 一, B: 二, C: 三, D: 四}, answer: A}\n");
  }

  @Test
  void whatIsFoundInTheWordsIsToldAndTakenBack() throws Exception {
    record(1, "请打 13800138000 找我。", "");
    Built told = revised();
    assertThat(SmallSite.lines(told.result())).anyMatch(line -> line.contains("a1"));
    record(1, "请到车间来。", "");
    assertThat(SmallSite.lines(revised().result())).noneMatch(line -> line.contains("a1"));
  }

  @Test
  void aTextInWhichANumberStandsStaysOneOfASmallBuild() throws Exception {
    record(1, "请打 13800138000 找我。", "");
    revised();
    record(1, "请打 13800138000 找我，或者写信。", "goal: 办公室 13800138000。\n");
    assertThat(SmallSite.lines(revised().result()))
        .anyMatch(line -> line.contains("a1/achievement.yaml:5:17: warning gate.number-in-text"))
        .anyMatch(line -> line.contains("a1/achievement.yaml:6:11: warning gate.number-in-text"));
  }

  @Test
  void certificatesWithNumbersLikeTelephonesMakeNoWholeBuildOfATextsChange() throws Exception {
    small.write(
        "rounds/1.yaml",
        """
        programme: p
        name: 名单
        date: 2024-10-01
        stage: awarded
        awards:
          - {achievement: a0, certificate: "13012022001"}
          - {achievement: a1, certificate: "13012022002"}
          - a2
          - a3
        """);
    whole();
    record(1, "另一个背景。", "");
    revised();
    small.achievement("a1", "换了名字的成果", "background: '第1项的背景。'\n");
    revised();
  }

  @Test
  void aFaceIsAWholeBuild() throws Exception {
    small.achievement("a1", "新题", "background: 甲。\n");
    revised();
    small.achievement(
        "a1", "新题", "background: 甲。\nmetrics:\n  - {label: 耗时, before: 45, after: 4, unit: 分钟}\n");
    whole();
    small.achievement("a1", "新题", "background: 甲。\nteam: [{name: 王小明}]\n");
    whole();
    small.photo("achievements/a2/photos/1.jpg", 2);
    whole();
    small.photo("achievements/a1/photos/1.jpg", 2);
    whole();
  }

  @Test
  void aTitleIsPutWhereverItStands() throws Exception {
    small.achievement("a1", "换了名字的成果", "background: '第1项的背景。'\n");
    revised();
    for (String page : PAGES_WITH_ITS_TITLE) {
      assertThat(small.page(page).replaceAll("<[^>]*>", "")).as(page).contains("换了名字的成果");
    }
    small.achievement("a1", "再换|一个名字", "background: '也说别的。'\n");
    revised();
    small.achievement("a3", "第四项", "background: 丁。\n");
    revised();
    aWholeBuildFindsEverythingAsItIs();
  }

  @Test
  void aTitleThatDescribesAPhotoAndStandsOnACertificateIsPutThereToo() throws Exception {
    small.achievement("a2", "有照片的成果", "background: '第2项的背景。'\n");
    revised();
    assertThat(small.page("achievements/a2")).contains("alt=\"有照片的成果");
    record(1, "以后只有文字是另一个。", "");
    revised();
    record(2, "题目也改回去。", "");
    revised();
  }

  @Test
  void aPageOfTheSitesOwnWithMarkupThatIsToldDoesNotBringBackTheWholeBuild() throws Exception {
    small.write("pages/about.md", "---\ntitle: 关于\n---\n有 <b>标签</b>。\n");
    Built told = whole();
    assertThat(SmallSite.lines(told.result())).anyMatch(line -> line.contains("about.md"));
    small.achievement("a1", "换了名字的成果", "background: '第1项的背景。'\n");
    revised();
  }

  @Test
  void titlesBringOthersNearAndTakeThemAway() throws Exception {
    for (int i = 0; i < 4; i++) {
      ofOwnUnit(i, "成果" + i);
    }
    whole();
    for (int i = 0; i < 3; i++) {
      ofOwnUnit(i, "主轴轴承拆装工装" + i);
      revised();
    }
    ofOwnUnit(3, "主轴和别的");
    revised();
    ofOwnUnit(0, "完全不同的另一件事");
    revised();
  }

  /** Words of candidates are not kept: what shows of others on their pages is a whole build. */
  @Test
  void aTitleThatIsNoLongerNearGoesFromACandidatesPage() throws Exception {
    besideACandidate("管道对中工装", "成果甲", "成果乙", "成果丙", "法兰对中夹具");
    assertThat(small.page("achievements/a4")).contains("../a3/");
    ofOwnUnit(3, "焊接夹具");
    whole();
    assertThat(small.page("achievements/a4")).doesNotContain("../a3/");
  }

  @Test
  void aTitleThatMakesAPairLessRarePutsTheNearestOfACandidateInAnotherOrder() throws Exception {
    besideACandidate("铣床导轨", "铣床导一", "床导轨二", "铣床和导轨", "别的成果");
    String stood = small.page("achievements/a4");
    ofOwnUnit(3, "铣床附件");
    whole();
    assertThat(small.page("achievements/a4")).doesNotContain("../a3/").isNotEqualTo(stood);
  }

  /** Four that have won, and one that is proposed. */
  private void besideACandidate(String title, String... awarded) throws Exception {
    for (int i = 0; i < awarded.length; i++) {
      ofOwnUnit(i, awarded[i]);
    }
    ofOwnUnit(awarded.length, title);
    small.write(
        "rounds/2.yaml",
        """
        programme: p
        name: 公示
        date: 2024-11-01
        stage: publicity
        publicity: {from: 2024-11-01, to: 2024-11-08, objections: {office: 示例市总工会}}
        awards: [a4]
        """);
    whole();
  }

  @Test
  void aTitleLikeAnothersIsAWholeBuildAndSoIsItsEnd() throws Exception {
    small.achievement("a1", "成果0", "background: '第1项的背景。'\n");
    Built built = whole();
    assertThat(SmallSite.lines(built.result())).anyMatch(line -> line.contains("title.duplicate"));
    small.achievement("a1", "另一个名字", "background: '第1项的背景。'\n");
    whole();
    small.achievement("a1", "又一个名字", "background: '第1项的背景。'\n");
    revised();
  }

  @Test
  void aTitleByWhichARoundNamesItsRecordIsAWholeBuild() throws Exception {
    Path round = small.content().resolve("rounds/1.yaml");
    Files.writeString(round, Files.readString(round).replace("[a0,", "[{title: 成果0},"));
    whole();
    small.achievement("a1", "另一个名字", "background: '第1项的背景。'\n");
    whole();
  }

  @Test
  void titlesStandBesidePeopleAndCandidatesToo() throws Exception {
    small.write("people/wang.yaml", "name: 王小明\npost: 车工\nconsent: consent.pdf\n");
    small.append("achievements/a1/achievement.yaml", "team: [{name: 王小明, person: wang}]\n");
    whole();
    small.achievement("a4", "候选的成果", "background: 背景。\n");
    whole();
    small.append("achievements/a1/achievement.yaml", "summary: 简介。\n");
    Path own = small.content().resolve("achievements/a1/achievement.yaml");
    Files.writeString(own, Files.readString(own).replace("title: 成果1", "title: 王师傅的成果"));
    revised();
  }

  @Test
  void anErrorIsAWholeBuildAndSoIsItsEnd() throws Exception {
    record(1, "背景。", "titel: 错\nprogramme: q\n");
    whole();
    record(1, "背景。", "");
    whole();
  }

  @Test
  void markupThatPagesTellOfIsAWholeBuild() throws Exception {
    record(1, "有 <b>标签</b>。", "");
    whole();
    record(1, "没有标签。", "");
    whole();
    record(1, "还是没有标签。", "");
    revised();
  }

  @Test
  void aLinkToAnotherPageIsAWholeBuildAndOneToNowhereIsTold() throws Exception {
    record(1, "背景。", "summary: 见[另一项](/achievements/a2/)。\n");
    whole();
    record(1, "背景。", "summary: 见[没有的一项](/achievements/a9/)。\n");
    Built built = whole();
    assertThat(SmallSite.lines(built.result()))
        .anyMatch(line -> line.contains("markdown.nowhere") && line.contains("a9"));
    record(1, "背景。", "summary: 谁也不见。\n");
    whole();
    record(1, "背景。", "summary: 还是谁也不见。\n");
    revised();
  }

  @Test
  void aCandidateIsAWholeBuild() throws Exception {
    record(4, "还没有获奖。", "");
    whole();
  }

  @Test
  void aRecordThatALessonTeachesIsAWholeBuild() throws Exception {
    small.write(
        "lessons/l1/lesson.yaml",
        "title: 微课\nprogramme: p\nachievement: a3\nunit: 示例厂\nsynopsis: 讲。\n");
    Path round = small.content().resolve("rounds/1.yaml");
    Files.writeString(round, Files.readString(round).replace(", a3]", ", a3, {lesson: l1}]"));
    whole();
    assertThat(small.site().resolve("lessons/l1/index.html")).exists();
    record(3, "微课讲的。", "");
    whole();
    record(1, "没有微课。", "");
    revised();
  }

  @Test
  void aPageThatSomebodyChangedIsPutRight() throws Exception {
    Path page = small.site().resolve("achievements/a1/index.html");
    Files.writeString(page, "by hand");
    record(1, "另一个背景。", "");
    Built built = build("site");
    assertThat(built.read()).isTrue();
    assertThat(small.page("achievements/a1")).contains("另一个背景");
    assertThat(SmallSite.lines(built.result())).anyMatch(line -> line.contains("output.restored"));
  }

  @Test
  void nothingOfTheEarlierWordsIsKept() throws Exception {
    record(1, "说错了的话。", "");
    revised();
    record(1, "改好了的话。", "");
    revised();
    assertThat(kept("说错了的话")).isFalse();
    assertThat(kept("改好了的话")).isTrue();
  }

  @Test
  void nothingOfTheEarlierTitleIsKept() throws Exception {
    small.achievement("a1", "写错了的题目", "background: 甲。\n");
    revised();
    assertThat(kept("写错了的题目")).isTrue();
    small.achievement("a1", "改好了的题目", "background: 甲。\n");
    revised();
    assertThat(kept("写错了的题目")).isFalse();
    assertThat(kept("改好了的题目")).isTrue();
  }

  @Test
  void theLedgerIsTheOneThatAWholeBuildEnters() throws Exception {
    ledger = true;
    settle();
    build("site");
    for (String title : List.of("成果1", "换了名字的成果")) {
      String stood = Files.readString(ledger());
      small.achievement("a1", title, "background: '为" + title + "写的。'\n");
      settle();
      assertThat(build("site").read()).isFalse();
      String entered = Files.readString(ledger());
      assertThat(entered).isNotEqualTo(stood);
      build("first" + clock);
      assertThat(Files.readString(ledger())).isEqualTo(entered);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aBankThatAnotherRecordSharesByALinkIsAWholeBuild() throws Exception {
    linkedBank("a3");
    whole();
    bank("B");
    whole();
    Files.delete(small.content().resolve("achievements/a3/questions/bank.yaml"));
    whole();
    bank("C");
    revised();
  }

  private void linkedBank(String id) throws IOException {
    Path link = small.content().resolve("achievements/" + id + "/questions/bank.yaml");
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of("../../a1/questions/bank.yaml"));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aRecordWhoseFolderMayNotBeReadIsAWholeBuild() throws Exception {
    Path shut = small.content().resolve("achievements/a1");
    Set<PosixFilePermission> open = Files.getPosixFilePermissions(shut);
    Files.setPosixFilePermissions(shut, Set.of());
    assumeThat(Files.isReadable(shut)).as("root reads everything").isFalse();
    try {
      assertThat(SmallSite.lines(build("site").result()))
          .anyMatch(line -> line.contains("achievements/a1: error file.unreadable"));
    } finally {
      Files.setPosixFilePermissions(shut, open);
    }
  }

  /** How a build ended, and whether it read the records. */
  private record Built(BuildResult result, boolean read) {}

  private Built revised() throws Exception {
    Built built = compared();
    assertThat(built.read()).as("the records are read").isFalse();
    return built;
  }

  private Built whole() throws Exception {
    Built built = compared();
    assertThat(built.read()).as("the records are read").isTrue();
    return built;
  }

  private Built compared() throws Exception {
    settle();
    Built built = build("site");
    Built first = build("first" + clock);
    assertThat(SmallSite.lines(built.result())).isEqualTo(SmallSite.lines(first.result()));
    assertThat(bytes("site")).isEqualTo(bytes("first" + clock));
    return built;
  }

  private void aWholeBuildFindsEverythingAsItIs() throws Exception {
    small.append("site.yaml", "# 同上\n");
    settle();
    Built whole = build("site");
    assertThat(whole.read()).isTrue();
    assertThat(whole.result().counts().written()).isZero();
    assertThat(whole.result().counts().pagesMade()).as("made of what it made").isZero();
  }

  private Path ledger() {
    return small.content().resolve(LedgerReader.NAME);
  }

  /** What a build itself writes, and the folder that it writes it into. */
  private boolean isOfLedger(Path file) {
    return file.equals(ledger()) || file.equals(small.content());
  }

  private void record(int i, String background, String more) throws IOException {
    small.achievement("a" + i, "成果" + i, "background: '" + background + "'\n" + more);
  }

  private void ofOwnUnit(int i, String title) throws IOException {
    String unit = "category: 小发明\nprogramme: p\nunit: 第" + i + "厂\n";
    small.write("achievements/a" + i + "/achievement.yaml", "title: " + title + "\n" + unit);
  }

  private void bank(String answer) throws IOException {
    small.write(
        "achievements/a1/questions/bank.yaml",
        "- {type: single, stem: 第几？, options: {A: 一, B: 二, C: 三, D: 四}, answer: " + answer + "}\n");
  }

  private Built build(String site) throws Exception {
    List<Progress.Phase> begun = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void begin(Phase phase, long total) {
            begun.add(phase);
          }

          @Override
          public void advance(long steps) {}
        };
    BuildOptions options =
        new BuildOptions(
            small.content(),
            templates,
            folder.resolve(site),
            folder.resolve("cache-" + site),
            Optional.of("https://wuxiao.example.cn/"),
            Optional.empty(),
            2,
            false,
            false,
            false,
            ledger,
            Optional.empty(),
            MediaPlace.HERE);
    BuildResult result = new SiteBuild(options, progress).build();
    return new Built(result, begun.contains(Progress.Phase.READ));
  }

  private Map<String, Fingerprint> bytes(String site) throws IOException {
    return SiteFiles.of(folder.resolve(site));
  }

  private boolean kept(String text) throws IOException {
    return !new SiteBytes(folder.resolve("cache-site")).holding(text).isEmpty();
  }

  /**
   * Every change has a time of its own, long enough ago to be trusted, once the clock has ticked.
   */
  private void settle() throws IOException, InterruptedException {
    clock++;
    FileTime time = FileTime.from(LONG_AGO.plusSeconds(10L * clock));
    try (Stream<Path> all = Files.walk(small.content())) {
      for (Path file : all.filter(file -> !ledger || !isOfLedger(file)).toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isAfter(LONG_AGO.plusSeconds(40_000))) {
          Files.setLastModifiedTime(file, time);
        }
      }
    }
    Thread.sleep(TICK);
  }
}
