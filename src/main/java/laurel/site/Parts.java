package laurel.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import laurel.model.Question;
import laurel.model.Question.Source.Clip;

/**
 * Chapters for a video that came without any: its questions say where in it something can be
 * learned.
 */
final class Parts {
  private final Edition edition;

  Parts(Edition edition) {
    this.edition = edition;
  }

  /** The film; without chapters of its own, with those that its questions make. */
  Film chaptered(Film film, List<Question> questions) {
    Map<Integer, List<Integer>> answered = new TreeMap<>();
    for (int i = 0; i < questions.size(); i++) {
      if (questions.get(i).source() instanceof Clip clip && clip.video() == 1) {
        answered.computeIfAbsent(clip.startSeconds(), at -> new ArrayList<>()).add(i + 1);
      }
    }
    return film.chapters().isEmpty() && answered.size() > 1
        ? film.with(chapters(film, answered))
        : film;
  }

  private List<Film.Chapter> chapters(Film film, Map<Integer, List<Integer>> answered) {
    List<Integer> starts = new ArrayList<>(answered.keySet());
    List<Film.Chapter> chapters = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      int until = i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE;
      String numbers =
          answered.get(from).stream().map(String::valueOf).collect(Collectors.joining("、"));
      chapters.add(
          new Film.Chapter(
              String.format(Locale.ROOT, "%02d:%02d", from / 60, from % 60),
              String.valueOf(from),
              edition.say("lesson.part", i + 1),
              edition.say("lesson.answers", numbers),
              within(film.cues(), i == 0 ? 0 : from, until)));
    }
    return List.copyOf(chapters);
  }

  private static List<Film.Cue> within(List<Film.Cue> cues, int from, int until) {
    return cues.stream()
        .filter(
            cue -> {
              BigDecimal at = new BigDecimal(cue.seconds());
              return at.compareTo(BigDecimal.valueOf(from)) >= 0
                  && at.compareTo(BigDecimal.valueOf(until)) < 0;
            })
        .toList();
  }
}
