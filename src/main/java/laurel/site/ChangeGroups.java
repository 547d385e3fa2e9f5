package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.model.Achievement;
import laurel.model.Change;
import laurel.model.Lesson;
import laurel.model.Level;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Stage;
import laurel.model.Tombstone;

/** What a round changed, sorted by kind, in words. Of what was withdrawn nothing but the number. */
final class ChangeGroups {
  private static final List<Class<? extends Change>> ORDER =
      List.of(
          Change.Added.class,
          Change.Promoted.class,
          Change.Corrected.class,
          Change.Deferred.class,
          Change.Revoked.class,
          Change.Withdrawn.class);

  /** Lines that a page shows. */
  private static final int LINES = 300;

  private final Edition edition;

  ChangeGroups(Edition edition) {
    this.edition = edition;
  }

  /** Whether a round has changed anything that is told. */
  static boolean any(Round round) {
    return round.changes().stream().anyMatch(ChangeGroups::isTold);
  }

  private static boolean isTold(Change change) {
    for (Class<? extends Change> kind : ORDER) {
      if (kind.isInstance(change)) {
        return true;
      }
    }
    return false;
  }

  /** How many pages {@link #cut} makes, without sorting. */
  static int pages(Round round) {
    int lines = 0;
    int withdrawn = 0;
    for (Change change : round.changes()) {
      if (change instanceof Change.Withdrawn) {
        withdrawn = 1;
      } else if (isTold(change)) {
        lines++;
      }
    }
    return Cut.pages(lines + withdrawn, LINES);
  }

  /**
   * Changes of a round by kind, each of which is a list of lines or, of what was withdrawn, one.
   */
  static Cut<Change> cut(Round round) {
    List<List<Change>> kinds = new ArrayList<>();
    for (Class<? extends Change> kind : ORDER) {
      List<Change> changes = of(kind, round);
      if (!changes.isEmpty()) {
        kinds.add(kind == Change.Withdrawn.class ? changes.subList(0, 1) : changes);
      }
    }
    return new Cut<>(kinds, LINES);
  }

  private static List<Change> of(Class<? extends Change> kind, Round round) {
    return round.changes().stream().filter(kind::isInstance).toList();
  }

  /** What a page shows of changes of one kind. */
  RoundChangesView.Group group(Round round, Cut.Stretch<Change> stretch) {
    Change first = stretch.items().get(0);
    boolean graded = edition.stock.programme(round.programme()).graded();
    List<RoundChangesView.Line> lines = new ArrayList<>();
    stretch.items().forEach(change -> line(change, graded).ifPresent(lines::add));
    return new RoundChangesView.Group(
        key(first.getClass()),
        stretch.begins(),
        name(first),
        count(round, first),
        List.copyOf(lines),
        first instanceof Change.Withdrawn ? edition.say("changed.withdrawn.note") : "");
  }

  /** What changes of a kind are called. */
  String name(Change one) {
    return edition.say("changed." + key(one.getClass()));
  }

  /** How many there are of a kind. */
  String count(Round round, Change one) {
    return edition.say("roll.count", of(one.getClass(), round).size());
  }

  /** What a kind is called in addresses. */
  static String key(Class<? extends Change> kind) {
    return kind == Change.Added.class
        ? "new"
        : kind.getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  private Optional<RoundChangesView.Line> line(Change change, boolean graded) {
    if (change instanceof Change.Withdrawn) {
      return Optional.empty();
    }
    boolean gone = edition.stock.tombstone(change.record()) instanceof Tombstone.Revoked;
    return title(change.record())
        .map(
            title ->
                new RoundChangesView.Line(
                    title,
                    edition.urls.record(change.record()),
                    field(change),
                    before(change),
                    after(change, graded),
                    gone));
  }

  /** The title that may be shown; nothing of what was withdrawn since. */
  private Optional<Title> title(RecordRef ref) {
    if (edition.stock.tombstone(ref) instanceof Tombstone.Revoked stone) {
      return Optional.of(edition.titleOf(stone));
    }
    if (ref.kind() == RecordRef.Kind.LESSON) {
      Lesson lesson = edition.stock.lesson(ref.id());
      return Optional.ofNullable(lesson).map(l -> edition.title(l.title(), l.titleBreaks()));
    }
    Achievement achievement = edition.stock.achievement(ref.id());
    return Optional.ofNullable(achievement).map(a -> edition.title(a.title(), a.titleBreaks()));
  }

  private String field(Change change) {
    return change instanceof Change.Corrected corrected ? edition.field(corrected.field()) : "";
  }

  private String before(Change change) {
    if (change instanceof Change.Promoted promoted) {
      return stage(promoted.from());
    }
    if (change instanceof Change.Deferred deferred) {
      return stage(deferred.from());
    }
    return change instanceof Change.Corrected corrected ? corrected.before() : "";
  }

  /** A level is told where there are several. */
  private String after(Change change, boolean graded) {
    if (change instanceof Change.Added added) {
      return stage(added.stage()) + (graded ? level(added.level()) : "");
    }
    if (change instanceof Change.Promoted promoted) {
      return stage(promoted.to()) + (graded ? level(promoted.level()) : "");
    }
    if (change instanceof Change.Revoked revoked) {
      return revoked.reason();
    }
    return change instanceof Change.Corrected corrected ? corrected.after() : "";
  }

  private String stage(Stage stage) {
    return edition.say("changed.stage." + stage.key());
  }

  private String level(Optional<Level> level) {
    return level.map(l -> edition.say("changed.level", edition.name(l))).orElse("");
  }
}
