package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import laurel.dossier.LessonDossier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonRulesTest {
  private static final String LESSON =
      """
      title: 一次装夹刮背面｜折叠反刮刀怎么用
      programme: p
      unit: 示例厂
      people: [沈砚舟]
      """;
  private static final String SUBTITLES = "WEBVTT\n\n00:01.000 --> 00:04.000\n大家好，我是罗启\n明。\n";
  private static final Path FILM =
      Path.of("content/lessons/back-spotfacing-lesson/video.mp4").toAbsolutePath();

  private static final String TWO_CLIPS =
      """
      questions:
        - {type: 判断, stem: 甲, answer: 对, source: 视频 00:07-00:35}
        - {type: 判断, stem: 乙, answer: 对, source: 视频 01:40-01:45}
      """;

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void anEmptyDesk() {
    desk = Desk.in(folder);
  }

  @Test
  void aLessonIsAVideo() {
    desk.lesson("l", LESSON);
    assertThat(told())
        .containsExactly("1:1: error video.too-few: 0 videos; the programme asks for 1 or more");
  }

  @Test
  void theOnlyVideoInItsFolderIsTheLessons() {
    desk.programme("lesson: {maxMinutes: 5}\n")
        .lesson("l", LESSON)
        .copy(FILM, "lessons/l/film.mp4");
    assertThat(told())
        .containsExactly(
            "1:1: warning video.no-subtitles: the video" + " \"一次装夹刮背面折叠反刮刀怎么用\" has no subtitles");
    LessonDossier lesson = desk.outcome().ruled().lessons().get(0);
    assertThat(lesson.video()).isPresent();
    assertThat(lesson.title()).isEqualTo("一次装夹刮背面折叠反刮刀怎么用");
    assertThat(lesson.titleBreaks()).isEqualTo("一次装夹刮背面｜折叠反刮刀怎么用");
  }

  @Test
  void aLessonLastsNoLongerThanItsProgrammeAllows() {
    desk.programme("lesson: {maxMinutes: 1}\n")
        .lesson("l", LESSON + "video: {file: film.mp4}\n")
        .copy(FILM, "lessons/l/film.mp4")
        .file("lessons/l/film.vtt", SUBTITLES);
    assertThat(desk.lines())
        .containsExactly(
            "lessons/l/film.mp4: error video.too-long: the video lasts 1:42.8; the programme allows"
                + " 1 minutes");
  }

  @Test
  void textsKeepWithinTheSheetsLimits() {
    desk.programme("lesson: {instructorChars: 4, synopsisChars: 3}\n")
        .lesson("l", LESSON + "instructor: {name: 沈砚舟, profile: 高级技师一}\nsynopsis: 讲刀具用法\n")
        .copy(FILM, "lessons/l/video.mp4")
        .file("lessons/l/video.vtt", SUBTITLES);
    assertThat(told())
        .containsExactly(
            "5:34: error text.too-long: instructor has 5 characters, 5 as a word processor counts;"
                + " the programme allows 4",
            "6:11: error text.too-long: synopsis has 5 characters, 5 as a word processor counts; the"
                + " programme allows 3");
  }

  /** The form of the notice asks for a profile, and for no name. */
  @Test
  void aProfileOfNobodyIsTold() {
    desk.lesson("l", LESSON + "instructor: {profile: 高级技师}\n")
        .copy(FILM, "lessons/l/video.mp4")
        .file("lessons/l/video.vtt", SUBTITLES);
    assertThat(told())
        .containsExactly(
            "5:23: warning instructor.unnamed: the instructor's profile says of nobody whose it is;"
                + " pages do not show it");
  }

  @Test
  void aTeamUnderPeopleMeetsTheRulesOfATeam() {
    desk.programme("fields: {team: {required: true, minItems: 2}}\n")
        .lesson("l", LESSON)
        .copy(FILM, "lessons/l/video.mp4")
        .file("lessons/l/video.vtt", SUBTITLES);
    assertThat(told())
        .containsExactly("4:9: error team.too-few: 1 people; the programme asks for 2 or more");
  }

  @Test
  void whatOnlyAnAchievementHasIsNotAskedOfALesson() {
    desk.programme("fields: {summary: {required: true}, synopsis: {required: true}}\n")
        .lesson("l", LESSON)
        .copy(FILM, "lessons/l/video.mp4")
        .file("lessons/l/video.vtt", SUBTITLES);
    assertThat(told()).containsExactly("1:1: error field.required: synopsis is missing");
  }

  @Test
  void questionsAreCountedAndTheirSourcesLieWithinTheVideo() {
    desk.programme("lesson: {questionsMin: 2}\n")
        .lesson("l", LESSON)
        .copy(FILM, "lessons/l/video.mp4")
        .file("lessons/l/video.vtt", SUBTITLES)
        .file(
            "lessons/l/questions.yaml",
            "questions:\n  - {type: 判断, stem: 甲, answer: 对, source: 视频 01:40-01:45}\n");
    assertThat(desk.lines())
        .containsExactly(
            "lessons/l/questions.yaml: error questions.too-few: 1 questions; the programme asks for 2"
                + " or more",
            "lessons/l/questions.yaml:2:44: error question.source-beyond-end: the source 视频"
                + " 01:40-01:45 runs past the end of the video, 1:42.8");
  }

  @Test
  void anAchievementWithoutAVideoMeansTheVideoOfItsLesson() {
    desk.record("")
        .file("achievements/a/questions/题库.yaml", TWO_CLIPS)
        .lesson("l", LESSON + "achievement: a\n")
        .copy(FILM, "lessons/l/video.mp4")
        .file("lessons/l/video.vtt", SUBTITLES);
    assertThat(desk.lines())
        .containsExactly(
            "achievements/a/questions/题库.yaml:3:44: error question.source-beyond-end: the source"
                + " 视频 01:40-01:45 runs past the end of the video, 1:42.8");
  }

  @Test
  void withoutALessonTooItSaysSoOnce() {
    desk.record("").file("achievements/a/questions/题库.yaml", TWO_CLIPS);
    assertThat(desk.lines())
        .containsExactly(
            "achievements/a/questions/题库.yaml:2:44: warning question.source-no-video: the source"
                + " names a video that is not there: 视频 00:07-00:35");
  }

  @Test
  void aLessonIsAboutOneOfItsProgrammesThemes() {
    desk.programme("lesson: {themes: [难点攻关, 安全生产]}\n")
        .lesson("l", LESSON + "theme: 安全 生产\ndifficulty: 高级\n")
        .lesson("m", LESSON.replaceFirst("title.*", "title: 另一节课") + "theme: 生产\n")
        .copy(FILM, "lessons/l/video.mp4")
        .file("lessons/l/video.vtt", SUBTITLES)
        .copy(FILM, "lessons/m/video.mp4")
        .file("lessons/m/video.vtt", SUBTITLES);
    assertThat(desk.lines())
        .containsExactly(
            "lessons/m/lesson.yaml:5:8: error value.unknown: \"生产\" is no value of theme");
    assertThat(desk.outcome().ruled().lessons().get(0).theme()).contains("安全生产");
  }

  @Test
  void aProjectThatTheGovernmentFundsIsNoLesson() {
    desk.programme("eligibility: {excludeGovernmentFunded: true}\n")
        .lesson("l", LESSON + "governmentFunded: 是\n")
        .copy(FILM, "lessons/l/video.mp4")
        .file("lessons/l/video.vtt", SUBTITLES);
    assertThat(told()).singleElement().asString().startsWith("5:19: error eligibility.government");
  }

  @Test
  void theAchievementThatALessonTeachesExists() {
    desk.record("")
        .lesson("l", LESSON + "achievement: b\n")
        .lesson("m", LESSON.replace("一次", "两次") + "achievement: a\n")
        .copy(FILM, "lessons/l/video.mp4")
        .file("lessons/l/video.vtt", SUBTITLES)
        .copy(FILM, "lessons/m/video.mp4")
        .file("lessons/m/video.vtt", SUBTITLES);
    assertThat(desk.lines())
        .filteredOn(l -> l.contains("error"))
        .containsExactly(
            "lessons/l/lesson.yaml:5:14: error achievement.unknown: there is no achievement \"b\"");
  }

  @Test
  void whatTheSubtitlesSayIsKnown() {
    desk.lesson("l", LESSON.replace("[沈砚舟]", "[沈砚舟, 罗启明]"))
        .copy(FILM, "lessons/l/video.mp4")
        .file("lessons/l/video.vtt", SUBTITLES);
    assertThat(desk.outcome().ruled().lessons().get(0).video().get().said())
        .isEqualTo("大家好，我是罗启 明。");
  }

  private List<String> told() {
    String file = "lessons/l/lesson.yaml:";
    return desk.lines().stream()
        .filter(l -> l.startsWith(file))
        .map(l -> l.substring(file.length()))
        .toList();
  }

  @Test
  void whatALessonSaysIsKept() {
    desk.file("people/luo.yaml", "name: 罗启明\nconsent: {scope: [name]}\n")
        .lesson(
            "l",
            LESSON
                + """
                union: 甲工会
                instructor: {name: 罗 启明, person: luo, profile: 高级技师}
                synopsis: 讲刀具
                theme: 难点攻关
                difficulty: 中级
                contact: {name: 鲍知微, phone: '1'}
                disclosure: [{person: luo, scope: [name]}, {person: 罗启明, scope: [name]}]
                video: {file: film.mp4, caption: 演示, alt: 画面, people: [沈 砚舟], subtitles: 字幕.vtt}
                """)
        .copy(FILM, "lessons/l/film.mp4")
        .file("lessons/l/字幕.vtt", SUBTITLES);
    assertThat(desk.lines()).isEmpty();
    LessonDossier lesson = desk.outcome().ruled().lessons().get(0);
    assertThat(lesson.union()).isEqualTo("甲工会");
    assertThat(lesson.instructor())
        .isEqualTo(new LessonDossier.Teacher("罗启明", java.util.Optional.of("luo"), "高级技师"));
    assertThat(lesson.synopsis()).isEqualTo("讲刀具");
    assertThat(lesson.theme()).contains("难点攻关");
    assertThat(lesson.difficulty()).contains(laurel.model.Question.Difficulty.INTERMEDIATE);
    assertThat(lesson.contact().name()).isEqualTo("鲍知微");
    assertThat(lesson.millis().getAsLong()).isBetween(102_000L, 103_000L);
    assertThat(lesson.video().orElseThrow())
        .satisfies(
            video -> {
              assertThat(video.caption()).isEqualTo("演示");
              assertThat(video.alt()).isEqualTo("画面");
              assertThat(video.people()).containsExactly("沈砚舟");
              assertThat(video.subtitles()).isPresent();
            });
  }

  @Test
  void anInstructorMayBeANameAlone() {
    desk.lesson("l", LESSON + "instructor: 罗启明\nvideo: film.mp4\n")
        .copy(FILM, "lessons/l/film.mp4");
    assertThat(desk.outcome().ruled().lessons().get(0).instructor().name()).isEqualTo("罗启明");
  }

  @Test
  void aFilmsNameGivesNoNameAway() {
    desk.lesson("l", LESSON + "contact: {name: 鲍知微}\ninstructor: {name: 罗启明}\n")
        .copy(FILM, "lessons/l/操作+鲍知微+罗启明+沈砚舟.mp4");
    assertThat(desk.outcome().ruled().lessons().get(0).video().orElseThrow().caption())
        .isEqualTo("操作");
  }

  @Test
  void ofTwoFilmsTheLessonSaysWhichIsIts() {
    desk.lesson("l", LESSON).copy(FILM, "lessons/l/a.mp4").copy(FILM, "lessons/l/b.mp4");
    assertThat(told())
        .containsExactly("1:1: error video.too-few: 0 videos; the programme asks for 1 or more");
  }

  @Test
  void aFilmThatIsNamedAndMissingIsToldOnce() {
    desk.lesson("l", LESSON + "video: gone.mp4\n");
    assertThat(told()).singleElement().asString().contains("error file.missing");
  }

  @Test
  void thePeopleOfALessonExistAndItsUnionIsItsUnits() {
    desk.file("units.yaml", "units: [{name: 示例厂, union: 甲工会}]\n")
        .lesson(
            "l",
            LESSON.replace("[沈砚舟]", "[{name: 沈砚舟, person: shen}]")
                + "union: 乙工会\ninstructor: {name: 罗启明, person: luo}\nvideo: film.mp4\n")
        .copy(FILM, "lessons/l/film.mp4")
        .file("lessons/l/film.vtt", SUBTITLES);
    assertThat(told())
        .containsExactly(
            "1:1: error person.unknown: there is no person \"luo\" under people/",
            "4:9: error person.unknown: there is no person \"shen\" under people/",
            "5:8: warning unit.union-differs: the union \"乙工会\" is not the one in units.yaml,"
                + " \"甲工会\"");
  }

  @Test
  void aProgrammeThatAllowsItTakesGovernmentFunds() {
    desk.lesson("l", LESSON + "governmentFunded: 是\nvideo: film.mp4\n")
        .copy(FILM, "lessons/l/film.mp4")
        .file("lessons/l/film.vtt", SUBTITLES);
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void aVideoInPrivateIsNotTakenForTheLesson() {
    desk.lesson("l", LESSON).copy(FILM, "lessons/l/private/film.mp4");
    assertThat(told())
        .containsExactly("1:1: error video.too-few: 0 videos; the programme asks for 1 or more");
  }

  @Test
  void theEndingOfAVideoMayBeInCapitals() {
    desk.lesson("l", LESSON)
        .copy(FILM, "lessons/l/private/raw.mp4")
        .copy(FILM, "lessons/l/FILM.MP4");
    assertThat(desk.outcome().ruled().lessons().get(0).video().orElseThrow().shown())
        .endsWith("lessons/l/FILM.MP4");
  }
}
