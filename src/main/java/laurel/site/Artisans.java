package laurel.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import laurel.diag.Subject;
import laurel.model.Lesson;
import laurel.model.Member;
import laurel.model.Person;

/** The artisans (工匠) of a lesson: who teaches it first, then its team in its order. */
record Artisans(Edition edition) {

  List<ArtisanCard> of(Lesson lesson) {
    Set<String> ids = new LinkedHashSet<>();
    Stream.concat(
            lesson.instructor().person().stream(),
            lesson.team().members().stream().map(Member::person).flatMap(Optional::stream))
        .forEach(ids::add);
    boolean told = !lesson.instructor().profile().isBlank();
    return ids.stream()
        .map(edition.stock::person)
        .flatMap(Optional::stream)
        .map(p -> card(p, told && gives(lesson, p)))
        .toList();
  }

  /**
   * Whether somebody of a lesson is who teaches it: where only the team is linked to people, by the
   * name.
   */
  static boolean gives(Lesson lesson, Person person) {
    Lesson.Instructor instructor = lesson.instructor();
    return instructor
        .person()
        .map(person.id()::equals)
        .orElse(!instructor.masked() && instructor.name().equals(person.name()));
  }

  private ArtisanCard card(Person person, boolean told) {
    return new ArtisanCard(
        Names.person(person.name(), false, Optional.empty()),
        edition.urls.person(person.id()),
        person.trade(),
        person.post(),
        person.honours(),
        new Prose(told ? "" : person.profile(), 4, new Subject("people/" + person.id(), "profile")),
        person.portrait().flatMap(edition.stock.media()::picture),
        person.videos().size());
  }
}
