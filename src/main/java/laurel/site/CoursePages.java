package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.model.Lesson;

/** The list of lessons, its parts, the learning path, and the poster. */
final class CoursePages {
  private final Edition edition;
  private final Courses courses;
  private final List<Lesson> newestFirst;

  CoursePages(Edition edition, List<Lesson> newestFirst) {
    this.edition = edition;
    this.courses = new Courses(edition);
    this.newestFirst = newestFirst;
  }

  List<Page> all() {
    List<Page> pages = new ArrayList<>(List.of(list()));
    if (newestFirst.isEmpty()) {
      return pages;
    }
    for (Courses.Kind kind : Courses.Kind.values()) {
      courses.groups(kind).forEach(group -> pages.add(page(group)));
    }
    pages.add(path());
    poster().ifPresent(where -> pages.add(poster(where)));
    return pages;
  }

  private Page list() {
    String name = edition.say("nav.lessons");
    String intro = edition.say("lesson.intro");
    return edition.page(
        PageKind.LESSON_LIST,
        Edition.Place.of(edition.urls.lessons(), "lessons", name),
        edition.head(name, intro),
        view(name, intro, newestFirst, Optional.empty()));
  }

  private Page page(Courses.Group group) {
    String intro = edition.say("course." + word(group.kind()) + ".intro", group.name());
    return edition.page(
        PageKind.LESSON_LIST,
        below(courses.page(group), group.name()),
        edition.head(group.name() + " - " + edition.say("nav.lessons"), intro),
        view(group.name(), intro, group.lessons(), Optional.of(group)));
  }

  private LessonListView view(
      String heading, String intro, List<Lesson> lessons, Optional<Courses.Group> current) {
    boolean some = !newestFirst.isEmpty();
    return new LessonListView(
        heading,
        intro,
        lessons.size(),
        edition.cards.ofLessons(lessons),
        ways(current),
        some ? Optional.of(edition.urls.courses()) : Optional.empty(),
        some ? poster() : Optional.empty());
  }

  /** A way with a single value is no choice, and is left out. */
  private List<LessonListView.Way> ways(Optional<Courses.Group> current) {
    List<LessonListView.Way> ways = new ArrayList<>();
    for (Courses.Kind kind : Courses.Kind.values()) {
      List<Courses.Group> groups = courses.groups(kind);
      if (groups.size() > 1) {
        ways.add(
            new LessonListView.Way(
                edition.say("course." + word(kind)),
                groups.stream().map(group -> link(group, current)).toList()));
      }
    }
    return List.copyOf(ways);
  }

  private LessonListView.Link link(Courses.Group group, Optional<Courses.Group> current) {
    boolean here =
        current.filter(c -> c.kind() == group.kind() && c.key().equals(group.key())).isPresent();
    return new LessonListView.Link(group.name(), courses.page(group), group.lessons().size(), here);
  }

  private Page path() {
    String name = edition.say("course.path");
    String intro = edition.say("course.path.intro");
    List<CourseView.Stage> stages = new ArrayList<>();
    for (Courses.Group theme : courses.groups(Courses.Kind.THEME)) {
      stages.add(new CourseView.Stage(theme.name(), courses.page(theme), steps(theme.lessons())));
    }
    List<Lesson> others = courses.without(Courses.Kind.THEME);
    if (!others.isEmpty()) {
      stages.add(
          new CourseView.Stage(
              edition.say("course.others"), edition.urls.lessons(), steps(others)));
    }
    return edition.page(
        PageKind.COURSE,
        below(edition.urls.courses(), name),
        edition.head(name, intro),
        new CourseView(intro, newestFirst.size(), stages, ways(Optional.empty())));
  }

  private List<CourseView.Step> steps(List<Lesson> lessons) {
    return lessons.stream()
        .map(lesson -> new CourseView.Step(edition.cards.of(lesson), courses.level(lesson)))
        .toList();
  }

  /** Without the site's address no symbol can lead anywhere. */
  private Optional<SitePath> poster() {
    return edition.catalogue().site().baseUrl().map(base -> edition.urls.course("poster"));
  }

  private Page poster(SitePath where) {
    String name = edition.say("course.poster");
    Page.Head head = edition.head(name, "");
    return edition.page(
        PageKind.POSTER,
        below(where, name),
        new Page.Head(head.title(), "", false, head.picture()),
        new PosterView(
            edition.say("course.poster.intro"), edition.cards.ofLessons(courses.sorted())));
  }

  private Edition.Place below(SitePath path, String name) {
    return new Edition.Place(
        path,
        "",
        "lessons",
        List.of(edition.crumb(edition.say("nav.lessons"), edition.urls.lessons())),
        name);
  }

  private static String word(Courses.Kind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
