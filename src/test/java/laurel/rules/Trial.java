package laurel.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.diag.FindingLog;
import laurel.dossier.AchievementDossier;
import laurel.dossier.LessonDossier;
import laurel.probe.MediaProbe;
import laurel.read.ContentFolder;
import laurel.read.RawContent;
import laurel.read.RecordReader;
import laurel.read.RecordSource;

/** Reads a content folder and applies its rules, as the pipeline does, with the real parts. */
public final class Trial {
  private Trial() {}

  /** What came of it. */
  public record Outcome(Ruled ruled, FindingLog log) {}

  public static Outcome run(Path content) throws IOException {
    FindingLog log = new FindingLog();
    RawContent raw = ContentFolder.read(content, log);
    Rules rules = new Rules(raw, (file, kind) -> MediaProbe.look(file.file(), kind), log);
    List<Examined<AchievementDossier>> achievements = new ArrayList<>();
    for (RecordSource source : raw.achievements()) {
      RecordReader.read(source, log)
          .ifPresent(record -> achievements.add(rules.achievement(record, log)));
    }
    List<Examined<LessonDossier>> lessons = new ArrayList<>();
    for (RecordSource source : raw.lessons()) {
      RecordReader.read(source, log).ifPresent(record -> lessons.add(rules.lesson(record, log)));
    }
    return new Outcome(rules.conclude(achievements, lessons, log), log);
  }
}
