package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import laurel.model.Catalogue;
import laurel.model.Lesson;
import org.junit.jupiter.api.Test;

/** The page of a person: nobody is called the instructor of another's lesson. */
class PersonPagesTest {
  private final Catalogue sample = Sample.catalogue();

  @Test
  void aLessonOfOnesOwnIsAmongThoseGiven() {
    PersonView view = page(sample);
    assertThat(view.lessons()).hasSize(1);
    assertThat(view.others()).isEmpty();
  }

  @Test
  void aLessonThatAnotherGivesIsAmongThoseWorkedOn() {
    List<Lesson> lessons = sample.lessons().stream().map(PersonPagesTest::givenByAnother).toList();
    PersonView view = page(with(lessons));
    assertThat(view.lessons()).isEmpty();
    assertThat(view.others()).hasSize(1);
  }

  private static PersonView page(Catalogue catalogue) {
    return Sample.pages(catalogue).pages().stream()
        .filter(page -> page.kind() == PageKind.PERSON)
        .map(page -> (PersonView) page.view())
        .findFirst()
        .orElseThrow();
  }

  private static Lesson givenByAnother(Lesson l) {
    return new Lesson(
        l.id(),
        l.title(),
        l.titleBreaks(),
        l.programme(),
        l.units(),
        l.team(),
        new Lesson.Instructor("艾力·托合提", false, "", Optional.empty()),
        l.synopsis(),
        l.theme(),
        l.difficulty(),
        l.union(),
        l.achievement(),
        l.video(),
        l.questions(),
        l.standing());
  }

  private Catalogue with(List<Lesson> lessons) {
    return new Catalogue(
        sample.site(),
        sample.asOf(),
        sample.programmes(),
        sample.achievements(),
        lessons,
        sample.people(),
        sample.units(),
        sample.rounds(),
        sample.tombstones(),
        sample.pages());
  }
}
