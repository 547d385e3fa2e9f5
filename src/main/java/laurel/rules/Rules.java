package laurel.rules;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.dossier.AchievementDossier;
import laurel.dossier.LessonDossier;
import laurel.dossier.PersonDossier;
import laurel.model.FreePage;
import laurel.model.RecordRef;
import laurel.read.Node.Fields;
import laurel.read.RawContent;
import laurel.read.RawRecord;
import laurel.review.Scoring;

/**
 * The rules of one content folder. Made of the few records that rule the others; then each
 * achievement and lesson is checked by itself, in any order and on any thread, and what shows only
 * when all are known is checked by {@link #conclude}. Values in, values and findings out:
 * immutable.
 */
public final class Rules {
  private final RawContent raw;
  private final Originals originals;
  private final SiteRules.Checked site;
  private final Map<String, Rulebook> books;
  private final Set<String> brokenProgrammes;
  private final UnitRegister units;
  private final WorkCalendar calendar;
  private final List<PersonDossier> people;
  private final Set<String> unreadPeople;
  private final List<FreePage> pages;

  /** Reads site, programmes, units, holidays, people and pages. */
  public Rules(RawContent raw, Originals originals, FindingLog log) {
    this.raw = raw;
    this.originals = originals;
    this.site = site(raw, originals, log);
    this.books = books(raw.programmes(), log);
    this.brokenProgrammes = there(raw.programmes(), "programmes/", log);
    this.units =
        raw.units()
            .map(r -> UnitRules.check(r, log.about(r.key())))
            .orElse(new UnitRegister(List.of()));
    this.calendar =
        raw.holidays()
            .map(r -> WorkCalendar.read(r, log.about(r.key())))
            .orElse(WorkCalendar.PLAIN);
    this.people = each(raw.people(), r -> PersonRules.check(r, originals, log.about(r.key())));
    this.unreadPeople = there(raw.people(), "people/", log);
    people.forEach(p -> unreadPeople.remove(p.id()));
    String language = site.site().languages().get(0);
    this.pages = each(inOrder(raw.pages()), r -> PageRules.check(r, language, log.about(r.key())));
  }

  /**
   * Checks one achievement by itself. What is told depends on the record and its programme alone.
   */
  public Examined<AchievementDossier> achievement(RawRecord record, FindingLog log) {
    return ruled(RecordRef.achievement(record.id()), record, log, AchievementRules::check);
  }

  /**
   * The same, with what there is of an entry that does not meet the rules yet: for a jury, which
   * sees entries before they are complete, and for nobody else.
   */
  public Examined<AchievementDossier> entry(RawRecord record, FindingLog log) {
    return ruled(RecordRef.achievement(record.id()), record, log, AchievementRules::entry);
  }

  /** The same of a lesson. */
  public Examined<LessonDossier> lessonEntry(RawRecord record, FindingLog log) {
    return ruled(RecordRef.lesson(record.id()), record, log, LessonRules::entry);
  }

  /** How the experts of each programme score, by its id; one that says nothing is not in it. */
  public Map<String, Scoring> scorings() {
    Map<String, Scoring> scorings = new TreeMap<>();
    books.forEach((id, book) -> book.scoring().ifPresent(s -> scorings.put(id, s)));
    return scorings;
  }

  /** Checks one lesson by itself. What is told depends on the record and its programme alone. */
  public Examined<LessonDossier> lesson(RawRecord record, FindingLog log) {
    return ruled(RecordRef.lesson(record.id()), record, log, LessonRules::check);
  }

  /** Examines one record by the rules of its programme. */
  private interface Examination<D> {
    Examined<D> of(RawRecord record, Rulebook book, Originals originals, RecordLog log);
  }

  private <D> Examined<D> ruled(
      RecordRef ref, RawRecord record, FindingLog log, Examination<D> examination) {
    RecordLog about = log.about(record.key());
    Optional<Rulebook> book = bookOf(record, about);
    return book.isPresent()
        ? examination.of(record, book.get(), originals, about)
        : unruled(ref, record, about);
  }

  /**
   * What a programme asks of the fields of its records; nothing where there is no such programme.
   */
  public Asked asked(String programme) {
    Rulebook book = books.get(programme);
    return book == null ? Asked.NOTHING : Asked.of(book);
  }

  /** The ids of the programmes that can be used, with their names. */
  public Map<String, String> programmes() {
    Map<String, String> names = new TreeMap<>();
    books.forEach((id, book) -> names.put(id, book.programme().name()));
    return names;
  }

  /**
   * Checks what shows only when all records are known, and gathers all that is valid.
   *
   * @param log holds the findings of every record so far
   */
  public Ruled conclude(
      List<Examined<AchievementDossier>> achievements,
      List<Examined<LessonDossier>> lessons,
      FindingLog log) {
    return new Conclusion(this, achievements, lessons, log).ruled();
  }

  /** What can be read of a record, valid or not. */
  public record Known(RecordRef ref, Examined.Outline outline) {}

  /**
   * Whether the same shows when the titles of all records are seen beside each other: of twins and
   * of those that are nearly such.
   *
   * @param before all records
   * @param after the same in the same order, some under other titles
   */
  public boolean haveTheSameTwins(List<Known> before, List<Known> after) {
    Set<String> named = new LinkedHashSet<>();
    Set<RecordRef> changed = new HashSet<>();
    Set<String> theirs = new HashSet<>();
    for (int i = 0; i < after.size(); i++) {
      Known known = after.get(i);
      named.addAll(known.outline().units());
      if (!known.equals(before.get(i))) {
        changed.add(known.ref());
        theirs.addAll(known.outline().units());
      }
    }
    UnitRegister all = units.with(named);
    Predicate<Known> beside = new Duplicates(books, all, new FindingLog()).ofUnits(theirs);
    return twins(before, beside, all, changed).equals(twins(after, beside, all, changed));
  }

  private List<Finding> twins(
      List<Known> records, Predicate<Known> beside, UnitRegister all, Set<RecordRef> about) {
    FindingLog told = new FindingLog();
    new Duplicates(books, all, told)
        .check(records.stream().filter(beside).map(Rules::examined).toList(), about::contains);
    return told.findings();
  }

  private static Examined<AchievementDossier> examined(Known known) {
    Location place = Location.of(known.ref().key());
    return new Examined<>(
        known.ref(), known.outline(), Optional.empty(), new Examined.Places(place, Map.of()));
  }

  private Optional<Rulebook> bookOf(RawRecord record, RecordLog log) {
    Form form = Form.of(record.fields(), Referee.of(log));
    String programme = form.text("programme");
    Rulebook book = books.get(programme);
    if (programme.isEmpty()) {
      form.require("programme");
    } else if (book == null && !brokenProgrammes.contains(programme)) {
      String known = String.join("、", books.keySet());
      form.report(FindingKind.PROGRAMME_UNKNOWN, "programme", programme, known);
    }
    return Optional.ofNullable(book);
  }

  private static <D> Examined<D> unruled(RecordRef ref, RawRecord record, RecordLog log) {
    return Examined.without(ref, Form.of(record.fields(), Referee.of(log)));
  }

  /** The rulebook that rules a round; nothing, with a finding, where its programme is unknown. */
  Optional<Rulebook> bookOfRound(RawRecord round, FindingLog log) {
    return bookOf(round, log.about(round.key()));
  }

  RawContent raw() {
    return raw;
  }

  SiteRules.Checked site() {
    return site;
  }

  Map<String, Rulebook> books() {
    return books;
  }

  UnitRegister units() {
    return units;
  }

  WorkCalendar calendar() {
    return calendar;
  }

  List<PersonDossier> people() {
    return people;
  }

  /** Ids of people whose records are there and have errors. */
  Set<String> unreadPeople() {
    return unreadPeople;
  }

  List<FreePage> pages() {
    return pages;
  }

  /** Without a site.yaml, which reading has reported, the site has no name. */
  private static SiteRules.Checked site(RawContent raw, Originals originals, FindingLog log) {
    Fields nothing = new Fields(Map.of(), Map.of(), Location.of(raw.name()));
    return raw.site()
        .map(r -> SiteRules.check(r.fields(), r.files(), originals, log.about(r.key())))
        .orElseGet(
            () -> SiteRules.check(nothing, List.of(), originals, new FindingLog().general()));
  }

  private static Map<String, Rulebook> books(List<RawRecord> programmes, FindingLog log) {
    Map<String, Rulebook> books = new TreeMap<>();
    for (RawRecord programme : programmes) {
      RulebookReader.read(programme, log.about(programme.key()))
          .ifPresent(book -> books.put(programme.id(), book));
    }
    return books;
  }

  /** Ids of records that are there, those that could not even be read with them. */
  private static Set<String> there(List<RawRecord> records, String folder, FindingLog log) {
    Set<String> there = new HashSet<>();
    records.forEach(record -> there.add(record.id()));
    log.findings().stream()
        .map(f -> f.subject().record())
        .filter(record -> record.startsWith(folder))
        .forEach(record -> there.add(record.substring(folder.length())));
    return there;
  }

  private static List<RawRecord> inOrder(List<RawRecord> pages) {
    return pages.stream().sorted(Comparator.comparingLong(PageRules::order)).toList();
  }

  private static <T> List<T> each(List<RawRecord> records, Function<RawRecord, Optional<T>> check) {
    return records.stream().map(check).flatMap(Optional::stream).toList();
  }
}
