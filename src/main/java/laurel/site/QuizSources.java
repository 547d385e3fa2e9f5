package laurel.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.model.Question.Source;

/**
 * Turns the sources of questions (来源) into what a page can open: a stretch of its own video, a part
 * of its own text, or another page that has them.
 *
 * @param films the page's own, by the number that sources give them; a film that is not shown is
 *     absent
 * @param sections where the parts of the record's text stand, by the form's name for them
 * @param elsewhere a page with the film that the first video means, where this page has none
 */
record QuizSources(
    Edition edition,
    List<Optional<Film>> films,
    Map<String, Place> sections,
    Optional<SitePath> elsewhere) {

  /** A part of a page; without a page, of this one. */
  record Place(Optional<SitePath> page, String fragment) {}

  /** What the page offers; empty where the author named nothing. */
  Optional<Quiz.Source> of(Source source) {
    if (source instanceof Source.Clip clip) {
      return Optional.of(clip(clip));
    }
    if (source instanceof Source.Section section) {
      Optional<Place> place = Optional.ofNullable(sections.get(section.name()));
      return Optional.of(
          new Quiz.Source(
              section.name(),
              place.flatMap(Place::page),
              place.map(p -> "#" + p.fragment()).orElse(""),
              false,
              "",
              0));
    }
    return source instanceof Source.None ? Optional.empty() : Optional.of(plain(source.shown()));
  }

  private Quiz.Source clip(Source.Clip clip) {
    String label = label(clip);
    String range = clip.startSeconds() + (clip.bounded() ? "," + clip.endSeconds() : "");
    int index = clip.video() - 1;
    Optional<Film> film = index < films.size() ? films.get(index) : Optional.empty();
    if (film.isPresent()) {
      int shown = (int) films.subList(0, index).stream().filter(Optional::isPresent).count();
      return new Quiz.Source(
          label, Optional.of(film.get().file()), "#t=" + range, true, range, shown);
    }
    return elsewhere.isPresent() && index == 0
        ? new Quiz.Source(label, elsewhere, "#t=" + range, true, "", 0)
        : plain(label);
  }

  private static Quiz.Source plain(String label) {
    return new Quiz.Source(label, Optional.empty(), "", false, "", 0);
  }

  private String label(Source.Clip clip) {
    return edition.say("quiz.clip", clip.video() > 1 ? clip.video() : "", clip.times());
  }
}
