package laurel.gate;

import static laurel.gate.AwardedFolder.CUES;
import static laurel.gate.AwardedFolder.LESSON;
import static laurel.gate.AwardedFolder.RECORD;
import static laurel.gate.AwardedFolder.SHEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.TextReport;
import laurel.model.Gallery;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.model.Person;
import laurel.model.Photo;
import laurel.model.Video;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the public sees and hears in photos, films and sound, and reads in their subtitles. */
class PublishedMediaTest {
  private static final String CONTACT =
      "contact: {name: 鲍知微, phone: 0000-20879751, email: union9@example.invalid}\n";

  private final FindingLog log = new FindingLog();
  private AwardedFolder sent;

  @BeforeEach
  void twoAchievementsAndALesson(@TempDir Path folder) {
    sent = new AwardedFolder(folder);
  }

  @Test
  void mediaOfAnAchievementShowWhoAgreedToBeSeenAndHeard() {
    String media =
        """
        photos: [{file: 1.jpg, alt: 全貌, people: [沈砚舟]}, {file: 2.jpg, alt: 细节}]
        videos: [{file: 1.mp4, people: [沈砚舟]}]
        audio: [{file: 1.mp3, people: [沈砚舟]}]
        """;
    for (String file : List.of("photos/1.jpg", "photos/2.jpg", "videos/1.mp4", "audio/1.mp3")) {
      sent.file("achievements/a/" + file, "x");
    }
    sent.achievement("a", RECORD.formatted("反刮刀具") + media);
    Gallery gallery = sent.shownAchievement().gallery();
    assertThat(gallery.photos()).extracting(Photo::alt).containsExactly("细节");
    assertThat(gallery.videos()).isEmpty();
    assertThat(gallery.sounds()).isEmpty();
    sent.achievement(
        "a",
        RECORD.formatted("反刮刀具")
            + media
            + "disclosure: [{person: 沈砚舟, scope: [portrait, voice]}]\n");
    Gallery all = sent.shownAchievement().gallery();
    assertThat(all.photos()).hasSize(2);
    assertThat(all.videos()).hasSize(1);
    assertThat(all.sounds()).hasSize(1);
    sent.achievement(
        "a", RECORD.formatted("反刮刀具") + media + "disclosure: [{person: 沈砚舟, scope: [voice]}]\n");
    Gallery heard = sent.shownAchievement().gallery();
    assertThat(heard.photos()).hasSize(1);
    assertThat(heard.videos()).isEmpty();
    assertThat(heard.sounds()).hasSize(1);
    sent.achievement(
        "a", RECORD.formatted("反刮刀具") + media + "disclosure: [{person: 沈砚舟, scope: [portrait]}]\n");
    Gallery seen = sent.shownAchievement().gallery();
    assertThat(seen.photos()).hasSize(2);
    assertThat(seen.videos()).isEmpty();
    assertThat(seen.sounds()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'portrait, voice', true", "portrait, false", "voice, false"})
  void theFilmOfALessonShowsFaceAndVoiceAndNeedsBoth(String scope, boolean shown) {
    sent.lesson(
        "l",
        LESSON.replace("video: 课.mp4", "video: {file: 课.mp4, people: [罗启明]}")
            + "disclosure: [{person: 罗启明, scope: [%s]}]\n".formatted(scope));
    assertThat(sent.shownLesson().video().isPresent()).isEqualTo(shown);
  }

  @Test
  void aFilmShowsFaceAndVoiceAndNeedsBoth() {
    sent.file(
            "people/shen.yaml",
            SHEN.formatted("name, portrait, voice").replace("像.jpg", "{file: 像.jpg, alt: 在车床前}"))
        .file("people/shen/像.jpg", "x")
        .file("people/shen/videos/1 操作.mp4", "x")
        .file("people/shen/videos/1 操作.vtt", "x")
        .file("people/shen/videos/1 操作.chapters.vtt", "x");
    Person person = sent.shown().people().get(0);
    assertThat(person.portrait().map(Photo::alt)).contains("在车床前");
    assertThat(person.videos())
        .containsExactly(
            new Video(
                new MediaRef("people/shen", MediaKind.VIDEO, 1),
                "操作",
                Optional.of(new MediaRef("people/shen", MediaKind.SUBTITLES, 1)),
                Optional.of(new MediaRef("people/shen", MediaKind.CHAPTERS, 1))));
    assertThat(person.trade()).isEmpty();
    assertThat(person.post()).isEmpty();
    assertThat(person.profile()).isEmpty();
    assertThat(person.honours()).isEmpty();
  }

  @Test
  void aPhotoThatTheTitleTellsOfNamesNobodyWhoDidNotAgree() {
    sent.achievement("a", RECORD.formatted("沈砚舟刀具") + "photos: [{file: 1.jpg}]\n")
        .file("achievements/a/photos/1.jpg", "x");
    assertThat(sent.shownAchievement().gallery().photos())
        .extracting(Photo::alt)
        .containsExactly("沈＊舟刀具");
  }

  /** Of somebody outside the team only the id is known, and it is that of a broken file. */
  @Test
  void aPhotoOfSomebodyWhoseOwnFileIsBrokenIsNotShown() {
    sent.programme("privacy: {withoutConsent: publish}\n");
    sent.file("people/gu.yaml", "consent: {scope: [name], withdrawnOn: 2024-09-01}\n")
        .file("people/lu.yaml", "name: [\n")
        .file("achievements/a/photos/1.jpg", "x")
        .file("achievements/a/photos/2.jpg", "x")
        .file("achievements/a/photos/3.jpg", "x")
        .achievement(
            "a",
            RECORD.formatted("反刮刀具")
                + "photos: [{file: 1.jpg, alt: 甲, people: [gu]}, {file: 2.jpg, alt: 乙, people:"
                + " [lu]}, {file: 3.jpg, alt: 丙, people: [沈砚舟]}]\n");
    assertThat(sent.shownAchievement().gallery().photos())
        .extracting(Photo::alt)
        .containsExactly("丙");
  }

  @Test
  void theSitesOwnPicturesKeepTheirNames() {
    sent.file("site.yaml", "title: 示例\ndemo: 是\norganisers: [示例市总工会]\ntheme: {logo: 标志.jpg}\n")
        .file("标志.jpg", "x");
    assertThat(sent.gated().originals())
        .containsEntry(
            new MediaRef("site", MediaKind.PHOTO, 1),
            new Gated.Original(sent.path("标志.jpg"), "content/标志.jpg"));
  }

  @Test
  void subtitlesThatNameSomebodyWhoDidNotAgreeAreLeftOut() {
    sent.file("achievements/a/videos/1.mp4", "x")
        .file("achievements/a/videos/1.vtt", CUES.formatted("大家好"))
        .file("achievements/a/videos/1.chapters.vtt", CUES.formatted("开场"));
    Video video = sent.shownAchievement().gallery().videos().get(0);
    assertThat(video.subtitles()).isPresent();
    assertThat(video.chapters()).isPresent();
    sent.file("achievements/a/videos/1.vtt", CUES.formatted("我是沈砚舟"));
    Video named = sent.shownAchievement().gallery().videos().get(0);
    assertThat(named.subtitles()).isEmpty();
    assertThat(named.chapters()).isEmpty();
    sent.achievement(
        "a", RECORD.formatted("反刮刀具") + "disclosure: [{person: 沈砚舟, scope: [name]}]\n");
    assertThat(sent.shownAchievement().gallery().videos().get(0).subtitles()).isPresent();
  }

  /** In everyday writing, and over the end of a line. */
  @ParameterizedTest
  @CsvSource({
    "我的电话是一三九零零零一二三四三, .chapters.vtt:4:6",
    "打139.0001.2344, .chapters.vtt:4:2",
    "电话0000-20879751, .chapters.vtt:4:8",
    "union9@example.invalid, .chapters.vtt:4:1",
    "沈砚舟1985年3月出生, .chapters.vtt:4:4",
    "'139\n0001 2344', .mp4"
  })
  void subtitlesAndChaptersThatSayWhatNoTextShowsAreLeftOut(String said, String place) {
    sent.achievement("a", RECORD.formatted("反刮刀具") + CONTACT)
        .file("achievements/a/videos/1 操作.mp4", "x")
        .file("achievements/a/videos/1 操作.vtt", CUES.formatted("大家好"))
        .file("achievements/a/videos/1 操作.chapters.vtt", CUES.formatted(said));
    Video video = sent.gated(log).catalogue().achievements().get(0).gallery().videos().get(0);
    assertThat(video.subtitles()).isEmpty();
    assertThat(video.chapters()).isEmpty();
    assertThat(log.findings())
        .extracting(f -> new TextReport(Language.EN).line(f).lines().findFirst().orElseThrow())
        .contains(
            "content/achievements/a/videos/1 操作"
                + place
                + ": warning gate.subtitles-secret: the subtitles and chapters of \"操作\" are held"
                + " back: they hold a mobile, identity or card number, a way to reach this record's"
                + " people or a date of birth");
  }

  /** An office's number is no secret, nor are figures. */
  @Test
  void subtitlesThatSayOtherNumbersAreShown() {
    sent.achievement("a", RECORD.formatted("反刮刀具") + CONTACT)
        .file("achievements/a/videos/1.mp4", "x")
        .file("achievements/a/videos/1.vtt", CUES.formatted("大厅电话0571-88886666，2024年3月用时150.5秒"));
    assertThat(sent.shownAchievement().gallery().videos().get(0).subtitles()).isPresent();
  }

  @Test
  void subtitlesThatNameWhoIsLinkedByIdAloneAreLeftOut() {
    String linked = LESSON.replace("name: 宋知远, profile: 宋知远带徒", "person: song");
    sent.lesson("l", linked)
        .file("people/song.yaml", "name: 宋知远\nconsent: {scope: [post]}\n")
        .file("lessons/l/课.vtt", CUES.formatted("我是宋知远"));
    assertThat(sent.shownLesson().video().orElseThrow().subtitles()).isEmpty();
    sent.file("people/song.yaml", "name: 宋知远\nconsent: {scope: [name]}\n");
    assertThat(sent.shownLesson().video().orElseThrow().subtitles()).isPresent();
  }

  /** As in every text: whichever dot it has, in small letters, over two lines. */
  @ParameterizedTest
  @CsvSource({
    "买买提·艾力, 买买提•艾力说, true",
    "Aili Shen, 'this is aili\nshen', true",
    "宋知远, '宋知\n \n\n00:05.000 --> 00:06.000\n     远说', true",
    "宋知远, 大家好, false"
  })
  void subtitlesAreSearchedForNamesAsTextsAre(String name, String said, boolean hidden) {
    sent.lesson("l", LESSON.replace("{name: 宋知远,", "{name: " + name + ","))
        .file("lessons/l/课.vtt", CUES.formatted(said));
    assertThat(sent.shownLesson().video().orElseThrow().subtitles().isEmpty()).isEqualTo(hidden);
  }

  @Test
  void noFindingOfTheGateSpellsAHiddenName() {
    sent.lesson("l", LESSON.replace("video: 课.mp4", "video: {file: 课.mp4, caption: 宋知远的课}"))
        .file("lessons/l/课.vtt", CUES.formatted("我是宋知远"));
    sent.gated(log);
    assertThat(log.findings())
        .filteredOn(f -> f.kind().id().equals("gate.subtitles-held-back"))
        .singleElement()
        .satisfies(f -> assertThat(f.arguments().toString()).contains("宋＊远的课"));
  }

  @Test
  void aLicenceGivesWhatItNamesOfALesson() {
    String licence = "licence: {licensees: 示例市总工会, scope: [%s]}\n";
    sent.lesson("l", LESSON + licence.formatted("text"))
        .file("lessons/l/questions.yaml", "questions: [{type: 判断, stem: 一, answer: 对}]\n");
    assertThat(sent.shownLesson().synopsis()).isNotEmpty();
    assertThat(sent.shownLesson().video()).isEmpty();
    assertThat(sent.shownLesson().questions()).isEmpty();
    sent.lesson("l", LESSON + licence.formatted("videos"));
    assertThat(sent.shownLesson().synopsis()).isEmpty();
    assertThat(sent.shownLesson().video()).isPresent();
    sent.lesson("l", LESSON + licence.formatted("questions"));
    assertThat(sent.shownLesson().questions()).hasSize(1);
  }

  @Test
  void everyThingThatIsNotLicensedIsToldOnce() {
    sent.lesson("l", LESSON + "licence: {licensees: 别人, scope: [text, videos, questions]}\n")
        .file("lessons/l/questions.yaml", "questions: [{type: 判断, stem: 一, answer: 对}]\n");
    sent.gated(log);
    assertThat(log.findings())
        .filteredOn(f -> f.kind().id().equals("gate.unlicensed"))
        .extracting(f -> f.subject().field())
        .containsExactlyInAnyOrder("synopsis", "video", "questions");
  }
}
