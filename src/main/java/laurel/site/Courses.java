package laurel.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import laurel.model.Lesson;
import laurel.model.Question.Difficulty;
import laurel.model.Union;
import laurel.text.Address;

/** The lessons as a series: by theme, by difficulty, by union. */
final class Courses {
  private static final Comparator<Lesson> EASIER_FIRST =
      Comparator.comparing((Lesson l) -> l.difficulty().map(Difficulty::ordinal).orElse(1))
          .thenComparing(l -> l.standing().since())
          .thenComparing(Lesson::id);

  private final Edition edition;

  Courses(Edition edition) {
    this.edition = edition;
  }

  /** By what lessons can be looked through. */
  enum Kind {
    THEME("themes"),
    DIFFICULTY("difficulties"),
    UNION("unions");

    private final String folder;

    Kind(String folder) {
      this.folder = folder;
    }
  }

  /**
   * Lessons that have something in common, the easier first.
   *
   * @param key its address
   */
  record Group(Kind kind, String key, String name, List<Lesson> lessons) {}

  SitePath page(Group group) {
    return edition.urls.course(group.kind().folder + "/" + group.key());
  }

  /** All groups of a kind: themes as the programmes list them, difficulties from the lowest. */
  List<Group> groups(Kind kind) {
    Map<String, Group> groups = new LinkedHashMap<>();
    order(kind)
        .forEach((key, name) -> groups.put(key, new Group(kind, key, name, new ArrayList<>())));
    for (Lesson lesson : sorted()) {
      key(kind, lesson).map(groups::get).ifPresent(group -> group.lessons().add(lesson));
    }
    groups.values().removeIf(group -> group.lessons().isEmpty());
    return List.copyOf(groups.values());
  }

  /** Every lesson, the easier first. */
  List<Lesson> sorted() {
    return edition.catalogue().lessons().stream().sorted(EASIER_FIRST).toList();
  }

  /** Lessons without a theme. */
  List<Lesson> without(Kind kind) {
    return sorted().stream().filter(l -> key(kind, l).isEmpty()).toList();
  }

  String level(Lesson lesson) {
    return lesson.difficulty().map(d -> edition.say("quiz." + word(d))).orElse("");
  }

  private Map<String, String> order(Kind kind) {
    Map<String, String> order = new LinkedHashMap<>();
    switch (kind) {
      case THEME -> themes().forEach(theme -> order.put(Address.of(theme), theme));
      case DIFFICULTY -> {
        for (Difficulty each : Difficulty.values()) {
          order.put(word(each), edition.say("quiz." + word(each)));
        }
      }
      case UNION -> order.putAll(unions());
    }
    return order;
  }

  private Set<String> themes() {
    Set<String> themes = new LinkedHashSet<>();
    edition.catalogue().programmes().forEach(p -> themes.addAll(p.lessons().themes()));
    edition.catalogue().lessons().stream()
        .flatMap(l -> l.theme().stream())
        .sorted()
        .forEach(themes::add);
    return themes;
  }

  private Map<String, String> unions() {
    Map<String, String> unions = new TreeMap<>();
    edition.catalogue().lessons().stream()
        .flatMap(l -> l.union().stream())
        .forEach(u -> unions.put(u.id(), u.name()));
    return unions;
  }

  private static Optional<String> key(Kind kind, Lesson lesson) {
    return switch (kind) {
      case THEME -> lesson.theme().map(Address::of);
      case DIFFICULTY -> lesson.difficulty().map(Courses::word);
      case UNION -> lesson.union().map(Union::id);
    };
  }

  private static String word(Difficulty difficulty) {
    return difficulty.name().toLowerCase(Locale.ROOT);
  }
}
