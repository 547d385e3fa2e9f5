package laurel.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.dossier.AchievementDossier;
import laurel.dossier.LessonDossier;
import laurel.dossier.ReviewRound;
import laurel.model.Programme;
import laurel.model.RecordRef;
import laurel.model.Site.Organiser;
import laurel.read.Node;
import laurel.read.RawRecord;

/** The last step of {@link Rules}: all records beside each other, and the rounds that name them. */
final class Conclusion {
  private final Rules rules;
  private final List<Examined<AchievementDossier>> achievements;
  private final List<Examined<LessonDossier>> lessons;
  private final FindingLog log;
  private final UnitRegister units;
  private final RecordIndex index;

  Conclusion(
      Rules rules,
      List<Examined<AchievementDossier>> achievements,
      List<Examined<LessonDossier>> lessons,
      FindingLog log) {
    this.rules = rules;
    this.achievements = achievements;
    this.lessons = lessons;
    this.log = log;
    Set<String> named = new LinkedHashSet<>();
    both().forEach(record -> named.addAll(record.outline().units()));
    this.units = rules.units().with(named);
    this.index = new RecordIndex(refs(), both().toList(), units, withdrawn());
  }

  Ruled ruled() {
    List<ReviewRound> rounds = rounds();
    checkTogether(rounds);
    List<AchievementDossier> soundAchievements = sound(achievements);
    List<LessonDossier> soundLessons = sound(lessons);
    return new Ruled(
        rules.site().site(),
        rules.site().pictures(),
        publishers(),
        rules.site().maskAll(),
        policies(),
        programmes(),
        soundAchievements,
        soundLessons,
        rules.people(),
        rules.unreadPeople(),
        units.all(),
        rounds,
        rules.pages(),
        heldBack(soundAchievements, soundLessons),
        rules.calendar().holidays(),
        rules.calendar().swapped(),
        index.soughtByTitle());
  }

  private void checkTogether(List<ReviewRound> rounds) {
    Map<String, Rulebook> books = rules.books();
    Set<String> people =
        rules.raw().people().stream().map(RawRecord::id).collect(Collectors.toSet());
    References references = new References(books, index, units, people, log);
    references.achievements(achievements.stream().filter(this::valid).toList());
    references.lessons(lessons.stream().filter(this::valid).toList());
    BorrowedVideos videos = new BorrowedVideos(books, sound(lessons), log);
    sound(achievements).forEach(videos::check);
    new Duplicates(books, units, named(rounds), log).check(both().toList());
    new NearUnits(books, rules.units(), units, log).check(both().toList());
    new Quotas(rules, units, log).check(both().toList());
    new History(books, this::place, log).check(rounds);
  }

  private static Set<RecordRef> named(List<ReviewRound> rounds) {
    return rounds.stream()
        .flatMap(round -> round.decisions().stream())
        .map(ReviewRound.Decision::record)
        .collect(Collectors.toSet());
  }

  private List<ReviewRound> rounds() {
    List<ReviewRound> rounds = new ArrayList<>();
    for (RawRecord raw : rules.raw().rounds()) {
      Optional<Rulebook> book = rules.bookOfRound(raw, log);
      book.flatMap(b -> RoundRules.check(raw, b, index, rules.calendar(), log.about(raw.key())))
          .ifPresent(rounds::add);
    }
    rounds.sort(Comparator.comparing(ReviewRound::date).thenComparing(ReviewRound::id));
    return rounds;
  }

  private Location place(ReviewRound round) {
    return rules.raw().rounds().stream()
        .filter(raw -> raw.id().equals(round.id()))
        .map(raw -> raw.fields().at("date"))
        .findFirst()
        .orElseThrow();
  }

  private Stream<Examined<?>> both() {
    return Stream.<Examined<?>>concat(achievements.stream(), lessons.stream());
  }

  private List<RecordRef> refs() {
    return Stream.concat(
            rules.raw().achievements().stream().map(s -> RecordRef.achievement(s.id())),
            rules.raw().lessons().stream().map(s -> RecordRef.lesson(s.id())))
        .toList();
  }

  private Set<String> withdrawn() {
    Set<String> ids = new LinkedHashSet<>();
    for (RawRecord round : rules.raw().rounds()) {
      for (Node.Fields line : round.fields().records("withdrawn")) {
        Stream.of("achievement", "lesson")
            .flatMap(key -> line.text(key).stream())
            .forEach(id -> ids.add(id.value()));
      }
    }
    return ids;
  }

  private boolean valid(Examined<?> record) {
    return record.dossier().isPresent() && !log.hasError(record.ref().key());
  }

  private <D> List<D> sound(List<Examined<D>> records) {
    return records.stream()
        .filter(this::valid)
        .sorted(Comparator.comparing(Examined::ref))
        .map(record -> record.dossier().orElseThrow())
        .toList();
  }

  private Set<RecordRef> heldBack(
      List<AchievementDossier> soundAchievements, List<LessonDossier> soundLessons) {
    Set<RecordRef> heldBack = new TreeSet<>(index.outlines().keySet());
    soundAchievements.forEach(a -> heldBack.remove(a.ref()));
    soundLessons.forEach(l -> heldBack.remove(l.ref()));
    return heldBack;
  }

  /** The first organiser publishes; the others are hosts beside it. */
  private List<String> publishers() {
    return rules.site().site().organisers().stream().limit(1).map(Organiser::name).toList();
  }

  private List<Programme> programmes() {
    return rules.books().values().stream().map(Rulebook::programme).toList();
  }

  private Map<String, Policy> policies() {
    Map<String, Policy> policies = new TreeMap<>();
    rules.books().forEach((id, book) -> policies.put(id, book.policy()));
    return policies;
  }
}
