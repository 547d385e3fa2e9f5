package laurel.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.dossier.AchievementDossier;
import laurel.dossier.LessonDossier;
import laurel.probe.Facts;
import laurel.probe.MediaFormat;
import laurel.probe.MediaProbe;
import laurel.probe.OriginalKind;
import laurel.probe.PhotoFacts;
import laurel.probe.PhotoFacts.ColourModel;
import laurel.probe.Probe;
import laurel.read.ContentFolder;
import laurel.read.RawContent;
import laurel.read.RecordReader;
import laurel.read.RecordSource;
import laurel.review.Candidate;
import laurel.rules.Examined;
import laurel.rules.Originals;
import laurel.rules.Ruled;
import laurel.rules.Rules;

/**
 * A content folder made for one test, and what the gates to a jury and to the public let through of
 * it. Its films and pictures are named and never looked at.
 */
final class Submitted {
  static final LocalDate DAY = LocalDate.of(2024, 9, 10);

  private static final Facts PHOTO =
      new PhotoFacts(
          MediaFormat.JPEG, 9, 30, 20, 1, Optional.empty(), ColourModel.RGB, false, false, false);

  private static final Originals UNSEEN = (file, kind) -> look(file.file(), kind);

  private final Path root;

  Submitted(Path folder) {
    root = folder.resolve("content");
    file("site.yaml", "title: 示例\ndemo: 是\norganisers: [示例市总工会]\n");
    file(
        "programmes/p.yaml",
        """
        name: 示例活动
        year: 2024
        organisers: [示例市科技局]
        categories: [{key: invention, name: 小发明}, {key: suggestion, name: 小建议}]
        consent: {required: [authorization, authenticity]}
        scoring: {criteria: [{key: a, name: 新意, max: 60}, {key: b, name: 效益, max: 40}]}
        """);
  }

  Submitted file(String path, String text) {
    return file(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  Submitted file(String path, byte[] bytes) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Submitted achievement(String id, String text) {
    return file("achievements/" + id + "/achievement.yaml", text);
  }

  Submitted lesson(String id, String text) {
    return file("lessons/" + id + "/lesson.yaml", text);
  }

  Path path(String path) {
    return root.resolve(path);
  }

  Admitted open() {
    return on(Optional.of(DAY), false, Optional.empty());
  }

  Admitted blind() {
    return on(Optional.of(DAY), true, Optional.empty());
  }

  /** Subtitles are read where a test wrote some; all else is taken for sound. */
  private static Probe look(Path file, OriginalKind kind) {
    try {
      return kind == OriginalKind.CUES && Files.size(file) > 1
          ? MediaProbe.look(file, kind)
          : new Probe(Optional.of(PHOTO).filter(p -> kind == OriginalKind.PHOTO), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the rules let stand of it. */
  Ruled ruled() {
    try {
      FindingLog log = new FindingLog();
      RawContent raw = ContentFolder.read(root, log);
      Rules rules = new Rules(raw, UNSEEN, log);
      List<Examined<AchievementDossier>> achievements = new ArrayList<>();
      for (RecordSource source : raw.achievements()) {
        RecordReader.read(source, log).ifPresent(r -> achievements.add(rules.achievement(r, log)));
      }
      List<Examined<LessonDossier>> lessons = new ArrayList<>();
      for (RecordSource source : raw.lessons()) {
        RecordReader.read(source, log).ifPresent(r -> lessons.add(rules.lesson(r, log)));
      }
      return rules.conclude(achievements, lessons, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the gate to the public lets through on the day. */
  Gated gated(FindingLog log) {
    return Gate.open(ruled(), Optional.of(DAY), ref -> Location.of(ref.key()), log);
  }

  /** The one entry of the folder. */
  Candidate entry() {
    return open().pack().candidates().get(0);
  }

  Admitted on(Optional<LocalDate> day, boolean blind, Optional<String> programme) {
    try {
      FindingLog log = new FindingLog();
      RawContent raw = ContentFolder.read(root, log);
      Rules rules = new Rules(raw, UNSEEN, log);
      List<Examined<AchievementDossier>> achievements = new ArrayList<>();
      for (RecordSource source : raw.achievements()) {
        RecordReader.read(source, log).ifPresent(r -> achievements.add(rules.entry(r, log)));
      }
      List<Examined<LessonDossier>> lessons = new ArrayList<>();
      for (RecordSource source : raw.lessons()) {
        RecordReader.read(source, log).ifPresent(r -> lessons.add(rules.lessonEntry(r, log)));
      }
      Ruled ruled = rules.conclude(achievements, lessons, log);
      return ReviewGate.open(
          new ReviewGate.Sent(achievements, lessons),
          ruled,
          rules.scorings(),
          new ReviewGate.Asked(day, blind, programme),
          ref -> Location.of(ref.key()),
          log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
