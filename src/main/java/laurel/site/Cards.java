package laurel.site;

import java.util.List;
import java.util.Optional;
import laurel.model.Achievement;
import laurel.model.Category;
import laurel.model.Lesson;
import laurel.model.Metric;
import laurel.model.Photo;

/** Makes cards and covers. */
final class Cards {
  private static final List<String> TINTED =
      List.of(
          "invention", "creation", "innovation", "tackling", "design", "suggestion", "improvement");
  private static final int UP_TO_M = 16;
  private static final int UP_TO_L = 24;

  private Cards() {}

  static Card of(Edition edition, Achievement a) {
    Title title = edition.title(a.title(), a.titleBreaks());
    return Card.of(
        edition.urls.achievement(a.id()),
        a.id(),
        edition.name(a.category()),
        edition.number(a),
        title,
        edition.units(a.units()),
        edition.mark(a),
        picture(edition, a),
        cover(a.category(), title),
        figure(a.metrics()));
  }

  static LessonCard of(Edition edition, Lesson lesson) {
    Title title = edition.title(lesson.title(), lesson.titleBreaks());
    Optional<Film> film = lesson.video().flatMap(edition.stock.media()::film);
    return new LessonCard(
        edition.urls.lesson(lesson.id()),
        title,
        edition.instructor(lesson.instructor()),
        edition.units(lesson.units()),
        film.flatMap(Film::poster),
        lessonCover(title),
        film.map(Film::duration).orElse(""),
        lesson.questions().size());
  }

  /** The first photo that could be made. */
  static Optional<Picture> picture(Edition edition, Achievement a) {
    for (Photo photo : a.gallery().photos()) {
      Optional<Picture> picture = edition.stock.media().picture(photo);
      if (picture.isPresent()) {
        return picture;
      }
    }
    return Optional.empty();
  }

  private static Cover cover(Category category, Title title) {
    String style = TINTED.contains(category.key()) ? category.key() : "design";
    return cover(style, glyph(category.name()), title);
  }

  private static Cover lessonCover(Title title) {
    return cover("design", "课", title);
  }

  private static Cover cover(String style, String glyph, Title title) {
    String size = size(title);
    return new Cover(style, glyph, !size.equals("m"), size, title);
  }

  /** The character that tells 小发明 from 小创造: the first after 小; 议 for 小建议, whose 建 says less. */
  static String glyph(String name) {
    String bare = name.startsWith("小") && name.length() > 1 ? name.substring(1) : name;
    String sign = bare.equals("建议") ? "议" : bare.equals("改造") ? "改" : bare;
    return sign.substring(0, sign.offsetByCodePoints(0, 1));
  }

  private static String size(Title title) {
    int length = title.text().codePointCount(0, title.text().length());
    return length <= UP_TO_M ? "m" : length <= UP_TO_L ? "l" : "xl";
  }

  /** The first result that was measured before and after, else the first at all. */
  private static Optional<Card.Figure> figure(List<Metric> metrics) {
    Optional<Metric> compared = metrics.stream().filter(m -> m.before().isPresent()).findFirst();
    return compared
        .or(() -> metrics.stream().findFirst())
        .map(
            m ->
                new Card.Figure(
                    m.label(),
                    m.before().map(Metric.Figure::text).orElse(""),
                    m.after().text(),
                    m.unit()));
  }
}
