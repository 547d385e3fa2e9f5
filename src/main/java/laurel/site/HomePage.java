package laurel.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import laurel.model.Achievement;
import laurel.model.Lesson;
import laurel.model.Programme;
import laurel.model.Round;
import laurel.model.Site;
import laurel.model.UnitName;

/** The home page: the newest award large, then ways in. */
final class HomePage {
  private static final int NEWEST = 6;
  private static final int LESSONS = 4;
  private static final int NOTICES = 5;

  private final Edition edition;
  private final Facets facets;
  private final States states;

  HomePage(Edition edition, Facets facets) {
    this.edition = edition;
    this.facets = facets;
    this.states = new States(edition);
  }

  Page page() {
    Site site = edition.catalogue().site();
    Edition.Place place =
        new Edition.Place(edition.urls.home(), "", "home", List.of(), edition.say("nav.home"));
    Page.Head head =
        new Page.Head(site.title(), site.description(), true, lead().flatMap(Card::picture));
    Page page = edition.page(PageKind.HOME, place, head, () -> view(site));
    return new Page(
        page.kind(),
        page.language(),
        page.path(),
        page.about(),
        page.section(),
        page.head(),
        page.crumbs().subList(0, 1),
        page.others(),
        page.content());
  }

  private HomeView view(Site site) {
    Optional<Picture> hero = edition.own(site.theme().hero());
    Optional<Card> lead = hero.isPresent() ? Optional.empty() : lead();
    List<Card> newest =
        edition.stock.awarded().stream()
            .limit(NEWEST + 1L)
            .map(edition.cards::of)
            .filter(card -> lead.filter(l -> l.id().equals(card.id())).isEmpty())
            .limit(NEWEST)
            .toList();
    List<Lesson> lessons = lessons();
    return new HomeView(
        edition.title(site.title()),
        edition.title(site.subtitle()),
        edition.title(newestProgramme().map(Programme::name).orElse("")),
        site.organisers().stream().map(Site.Organiser::name).limit(1).toList(),
        hero,
        lead,
        counts(),
        newest,
        edition.stock.awarded().size(),
        edition.urls.gallery(),
        edition.cards.ofLessons(lessons.stream().limit(LESSONS).toList()),
        lessons.size(),
        edition.urls.lessons(),
        categories(),
        edition.urls.statistics(),
        notices(),
        edition.urls.rounds());
  }

  /** The first of the newest round's that has a photo; the place is too large for a cover. */
  private Optional<Card> lead() {
    return edition.stock.awarded().stream()
        .filter(a -> Cards.picture(edition, a).isPresent())
        .findFirst()
        .map(edition.cards::of);
  }

  private List<Lesson> lessons() {
    List<Lesson> lessons = new ArrayList<>(edition.catalogue().lessons());
    lessons.sort(
        Comparator.comparing((Lesson l) -> l.standing().since())
            .reversed()
            .thenComparing(Lesson::id));
    return lessons;
  }

  private Optional<Programme> newestProgramme() {
    return edition.stock.awarded().stream()
        .map(Achievement::programme)
        .map(edition.stock::programme)
        .max(Comparator.comparingInt(Programme::year));
  }

  private List<Count> counts() {
    List<Achievement> awarded = edition.stock.awarded();
    if (awarded.isEmpty()) {
      return List.of();
    }
    long units =
        awarded.stream().flatMap(a -> a.units().stream()).map(UnitName::unit).distinct().count();
    long sections =
        awarded.stream()
            .flatMap(a -> a.industry().stream())
            .map(i -> i.section())
            .distinct()
            .count();
    List<Count> counts = new ArrayList<>();
    counts.add(edition.count("count.awards", awarded.size(), "unit.items"));
    counts.add(edition.count("count.units", units, "unit.units"));
    if (!edition.catalogue().lessons().isEmpty()) {
      counts.add(
          edition.count("count.lessons", edition.catalogue().lessons().size(), "unit.lessons"));
    }
    if (sections > 0) {
      counts.add(edition.count("count.sections", sections, "unit.sections"));
    }
    return List.copyOf(counts);
  }

  private List<HomeView.CategoryRow> categories() {
    List<HomeView.CategoryRow> rows = new ArrayList<>();
    for (Facet facet : facets.of(FacetKind.CATEGORY)) {
      String definition = facet.definitions().isEmpty() ? "" : facet.definitions().get(0).text();
      rows.add(
          new HomeView.CategoryRow(
              edition.urls.facet(FacetKind.CATEGORY, facet.key()),
              Cards.glyph(facet.name()),
              edition.facetName(facet),
              definition,
              facet.count()));
    }
    return List.copyOf(rows);
  }

  private List<HomeView.Notice> notices() {
    List<Round> rounds = new ArrayList<>(edition.catalogue().rounds());
    rounds.sort(Comparator.comparing(Round::date).reversed().thenComparing(Round::id));
    return rounds.stream().limit(NOTICES).map(this::notice).toList();
  }

  private HomeView.Notice notice(Round round) {
    return new HomeView.Notice(
        round.date().toString(), round.name(), edition.urls.round(round.id()), states.tag(round));
  }
}
