package laurel.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import laurel.diag.Finding;
import laurel.diag.FindingLog;
import laurel.dossier.AchievementDossier;
import laurel.dossier.LessonDossier;
import laurel.read.RawContent;
import laurel.read.RawRecord;
import laurel.read.RecordReader;
import laurel.read.RecordSource;
import laurel.rules.Examined;
import laurel.rules.Originals;
import laurel.rules.Rules;
import laurel.work.Parallel;
import laurel.work.Progress;

/**
 * Reads records and keeps what came of each, findings included, until one of its files or a
 * programme changes: for one process that looks at a content folder again and again.
 */
final class KeptRecords {
  private final Map<String, Kept<AchievementDossier>> achievements = new ConcurrentHashMap<>();
  private final Map<String, Kept<LessonDossier>> lessons = new ConcurrentHashMap<>();
  private Optional<Rules> last = Optional.empty();

  /** What came of a record when it had these files. */
  private record Kept<D>(
      RecordSource source, Optional<Examined<D>> examined, List<Finding> findings) {}

  /** Lets go of what may have become another. */
  void forget(Touched touched) {
    if (touched.programmes()) {
      achievements.clear();
      lessons.clear();
    } else {
      achievements.keySet().removeAll(touched.records());
      lessons.keySet().removeAll(touched.records());
    }
  }

  /** Every record, as {@link Records#of} tells it. */
  Records read(RawContent raw, Originals originals, int jobs, Progress progress, FindingLog log)
      throws InterruptedException {
    Rules rules = new Rules(raw, originals, log);
    last = Optional.of(rules);
    progress.begin(Progress.Phase.READ, raw.achievements().size() + (long) raw.lessons().size());
    return Records.concluded(
        rules,
        each(
            raw.achievements(),
            achievements,
            (record, own) -> rules.achievement(record, own).map(AchievementDossier::discreet),
            jobs,
            progress,
            log),
        each(
            raw.lessons(),
            lessons,
            (record, own) -> rules.lesson(record, own).map(LessonDossier::discreet),
            jobs,
            progress,
            log),
        log);
  }

  /**
   * An achievement as it is now, under the rules of the last reading; nothing of it is kept.
   *
   * @return empty where it cannot be read
   */
  Optional<AchievementDossier> again(RecordSource source, FindingLog log) {
    return last.flatMap(
        rules ->
            RecordReader.read(source, log)
                .map(record -> rules.achievement(record, log))
                .flatMap(Examined::dossier)
                .map(AchievementDossier::discreet));
  }

  private static <D> List<Examined<D>> each(
      List<RecordSource> sources,
      Map<String, Kept<D>> kept,
      BiFunction<RawRecord, FindingLog, Examined<D>> check,
      int jobs,
      Progress progress,
      FindingLog log)
      throws InterruptedException {
    List<RecordSource> changed =
        sources.stream().filter(s -> s.linked() || !isKept(s, kept)).toList();
    progress.advance(sources.size() - (long) changed.size());
    Parallel.<RecordSource, Kept<D>, RuntimeException>each(
        changed,
        changed.size() > 1 ? jobs : 1,
        source -> read(source, check, progress),
        fresh -> kept.put(fresh.source().key(), fresh));
    sources.forEach(source -> log.addAll(kept.get(source.key()).findings()));
    return sources.stream().flatMap(s -> kept.get(s.key()).examined().stream()).toList();
  }

  private static <D> boolean isKept(RecordSource source, Map<String, Kept<D>> kept) {
    return kept.containsKey(source.key()) && kept.get(source.key()).source().equals(source);
  }

  private static <D> Kept<D> read(
      RecordSource source,
      BiFunction<RawRecord, FindingLog, Examined<D>> check,
      Progress progress) {
    FindingLog own = new FindingLog();
    Optional<Examined<D>> examined =
        RecordReader.read(source, own).map(record -> check.apply(record, own));
    progress.advance(1);
    return new Kept<>(source, examined, own.findings());
  }
}
