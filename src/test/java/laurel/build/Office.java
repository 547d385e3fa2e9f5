package laurel.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;
import laurel.work.Progress;

/** A content folder, its templates, and what an office does to them. */
final class Office {
  static final int RECORDS = 4;
  private static final Instant LONG_AGO = Instant.parse("2024-12-01T00:00:00Z");
  private static final int TICK = 150;

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

  private static final String[] NUMBERS = {"一", "二", "三", "四"};

  private final Path here;
  final SmallSite small;
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
      case HTML -> record(i, NUMBERS[i] + "号成果", "innovations: 有 <b>标签" + edit.value() + "</b>。\n");
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
          small.append("programmes/p.yaml", "fields: {goal: {required: true}}\n".repeat(clock % 2));
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
            Office.class.getResourceAsStream("/laurel/theme/" + name).readAllBytes(),
            StandardCharsets.UTF_8);
    String mark = "改" + "一二三".charAt(value - 1);
    Files.writeString(
        file,
        name.startsWith("pages")
            ? shipped.replace("</@layout.html>", "<p>" + mark + "</p></@layout.html>")
            : shipped + "<#-- " + mark + " -->\n");
  }

  /** A rebuild of the same content is one that has something to do all the same. */
  BuildResult build(String site, String cache) throws IOException, InterruptedException {
    return new SiteBuild(options(site, cache), Progress.SILENT).build();
  }

  /** How a site is built, or looked at. */
  BuildOptions options(String site, String cache) {
    Path templates = here.resolve("templates");
    return new BuildOptions(
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
  }

  Map<String, Fingerprint> bytes(String site) throws IOException {
    return SiteFiles.of(here.resolve(site));
  }

  long holding(String text) throws IOException {
    long pages = 0;
    for (String path : bytes("site").keySet()) {
      if (path.endsWith(".html")) {
        pages +=
            Files.readString(here.resolve("site").resolve(path)).replace("<wbr>", "").contains(text)
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

  /** Every edit has a time of its own, long enough ago to be trusted, once the clock has ticked. */
  void settle() throws IOException, InterruptedException {
    clock++;
    FileTime time = FileTime.from(LONG_AGO.plusSeconds(10L * clock));
    Map<Path, Boolean> roots = new HashMap<>();
    roots.put(here.resolve("content"), true);
    roots.put(here.resolve("templates"), true);
    for (Path root : roots.keySet()) {
      if (Files.exists(root)) {
        try (Stream<Path> all = Files.walk(root)) {
          for (Path file : all.toList()) {
            if (Files.getLastModifiedTime(file).toInstant().isAfter(LONG_AGO.plusSeconds(40_000))) {
              Files.setLastModifiedTime(file, time);
            }
          }
        }
      }
    }
    Thread.sleep(TICK);
  }
}
