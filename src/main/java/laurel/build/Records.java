package laurel.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.Quote;
import laurel.diag.ReportIndex;
import laurel.dossier.AchievementDossier;
import laurel.dossier.LessonDossier;
import laurel.model.RecordRef;
import laurel.read.Opened;
import laurel.read.RawContent;
import laurel.read.RawRecord;
import laurel.read.RecordReader;
import laurel.read.RecordSource;
import laurel.rules.Examined;
import laurel.rules.Originals;
import laurel.rules.Policy;
import laurel.rules.Ruled;
import laurel.rules.Rules;
import laurel.work.Parallel;
import laurel.work.Progress;

/**
 * Every record read and checked: each by itself on any thread, then what shows only beside the
 * others.
 *
 * @param ruled all that is valid
 * @param index what a report for people says of each record, valid or not
 * @param places where each record stands
 * @param known what can be read of each, valid or not
 */
record Records(
    Ruled ruled, ReportIndex index, Map<RecordRef, Location> places, List<Rules.Known> known) {

  /** Reads and checks all records of a content folder. */
  static Records of(
      RawContent raw,
      Originals originals,
      RecordCache cache,
      int jobs,
      Progress progress,
      FindingLog log)
      throws IOException, InterruptedException {
    Rules rules = new Rules(raw, originals, log);
    progress.begin(Progress.Phase.READ, raw.achievements().size() + (long) raw.lessons().size());
    Reading reading = new Reading(jobs, progress);
    List<Examined<AchievementDossier>> achievements =
        reading.of(
            raw.achievements(),
            source ->
                cache.achievement(
                    source, (opened, own) -> check(source, rules::achievement, opened, own), log));
    List<Examined<LessonDossier>> lessons =
        reading.of(
            raw.lessons(),
            source ->
                cache.lesson(
                    source, (opened, own) -> check(source, rules::lesson, opened, own), log));
    return concluded(rules, achievements, lessons, log);
  }

  /** Records that were checked each by itself, seen beside each other. */
  static Records concluded(
      Rules rules,
      List<Examined<AchievementDossier>> achievements,
      List<Examined<LessonDossier>> lessons,
      FindingLog log) {
    Ruled ruled = rules.conclude(achievements, lessons, log);
    Naming naming = new Naming(ruled.policies());
    achievements.forEach(naming::add);
    lessons.forEach(naming::add);
    return new Records(ruled, new ReportIndex(naming.entries), naming.places, naming.known);
  }

  /** Where a record stands; one that is not in the folder, at the address that it would have. */
  Location place(RecordRef ref) {
    return places.getOrDefault(ref, Location.of(ref.key()));
  }

  private static <D> Optional<Examined<D>> check(
      RecordSource source,
      BiFunction<RawRecord, FindingLog, Examined<D>> rules,
      Opened opened,
      FindingLog log) {
    return RecordReader.read(source, opened, log).map(record -> rules.apply(record, log));
  }

  /** Gets one record. */
  private interface Getter<D> {
    Optional<Examined<D>> get(RecordSource source) throws IOException;
  }

  /** Gets records from many threads. */
  private record Reading(int jobs, Progress progress) {
    <D> List<Examined<D>> of(List<RecordSource> sources, Getter<D> getter)
        throws IOException, InterruptedException {
      return Parallel.<RecordSource, Optional<Examined<D>>, IOException>map(
              sources,
              jobs,
              source -> {
                Optional<Examined<D>> examined = getter.get(source);
                progress.advance(1);
                return examined;
              })
          .stream()
          .flatMap(Optional::stream)
          .toList();
    }
  }

  /** Gathers names and places of records. */
  private static final class Naming {
    private final Map<String, ReportIndex.Entry> entries = new HashMap<>();
    private final Map<RecordRef, Location> places = new HashMap<>();
    private final List<Rules.Known> known = new ArrayList<>();
    private final Map<String, Policy> policies;

    Naming(Map<String, Policy> policies) {
      this.policies = policies;
    }

    void add(Examined<?> examined) {
      Examined.Outline outline = examined.outline();
      Policy policy = policies.get(outline.programme());
      Map<String, Quote> quotes = policy == null ? Map.of() : policy.quotes();
      String unit = outline.units().isEmpty() ? "" : outline.units().get(0);
      entries.put(examined.ref().key(), new ReportIndex.Entry(outline.title(), unit, quotes));
      places.put(examined.ref(), examined.places().record());
      known.add(new Rules.Known(examined.ref(), outline));
    }
  }
}
