package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import laurel.diag.Location;
import laurel.dossier.Contact;
import laurel.dossier.Disclosure;
import laurel.dossier.Disclosure.Scope;
import laurel.dossier.MediaFile;
import laurel.dossier.PersonDossier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People who agreed to a page of their own. */
class PersonRulesTest {
  private static final Path PICTURE =
      Path.of("src/test/resources/laurel/samples/orientation-6.jpg").toAbsolutePath();
  private static final Path FILM =
      Path.of("content/lessons/back-spotfacing-lesson/video.mp4").toAbsolutePath();
  private static final String AGREED = "name: 沈砚舟\nconsent: {scope: [name]}\n";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void anEmptyDesk() {
    desk = Desk.in(folder);
  }

  @Test
  void whatAPersonSaysIsKept() {
    desk.file(
        "people/shen.yaml",
        """
        name: 沈 砚舟
        trade: 钳工
        post: 班长
        honours: [示例市工匠]
        profile: 简介
        consent: {scope: [name, 肖像], grantedOn: 2024-05-20, withdrawnOn: 2024-06-01}
        contact: {name: 鲍知微, phone: 0571-00000000}
        """);
    assertThat(desk.lines()).isEmpty();
    assertThat(person())
        .isEqualTo(
            new PersonDossier(
                "shen",
                "沈砚舟",
                "钳工",
                "班长",
                java.util.List.of("示例市工匠"),
                "简介",
                Optional.empty(),
                java.util.List.of(),
                new Disclosure(
                    "shen",
                    Set.of(Scope.NAME, Scope.PORTRAIT),
                    Optional.of(LocalDate.of(2024, 5, 20)),
                    Optional.of(LocalDate.of(2024, 6, 1))),
                Contact.named("鲍知微"),
                Location.of("content/people/shen.yaml", 1, 1)));
  }

  @Test
  void aPersonHasAName() {
    desk.file("people/shen.yaml", "consent: {scope: [name]}\n");
    assertThat(desk.lines())
        .containsExactly("people/shen.yaml:1:1: error field.required: name is missing");
    assertThat(desk.outcome().ruled().people()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"portrait.jpg, true", "肖像.jpeg, true", "照片.jpg, true", "合影.jpg, false"})
  void aPortraitThatIsNotNamedIsKnownByItsName(String file, boolean found) {
    desk.file("people/shen.yaml", AGREED).copy(PICTURE, "people/shen/" + file);
    assertThat(person().portrait().isPresent()).isEqualTo(found);
  }

  @Test
  void aPortraitMayBeNamedAndSaidInWords() {
    desk.file("people/shen.yaml", AGREED + "portrait: {file: 合影.jpg, alt: 沈砚舟在车床前}\n")
        .copy(PICTURE, "people/shen/合影.jpg")
        .copy(PICTURE, "people/shen/肖像.jpg");
    MediaFile portrait = person().portrait().orElseThrow();
    assertThat(portrait.shown()).isEqualTo("content/people/shen/合影.jpg");
    assertThat(portrait.alt()).isEqualTo("沈砚舟在车床前");
    assertThat(portrait.caption()).isEqualTo("沈砚舟");
  }

  @Test
  void aPortraitWithoutWordsIsCalledByTheName() {
    desk.file("people/shen.yaml", AGREED + "portrait: 合影.jpg\n")
        .copy(PICTURE, "people/shen/合影.jpg");
    assertThat(person().portrait().map(MediaFile::alt)).contains("沈砚舟");
  }

  @Test
  void aPortraitThatIsNamedAndMissingIsNoOther() {
    desk.file("people/shen.yaml", AGREED + "portrait: 没有.jpg\n")
        .copy(PICTURE, "people/shen/肖像.jpg");
    assertThat(desk.lines()).singleElement().asString().contains("error file.missing");
  }

  @Test
  void aPortraitIsLookedAt() {
    desk.file("people/shen.yaml", AGREED).file("people/shen/肖像.jpg", "x");
    assertThat(desk.lines())
        .singleElement()
        .asString()
        .startsWith("people/shen/肖像.jpg: error photo.wrong-type: ");
  }

  @Test
  void filmsShowNoContactAndAskForSubtitles() {
    desk.file("people/shen.yaml", AGREED + "contact: {name: 鲍知微}\n")
        .copy(FILM, "people/shen/videos/1 操作+鲍知微.mp4")
        .copy(FILM, "people/shen/videos/2 讲解.mp4")
        .file("people/shen/videos/2 讲解.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\n开机\n");
    assertThat(desk.lines())
        .containsExactly(
            "people/shen/videos/1 操作+鲍知微.mp4: warning video.no-subtitles: the video \"操作\" has no"
                + " subtitles");
    assertThat(person().videos()).extracting(MediaFile::caption).containsExactly("操作", "讲解");
    assertThat(person().videos().get(1).subtitles()).isPresent();
  }

  @Test
  void whoIsTheirOwnContactIsNamedInTheirCaptions() {
    desk.file("people/shen.yaml", AGREED + "contact: {name: 沈 砚舟}\n")
        .copy(FILM, "people/shen/videos/1 操作+沈砚舟.mp4");
    assertThat(desk.lines()).singleElement().asString().contains("\"操作　沈砚舟\" has no subtitles");
    assertThat(person().videos()).extracting(MediaFile::caption).containsExactly("操作　沈砚舟");
  }

  @Test
  void aFilmKeepsWhatItsEntrySays() {
    desk.file(
            "people/shen.yaml",
            AGREED
                + "contact: {name: 鲍知微}\n"
                + "videos: [{file: 1.mp4, caption: 操作, subtitles: 字幕.srt, chapters: 章节.vtt,"
                + " people: [陆 怀瑾, shen]}]\n")
        .copy(FILM, "people/shen/videos/1.mp4")
        .file("people/shen/videos/字幕.srt", "1\n00:00:01,000 --> 00:00:04,000\n请找鲍知微\n")
        .file("people/shen/videos/章节.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\n开机\n");
    assertThat(desk.lines()).isEmpty();
    MediaFile film = person().videos().get(0);
    assertThat(film.subtitles()).hasValueSatisfying(f -> assertThat(f).hasFileName("字幕.srt"));
    assertThat(film.chapters()).hasValueSatisfying(f -> assertThat(f).hasFileName("章节.vtt"));
    assertThat(film.people()).containsExactly("陆怀瑾", "shen");
    assertThat(film.said()).isEqualTo("请找鲍知微 开机");
  }

  @Test
  void aPortraitKeepsWhomItShows() {
    desk.file("people/shen.yaml", AGREED + "portrait: {file: 合影.jpg, people: [陆怀瑾]}\n")
        .copy(PICTURE, "people/shen/合影.jpg");
    assertThat(person().portrait().orElseThrow().people()).containsExactly("陆怀瑾");
  }

  @Test
  void aFilmThatIsNoneIsTold() {
    desk.file("people/shen.yaml", AGREED + "videos: [{file: 1.mp4, caption: 操作, alt: 画面}]\n")
        .file("people/shen/videos/1.mp4", "x");
    assertThat(desk.lines()).anyMatch(line -> line.contains("1.mp4: error video.wrong-type"));
  }

  private PersonDossier person() {
    return desk.outcome().ruled().people().get(0);
  }
}
