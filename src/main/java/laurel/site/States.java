package laurel.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import laurel.model.Publicity;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Stage;
import laurel.model.Standing;

/** Says how a record or a round stands on the day that stands for today. */
final class States {
  private final Edition edition;
  private final Map<List<String>, Boolean> passingOver = new ConcurrentHashMap<>();

  States(Edition edition) {
    this.edition = edition;
  }

  /** The bars of a record's page: candidates and corrected awards have one, other awards none. */
  List<State> of(Standing standing) {
    List<State> states = new ArrayList<>();
    if (!standing.awarded()) {
      states.add(candidate(standing));
    }
    for (Standing.Step step : standing.steps()) {
      if (step.stage() == Stage.CORRECTION) {
        states.add(corrected(step));
      }
    }
    return List.copyOf(states);
  }

  /** The bar of a round's own page, if it has a publicity period. */
  Optional<State> of(Round round) {
    return round.publicity().map(period -> period(period, edition.urls.round(round.id()), true));
  }

  /** Whether objections are open on the day that stands for today. */
  boolean open(Round round) {
    LocalDate today = edition.catalogue().asOf();
    return round.publicity().filter(p -> p.on(today) == Publicity.Phase.OPEN).isPresent();
  }

  /** What a row about a round calls it; a publicity period by how it stands. */
  RoundTag tag(Round round) {
    Optional<State> bar = of(round);
    return new RoundTag(
        bar.map(State::name).orElseGet(() -> edition.say("stage." + Announcement.form(round))),
        open(round),
        bar.flatMap(State::period));
  }

  /** Whether the awards that it was proposed for went to others: nobody judges it any more. */
  boolean isDeferred(Standing standing) {
    return !standing.awarded() && passingOver.computeIfAbsent(notices(standing), this::passesOver);
  }

  private State candidate(Standing standing) {
    Optional<Publicity> publicity =
        edition.catalogue().round(standing.round()).flatMap(Round::publicity);
    SitePath page = edition.urls.round(standing.round());
    if (isDeferred(standing)) {
      return bar(
          "over",
          "state.deferred",
          edition.say("state.deferred.text"),
          action("state.list", page, ""));
    }
    if (standing.stage() == Stage.PUBLICITY && publicity.isPresent()) {
      return period(publicity.get(), page, false);
    }
    return new State(
        "over",
        edition.say("stage." + standing.stage().key()),
        edition.say("state.candidate"),
        action("state.list", page, ""),
        Optional.empty());
  }

  /** Whether the time for objections has passed on the day that stands for today. */
  boolean over(Round round) {
    LocalDate today = edition.catalogue().asOf();
    return round.publicity().filter(p -> over(p, today)).isPresent();
  }

  /** Ids of the rounds that proposed what stands proposed, the latest last; none for all else. */
  private static List<String> notices(Standing standing) {
    if (standing.stage() != Stage.PUBLICITY) {
      return List.of();
    }
    return standing.steps().stream()
        .filter(step -> step.stage() == Stage.PUBLICITY)
        .map(Standing.Step::round)
        .toList();
  }

  /**
   * Whether awards were announced since the latest of these, after its period, from among what they
   * proposed: what is proposed again by itself stays one of its batch.
   */
  private boolean passesOver(List<String> ids) {
    List<Round> notices =
        ids.stream().flatMap(id -> edition.catalogue().round(id).stream()).toList();
    if (notices.isEmpty()) {
      return false;
    }
    Round latest = notices.get(notices.size() - 1);
    Set<RecordRef> proposed = new HashSet<>();
    notices.forEach(notice -> proposed.addAll(Changes.records(notice)));
    List<Round> rounds = edition.catalogue().rounds();
    return rounds.subList(rounds.indexOf(latest) + 1, rounds.size()).stream()
        .filter(later -> later.stage() == Stage.AWARDED)
        .filter(later -> later.programme().equals(latest.programme()))
        .filter(later -> latest.publicity().map(p -> over(p, later.date())).orElse(true))
        .anyMatch(later -> !Collections.disjoint(proposed, Changes.records(later)));
  }

  private static boolean over(Publicity period, LocalDate day) {
    return period.on(day) == Publicity.Phase.OVER;
  }

  private State period(Publicity period, SitePath round, boolean own) {
    String days =
        edition.say(
            "state.days",
            period.from(),
            period.to(),
            ChronoUnit.DAYS.between(period.from(), period.to()) + 1,
            period.workingDays());
    String proposed = own ? "" : edition.say("state.proposed");
    String waiting = own ? "" : edition.say("state.waiting");
    State.Phase ahead = new State.Phase(edition.say("state.ahead"), days + proposed);
    State.Phase open = new State.Phase(edition.say("state.open"), days + proposed);
    State.Phase over = new State.Phase(edition.say("state.over"), days + waiting);
    boolean told = !period.objections().isEmpty(); // else nothing says where objections go
    Optional<State.Action> object =
        own
            ? Optional.of(
                    new State.Action(edition.say("object.title"), Optional.empty(), "#object"))
                .filter(action -> told)
            : action("object.title", round, told ? "#object" : "");
    Optional<State.Action> list = own ? Optional.empty() : action("state.list", round, "");
    Optional<State.Period> dates =
        Optional.of(
            new State.Period(period.from().toString(), period.to().toString(), ahead, open, over));
    return switch (period.on(edition.catalogue().asOf())) {
      case AHEAD -> new State("over", ahead.name(), ahead.text(), object, dates);
      case OPEN -> new State("open", open.name(), open.text(), object, dates);
      case OVER -> bar("over", "state.over", over.text(), list);
    };
  }

  private State bar(String style, String name, String text, Optional<State.Action> action) {
    return new State(style, edition.say(name), text, action, Optional.empty());
  }

  private State corrected(Standing.Step step) {
    return bar(
        "over",
        "state.corrected",
        edition.say("state.correctedOn", step.on()),
        action("state.correction", edition.urls.round(step.round()), ""));
  }

  private Optional<State.Action> action(String label, SitePath page, String fragment) {
    return Optional.of(new State.Action(edition.say(label), Optional.of(page), fragment));
  }
}
