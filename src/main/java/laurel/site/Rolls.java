package laurel.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.model.Achievement;
import laurel.model.Change;
import laurel.model.Lesson;
import laurel.model.Level;
import laurel.model.Member;
import laurel.model.Programme;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Stage;
import laurel.model.Team;
import laurel.model.Tombstone;

/** The lists of a round: one for each level, achievements and lessons apart. */
final class Rolls {
  /** Rows that a page shows; some 100 kB, so that the first view of a phone stays light. */
  static final int ROWS = 130;

  private static final int NAMES = 5;

  private final Edition edition;

  Rolls(Edition edition) {
    this.edition = edition;
  }

  /** How many pages a round's lists need. */
  static int pages(Round round) {
    return Cut.pages(round.entries().size(), ROWS);
  }

  /** The lines of a round as they stand in its lists. */
  static Cut<Round.Entry> cut(Round round) {
    Map<String, List<Round.Entry>> lists = new LinkedHashMap<>();
    for (Round.Entry entry : round.entries()) {
      String level = entry.level().map(Level::key).orElse("");
      lists.computeIfAbsent(entry.record().kind() + " " + level, k -> new ArrayList<>()).add(entry);
    }
    List<List<Round.Entry>> sorted = new ArrayList<>(lists.values());
    sorted.sort(
        Comparator.comparing((List<Round.Entry> l) -> l.get(0).record().kind())
            .thenComparingInt(l -> l.get(0).level().map(Level::order).orElse(0)));
    return new Cut<>(sorted, ROWS);
  }

  /** What a page shows of a list of the cut. */
  RoundView.Roll roll(Round round, Cut<Round.Entry> cut, Cut.Stretch<Round.Entry> stretch) {
    List<Round.Entry> all = cut.lists().get(stretch.list());
    List<RoundView.Row> rows = new ArrayList<>();
    Map<RecordRef, SitePath> corrected = correctedSince(round);
    for (Round.Entry entry : stretch.items()) {
      Optional<RoundView.Row> row = row(entry, corrected);
      if (row.isPresent()) {
        rows.add(row.get());
      }
    }
    Programme programme = edition.stock.programme(round.programme());
    boolean plain = programme.graded() || round.stage() == Stage.CORRECTION;
    int from = stretch.from();
    String part =
        stretch.items().size() < all.size()
            ? edition.say("roll.part", from + 1, from + stretch.items().size())
            : "";
    return new RoundView.Roll(
        cut.pages() > 1 && stretch.begins() ? Cut.anchor(stretch.list()) : "",
        mark(round, all),
        name(round, all),
        edition.say(plain ? "roll.count" : "roll.unranked", all.size()) + part,
        isOfLessons(all),
        heads(round, programme, isOfLessons(all)),
        List.copyOf(rows));
  }

  private static boolean isOfLessons(List<Round.Entry> list) {
    return list.get(0).record().kind() == RecordRef.Kind.LESSON;
  }

  private Optional<Level> level(Round round, List<Round.Entry> list) {
    boolean graded = edition.stock.programme(round.programme()).graded();
    return list.get(0).level().filter(level -> graded);
  }

  /** The mark of the level that a list is of. */
  Optional<Mark> mark(Round round, List<Round.Entry> list) {
    return level(round, list).map(level -> edition.mark(round.programme(), Optional.of(level)));
  }

  /** What a list is called. */
  String name(Round round, List<Round.Entry> list) {
    return level(round, list)
        .map(edition::name)
        .orElseGet(
            () ->
                edition.say(isOfLessons(list) ? "nav.lessons" : "roll.all." + round.stage().key()));
  }

  /** The columns that lists of results have in print. */
  private List<String> heads(Round round, Programme programme, boolean lessons) {
    List<String> heads =
        new ArrayList<>(
            List.of(
                edition.say("roll.number"),
                edition.say(lessons ? "roll.lesson" : "roll.title"),
                edition.say(lessons ? "roll.theme" : "roll.category"),
                edition.say("roll.unit"),
                edition.say("roll.names"),
                edition.say("roll.union")));
    boolean levels = round.entries().stream().anyMatch(entry -> entry.level().isPresent());
    if (programme.graded() && levels) {
      heads.add(edition.say("roll.level"));
    }
    return List.copyOf(heads);
  }

  private String level(Round.Entry entry) {
    return entry.level().isPresent() ? edition.name(entry.level().get()) : "";
  }

  /** Of a list of awards, by record, the last announcement that corrects it. */
  private Map<RecordRef, SitePath> correctedSince(Round round) {
    Map<RecordRef, SitePath> corrected = new HashMap<>();
    if (round.stage() == Stage.AWARDED) {
      List<Round> all = edition.catalogue().rounds();
      for (Round later : all.subList(all.indexOf(round) + 1, all.size())) {
        if (later.programme().equals(round.programme()) && later.stage() == Stage.CORRECTION) {
          later.changes().stream()
              .filter(Change.Corrected.class::isInstance)
              .forEach(change -> corrected.put(change.record(), edition.urls.round(later.id())));
        }
      }
    }
    return corrected;
  }

  private Optional<RoundView.Row> row(Round.Entry entry, Map<RecordRef, SitePath> corrected) {
    RecordRef ref = entry.record();
    Optional<SitePath> later = Optional.ofNullable(corrected.get(ref));
    Achievement achievement =
        ref.kind() == RecordRef.Kind.ACHIEVEMENT ? edition.stock.achievement(ref.id()) : null;
    if (achievement != null) {
      return Optional.of(row(entry, achievement, later));
    }
    Lesson lesson = ref.kind() == RecordRef.Kind.LESSON ? edition.stock.lesson(ref.id()) : null;
    if (lesson != null) {
      return Optional.of(row(entry, lesson, later));
    }
    if (edition.stock.tombstone(ref) instanceof Tombstone.Revoked gone) {
      return Optional.of(row(entry, gone));
    }
    return Optional.empty();
  }

  private RoundView.Row row(Round.Entry entry, Achievement a, Optional<SitePath> later) {
    return new RoundView.Row(
        entry.position(),
        edition.title(a.title(), a.titleBreaks()),
        edition.urls.record(a.ref()),
        false,
        edition.name(a.category()),
        edition.units(a.units()),
        names(a.team()),
        more(a.team()),
        a.union().map(u -> u.name()).orElse(""),
        level(entry),
        state(later),
        later);
  }

  private RoundView.Row row(Round.Entry entry, Lesson lesson, Optional<SitePath> later) {
    return new RoundView.Row(
        entry.position(),
        edition.title(lesson.title(), lesson.titleBreaks()),
        edition.urls.record(lesson.ref()),
        false,
        lesson.theme().orElse(""),
        edition.units(lesson.units()),
        names(lesson.team()),
        more(lesson.team()),
        "",
        level(entry),
        state(later),
        later);
  }

  private String state(Optional<SitePath> later) {
    return later.isPresent() ? edition.say("state.corrected") : "";
  }

  private RoundView.Row row(Round.Entry entry, Tombstone.Revoked gone) {
    return new RoundView.Row(
        entry.position(),
        edition.titleOf(gone),
        edition.urls.record(gone.record()),
        true,
        "",
        List.of(),
        List.of(),
        "",
        "",
        level(entry),
        edition.say("roll.gone"),
        Optional.empty());
  }

  private List<Named> names(Team team) {
    List<Member> shown = team.members().subList(0, Math.min(NAMES, team.members().size()));
    return shown.stream().map(edition::named).toList();
  }

  private String more(Team team) {
    return team.members().size() > NAMES ? edition.say("roll.others") : "";
  }
}
