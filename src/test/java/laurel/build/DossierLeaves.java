package laurel.build;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Every text, path and day in a dossier, found by reflection and named {@code Type.component}: each
 * is known as public, settled by the rules, or holds a mark. A new component is none of these until
 * somebody decides.
 */
final class DossierLeaves {
  private static final Set<String> PUBLIC =
      Set.of(
          "AchievementDossier.id",
          "AchievementDossier.programme",
          "AchievementDossier.title",
          "AchievementDossier.titleBreaks",
          "AchievementDossier.units",
          "AchievementDossier.union",
          "AchievementDossier.leadProfile",
          "AchievementDossier.supersedes",
          "Completer.name",
          "Completer.post",
          "Completer.person",
          "LessonDossier.id",
          "LessonDossier.programme",
          "LessonDossier.title",
          "LessonDossier.titleBreaks",
          "LessonDossier.units",
          "LessonDossier.synopsis",
          "LessonDossier.theme",
          "LessonDossier.union",
          "LessonDossier.achievement",
          "Teacher.name",
          "Teacher.person",
          "Teacher.profile",
          "PersonDossier.id",
          "PersonDossier.name",
          "PersonDossier.trade",
          "PersonDossier.post",
          "PersonDossier.honours",
          "PersonDossier.profile",
          "MediaFile.file",
          "MediaFile.shown",
          "MediaFile.caption",
          "MediaFile.alt",
          "MediaFile.people",
          "MediaFile.subtitles",
          "MediaFile.chapters",
          "MediaFile.said",
          "Picture.file",
          "Picture.shown",
          "Picture.alt");

  /** Private, and what they say is known to the rules. */
  private static final Set<String> SETTLED =
      Set.of("Disclosure.person", "Licence.licensees", "Opinion.body");

  /** Private, and made of something that is marked. */
  private static final Set<String> MADE = Set.of("Contact.prints");

  private final Set<String> marked = new TreeSet<>();
  private final Set<String> made = new TreeSet<>();
  private final Set<String> neither = new TreeSet<>();

  /** Looks through a dossier. */
  void walk(Object dossier) {
    walk(dossier, "");
  }

  private void walk(Object value, String place) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> walk(inner, place));
    } else if (value instanceof Supplier<?> supplier) {
      walk(supplier.get(), place);
    } else if (value instanceof Collection<?> many) {
      many.forEach(one -> walk(one, place));
    } else if (value instanceof Record one
        && one.getClass().getPackageName().equals("laurel.dossier")) {
      components(one);
    } else if (value instanceof String || value instanceof Path || value instanceof LocalDate) {
      leaf(value.toString(), place);
    }
  }

  private void components(Record dossier) {
    Class<?> type = dossier.getClass();
    for (RecordComponent component : type.getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        walk(
            component.getAccessor().invoke(dossier),
            type.getSimpleName() + "." + component.getName());
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }
  }

  private void leaf(String value, String place) {
    if (PUBLIC.contains(place) || SETTLED.contains(place)) {
      return;
    }
    if (MADE.contains(place)) {
      made.add(value);
      return;
    }
    boolean mark =
        value.contains(Marks.WORD)
            || value.startsWith(Marks.MOBILE)
            || value.startsWith(Marks.YEAR + "")
            || value.startsWith("2094");
    (mark ? marked : neither).add(place + (mark ? "" : " = " + value));
  }

  Set<String> marked() {
    return marked;
  }

  /** What stands for marked values: it may be found no more than these. */
  Set<String> made() {
    return made;
  }

  /** What is nothing here and marked in another dossier was let go of. */
  Set<String> neither() {
    neither.removeIf(leaf -> marked.contains(leaf.replaceFirst(" = $", "")));
    return neither;
  }
}
