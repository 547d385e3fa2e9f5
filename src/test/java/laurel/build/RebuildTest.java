package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;
import laurel.work.Progress;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rebuild gives what a first build gives, and makes no page that would come out the same. */
class RebuildTest {
  private static final Instant LONG_AGO = Instant.parse("2024-12-01T00:00:00Z");
  private static final int RECORDS = 4;
  private static final int TICK = 150;

  @TempDir Path folder;

  /** Something that an office does to its content between two builds. */
  enum Kind {
    TITLE,
    TEXT,
    BROKEN,
    GOAL,
    NUMBER,
    HTML,
    PRIVATE,
    METRIC,
    UNIT,
    UNIT_NAMES,
    LESSON,
    REMOVED,
    RENAMED,
    PHOTO,
    NO_PHOTO,
    BANK,
    AWARDED,
    REVOKED,
    WITHDRAWN,
    NO_ROUND,
    PROGRAMME,
    TEMPLATE,
    PARTIAL,
    NO_TEMPLATES,
    SITE,
    SITE_TITLE,
    LANGUAGES,
    FREE_PAGE
  }

  record Edit(Kind kind, int record, int value) {}

  @Provide
  Arbitrary<List<Edit>> edits() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(Kind.class)),
                Tuple.of(1, Arbitraries.of(Kind.TEXT, Kind.GOAL, Kind.NUMBER, Kind.BANK))),
            Arbitraries.integers().between(0, RECORDS - 1),
            Arbitraries.integers().between(1, 3))
        .as(Edit::new)
        .list()
        .ofMinSize(3)
        .ofMaxSize(5);
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void afterAnyEditsARebuildEqualsAFirstBuild(@ForAll("edits") List<Edit> edits) throws Exception {
    Path here = Files.createTempDirectory("rebuild");
    try {
      Office office = new Office(here);
      office.begin();
      office.build("site", "cache");
      for (Edit edit : edits) {
        office.apply(edit);
        BuildResult again = office.build("site", "cache");
        BuildResult first = office.build("first", "first-cache");
        assertThat(SmallSite.lines(again))
            .as("findings after %s", edit)
            .isEqualTo(SmallSite.lines(first));
        assertThat(office.bytes("site"))
            .as("files after %s", edit)
            .isEqualTo(office.bytes("first"));
        office.remove("first");
        office.remove("first-cache");
        office.remove(".laurel/output/first");
      }
    } finally {
      new Office(here).remove("");
    }
  }

  @Test
  void aTextThatStandsOnOnePageIsOnePage() throws Exception {
    Office office = new Office(folder);
    office.begin();
    BuildResult first = office.build("site", "cache");
    assertThat(first.counts().pagesMade()).isGreaterThan(20);
    office.apply(new Edit(Kind.TEXT, 1, 3));
    assertThat(office.build("site", "cache").counts().pagesMade()).isEqualTo(1);
  }

  @Test
  void aTextIsWrittenIntoTheFilesThatHoldIt() throws Exception {
    Office office = new Office(folder);
    office.begin();
    office.build("site", "cache");
    Map<String, Fingerprint> before = office.bytes("site");
    office.apply(new Edit(Kind.TEXT, 1, 3));
    BuildResult again = office.build("site", "cache");
    Map<String, Fingerprint> after = office.bytes("site");
    after.keySet().removeIf(path -> after.get(path).equals(before.get(path)));
    after.keySet().remove(".laurel-manifest");
    assertThat(again.counts().written()).isEqualTo(after.size());
    assertThat(after.keySet().stream().filter(path -> !path.startsWith("search/s/")))
        .containsExactlyInAnyOrder(
            "achievements/a1/index.html",
            "data/achievements.csv",
            "data/achievements/a1.json",
            "data/catalogue.json");
    assertThat(after.keySet().stream().filter(path -> path.startsWith("search/s/d/")))
        .as("its own document")
        .hasSize(1);
  }

  @Test
  void aTitleIsMadeWhereItIsShown() throws Exception {
    Office office = new Office(folder);
    office.begin();
    int all = office.build("site", "cache").counts().pagesMade();
    office.apply(new Edit(Kind.TITLE, 1, 3));
    BuildResult again = office.build("site", "cache");
    assertThat(again.counts().pagesMade()).isGreaterThan(1).isLessThan(all);
    long showing = office.holding("新题3");
    assertThat(again.counts().pagesMade()).isEqualTo((int) showing);
  }

  /** The later announcement names neither the record nor a unit that comes or goes. */
  @Test
  void aWinnersOtherUnitIsCountedByTheAnnouncementsAfterIt() throws Exception {
    Office office = new Office(folder);
    office.begin();
    office.ofUnit("a0", "甲厂");
    office.ofUnit("a1", "甲厂");
    office.ofUnit("a2", "丙厂");
    office.awarded("1", "2023-10-01", "[a0, a2]");
    office.awarded("2", "2024-10-01", "[a1]");
    office.settle();
    office.build("site", "cache");
    String stood = office.small.page("rounds/2");
    office.ofUnit("a0", "丙厂");
    office.settle();
    office.build("site", "cache");
    office.build("first", "first-cache");
    assertThat(office.bytes("site")).isEqualTo(office.bytes("first"));
    assertThat(office.small.page("rounds/2")).isNotEqualTo(stood);
  }

  @Test
  void aTemplateIsAllPagesThatUseItAndNoOther() throws Exception {
    Office office = new Office(folder);
    office.begin();
    office.build("site", "cache");
    office.apply(new Edit(Kind.TEMPLATE, 0, 2));
    BuildResult again = office.build("site", "cache");
    assertThat(again.counts().pagesMade()).as("units, and nothing else").isEqualTo(1);
    assertThat(Files.readString(folder.resolve("site/units/示例厂/index.html"))).contains("改二");
  }

  @Test
  void whatOnlyTheOfficeKnowsIsNotKept() throws Exception {
    Office office = new Office(folder);
    office.begin();
    office.apply(new Edit(Kind.PRIVATE, 0, 1));
    office.build("site", "cache");
    assertThat(office.kept("13800138001")).as("a phone number").isFalse();
    assertThat(office.kept("二号成果")).as("a record is kept at all").isTrue();
    assertThat(office.kept("第2项的背景")).as("and its texts").isTrue();
    office.apply(new Edit(Kind.REMOVED, 1, 1));
    office.build("site", "cache");
    assertThat(office.kept("二号成果")).as("a record that is gone").isFalse();
    office.apply(new Edit(Kind.WITHDRAWN, 2, 1));
    office.build("site", "cache");
    assertThat(office.kept("第2项的背景")).as("a record whose consent was withdrawn").isFalse();
    assertThat(office.kept("三号成果")).as("its title, in the kept report").isFalse();
  }

  /** A content folder, its templates, and what an office does to them. */
  private static final class Office {
    private static final String[] NUMBERS = {"一", "二", "三", "四"};

    private final Path here;
    private final SmallSite small;
    private int clock;

    Office(Path here) {
      this.here = here;
      this.small = new SmallSite(here);
    }

    void begin() throws IOException, InterruptedException {
      small.begin();
      small.append("programmes/p.yaml", "severity: {video.too-few: off}\n");
      for (int i = 0; i < RECORDS; i++) {
        record(i, NUMBERS[i] + "号成果", "");
      }
      round("[a0, a1, a2]", "");
      settle();
    }

    private void record(int i, String title, String more) throws IOException {
      small.achievement(
          "a" + i, title, "background: 第" + i + "项的背景。\nsummary: |\n  简介，**重点**。\n" + more);
    }

    void ofUnit(String id, String unit) throws IOException {
      small.write(
          "achievements/" + id + "/achievement.yaml",
          "title: " + id + "号成果\ncategory: 小发明\nprogramme: p\nunit: " + unit + "\n");
    }

    void awarded(String round, String date, String awards) throws IOException {
      small.write(
          "rounds/" + round + ".yaml",
          "programme: p\nname: 名单\ndate: " + date + "\nstage: awarded\nawards: " + awards + "\n");
    }

    private void round(String awards, String more) throws IOException {
      small.write(
          "rounds/1.yaml",
          "programme: p\nname: 获奖名单\ndate: 2024-10-01\nstage: awarded\nawards: "
              + awards
              + "\n"
              + more);
    }

    void apply(Edit edit) throws IOException, InterruptedException {
      String id = "a" + edit.record();
      int i = edit.record();
      String file = "achievements/" + id + "/achievement.yaml";
      switch (edit.kind()) {
        case TITLE -> record(i, "新题" + edit.value(), "");
        case TEXT -> record(i, NUMBERS[i] + "号成果", "goal: 目标" + edit.value() + "。\n");
        case GOAL -> goal(file, edit.value());
        case NUMBER -> record(i, NUMBERS[i] + "号成果", "goal: 请打 1380013800" + edit.value() + "。\n");
        case BROKEN -> small.write(file, "title: 一\ntitel: 错" + edit.value() + "\nprogramme: p\n");
        case HTML ->
            record(i, NUMBERS[i] + "号成果", "innovations: 有 <b>标签" + edit.value() + "</b>。\n");
        case PRIVATE ->
            record(
                i,
                NUMBERS[i] + "号成果",
                "team:\n  - {name: 王小明, phone: 1380013800" + edit.value() + "}\n");
        case METRIC ->
            record(
                i,
                NUMBERS[i] + "号成果",
                "metrics:\n  - {label: 耗时, before: 45, after: " + edit.value() + ", unit: 分钟}\n");
        case UNIT ->
            small.write(
                file, "title: 他厂成果\ncategory: 小发明\nprogramme: p\nunit: 第" + edit.value() + "厂\n");
        case UNIT_NAMES ->
            small.write(
                "units.yaml",
                "units:\n  - name: 示例厂\n    names: [旧名" + edit.value() + "]\n    kind: 企业\n");
        case LESSON -> {
          small.write(
              "lessons/l1/lesson.yaml",
              "title: 微课"
                  + edit.value()
                  + "\nprogramme: p\nachievement: "
                  + id
                  + "\nunit: 示例厂\nsynopsis: 讲"
                  + edit.value()
                  + "。\n");
          round("[a0, a1, a2, {lesson: l1}]", "");
        }
        case REMOVED -> remove("content/achievements/" + id);
        case RENAMED -> {
          Path from = small.content().resolve("achievements/" + id);
          Path to = small.content().resolve("achievements/b" + edit.value());
          if (Files.exists(from) && !Files.exists(to)) {
            Files.move(from, to);
          }
        }
        case PHOTO -> {
          small.photo("achievements/" + id + "/photos/1.jpg", edit.value());
        }
        case NO_PHOTO -> remove("content/achievements/" + id + "/photos");
        case BANK ->
            small.write(
                "achievements/" + id + "/questions/bank.yaml",
                "- {type: single, stem: 第几？, options: {A: 一, B: 二, C: 三, D: 四}, answer: "
                    + "ABC".charAt(edit.value() - 1)
                    + ", source: 视频 00:0"
                    + edit.value()
                    + "-00:09}\n");
        case AWARDED -> round("[a0, a" + edit.value() + "]", "");
        case REVOKED ->
            small.write(
                "rounds/2.yaml",
                "programme: p\nname: 撤销\ndate: 2024-11-0"
                    + edit.value()
                    + "\nstage: revoked\nrevoked: [{achievement: "
                    + id
                    + ", reason: 不实}]\n");
        case WITHDRAWN -> record(i, NUMBERS[i] + "号成果", "consent: {withdrawnOn: 2024-09-01}\n");
        case NO_ROUND -> remove("content/rounds/2.yaml");
        case PROGRAMME ->
            small.append(
                "programmes/p.yaml", "fields: {goal: {required: true}}\n".repeat(clock % 2));
        case TEMPLATE -> template("pages/unit.ftlh", edit.value());
        case PARTIAL -> template("partials/card.ftlh", edit.value());
        case NO_TEMPLATES -> remove("templates");
        case SITE -> small.append("site.yaml", "# " + edit.value() + "\n");
        case SITE_TITLE -> site("示例" + edit.value(), "");
        case LANGUAGES -> site("示例", "languages: [zh-CN, en]\n".repeat(edit.value() % 2));
        case FREE_PAGE ->
            small.write("pages/about.md", "---\ntitle: 关于" + edit.value() + "\n---\n说明。\n");
      }
      settle();
    }

    /** Another sentence in a record as it is, whatever else was done to it. */
    private void goal(String file, int value) throws IOException {
      Path path = small.content().resolve(file);
      if (Files.exists(path)) {
        String text = Files.readString(path).replaceAll("(?m)^goal: .*\n", "");
        Files.writeString(path, text + "goal: 另一个目标" + value + "。\n");
      }
    }

    private void site(String title, String more) throws IOException {
      small.write("site.yaml", "title: " + title + "\norganisers: [示例市总工会]\n" + more);
    }

    private void template(String name, int value) throws IOException {
      Path file = here.resolve("templates").resolve(name);
      Files.createDirectories(file.getParent());
      String shipped =
          new String(
              RebuildTest.class.getResourceAsStream("/laurel/theme/" + name).readAllBytes(),
              java.nio.charset.StandardCharsets.UTF_8);
      String mark = "改" + "一二三".charAt(value - 1);
      Files.writeString(
          file,
          name.startsWith("pages")
              ? shipped.replace("</@layout.html>", "<p>" + mark + "</p></@layout.html>")
              : shipped + "<#-- " + mark + " -->\n");
    }

    /** A rebuild of the same content is one that has something to do all the same. */
    BuildResult build(String site, String cache) throws IOException, InterruptedException {
      Path templates = here.resolve("templates");
      BuildOptions options =
          new BuildOptions(
              small.content(),
              Files.exists(templates) ? Optional.of(templates) : Optional.empty(),
              here.resolve(site),
              here.resolve(cache),
              Optional.of("https://wuxiao.example.cn/"),
              Optional.empty(),
              2,
              false,
              false,
              false);
      return new SiteBuild(options, Progress.SILENT).build();
    }

    Map<String, Fingerprint> bytes(String site) throws IOException {
      return SiteFiles.of(here.resolve(site));
    }

    long holding(String text) throws IOException {
      long pages = 0;
      for (String path : bytes("site").keySet()) {
        if (path.endsWith(".html")) {
          pages +=
              Files.readString(here.resolve("site").resolve(path))
                      .replace("<wbr>", "")
                      .contains(text)
                  ? 1
                  : 0;
        }
      }
      return pages;
    }

    /** Whether a text stands anywhere in the cache. */
    boolean kept(String text) throws IOException {
      return !new SiteBytes(here.resolve("cache")).holding(text).isEmpty();
    }

    void remove(String path) throws IOException {
      Path root = here.resolve(path);
      if (Files.exists(root)) {
        try (Stream<Path> all = Files.walk(root)) {
          for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }

    /**
     * Every edit has a time of its own, long enough ago to be trusted, once the clock has ticked.
     */
    private void settle() throws IOException, InterruptedException {
      clock++;
      FileTime time = FileTime.from(LONG_AGO.plusSeconds(10L * clock));
      Map<Path, Boolean> roots = new HashMap<>();
      roots.put(here.resolve("content"), true);
      roots.put(here.resolve("templates"), true);
      for (Path root : roots.keySet()) {
        if (Files.exists(root)) {
          try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.toList()) {
              if (Files.getLastModifiedTime(file)
                  .toInstant()
                  .isAfter(LONG_AGO.plusSeconds(40_000))) {
                Files.setLastModifiedTime(file, time);
              }
            }
          }
        }
      }
      Thread.sleep(TICK);
    }
  }
}
