package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.diag.Subject;
import laurel.model.Lesson;
import laurel.model.Person;

/** A page for every person with a record of their own, and their list. Names are never keys. */
final class PersonPages {
  private final Edition edition;

  PersonPages(Edition edition) {
    this.edition = edition;
  }

  List<Page> all() {
    if (edition.catalogue().people().isEmpty()) {
      return List.of();
    }
    List<Page> pages = new ArrayList<>(List.of(list()));
    edition.catalogue().people().forEach(person -> pages.add(page(person)));
    return pages;
  }

  private Page list() {
    String name = edition.say("nav.people");
    List<PeopleView.Line> lines =
        edition.catalogue().people().stream()
            .map(
                p ->
                    new PeopleView.Line(
                        Names.person(p.name(), false, Optional.empty()),
                        edition.urls.person(p.id()),
                        p.trade(),
                        p.post(),
                        p.portrait().flatMap(edition.stock.media()::picture)))
            .toList();
    return edition.page(
        PageKind.PEOPLE,
        Edition.Place.of(edition.urls.people(), "people", name),
        edition.head(name, edition.say("person.intro")),
        new PeopleView(lines));
  }

  private Page page(Person person) {
    Edition.Place place =
        new Edition.Place(
            edition.urls.person(person.id()),
            "people/" + person.id(),
            "people",
            List.of(edition.crumb(edition.say("nav.people"), edition.urls.people())),
            person.name());
    Optional<Picture> portrait = person.portrait().flatMap(edition.stock.media()::picture);
    Page.Head plain = edition.head(person.name(), person.trade());
    Page.Head head = new Page.Head(plain.title(), plain.description().get(), true, portrait);
    return edition.page(PageKind.PERSON, place, head, () -> view(person, portrait));
  }

  private PersonView view(Person person, Optional<Picture> portrait) {
    List<Film> films = new ArrayList<>();
    person.videos().forEach(v -> edition.stock.media().film(v).ifPresent(films::add));
    List<Fact> facts = new ArrayList<>();
    if (!person.post().isEmpty()) {
      facts.add(Fact.of(edition.say("fact.post"), person.post()));
    }
    Map<Boolean, List<Lesson>> taught =
        edition.stock.lessonsBy(person.id()).stream()
            .collect(Collectors.partitioningBy(l -> Artisans.gives(l, person)));
    return new PersonView(
        Names.person(person.name(), false, Optional.empty()),
        person.trade(),
        portrait,
        List.copyOf(facts),
        person.honours(),
        new Prose(person.profile(), 3, new Subject("people/" + person.id(), "profile")),
        List.copyOf(films),
        edition.cards.ofAchievements(edition.stock.awardedBy(person.id())),
        edition.cards.ofLessons(taught.get(true)),
        edition.cards.ofLessons(taught.get(false)));
  }
}
