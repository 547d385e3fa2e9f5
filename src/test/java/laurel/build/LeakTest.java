package laurel.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import laurel.Figures;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.Severity;
import laurel.diag.TextReport;
import laurel.probe.MediaProbe;
import laurel.read.ContentFolder;
import laurel.read.RawContent;
import laurel.read.RawKind;
import laurel.read.RecordReader;
import laurel.read.schema.Key;
import laurel.read.schema.KeyTable;
import laurel.read.schema.Schema;
import laurel.read.schema.Shape;
import laurel.read.schema.Visibility;
import laurel.rules.Rules;
import laurel.sign.SigningKey;
import laurel.work.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Marks in every private field that the schema knows and in every place of media and office files
 * where words can stand; the site with all that it can hold (certificates, credentials, packages,
 * lists, packed files) searched for them in every form. That they are in the content, and that what
 * carries them is published, is held as well: else nothing would be shown.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakTest {
  private static final Map<String, Color> PHOTOS =
      Map.of(
          "整体.jpg", new Color(200, 30, 30),
          "局部.png", new Color(30, 160, 40),
          "肖像.jpg", new Color(30, 40, 190),
          "题图.jpg", new Color(200, 180, 20));

  @TempDir static Path folder;
  private final Marks marks = new Marks();
  private final Map<String, MarkedRecord> records = new TreeMap<>();
  private BuildResult result;
  private Hunt content;
  private Hunt site;

  @BeforeAll
  void build() throws Exception {
    SigningKey key = SigningKey.generate();
    Path keyFile = folder.resolve("key.pem");
    Files.writeString(keyFile, key.file());
    write(key.issuer().did());
    BuildOptions options =
        new BuildOptions(
                folder.resolve("content"),
                Optional.empty(),
                folder.resolve("site"),
                folder.resolve("cache"),
                Optional.of("https://wuxiao.example.cn/"),
                Optional.empty(),
                2,
                false,
                false,
                false)
            .publishing()
            .signing(keyFile);
    result = new SiteBuild(options, Progress.SILENT).build();
    content = new Hunt(folder.resolve("content"));
    site = new Hunt(folder.resolve("site"));
  }

  @Test
  void theBuildIsSound() {
    assertThat(result.findings())
        .filteredOn(f -> f.severity() == Severity.ERROR)
        .extracting(f -> new TextReport(Language.EN).line(f))
        .isEmpty();
    assertThat(result.published()).isTrue();
    assertThat(result.counts().records()).isEqualTo(2);
  }

  @Test
  void everyMarkIsInTheContentWhereTheHuntSeesIt() {
    Set<String> seen = content.found();
    assertThat(marks.all()).hasSizeGreaterThan(150);
    assertThat(seen).isNotEmpty();
    Set<String> unseen = new TreeSet<>();
    for (String mark : marks.all()) {
      String bare = mark.replaceAll("^p?(\\d{4})@.*", "$1").replace("-", "");
      boolean there =
          content.names().stream().anyMatch(name -> content.plainOf(name).contains(bare))
              || content.holdsWide(mark);
      if (!there) {
        unseen.add(mark + " of " + marks.place(mark));
      }
    }
    assertThat(unseen).isEmpty();
  }

  @Test
  void noPrivateValueIsInTheSite() {
    Figures.say("leak", "10-marks", "Marks in private fields and in files", marks.all().size());
    Figures.say("leak", "20-files", "Files searched, packed ones included", site.names().size());
    assertThat(site.found()).isEmpty();
  }

  @Test
  void everyPrivateKeyOfTheSchemaIsMarked() {
    Set<String> keys = new TreeSet<>();
    for (RawKind kind : RawKind.values()) {
      String name = kind.name().toLowerCase(java.util.Locale.ROOT);
      privateKeys(Schema.of(kind), name, false, keys);
    }
    privateKeys(Schema.bank(), "bank", false, keys);
    Set<String> marked = new TreeSet<>();
    Set<String> unmarked = new TreeSet<>();
    for (MarkedRecord record : records.values()) {
      marked.addAll(record.marked);
      unmarked.addAll(record.unmarked);
    }
    assertThat(unmarked)
        .as("yes or no can hold no mark, and what was withdrawn is nowhere")
        .containsExactly(
            "achievement.consent.withdrawnOn",
            "achievement.decisionMaker",
            "achievement.disclosure.withdrawnOn",
            "achievement.governmentFunded",
            "lesson.consent.withdrawnOn",
            "lesson.disclosure.withdrawnOn",
            "lesson.governmentFunded",
            "person.consent.withdrawnOn");
    Figures.say("leak", "11-keys", "Private keys of the schema with a mark", marked.size());
    keys.removeAll(marked);
    keys.removeAll(unmarked);
    assertThat(keys)
        .as("whose value the rules settle; the record gives it")
        .containsExactlyInAnyOrderElementsOf(settled());
  }

  private static Set<String> settled() {
    Set<String> settled = new TreeSet<>();
    for (String kind : List.of("achievement", "lesson")) {
      for (String key :
          List.of("licence.licensees", "licence.scope", "disclosure.person", "disclosure.scope")) {
        settled.add(kind + "." + key);
      }
    }
    settled.add("programme.scoring.criteria.max");
    settled.add("programme.scoring.criteria.weight");
    settled.add("person.consent.scope");
    settled.add("achievement.honours.level");
    return settled;
  }

  /** Private keys that hold a value themselves, by their way from the record. */
  private static void privateKeys(KeyTable table, String path, boolean secret, Set<String> keys) {
    for (Key key : table.keys()) {
      boolean hidden = secret || key.visibility() == Visibility.PRIVATE;
      Shape inner = key.shape() instanceof Shape.Listed list ? list.item() : key.shape();
      String place = path + "." + key.name();
      if (inner instanceof Shape.Keyed keyed) {
        privateKeys(keyed.keys(), place, hidden, keys);
      } else if (hidden) {
        keys.add(place);
      }
    }
  }

  @Test
  void everyComponentOfADossierIsPublicOrMarked() throws Exception {
    FindingLog log = new FindingLog();
    RawContent raw = ContentFolder.read(folder.resolve("content"), log);
    Rules rules = new Rules(raw, (file, kind) -> MediaProbe.look(file.file(), kind), log);
    List<Object> dossiers = new ArrayList<>();
    var achievement = RecordReader.read(raw.achievements().get(0), log).orElseThrow();
    var lesson = RecordReader.read(raw.lessons().get(0), log).orElseThrow();
    var examined = rules.achievement(achievement, log);
    var examinedLesson = rules.lesson(lesson, log);
    dossiers.add(examined.dossier().orElseThrow());
    dossiers.add(examinedLesson.dossier().orElseThrow());
    dossiers.addAll(rules.conclude(List.of(examined), List.of(examinedLesson), log).people());
    DossierLeaves leaves = new DossierLeaves();
    dossiers.forEach(leaves::walk);
    assertThat(leaves.neither()).as("neither known as public nor marked").isEmpty();
    assertThat(leaves.marked()).hasSizeGreaterThan(15);
    assertThat(leaves.made()).isNotEmpty();
    for (String print : leaves.made()) {
      assertThat(site.showing(print)).as("what stands for a private value").isEmpty();
    }
  }

  @Test
  void whatCarriesTheMarksIsPublished() throws Exception {
    for (String name : List.of("整体", "局部", "公开微课", "示例甲", "这是字幕", "哪一步在先？", "NO-1")) {
      assertThat(site.showing(name)).as(name).isNotEmpty();
    }
    for (Map.Entry<String, Color> photo : PHOTOS.entrySet()) {
      assertThat(pictures(photo.getValue())).as(photo.getKey()).isNotEmpty();
    }
    assertThat(site.names())
        .as("film, sound and subtitles")
        .anyMatch(n -> n.endsWith(".mp4"))
        .anyMatch(n -> n.matches("media/.*\\.(m4a|mp3)"))
        .anyMatch(n -> n.endsWith(".vtt"))
        .as("certificate, credential, lists, packages, packed files")
        .anyMatch(n -> n.endsWith(".pdf!text"))
        .anyMatch(n -> n.endsWith(".jwt"))
        .anyMatch(n -> n.endsWith(".docx!word/document.xml"))
        .anyMatch(n -> n.endsWith(".xlsx!xl/worksheets/sheet1.xml"))
        .anyMatch(n -> n.endsWith("cmi5.zip!index.html"))
        .anyMatch(n -> n.endsWith("index.html.gz!"))
        .anyMatch(n -> n.endsWith("index.html.br!"));
    assertThat(site.showing("哪一步在先？")).anyMatch(n -> n.contains("annex-4.xlsx!"));
    assertThat(site.showing("公开成果")).anyMatch(n -> n.endsWith(".pdf!text"));
    assertThat(site.plainOf("achievements/a/index.html").split("<audio", -1)).hasSize(3);
  }

  /** Pictures of the site in the middle of which is this colour. */
  private List<String> pictures(Color color) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder.resolve("site/media"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(jpg|png|webp)")).toList()) {
        BufferedImage picture = ImageIO.read(file.toFile());
        Color middle = new Color(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2));
        int distance =
            Math.abs(middle.getRed() - color.getRed())
                + Math.abs(middle.getGreen() - color.getGreen())
                + Math.abs(middle.getBlue() - color.getBlue());
        if (distance < 60) {
          found.add(file.getFileName().toString());
        }
      }
    }
    return found;
  }

  // ---- the content

  private void write(String issuer) throws IOException {
    text(
        "site.yaml",
        """
        title: 示例
        demo: 是
        organisers: [示例市总工会]
        packages: [cmi5, scorm-1.2, scorm-2004]
        hosting: {packed: [gzip, brotli], files: [apache, headers]}
        certificates: {issuer: '%s'}
        """
            .formatted(issuer));
    programme();
    MarkedPhoto photos = new MarkedPhoto(marks);
    MarkedMedia media = new MarkedMedia(marks);
    MarkedOffice office = new MarkedOffice(marks);
    achievement(photos, media, office);
    lesson(media, office, photos);
    person(photos);
    bytes(
        "rounds/1.xlsx",
        office.workbook(
            List.of(
                List.of("序号", "成果名称", "单位", "奖项", "证书编号"),
                List.of("1", "公开成果", "示例厂", "一等奖", "NO-1")),
            new byte[0]));
    text("rounds/1.yaml", "programme: p\nname: 名单\ndate: 2024-10-01\nstage: awarded\n");
    text(
        "rounds/2.yaml",
        "programme: p\nname: 微课\ndate: 2024-10-02\nstage: awarded\nawards: [{lesson: l}]\n");
  }

  private void programme() throws IOException {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("name", "示例活动");
    given.put("year", "2024");
    given.put("categories", List.of(Map.of("key", "invention", "name", "小发明")));
    given.put("levels", List.of(Map.of("key", "first", "name", "一等奖", "order", "1")));
    given.put("consent", Map.of("required", List.of("authorization", "authenticity")));
    Map<String, Object> criterion = new LinkedHashMap<>(Map.of("max", "100", "weight", "1"));
    given.put("scoring", new LinkedHashMap<>(Map.of("criteria", List.of(criterion))));
    MarkedRecord record = new MarkedRecord(RawKind.PROGRAMME, marks);
    records.put("programmes/p", record);
    text("programmes/p.yaml", record.yaml(given));
  }

  private void achievement(MarkedPhoto photos, MarkedMedia media, MarkedOffice office)
      throws IOException {
    Map<String, Object> given = given("公开成果");
    given.put("category", "小发明");
    given.put("team", List.of(member("示例乙", "lead"), member("示例丁", "")));
    given.put("summary", "说明");
    given.put("honours", List.of(new HashMap<>(Map.of("level", "县级"))));
    record(RawKind.ACHIEVEMENT, "achievements/a", "achievement.yaml", given);
    bytes("achievements/a/photos/整体.jpg", photos.jpeg(PHOTOS.get("整体.jpg")));
    bytes("achievements/a/photos/局部.png", photos.png(PHOTOS.get("局部.png")));
    bytes("achievements/a/audio/讲解.mp3", media.mp3());
    bytes("achievements/a/audio/现场.wav", media.wav());
    bytes("achievements/a/videos/演示.mp4", media.film());
    bytes("achievements/a/private/表.docx", office.document());
    bytes("achievements/a/private/表.xlsx", office.workbook(bank(), new byte[0]));
    bytes("achievements/a/evidence/" + marks.word("evidence file") + ".pdf", office.pdf());
    bytes("achievements/a/questions/题库.xlsx", office.workbook(bank(), new byte[0]));
  }

  private static List<List<String>> bank() {
    return List.of(
        List.of("题型", "题目内容", "答案A", "答案B", "正确答案", "解析", "试题难度", "来源"),
        List.of("单选", "哪一步在先？", "看", "做", "A", "先看后做", "初级", "视频简介"));
  }

  private void lesson(MarkedMedia media, MarkedOffice office, MarkedPhoto photos)
      throws IOException {
    Map<String, Object> given = given("公开微课");
    given.put("people", List.of(member("示例乙", ""), member("示例丁", "")));
    given.put("synopsis", "简介");
    record(RawKind.LESSON, "lessons/l", "lesson.yaml", given);
    bytes("lessons/l/video.mp4", media.film());
    text(
        "lessons/l/video.vtt",
        "WEBVTT "
            + marks.word("VTT head")
            + "\n\nNOTE "
            + marks.everything("VTT note")
            + "\n\nSTYLE\n::cue(."
            + marks.word("VTT style")
            + ") {}\n\n"
            + marks.word("VTT id")
            + "\n00:00.000 --> 00:00.500\n<v "
            + marks.word("VTT voice")
            + ">这是字幕</v>\n");
    bytes("lessons/l/questions.xlsx", office.workbook(bank(), new byte[0]));
    bytes("lessons/l/questions/题图.jpg", photos.jpeg(PHOTOS.get("题图.jpg")));
    text(
        "lessons/l/questions/二.yaml",
        "questions:\n  - {type: 判断, stem: 图中对不对？, answer: 对, picture: 题图.jpg, source: 视频简介}\n");
  }

  private void person(MarkedPhoto photos) throws IOException {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("name", "示例甲");
    given.put("trade", "钳工");
    given.put("portrait", "肖像.jpg");
    given.put("consent", new LinkedHashMap<>(Map.of("scope", List.of("name", "portrait"))));
    MarkedRecord record = new MarkedRecord(RawKind.PERSON, marks);
    records.put("people/g", record);
    text("people/g.yaml", record.yaml(given));
    bytes("people/g/肖像.jpg", photos.jpeg(PHOTOS.get("肖像.jpg")));
  }

  private static Map<String, Object> given(String title) {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("title", title);
    given.put("programme", "p");
    given.put("unit", "示例厂");
    Map<String, Object> licence = new LinkedHashMap<>();
    licence.put("licensees", List.of("示例市总工会"));
    licence.put("scope", List.of("text", "photos", "videos", "audio", "questions"));
    given.put("licence", licence);
    Map<String, Object> disclosure = new LinkedHashMap<>();
    disclosure.put("person", "示例乙");
    disclosure.put("scope", List.of("name", "voice"));
    given.put("disclosure", List.of(disclosure));
    return given;
  }

  private static Map<String, Object> member(String name, String lead) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("name", name);
    if (!lead.isEmpty()) {
      member.put("lead", "是");
    }
    return member;
  }

  private void record(RawKind kind, String at, String file, Map<String, Object> given)
      throws IOException {
    MarkedRecord record = new MarkedRecord(kind, marks);
    records.put(at, record);
    text(at + "/" + file, record.yaml(given));
    for (Map.Entry<String, String> named : record.files.entrySet()) {
      text(at + "/" + named.getKey(), named.getValue());
    }
  }

  private void text(String path, String text) throws IOException {
    bytes(path, text.getBytes(UTF_8));
  }

  private void bytes(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
