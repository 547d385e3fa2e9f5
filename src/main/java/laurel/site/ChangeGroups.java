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

  private final Edition edition;

  ChangeGroups(Edition edition) {
    this.edition = edition;
  }

  /** Whether a round has changed anything that is told. */
  static boolean any(Round round) {
    return round.changes().stream()
        .anyMatch(change -> ORDER.stream().anyMatch(kind -> kind.isInstance(change)));
  }

  List<RoundChangesView.Group> of(Round round) {
    List<RoundChangesView.Group> groups = new ArrayList<>();
    for (Class<? extends Change> kind : ORDER) {
      List<Change> changes = round.changes().stream().filter(kind::isInstance).toList();
      if (!changes.isEmpty()) {
        groups.add(group(kind, changes, edition.stock.programme(round.programme()).graded()));
      }
    }
    return List.copyOf(groups);
  }

  private RoundChangesView.Group group(
      Class<? extends Change> kind, List<Change> changes, boolean graded) {
    String key = key(kind);
    List<RoundChangesView.Line> lines = new ArrayList<>();
    changes.forEach(change -> line(change, graded).ifPresent(lines::add));
    return new RoundChangesView.Group(
        key,
        edition.say("changed." + key),
        edition.say("roll.count", changes.size()),
        List.copyOf(lines),
        kind == Change.Withdrawn.class ? edition.say("changed.withdrawn.note") : "");
  }

  private static String key(Class<? extends Change> kind) {
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
