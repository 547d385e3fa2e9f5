package laurel.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.diag.FindingKind;
import laurel.model.RecordRef;
import laurel.model.RecordRef.Kind;

/** Finds the record that a line of a round means: by id, or by title and unit together. */
final class RoundLines {
  private final RecordIndex index;
  private final String programme;

  RoundLines(RecordIndex index, String programme) {
    this.index = index;
    this.programme = programme;
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
    List<RecordRef> found = meant(asId, index.find(programme, title, unit));
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

  /** What is said as an id and a title means the achievement, and not the lesson about it. */
  private static List<RecordRef> meant(RecordRef asId, List<RecordRef> found) {
    boolean others = found.stream().anyMatch(r -> r.kind() == asId.kind() && !r.equals(asId));
    return found.contains(asId) && !others ? List.of(asId) : found;
  }

  private static String key(Kind kind) {
    return kind == Kind.ACHIEVEMENT ? "achievement" : "lesson";
  }
}
