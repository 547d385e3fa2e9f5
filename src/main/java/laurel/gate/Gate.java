package laurel.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.dossier.AchievementDossier;
import laurel.dossier.LessonDossier;
import laurel.dossier.Permissions;
import laurel.dossier.ReviewRound;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Lesson;
import laurel.model.Person;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Standing;
import laurel.model.UnitName;
import laurel.rules.Policy;
import laurel.rules.Ruled;
import laurel.work.Parallel;

/**
 * The gate: a record is on the site when, and only when, the latest round that names it leaves it
 * in a public stage, its consent is on file and not withdrawn, and it has no error. What passes is
 * made anew of public types; nothing behind them leads back.
 */
public final class Gate {
  private final Ruled ruled;
  private final Terms terms;
  private final Keeper keeper;
  private final FindingLog log;
  private final List<ReviewRound> held;
  private final Map<RecordRef, RecordState> states;
  private final Tombstones tombstones;
  private final List<Gated.HeldBack> heldBack = new ArrayList<>();
  private final List<AchievementDossier> achievements = new ArrayList<>();
  private final List<LessonDossier> lessons = new ArrayList<>();
  private final Set<RecordRef> published = new HashSet<>();
  private final Originals originals = new Originals();
  private final Directory directory;
  private final Scrubs scrubs;

  Gate(Ruled ruled, Optional<LocalDate> asOf, Places places, Keeper keeper, FindingLog log) {
    LocalDate day = asOf.orElseGet(() -> newest(ruled.rounds()));
    this.keeper = keeper;
    this.ruled = ruled;
    this.terms = Terms.of(ruled, day, asOf, places);
    this.log = log;
    this.held = Fold.upTo(ruled.rounds(), day);
    this.states = Fold.of(held);
    this.directory = new Directory(ruled.units());
    this.scrubs = new Scrubs(ruled, terms);
    this.tombstones = new Tombstones(held, states, terms, scrubs, log);
    ruled.sitePictures().forEach(originals::put);
  }

  /**
   * Opens the gate.
   *
   * @param asOf the day that stands for today; absent, the date of the newest round, and whatever
   *     consent was taken back since
   * @param places where each record stands, for findings
   */
  public static Gated open(Ruled ruled, Optional<LocalDate> asOf, Places places, FindingLog log) {
    return new Gate(ruled, asOf, places, Keeper.MEMORY, log).open();
  }

  /**
   * The same for catalogues larger than the memory.
   *
   * @param keeper where the long texts of what passes are kept; asked from any thread
   * @param jobs how many threads
   */
  public static Gated open(
      Ruled ruled, Optional<LocalDate> asOf, Places places, Keeper keeper, int jobs, FindingLog log)
      throws InterruptedException {
    Gate gate = new Gate(ruled, asOf, places, keeper, log);
    gate.select();
    List<Achievement> opened =
        Parallel.<Entrant, Achievement, RuntimeException>map(gate.entrants(), jobs, gate::open);
    return gate.gated(opened);
  }

  /** The date of the newest round: without rounds nothing is public, so the day does not matter. */
  public static LocalDate newest(List<ReviewRound> rounds) {
    return rounds.stream()
        .map(ReviewRound::date)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.EPOCH);
  }

  Gated open() {
    select();
    List<Achievement> opened = new ArrayList<>();
    entrants().forEach(entrant -> opened.add(open(entrant)));
    return gated(opened);
  }

  /** Decides who passes; what is published is known before anything of it is made. */
  private void select() {
    ruled.achievements().stream()
        .filter(d -> passes(d.ref(), d.permissions(), d.programme(), () -> gate(d).title()))
        .forEach(achievements::add);
    ruled.lessons().stream()
        .filter(d -> passes(d.ref(), d.permissions(), d.programme(), () -> gate(d).title()))
        .forEach(lessons::add);
    achievements.forEach(d -> published.add(d.ref()));
    lessons.forEach(d -> published.add(d.ref()));
    ruled.heldBack().forEach(ref -> heldBack.add(new Gated.HeldBack(ref, Gated.Reason.ERROR)));
    tombstones.setTheRest();
    if (!held.isEmpty()) { // else no day stands for today
      ruled.people().forEach(new Ahead(terms, log)::tell);
    }
    new Namesakes(ruled, terms, log).tell(achievements, lessons);
    new Gaps(missing(), log).tell(held.stream().filter(this::isPublic).toList());
  }

  /**
   * An achievement that passed.
   *
   * @param units its own, looked up in the order of the records
   */
  private record Entrant(AchievementDossier dossier, List<UnitName> units) {}

  private List<Entrant> entrants() {
    return achievements.stream().map(d -> new Entrant(d, directory.use(d.units()))).toList();
  }

  /** Makes the public form of one achievement, on any thread. */
  private Achievement open(Entrant entrant) {
    AchievementDossier dossier = entrant.dossier();
    return gate(dossier)
        .open(
            standing(dossier.ref(), dossier.programme()),
            entrant.units(),
            directory,
            published,
            keeper);
  }

  private Gated gated(List<Achievement> opened) {
    List<Achievement> sorted = new ArrayList<>(opened);
    sorted.sort(Comparator.comparing(Achievement::id));
    return new Gated(
        catalogue(sorted, openLessons(lessons)), originals.files(), ordered(), withdrawals());
  }

  private boolean withdrawals() {
    Stream<Permissions> permissions =
        Stream.concat(
            ruled.achievements().stream().map(AchievementDossier::permissions),
            ruled.lessons().stream().map(LessonDossier::permissions));
    return !tombstones.byRecord().isEmpty()
        || tombstones.oncePublic(ruled.heldBack()) // may hold one, cannot be read
        || !ruled.unreadPeople().isEmpty()
        || ruled.people().stream().anyMatch(p -> terms.takenBack(p.consent()))
        || permissions.flatMap(p -> p.disclosures().stream()).anyMatch(terms::takenBack);
  }

  /**
   * The public form of a later version of a record that passed, among the others as they were;
   * empty where it would not pass.
   *
   * @param apart where its originals get their names
   */
  Optional<Achievement> again(AchievementDossier later, Originals apart, FindingLog own) {
    RecordState state = states.get(later.ref());
    Policy policy = terms.policy(later.programme());
    RecordGate gate = new RecordGate(later.ref(), later.permissions(), terms, own);
    return published.contains(later.ref()) && gate.closed(state, policy).isEmpty()
        ? Optional.of(
            new AchievementGate(later, gate, terms, apart)
                .open(
                    standing(later.ref(), later.programme()),
                    directory.use(later.units()),
                    directory,
                    published,
                    keeper))
        : Optional.empty();
  }

  private AchievementGate gate(AchievementDossier dossier) {
    RecordGate gate = new RecordGate(dossier.ref(), dossier.permissions(), terms, log);
    return new AchievementGate(dossier, gate, terms, originals);
  }

  private LessonGate gate(LessonDossier dossier) {
    RecordGate gate = new RecordGate(dossier.ref(), dossier.permissions(), terms, log);
    return new LessonGate(dossier, gate, terms, originals);
  }

  /** What a mistake holds back, and neither a decision nor its owner. */
  private Set<RecordRef> missing() {
    return heldBack.stream()
        .filter(h -> h.reason() == Gated.Reason.ERROR || h.reason() == Gated.Reason.NO_CONSENT)
        .map(Gated.HeldBack::record)
        .filter(ref -> states.containsKey(ref) && states.get(ref).stands())
        .collect(Collectors.toSet());
  }

  private boolean isPublic(ReviewRound round) {
    return terms.policy(round.programme()).publicStages().contains(round.stage());
  }

  private boolean passes(
      RecordRef ref, Permissions permissions, String programme, Supplier<String> title) {
    RecordState state = states.get(ref);
    Policy policy = terms.policy(programme);
    RecordGate gate = new RecordGate(ref, permissions, terms, log);
    Optional<RecordGate.Closed> closed = gate.closed(state, policy);
    Ahead ahead = new Ahead(terms, log);
    if (closed.isEmpty()) {
      ahead.tell(ref, permissions);
      return true;
    }
    Gated.Reason reason = closed.get().reason();
    if (closed.get().anew()) {
      ahead.tell(ref, permissions.consent());
    } else if (reason == Gated.Reason.NO_CONSENT) {
      ahead.tell(ref, permissions);
    }
    heldBack.add(new Gated.HeldBack(ref, reason));
    tell(ref, reason);
    tombstones.set(ref, reason, programme, title);
    return false;
  }

  private void tell(RecordRef ref, Gated.Reason reason) {
    FindingKind kind =
        switch (reason) {
          case NO_CONSENT -> FindingKind.GATE_NO_CONSENT;
          case WITHDRAWN -> FindingKind.GATE_WITHDRAWN;
          case REVOKED -> FindingKind.GATE_REVOKED;
          case NOT_PUBLIC_YET, ERROR -> FindingKind.GATE_NOT_PUBLIC_YET;
        };
    log.about(ref.key()).report(kind, terms.places().of(ref), "");
  }

  private List<Lesson> openLessons(List<LessonDossier> passed) {
    List<Lesson> opened = new ArrayList<>(passed.size());
    for (LessonDossier dossier : passed) {
      opened.add(
          gate(dossier).open(standing(dossier.ref(), dossier.programme()), directory, published));
    }
    opened.sort(Comparator.comparing(Lesson::id));
    return opened;
  }

  /** The record's standing; steps in rounds that are not public themselves are left out. */
  private Standing standing(RecordRef ref, String programme) {
    RecordState state = states.get(ref);
    Set<laurel.model.Stage> open = terms.policy(programme).publicStages();
    return new Standing(
        state.stage(),
        state.round(),
        state.since(),
        state.award(),
        state.steps().stream().filter(step -> open.contains(step.stage())).toList());
  }

  private Catalogue catalogue(List<Achievement> achievements, List<Lesson> lessons) {
    List<Person> people =
        ruled.people().stream()
            .filter(p -> PeopleGate.hasPage(p, terms) && !terms.maskAll())
            .map(p -> new PeopleGate(p, terms, originals, log).open())
            .toList();
    RoundGate rounds = new RoundGate(held, published, tombstones.byRecord(), scrubs);
    List<Round> opened = held.stream().filter(this::isPublic).map(rounds::open).toList();
    return new Catalogue(
        ruled.site(),
        terms.day(),
        ruled.programmes(),
        achievements,
        lessons,
        people,
        directory.used(),
        opened,
        List.copyOf(tombstones.byRecord().values()),
        ruled.pages());
  }

  private List<Gated.HeldBack> ordered() {
    Set<RecordRef> seen = new TreeSet<>();
    return heldBack.stream()
        .sorted(Comparator.comparing(Gated.HeldBack::record))
        .filter(h -> seen.add(h.record()))
        .toList();
  }
}
