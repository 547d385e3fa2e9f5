package laurel.build;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import laurel.diag.Finding;
import laurel.diag.FindingLog;
import laurel.dossier.AchievementDossier;
import laurel.dossier.LessonDossier;
import laurel.model.RecordRef;
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
  private Optional<Last> last = Optional.empty();

  /** What came of a record when it had these files. */
  record Kept<D>(RecordSource source, Optional<Examined<D>> examined, List<Finding> findings) {}

  /**
   * The last reading of all.
   *
   * @param known what can be read of each record
   * @param soughtByTitle some round names a record by its title
   */
  private record Last(Rules rules, List<Rules.Known> known, boolean soughtByTitle) {
    Last with(List<Rules.Known> later) {
      return new Last(rules, later, soughtByTitle);
    }
  }

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
    progress.begin(Progress.Phase.READ, raw.achievements().size() + (long) raw.lessons().size());
    Records read =
        Records.concluded(
            rules,
            each(
                raw.achievements(),
                achievements,
                (record, own) -> check(rules, record, own),
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
    last = Optional.of(new Last(rules, read.known(), read.ruled().soughtByTitle()));
    return read;
  }

  /**
   * An achievement as it is now, under the rules of the last reading; nothing of it is kept.
   *
   * @return empty where it cannot be read
   */
  Optional<AchievementDossier> again(RecordSource source, FindingLog log) {
    return examined(source, log).flatMap(Examined::dossier);
  }

  private Optional<Examined<AchievementDossier>> examined(RecordSource source, FindingLog log) {
    return last.flatMap(
        all -> RecordReader.read(source, log).map(record -> check(all.rules(), record, log)));
  }

  private static Examined<AchievementDossier> check(Rules rules, RawRecord record, FindingLog log) {
    return rules.achievement(record, log).map(AchievementDossier::discreet);
  }

  /** An achievement as it was read last; empty where it was not. */
  Optional<Kept<AchievementDossier>> known(String key) {
    return Optional.ofNullable(achievements.get(key));
  }

  /** An achievement as it is now, under the rules of the last reading. */
  Kept<AchievementDossier> anew(RecordSource source) {
    FindingLog own = new FindingLog();
    return new Kept<>(source, examined(source, own), own.findings());
  }

  /**
   * Whether achievements under other titles change nothing beside all others: no round seeks them
   * by their titles, and the rules find the same twins.
   */
  boolean mayBeCalled(Collection<Kept<AchievementDossier>> later) {
    return last.filter(all -> !all.soughtByTitle())
        .filter(all -> all.rules().haveTheSameTwins(all.known(), called(all.known(), later)))
        .isPresent();
  }

  /** Keeps achievements of which nothing but the words or the title has changed. */
  void keep(Collection<Kept<AchievementDossier>> later) {
    later.forEach(one -> achievements.put(one.source().key(), one));
    last = last.map(all -> all.with(called(all.known(), later)));
  }

  private static List<Rules.Known> called(
      List<Rules.Known> all, Collection<Kept<AchievementDossier>> later) {
    Map<RecordRef, Rules.Known> others = new HashMap<>();
    later.stream()
        .flatMap(one -> one.examined().stream())
        .forEach(one -> others.put(one.ref(), new Rules.Known(one.ref(), one.outline())));
    return all.stream().map(known -> others.getOrDefault(known.ref(), known)).toList();
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
