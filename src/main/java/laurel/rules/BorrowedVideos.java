package laurel.rules;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.dossier.AchievementDossier;
import laurel.dossier.AchievementDossier.Borrowing;
import laurel.dossier.LessonDossier;

/**
 * Where an achievement has no video, "视频 00:07-00:35" in its bank means the video of the lesson
 * that teaches it: banks of annex 4 are handed in once and serve both.
 */
final class BorrowedVideos {
  private final Map<String, Rulebook> books;
  private final Map<String, List<LessonDossier>> lessons;
  private final FindingLog log;

  BorrowedVideos(Map<String, Rulebook> books, List<LessonDossier> lessons, FindingLog log) {
    this.books = books;
    this.lessons =
        lessons.stream()
            .filter(l -> l.achievement().isPresent() && l.video().isPresent())
            .collect(Collectors.groupingBy(l -> l.achievement().get()));
    this.log = log;
  }

  /** Checks every source of this achievement that needs a video which it does not have. */
  void check(AchievementDossier achievement) {
    List<Borrowing> clips = achievement.borrowings();
    if (clips.isEmpty()) {
      return;
    }
    Referee referee =
        new Referee(
            log.about(achievement.ref().key()), books.get(achievement.programme()).weights());
    List<LessonDossier> teaching = lessons.getOrDefault(achievement.id(), List.of());
    if (teaching.isEmpty()) {
      Borrowing first = clips.get(0);
      referee.report(
          FindingKind.QUESTION_SOURCE_NO_VIDEO, first.where(), "questions", first.clip().shown());
    } else {
      clips.forEach(clip -> within(clip, teaching.get(0).millis(), referee));
    }
  }

  private static void within(Borrowing borrowing, OptionalLong millis, Referee referee) {
    long end = borrowing.clip().endSeconds() * 1000L;
    if (millis.isPresent() && end > millis.getAsLong() + SourceReader.SLACK_MILLIS) {
      referee.report(
          FindingKind.QUESTION_SOURCE_BEYOND_END,
          borrowing.where(),
          "questions",
          borrowing.clip().shown(),
          SourceReader.clock(millis.getAsLong()));
    }
  }
}
