package laurel.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import laurel.model.Achievement;
import laurel.model.Extra;
import laurel.model.Member;
import laurel.model.Narrative;
import laurel.model.Photo;
import laurel.model.Sound;
import laurel.model.Team;
import laurel.model.Unit;
import laurel.model.UnitName;
import laurel.model.Video;

/**
 * The page of one achievement: where it stands, its head and what it shows, all told of the
 * achievement and its surroundings. Which others those are is not known here. Threads may share
 * one.
 */
final class AchievementPage {
  /** How many other awards of its unit it shows at most. */
  static final int OTHERS = 3;

  private final Edition edition;
  private final States states;
  private final Quizzes quizzes;

  AchievementPage(Edition edition) {
    this.edition = edition;
    this.states = new States(edition);
    this.quizzes = new Quizzes(edition);
  }

  /** The page in surroundings that are known. */
  Page of(Surroundings around) {
    Achievement a = around.achievement();
    return edition.page(PageKind.ACHIEVEMENT, place(a), head(a), () -> view(around));
  }

  /** The page in surroundings that are looked for when it is made, if its inputs changed. */
  Page of(Achievement a, Supplier<Surroundings> around, Origin inputs) {
    return edition.page(PageKind.ACHIEVEMENT, place(a), head(a), () -> view(around.get()), inputs);
  }

  private Edition.Place place(Achievement a) {
    String number = edition.number(a);
    String kind = edition.name(a.category());
    return new Edition.Place(
        edition.urls.achievement(a.id()),
        a.ref().key(),
        "achievements",
        List.of(
            edition.crumb(edition.say("nav.achievements"), edition.urls.gallery()),
            edition.crumb(kind, edition.urls.facet(FacetKind.CATEGORY, a.category().key()))),
        number.isEmpty() ? edition.say("achievement.one") : number);
  }

  /**
   * In WeChat the title is all that a forwarded link shows: it names the result, the unit and the
   * year.
   */
  private Page.Head head(Achievement a) {
    String year = edition.say("year.of", edition.stock.programme(a.programme()).year());
    String units = a.units().stream().map(UnitName::name).findFirst().orElse("");
    String title = a.title() + " - " + (units.isEmpty() ? "" : units + " - ") + year;
    boolean indexed = a.standing().awarded();
    Optional<SitePath> card =
        edition
            .catalogue()
            .site()
            .baseUrl()
            .filter(base -> indexed && drawn())
            .map(base -> share(a));
    return new Page.Head(
        title, () -> description(a.narrative()), indexed, Cards.picture(edition, a), card);
  }

  private boolean drawn() {
    return edition.catalogue().site().has(Extra.SHARE_PICTURES);
  }

  /** All languages share it: it shows content alone. */
  private static SitePath share(Achievement a) {
    return new SitePath(a.ref().key() + "/share.png");
  }

  private static String description(Narrative narrative) {
    return Description.of(
        narrative.background().isEmpty() ? narrative.summary() : narrative.background());
  }

  private AchievementView view(Surroundings around) {
    Achievement a = around.achievement();
    Team team = a.team();
    String withheld =
        team.withheld() == 0 ? "" : edition.say("achievement.withheld", team.withheld());
    return new AchievementView(
        edition.name(a.category()),
        edition.urls.facet(FacetKind.CATEGORY, a.category().key()),
        edition.number(a),
        edition.title(a.title(), a.titleBreaks()),
        edition.units(a.units()),
        team.members().stream().map(edition::named).toList(),
        withheld,
        edition.mark(a),
        edition.say("year.of", edition.stock.programme(a.programme()).year()),
        states.of(a.standing()),
        photos(a),
        Figures.of(edition.texts, a.metrics()),
        AchievementSections.of(edition, a),
        completers(team),
        new AchievementFacts(edition).of(a),
        links(a),
        films(a),
        recordings(a),
        unitBox(around),
        quiz(a),
        edition.cards.ofAchievements(around.related()),
        around.before().map(this::neighbour),
        around.after().map(this::neighbour));
  }

  private List<Picture> photos(Achievement a) {
    List<Picture> pictures = new ArrayList<>();
    for (Photo photo : a.gallery().photos()) {
      edition.stock.media().picture(photo).ifPresent(pictures::add);
    }
    return List.copyOf(pictures);
  }

  private List<Film> films(Achievement a) {
    List<Film> films = new ArrayList<>();
    for (Video video : a.gallery().videos()) {
      edition.stock.media().film(video).ifPresent(films::add);
    }
    return List.copyOf(films);
  }

  private List<Recording> recordings(Achievement a) {
    List<Recording> recordings = new ArrayList<>();
    for (Sound sound : a.gallery().sounds()) {
      edition.stock.media().recording(sound).ifPresent(recordings::add);
    }
    return List.copyOf(recordings);
  }

  private AchievementView.Completers completers(Team team) {
    List<AchievementView.Completer> list = new ArrayList<>();
    for (Member member : team.members()) {
      list.add(
          new AchievementView.Completer(list.size() + 1, edition.named(member), member.post()));
    }
    String note = team.tied() ? edition.say("achievement.tied") : "";
    return new AchievementView.Completers(!team.tied(), list, note, team.leadProfile());
  }

  /** Its own bank; where it has no video, sources mean the video of the lesson that teaches it. */
  private Optional<Quiz> quiz(Achievement a) {
    List<Optional<Film>> films =
        a.gallery().videos().stream().map(edition.stock.media()::film).toList();
    Map<String, QuizSources.Place> places = new HashMap<>();
    for (Map.Entry<String, String> place : AchievementSections.places(a).entrySet()) {
      places.put(place.getKey(), new QuizSources.Place(Optional.empty(), place.getValue()));
    }
    Optional<SitePath> lesson =
        edition.stock.lessonsOn(a.id()).stream()
            .filter(l -> l.video().isPresent())
            .findFirst()
            .map(l -> edition.urls.lesson(l.id()));
    return quizzes.of(
        a.ref(),
        a.words().asked(),
        edition.stock.programme(a.programme()),
        new QuizSources(edition, films, places, films.isEmpty() ? lesson : Optional.empty()));
  }

  private List<AchievementView.LinkRow> links(Achievement a) {
    return edition.stock.lessonsOn(a.id()).stream()
        .map(
            lesson ->
                new AchievementView.LinkRow(
                    lesson.title(),
                    lesson.questions().isEmpty()
                        ? edition.say("achievement.lessonOnly")
                        : edition.say("achievement.lesson", lesson.questions().size()),
                    edition.say("achievement.learn"),
                    edition.urls.lesson(lesson.id())))
        .toList();
  }

  /** Leads to the page of the unit; where units have none, nothing is left to be said. */
  private Optional<AchievementView.UnitBox> unitBox(Surroundings around) {
    if (!edition.hasUnitPages()) {
      return Optional.empty();
    }
    Optional<UnitName> first = around.achievement().units().stream().findFirst();
    Optional<Unit> unit = first.flatMap(u -> edition.stock.unit(u.unit()));
    return unit.map(
        u ->
            new AchievementView.UnitBox(
                edition.named(first.get()),
                of(u, around.unitAwards()),
                edition.urls.unit(u.id()),
                others(around)));
  }

  /** Where a unit is and what it has won; of a unit that has won nothing yet, only where it is. */
  private String of(Unit unit, int awards) {
    if (awards == 0) {
      return unit.regionName();
    }
    return unit.regionName().isEmpty()
        ? edition.say("achievement.unitAwards", awards)
        : edition.say("achievement.unitIn", unit.regionName(), awards);
  }

  private List<Card> others(Surroundings around) {
    return around.ofUnit().stream()
        .filter(other -> !other.id().equals(around.achievement().id()))
        .limit(OTHERS)
        .map(edition.cards::of)
        .toList();
  }

  private AchievementView.Neighbour neighbour(Achievement a) {
    Card card = edition.cards.of(a); // whose title is parted into words already
    return new AchievementView.Neighbour(card.title(), card.page());
  }
}
