package laurel.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.Subject;
import laurel.model.Achievement;
import laurel.model.AtHand;
import laurel.model.Lesson;
import laurel.model.PackageForm;

/** A page for every lesson, and the lists of them. */
final class LessonPages {
  private static final int NEXT = 3;

  private final Edition edition;
  private final States states;
  private final Quizzes quizzes;
  private final List<Lesson> lessons;

  LessonPages(Edition edition) {
    this.edition = edition;
    this.states = new States(edition);
    this.quizzes = new Quizzes(edition);
    List<Lesson> sorted = new ArrayList<>(edition.catalogue().lessons());
    sorted.sort(
        Comparator.comparing((Lesson l) -> l.standing().since())
            .reversed()
            .thenComparing(Lesson::id));
    this.lessons = List.copyOf(sorted);
  }

  List<Page> all() {
    List<Page> pages = new ArrayList<>(new CoursePages(edition, lessons).all());
    for (int i = 0; i < lessons.size(); i++) {
      pages.add(page(i));
    }
    return pages;
  }

  private Page page(int index) {
    Lesson lesson = lessons.get(index);
    Edition.Place place =
        new Edition.Place(
            edition.urls.lesson(lesson.id()),
            lesson.ref().key(),
            "lessons",
            List.of(edition.crumb(edition.say("nav.lessons"), edition.urls.lessons())),
            shortName(lesson.title()));
    Optional<Film> film = film(lesson);
    Page.Head head =
        new Page.Head(
            lesson.title() + " - " + edition.say("nav.lessons"),
            Description.line(lesson.synopsis()),
            lesson.standing().awarded(),
            film.flatMap(Film::poster));
    return edition.page(PageKind.LESSON, place, head, () -> view(lesson, film, index));
  }

  /** A lesson is often named 问题——做法: what stands before the dash names it. */
  private static String shortName(String title) {
    int dash = title.indexOf("——");
    return dash > 0 ? title.substring(0, dash) : title;
  }

  private LessonView view(Lesson lesson, Optional<Film> film, int index) {
    return new LessonView(
        edition.title(lesson.title(), lesson.titleBreaks()),
        film,
        new Prose(lesson.synopsis(), 3, new Subject(lesson.ref().key(), "synopsis")),
        edition.instructor(lesson.instructor()),
        lesson.instructor().profile(),
        edition.units(lesson.units()),
        lesson.team().members().stream().map(edition::named).toList(),
        new Artisans(edition).of(lesson),
        lesson.standing().award().map(a -> edition.mark(lesson.programme(), a.level())),
        states.of(lesson.standing()),
        facts(lesson),
        lesson
            .achievement()
            .filter(edition.stock::hasAchievement)
            .map(edition.stock::achievement)
            .map(this::link),
        quizzes.of(
            lesson.ref(),
            new AtHand<>(lesson.questions()),
            edition.stock.programme(lesson.programme()),
            sources(lesson, film)),
        packages(lesson),
        Optional.of(Urls.metadata(lesson.ref())),
        next(index));
  }

  private Optional<Film> film(Lesson lesson) {
    return lesson
        .video()
        .flatMap(edition.stock.media()::film)
        .map(film -> new Parts(edition).chaptered(film, lesson.questions()));
  }

  private List<Quiz.Download> packages(Lesson lesson) {
    return edition.catalogue().site().packages().stream()
        .map(form -> new Quiz.Download(form.label(), Urls.lessonPackage(lesson.ref(), form)))
        .toList();
  }

  /** The lesson alone: nothing that leads out of its package. */
  Page alone(Lesson lesson, PackageForm form) {
    Optional<Film> film = film(lesson);
    LessonView view =
        new LessonView(
            edition.title(lesson.title(), lesson.titleBreaks()),
            film,
            new Prose(lesson.synopsis(), 3, new Subject(lesson.ref().key(), "synopsis")),
            Names.person(
                lesson.instructor().name(), lesson.instructor().masked(), Optional.empty()),
            lesson.instructor().profile(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            quizzes.alone(
                lesson.ref(),
                new AtHand<>(lesson.questions()),
                edition.stock.programme(lesson.programme()),
                new QuizSources(edition, List.of(film), ownPlaces(lesson), Optional.empty())),
            List.of(),
            Optional.empty(),
            List.of());
    String script = form == PackageForm.CMI5 ? "js/cmi5.js" : "js/scorm.js";
    Edition.Place place =
        new Edition.Place(edition.urls.home(), lesson.ref().key(), "", List.of(), lesson.title());
    return edition.page(
        PageKind.LESSON_PACKAGE,
        place,
        new Page.Head(lesson.title(), "", false, Optional.empty()),
        new LessonPackageView(view, form.key(), script));
  }

  /** Parts of the achievement's text that a question names stand on the achievement's page. */
  private QuizSources sources(Lesson lesson, Optional<Film> film) {
    Map<String, QuizSources.Place> places = new HashMap<>();
    lesson
        .achievement()
        .filter(edition.stock::hasAchievement)
        .map(edition.stock::achievement)
        .ifPresent(
            a ->
                AchievementSections.places(a)
                    .forEach(
                        (name, section) ->
                            places.put(
                                name,
                                new QuizSources.Place(
                                    Optional.of(edition.urls.achievement(a.id())), section))));
    places.putAll(ownPlaces(lesson));
    return new QuizSources(edition, List.of(film), places, Optional.empty());
  }

  private static Map<String, QuizSources.Place> ownPlaces(Lesson lesson) {
    Map<String, QuizSources.Place> places = new HashMap<>();
    if (!lesson.synopsis().isBlank()) {
      places.put("视频简介", new QuizSources.Place(Optional.empty(), "synopsis"));
    }
    if (!lesson.instructor().profile().isBlank()) {
      places.put("导师简介", new QuizSources.Place(Optional.empty(), "instructor"));
    }
    return places;
  }

  private List<Fact> facts(Lesson lesson) {
    List<Fact> facts = new ArrayList<>();
    List<Fact.Value> units =
        lesson.units().stream().map(u -> Names.value(u.name(), edition.named(u).page())).toList();
    if (!units.isEmpty()) {
      facts.add(new Fact(edition.say("fact.unit"), units));
    }
    lesson.theme().ifPresent(theme -> facts.add(Fact.of(edition.say("fact.theme"), theme)));
    facts.add(
        Fact.of(edition.say("fact.programme"), edition.stock.programme(lesson.programme()).name()));
    return List.copyOf(facts);
  }

  private AchievementView.LinkRow link(Achievement a) {
    return new AchievementView.LinkRow(
        a.title(),
        edition.say("lesson.achievement"),
        edition.say("lesson.see"),
        edition.urls.achievement(a.id()));
  }

  /** The lessons that follow in the list, from its start again after the last. */
  private List<LessonCard> next(int index) {
    List<LessonCard> next = new ArrayList<>();
    for (int i = 1; i <= Math.min(NEXT, lessons.size() - 1); i++) {
      next.add(edition.cards.of(lessons.get((index + i) % lessons.size())));
    }
    return List.copyOf(next);
  }
}
