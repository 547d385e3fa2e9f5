package laurel.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.model.RecordRef;
import laurel.model.RecordRef.Kind;
import laurel.model.Unit;
import laurel.rules.Examined.Outline;
import laurel.text.Names;

/**
 * All records that exist, valid or not, to be found as rounds name them: by id, or by title and
 * unit.
 */
final class RecordIndex {
  /** Names that hints look at: a second or two of work. */
  private static final long LOOKED_AT = 4_000_000;

  /** Records that a hint names: beyond these it is read by nobody. */
  private static final int TOLD = 3;

  private static final Outline NOTHING = new Outline("", "", List.of(), "");

  private final Map<RecordRef, Outline> outlines = new TreeMap<>();
  private final Map<String, List<RecordRef>> byTitle = new LinkedHashMap<>();
  private final UnitRegister units;
  private final Set<String> gone;
  private final boolean allRead;
  private final Hints hints = new Hints(LOOKED_AT);
  private final Map<Kind, List<String>> ids = new EnumMap<>(Kind.class);
  private final Map<String, List<String>> titles = new HashMap<>();
  private boolean soughtByTitle;

  /**
   * An index.
   *
   * @param all every record of the content folder
   * @param examined those that could be read
   * @param gone ids that some round withdraws
   */
  RecordIndex(
      List<RecordRef> all, List<Examined<?>> examined, UnitRegister units, Set<String> gone) {
    this.units = units;
    this.gone = Set.copyOf(gone);
    for (Examined<?> record : examined) {
      outlines.put(record.ref(), record.outline());
      String title = Spelling.bare(record.outline().title());
      byTitle.computeIfAbsent(title, t -> new ArrayList<>()).add(record.ref());
    }
    allRead = outlines.keySet().containsAll(all);
    all.forEach(ref -> outlines.putIfAbsent(ref, NOTHING));
  }

  /** Whether every record could be read, so that a title that is not found is certainly wrong. */
  boolean allRead() {
    return allRead;
  }

  /** Whether some round withdraws this: its folder may be gone for good reason. */
  boolean gone(RecordRef ref) {
    return gone.contains(ref.id());
  }

  /** Whether there is such a record. */
  boolean has(RecordRef ref) {
    return outlines.containsKey(ref);
  }

  /** Whether anything of a record could be read. */
  boolean isRead(RecordRef ref) {
    return !outline(ref).equals(NOTHING);
  }

  /** What can be read of a record; empty parts where nothing can. */
  Outline outline(RecordRef ref) {
    return outlines.getOrDefault(ref, NOTHING);
  }

  /** All records. */
  Map<RecordRef, Outline> outlines() {
    return outlines;
  }

  /** The id of this kind that a wrong one most likely means, for a hint. */
  String near(Kind kind, String id) {
    return hints.near(id, ids.computeIfAbsent(kind, this::ids));
  }

  /** Ids of one kind. */
  List<String> ids(Kind kind) {
    return outlines.keySet().stream().filter(r -> r.kind() == kind).map(RecordRef::id).toList();
  }

  /**
   * The title of a programme's record that a wrong one most likely means, for a hint; where the
   * title is right and the unit is not, who has it.
   */
  String near(String programme, String title) {
    String others =
        find(programme, title, "").stream()
            .limit(TOLD)
            .map(this::told)
            .collect(Collectors.joining("、"));
    return others.isEmpty()
        ? hints.near(title, titles.computeIfAbsent(programme, this::titles))
        : others;
  }

  private String told(RecordRef ref) {
    String units = String.join("、", outline(ref).units());
    String title = outline(ref).title();
    return (title.isEmpty() ? ref.id() : title) + (units.isEmpty() ? "" : "（" + units + "）");
  }

  private List<String> titles(String programme) {
    return outlines.values().stream()
        .filter(o -> o.programme().equals(programme))
        .map(Outline::title)
        .toList();
  }

  /**
   * The records of a programme with this title, or an achievement with this id, done by this unit
   * where one is given. A folder is often called after its title, and may be another unit's.
   */
  List<RecordRef> find(String programme, String title, String unit) {
    soughtByTitle = true;
    Stream<RecordRef> titled =
        byTitle.getOrDefault(Spelling.bare(title), List.of()).stream()
            .filter(ref -> outline(ref).programme().equals(programme));
    Stream<RecordRef> named =
        Stream.of(RecordRef.achievement(title))
            .filter(this::has)
            .filter(ref -> List.of("", programme).contains(outline(ref).programme()));
    return Stream.concat(titled, named).distinct().filter(ref -> isBy(ref, unit)).toList();
  }

  /** Whether a unit did this, as far as can be read; no unit is every unit. */
  boolean isBy(RecordRef ref, String unit) {
    return unit.isEmpty() || !isRead(ref) || doneBy(outline(ref), unit);
  }

  /** Whether anything was looked for by its title: with another one, another would be found. */
  boolean soughtByTitle() {
    return soughtByTitle;
  }

  /** A unit counts under all its names; joint units may be written in one cell. */
  private boolean doneBy(Outline record, String written) {
    List<String> wanted = Names.split(written);
    return record.units().stream()
        .anyMatch(own -> wanted.stream().anyMatch(name -> same(own, name)));
  }

  private boolean same(String a, String b) {
    Optional<Unit> left = units.find(a);
    return Spelling.bare(a).equals(Spelling.bare(b))
        || (left.isPresent() && left.equals(units.find(b)));
  }
}
