package laurel.gate;

import java.nio.file.Path;
import java.util.List;
import laurel.diag.FindingLog;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Lesson;

/**
 * A content folder with two achievements and a lesson that were shortlisted, put to publicity and
 * awarded, and what the public sees of it.
 */
final class AwardedFolder {
  private static final String LETTERS =
      "consent: {authorization: 书.pdf, authenticity: 书.pdf, grantedOn: 2024-01-01}\n";

  /** An achievement of this title. */
  static final String RECORD =
      "title: %s\ncategory: 小发明\nprogramme: p\nunit: 甲厂\nunion: 甲工会\nteam: [沈砚舟]\n" + LETTERS;

  static final String LESSON =
      """
      title: 一节课
      programme: p
      unit: 甲厂
      union: 甲工会
      people: [罗启明]
      instructor: {name: 宋知远, profile: 宋知远带徒}
      synopsis: 宋知远讲
      video: 课.mp4
      achievement: a
      """
          + LETTERS;

  /** A person who agreed to this much. */
  static final String SHEN =
      """
      name: 沈砚舟
      trade: 车工
      post: 班长
      profile: 简介
      honours: [工匠]
      portrait: 像.jpg
      consent: {scope: [%s]}
      """;

  /** Subtitles that say this. */
  static final String CUES = "WEBVTT\n\n00:01.000 --> 00:04.000\n%s\n";

  private final Submitted sent;

  AwardedFolder(Path folder) {
    sent = new Submitted(folder);
    for (String id : List.of("b", "a")) {
      achievement(id, RECORD.formatted(id.equals("a") ? "反刮刀具" : "管路快扣"))
          .file("achievements/" + id + "/private/书.pdf", "x");
    }
    lesson("l", LESSON).file("lessons/l/课.mp4", "x").file("lessons/l/private/书.pdf", "x");
    round("1", "2024-08-01", "shortlisted", "awards: [a, b, l]\n");
    round("2", "2024-08-10", "publicity", "awards: [a, b, l]\n");
    round("3", "2024-09-01", "awarded", "awards: [a, b, l]\n");
  }

  AwardedFolder file(String path, String text) {
    sent.file(path, text);
    return this;
  }

  AwardedFolder achievement(String id, String text) {
    sent.achievement(id, text);
    return this;
  }

  AwardedFolder lesson(String id, String text) {
    sent.lesson(id, text);
    return this;
  }

  /** The programme, with more lines. */
  AwardedFolder programme(String more) {
    return file(
        "programmes/p.yaml",
        "name: 示例活动\nyear: 2024\ncategories: [{key: invention, name: 小发明}]\n" + more);
  }

  /** A round, with more lines. */
  AwardedFolder round(String id, String date, String stage, String more) {
    return file(
        "rounds/" + id + ".yaml",
        "programme: p\ndate: " + date + "\nstage: " + stage + "\n" + more);
  }

  Path path(String path) {
    return sent.path(path);
  }

  Gated gated() {
    return gated(new FindingLog());
  }

  Gated gated(FindingLog log) {
    return sent.gated(log);
  }

  Catalogue shown() {
    return gated().catalogue();
  }

  /** The first achievement that is shown. */
  Achievement shownAchievement() {
    return shown().achievements().get(0);
  }

  /** The first lesson that is shown. */
  Lesson shownLesson() {
    return shown().lessons().get(0);
  }
}
