package laurel.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.model.RecordRef;
import laurel.model.RecordRef.Kind;

/**
 * Finds the record that a line of a round means: by id, or by title and unit together. Achievements
 * and lessons are listed in the same columns, and a lesson is often called what its achievement is:
 * where both fit a line, the kind of the round's other records is meant.
 */
final class RoundLines {
  private final RecordIndex index;
  private final String programme;
  private final Form round;
  private Optional<Set<Kind>> listed = Optional.empty();

  RoundLines(RecordIndex index, String programme, Form round) {
    this.index = index;
    this.programme = programme;
    this.round = round;
  }

  /** The record; where none or two may be meant, a finding says so. */
  Optional<RecordRef> record(Form line) {
    for (Kind kind : Kind.values()) {
      Optional<String> id = line.given(key(kind));
      if (id.isPresent()) {
        return byId(line, kind, id.get());
      }
    }
    if (line.has("title")) {
      return byTitle(line, line.text("title"), line.text("unit"));
    }
    line.reportAt(FindingKind.ROUND_NO_RECORD, line.fields().at(), line.field());
    return Optional.empty();
  }

  /** A record that is to leave may have left its folder already: its address keeps answering. */
  Optional<RecordRef> withdrawn(Form line) {
    for (Kind kind : Kind.values()) {
      Optional<RecordRef> ref = line.given(key(kind)).map(id -> new RecordRef(kind, id));
      if (ref.isPresent() && !index.has(ref.get()) && !index.has(other(ref.get()))) {
        line.report(FindingKind.ROUND_UNKNOWN_WITHDRAWN, key(kind), ref.get().id());
        return ref;
      }
    }
    return record(line);
  }

  private Optional<RecordRef> byId(Form line, Kind kind, String id) {
    RecordRef ref = new RecordRef(kind, id);
    RecordRef found = index.has(ref) ? ref : other(ref);
    if (!index.has(found)) {
      if (index.gone(ref)) {
        return Optional.of(ref);
      }
      String near = index.near(kind, id);
      line.report(FindingKind.ROUND_UNKNOWN_RECORD, key(kind), id, near);
      return Optional.empty();
    }
    String its = index.outline(found).programme();
    if (!its.isEmpty() && !its.equals(programme)) {
      line.report(FindingKind.ROUND_OTHER_PROGRAMME, key(kind), id, its);
      return Optional.empty();
    }
    return Optional.of(found);
  }

  /** A list of bare ids does not say whether it lists achievements or lessons. */
  private static RecordRef other(RecordRef ref) {
    return ref.kind() == Kind.ACHIEVEMENT
        ? RecordRef.lesson(ref.id())
        : RecordRef.achievement(ref.id());
  }

  private Optional<RecordRef> byTitle(Form line, String title, String unit) {
    RecordRef asId = RecordRef.achievement(title);
    List<RecordRef> found = meant(index.find(programme, title, unit));
    if (found.isEmpty() && index.has(asId) && index.isBy(asId, unit)) {
      return byId(line, Kind.ACHIEVEMENT, title); // of another programme, which is told
    }
    if (found.size() > 1) {
      String ids = found.stream().map(RecordRef::key).collect(Collectors.joining("、"));
      line.report(FindingKind.ROUND_AMBIGUOUS_RECORD, "title", title, ids);
    } else if (found.isEmpty() && index.allRead()) {
      line.report(FindingKind.ROUND_UNKNOWN_RECORD, "title", title, index.near(programme, title));
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** What cannot be read may be anybody's: of that and another record none is meant. */
  private List<RecordRef> meant(List<RecordRef> found) {
    if (found.size() < 2 || !found.stream().allMatch(index::isRead) || listed().size() != 1) {
      return found;
    }
    List<RecordRef> ofListed = found.stream().filter(r -> listed().contains(r.kind())).toList();
    return ofListed.size() == 1 ? ofListed : found;
  }

  /** The kinds of records that this round names beyond doubt, in any of its lists. */
  private Set<Kind> listed() {
    if (listed.isEmpty()) {
      listed =
          Optional.of(
              Stream.of("awards", "revoked", "withdrawn", "corrected")
                  .flatMap(list -> round.records(list).stream())
                  .map(this::possible)
                  .filter(found -> found.size() == 1 && index.isRead(found.get(0)))
                  .map(found -> found.get(0).kind())
                  .collect(Collectors.toSet()));
    }
    return listed.get();
  }

  private List<RecordRef> possible(Form line) {
    for (Kind kind : Kind.values()) {
      Optional<RecordRef> ref = line.given(key(kind)).map(id -> new RecordRef(kind, id));
      if (ref.isPresent()) {
        return Stream.of(ref.get(), other(ref.get())).filter(index::has).toList();
      }
    }
    return line.has("title")
        ? index.find(programme, line.text("title"), line.text("unit"))
        : List.of();
  }

  private static String key(Kind kind) {
    return kind == Kind.ACHIEVEMENT ? "achievement" : "lesson";
  }
}
