package laurel.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.cache.Codec;
import laurel.cache.CodecTargets;
import laurel.cache.RecordCodec;
import laurel.diag.Finding;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.Location;
import laurel.diag.TextReport;
import laurel.dossier.AchievementDossier;
import laurel.dossier.LessonDossier;
import laurel.gate.Gate;
import laurel.model.RecordRef;
import laurel.probe.MediaProbe;
import laurel.read.ContentFolder;
import laurel.read.LedgerReader;
import laurel.read.RawContent;
import laurel.read.RecordReader;
import laurel.read.RecordSource;
import laurel.rules.Examined;
import laurel.rules.Ruled;
import laurel.rules.Rules;

/**
 * Every file of a content folder: one of them is the input, the others are sound; read, ruled and
 * let through the gate as in a build. Every finding can be told in both languages and names a place
 * that there is.
 */
final class ContentTargets {
  private static final Pattern PLACE =
      Pattern.compile("content/(.+?\\.(?:ya?ml|json|md)):(\\d+):(\\d+)");

  private final Path root;

  ContentTargets(Path work) throws IOException {
    root = work.resolve("content");
    for (Map.Entry<String, String> file : SOUND.entrySet()) {
      put(file.getKey(), file.getValue().getBytes(UTF_8));
    }
    put("achievements/a/photos/1.jpg", resource("samples/gps.jpg"));
    put("lessons/l/video.mp4", resource("media/film.mp4"));
  }

  static final Map<String, String> SOUND = sound();

  private static Map<String, String> sound() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("site.yaml", "title: 示例\norganisers: [示例市总工会]\n");
    files.put("units.yaml", "units:\n  - {name: 示例厂, formerNames: [老厂], region: 340100}\n");
    files.put("holidays.yaml", "holidays: [2024-10-01]\n");
    files.put(
        "programmes/p.yaml",
        """
        name: 示例活动
        year: 2024
        deadline: 2024-06-28
        categories: [{key: invention, name: 小发明}]
        levels: [{key: first, name: 一等奖}]
        fields: {summary: {maxChars: 400}, team: {maxItems: 20}}
        consent: {required: [authorization]}
        privacy: {withoutConsent: mask}
        """);
    files.put(
        "achievements/a/achievement.yaml",
        """
        title: 一号成果
        category: 小发明
        programme: p
        unit: 示例厂
        team: [{name: 示例甲, lead: 是}]
        summary: 说明
        consent: {authorization: private/信.pdf}
        """);
    files.put("achievements/a/private/信.pdf", "%PDF-1.4\n");
    files.put(
        "achievements/a/questions/q.yaml",
        "questions:\n  - {type: 单选, stem: 几？, options: {A: 一, B: 二}, answer: A, source: 视频简介}\n");
    files.put(
        "lessons/l/lesson.yaml",
        """
        title: 一课
        programme: p
        unit: 示例厂
        people: [示例乙]
        synopsis: 简介
        achievement: a
        consent: {authorization: private/信.pdf}
        """);
    files.put("lessons/l/private/信.pdf", "%PDF-1.4\n");
    files.put("lessons/l/video.vtt", "WEBVTT\n\n00:00.000 --> 00:00.500\n大家好\n");
    files.put("people/g.yaml", "name: 示例丙\nconsent: {scope: [name], grantedOn: 2024-01-01}\n");
    files.put("pages/about.md", "---\ntitle: 关于\n---\n\n正文\n");
    files.put(
        "rounds/1.yaml",
        """
        programme: p
        date: 2024-10-01
        stage: awarded
        awards:
          - {achievement: a, level: 一等奖}
          - {lesson: l}
        """);
    return files;
  }

  private static byte[] resource(String name) throws IOException {
    return Files.readAllBytes(Path.of("src/test/resources/laurel").resolve(name));
  }

  Map<String, Target> all() {
    Map<String, Target> targets = new LinkedHashMap<>();
    targets.put("record", as("achievements/a/achievement.yaml"));
    targets.put("record-json", in("achievements/b/achievement.json"));
    targets.put("lesson", as("lessons/l/lesson.yaml"));
    targets.put("programme", as("programmes/p.yaml"));
    targets.put("site", as("site.yaml"));
    targets.put("units", as("units.yaml"));
    targets.put("holidays", as("holidays.yaml"));
    targets.put("person", as("people/g.yaml"));
    targets.put("page", as("pages/about.md"));
    targets.put("round", as("rounds/1.yaml"));
    targets.put("round-csv", in("rounds/2.csv"));
    targets.put("bank", as("achievements/a/questions/q.yaml"));
    targets.put("bank-xlsx", in("achievements/a/questions/b.xlsx"));
    targets.put(
        "bank-sheet", input -> take("achievements/a/questions/c.xlsx", Packed.sheet(input)));
    targets.put("round-sheet", input -> take("rounds/3.xlsx", Packed.sheet(input)));
    targets.put("subtitles", as("lessons/l/video.vtt"));
    targets.put("file-name", this::named);
    targets.put("ledger", this::ledger);
    targets.put("kept-record", this::kept);
    return targets;
  }

  /** The input in place of a sound file. */
  private Target as(String path) {
    return input -> {
      take(path, input);
    };
  }

  /** The input beside the sound files. */
  private Target in(String path) {
    return input -> take(path, input);
  }

  private void take(String path, byte[] input) throws Exception {
    try {
      put(path, input);
      tell(run());
    } finally {
      restore(path);
    }
  }

  private void restore(String path) throws IOException {
    String sound = SOUND.get(path);
    if (sound == null) {
      Files.deleteIfExists(root.resolve(path));
      if (path.startsWith("achievements/b/")) {
        Files.deleteIfExists(root.resolve("achievements/b"));
      }
    } else {
      put(path, sound.getBytes(UTF_8));
    }
  }

  /** The input is the name of a photo and of a bank; what the disk refuses is no input. */
  private void named(byte[] input) throws Exception {
    String name = new String(input, UTF_8).replaceAll("[/\\x00]", "");
    if (name.isBlank() || name.matches("\\.{1,2}") || name.getBytes(UTF_8).length > 200) {
      return;
    }
    List<String> paths =
        List.of("achievements/a/photos/" + name, "achievements/a/" + name, "pages/" + name);
    try {
      for (String path : paths) {
        put(path, resource("samples/gps.jpg"));
      }
      tell(run());
    } finally {
      for (String path : paths) {
        Files.deleteIfExists(root.resolve(path));
      }
      put(
          "achievements/a/achievement.yaml",
          SOUND.get("achievements/a/achievement.yaml").getBytes(UTF_8));
      put("pages/about.md", SOUND.get("pages/about.md").getBytes(UTF_8));
      put("achievements/a/photos/1.jpg", resource("samples/gps.jpg"));
    }
  }

  private void ledger(byte[] input) throws Exception {
    FindingLog log = new FindingLog();
    try {
      put("ledger.json", input);
      LedgerReader.read(root, "content", log);
      tell(log);
    } finally {
      Files.deleteIfExists(root.resolve("ledger.json"));
    }
  }

  /** A sound record as the cache keeps it, damaged as the input says. */
  private void kept(byte[] input) throws Exception {
    RawContent raw = ContentFolder.read(root, new FindingLog());
    Rules rules =
        new Rules(raw, (file, kind) -> MediaProbe.look(file.file(), kind), new FindingLog());
    Examined<AchievementDossier> examined =
        rules.achievement(
            RecordReader.read(raw.achievements().get(0), new FindingLog()).orElseThrow(),
            new FindingLog());
    Codec<Examined<AchievementDossier>> codec =
        RecordCodec.of(Examined.class, AchievementDossier.class);
    CodecTargets.reading(codec).take(CodecTargets.damaged(codec, examined, input));
  }

  private void put(String path, byte[] bytes) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private FindingLog run() throws IOException {
    FindingLog log = new FindingLog();
    RawContent raw = ContentFolder.read(root, log);
    Rules rules = new Rules(raw, (file, kind) -> MediaProbe.look(file.file(), kind), log);
    List<Examined<AchievementDossier>> achievements = new ArrayList<>();
    for (RecordSource source : raw.achievements()) {
      RecordReader.read(source, log).ifPresent(r -> achievements.add(rules.achievement(r, log)));
    }
    List<Examined<LessonDossier>> lessons = new ArrayList<>();
    for (RecordSource source : raw.lessons()) {
      RecordReader.read(source, log).ifPresent(r -> lessons.add(rules.lesson(r, log)));
    }
    Ruled ruled = rules.conclude(achievements, lessons, log);
    Gate.open(ruled, Optional.empty(), ContentTargets::place, log);
    return log;
  }

  private static Location place(RecordRef record) {
    return Location.of("content/" + record.key());
  }

  private void tell(FindingLog log) throws IOException {
    for (Finding finding : log.findings()) {
      for (Language language : Language.values()) {
        new TextReport(language).line(finding);
      }
      Matcher place = PLACE.matcher(finding.where().toString());
      if (place.matches() && Files.isRegularFile(root.resolve(place.group(1)))) {
        exists(finding, root.resolve(place.group(1)), Integer.parseInt(place.group(2)));
      }
    }
  }

  private static void exists(Finding finding, Path file, int line) throws IOException {
    String text = new String(Files.readAllBytes(file), UTF_8);
    long lines = text.split("\\r\\n|[\\r\\n\\u0085\\u2028\\u2029]", -1).length;
    if (line < 1 || line > Math.max(1, lines)) {
      throw new AssertionError("no such line of " + lines + ": " + finding);
    }
  }
}
