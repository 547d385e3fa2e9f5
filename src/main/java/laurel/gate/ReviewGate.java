package laurel.gate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.diag.FindingLog;
import laurel.dossier.AchievementDossier;
import laurel.dossier.LessonDossier;
import laurel.dossier.Permissions;
import laurel.model.MediaRef;
import laurel.model.Programme;
import laurel.model.RecordRef;
import laurel.model.Stage;
import laurel.review.Candidate;
import laurel.review.Codes;
import laurel.review.Resemblances;
import laurel.review.ReviewPack;
import laurel.review.Scoring;
import laurel.rules.Examined;
import laurel.rules.Ruled;

/**
 * The gate to a jury, beside that to the public: every entry that was neither withdrawn nor revoked
 * passes, licensed or not, valid or not, and is made anew of types that have no place for a
 * telephone, a date of birth or a number of identity. Where the jury must not know who sent
 * something in, they are made without people and units, and what cannot be made so stays behind.
 */
public final class ReviewGate {
  private static final Comparator<Candidate> IN_ORDER =
      Comparator.comparing(Candidate::lesson)
          .thenComparing(Candidate::category)
          .thenComparing(Candidate::code);

  private final Ruled ruled;
  private final Asked asked;
  private final Terms terms;
  private final FindingLog log;
  private final Map<RecordRef, RecordState> states;
  private final Map<RecordRef, String> codes;
  private final Map<String, Long> errors;
  private final Secrets secrets;
  private final Entries entries;

  /**
   * What is asked of the gate.
   *
   * @param asOf the day that stands for today; absent, the date of the newest round
   * @param blind whether the jury must not know who sent the entries in
   * @param programme the one whose entries are reviewed; absent, all
   */
  public record Asked(Optional<LocalDate> asOf, boolean blind, Optional<String> programme) {
    boolean calls(String id) {
      return programme.map(id::equals).orElse(true);
    }
  }

  /**
   * Everything sent in.
   *
   * @param achievements with dossiers of what does not meet the rules, too
   */
  public record Sent(
      List<Examined<AchievementDossier>> achievements, List<Examined<LessonDossier>> lessons) {
    Stream<RecordRef> refs() {
      return Stream.concat(
          achievements.stream().map(Examined::ref), lessons.stream().map(Examined::ref));
    }
  }

  private ReviewGate(Sent sent, Ruled ruled, Asked asked, Places places, FindingLog log) {
    LocalDate day = asked.asOf().orElseGet(() -> Gate.newest(ruled.rounds()));
    this.ruled = ruled;
    this.asked = asked;
    this.log = log;
    this.terms = Terms.of(ruled, day, asked.asOf(), places);
    this.states = Fold.of(Fold.upTo(ruled.rounds(), day));
    this.codes = Codes.of(sent.refs().toList());
    this.errors =
        log.findings().stream()
            .filter(f -> f.severity() == laurel.diag.Severity.ERROR)
            .collect(Collectors.groupingBy(f -> f.subject().record(), Collectors.counting()));
    this.secrets = Secrets.of(ruled, terms, sent.achievements(), sent.lessons());
    this.entries = new Entries(terms, asked.blind(), secrets, log);
  }

  /**
   * Opens the gate.
   *
   * @param scorings by programme
   * @param places where each record stands, for findings
   * @param log holds what the rules said of each
   */
  public static Admitted open(
      Sent sent,
      Ruled ruled,
      Map<String, Scoring> scorings,
      Asked asked,
      Places places,
      FindingLog log) {
    return new ReviewGate(sent, ruled, asked, places, log).open(sent, scorings);
  }

  private Admitted open(Sent sent, Map<String, Scoring> scorings) {
    List<Candidate> all = new ArrayList<>();
    for (Examined<AchievementDossier> each : sent.achievements()) {
      each.dossier()
          .filter(d -> asked.calls(d.programme()) && admits(d.ref(), d.permissions()))
          .ifPresent(d -> all.add(entries.of(d, status(d.ref()))));
    }
    for (Examined<LessonDossier> each : sent.lessons()) {
      each.dossier()
          .filter(d -> asked.calls(d.programme()) && admits(d.ref(), d.permissions()))
          .ifPresent(d -> all.add(entries.of(d, status(d.ref()))));
    }
    all.sort(IN_ORDER);
    List<Candidate> judged = all.stream().filter(c -> !awarded(c)).toList();
    List<Candidate> earlier = all.stream().filter(ReviewGate::awarded).toList();
    ReviewPack pack =
        new ReviewPack(
            asked.blind(),
            terms.day(),
            calls(judged, scorings),
            earlier,
            Resemblances.of(judged, earlier),
            unreadable(sent));
    return admitted(pack);
  }

  /** What belongs to entries that are only compared with is not shown. */
  private Admitted admitted(ReviewPack pack) {
    Set<String> owners =
        pack.candidates().stream().map(c -> Entries.owner(c.code())).collect(Collectors.toSet());
    Map<MediaRef, Gated.Original> originals = new TreeMap<>(entries.originals());
    originals.keySet().removeIf(ref -> !owners.contains(ref.owner()));
    Map<String, Path> handouts = new TreeMap<>(entries.handouts());
    handouts.keySet().removeIf(path -> !owners.contains(path.substring(0, path.lastIndexOf('/'))));
    Veil names = asked.blind() ? secrets.veil() : new Veil(Map.of());
    return new Admitted(pack, originals, handouts, codes, names);
  }

  private static boolean awarded(Candidate candidate) {
    return candidate.stage().filter(s -> s == Stage.AWARDED || s == Stage.CORRECTION).isPresent();
  }

  private boolean admits(RecordRef ref, Permissions permissions) {
    RecordState state = states.get(ref);
    boolean stands = state == null || state.stands();
    return stands && !new RecordGate(ref, permissions, terms, log).withdrawn(permissions.consent());
  }

  private Entries.Status status(RecordRef ref) {
    Optional<Stage> stage = Optional.ofNullable(states.get(ref)).map(RecordState::stage);
    int broken = errors.getOrDefault(ref.key(), 0L).intValue();
    return new Entries.Status(codes.get(ref), stage, broken);
  }

  private List<ReviewPack.Call> calls(List<Candidate> judged, Map<String, Scoring> scorings) {
    List<ReviewPack.Call> calls = new ArrayList<>();
    for (Programme programme : ruled.programmes()) {
      List<Candidate> own =
          judged.stream().filter(c -> c.programme().equals(programme.id())).toList();
      if (!own.isEmpty()) {
        calls.add(
            new ReviewPack.Call(
                programme.id(),
                programme.name(),
                programme.year(),
                Optional.ofNullable(scorings.get(programme.id())),
                own));
      }
    }
    return calls;
  }

  private int unreadable(Sent sent) {
    return (int) (without(sent.achievements()) + without(sent.lessons()));
  }

  private long without(Collection<? extends Examined<?>> records) {
    return records.stream()
        .filter(e -> e.dossier().isEmpty())
        .filter(e -> asked.programme().isEmpty() || asked.calls(e.outline().programme()))
        .count();
  }
}
