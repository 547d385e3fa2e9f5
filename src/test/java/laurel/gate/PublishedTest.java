package laurel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.model.Achievement;
import laurel.model.Change;
import laurel.model.Gallery;
import laurel.model.Lesson;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.model.Metric;
import laurel.model.Person;
import laurel.model.Photo;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Stage;
import laurel.model.Standing;
import laurel.model.Tombstone;
import laurel.model.Video;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the public sees of a folder, from its files to the last type. */
class PublishedTest {
  private static final String LETTERS =
      "consent: {authorization: 书.pdf, authenticity: 书.pdf, grantedOn: 2024-01-01}\n";
  private static final String RECORD =
      "title: %s\ncategory: 小发明\nprogramme: p\nunit: 甲厂\nunion: 甲工会\nteam: [沈砚舟]\n" + LETTERS;
  private static final String LESSON =
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
  private static final String SHEN =
      """
      name: 沈砚舟
      trade: 车工
      post: 班长
      profile: 简介
      honours: [工匠]
      portrait: 像.jpg
      consent: {scope: [%s]}
      """;

  private static final String CUES = "WEBVTT\n\n00:01.000 --> 00:04.000\n%s\n";

  @TempDir Path folder;
  private final FindingLog log = new FindingLog();
  private Submitted sent;

  @BeforeEach
  void twoAchievementsAndALesson() {
    sent = new Submitted(folder);
    for (String id : List.of("b", "a")) {
      sent.achievement(id, RECORD.formatted(id.equals("a") ? "反刮刀具" : "管路快扣"))
          .file("achievements/" + id + "/private/书.pdf", "x");
    }
    sent.lesson("l", LESSON).file("lessons/l/课.mp4", "x").file("lessons/l/private/书.pdf", "x");
    round("1", "2024-08-01", "shortlisted", "awards: [a, b, l]\n");
    round("2", "2024-08-10", "publicity", "awards: [a, b, l]\n");
    round("3", "2024-09-01", "awarded", "awards: [a, b, l]\n");
  }

  @Test
  void recordsStandInTheOrderOfTheirIds() {
    assertThat(gated().catalogue().achievements())
        .extracting(Achievement::id)
        .containsExactly("a", "b");
    assertThat(gated().heldBack()).isEmpty();
    assertThat(gated().withdrawals()).isFalse();
    assertThat(gated().catalogue().tombstones()).isEmpty();
  }

  @Test
  void roundsThatAreNotPublicAreNowhere() {
    assertThat(gated().catalogue().rounds()).extracting(Round::id).containsExactly("2", "3");
    Standing standing = gated().catalogue().achievements().get(0).standing();
    assertThat(standing.stage()).isEqualTo(Stage.AWARDED);
    assertThat(standing.round()).isEqualTo("3");
    assertThat(standing.since()).isEqualTo(LocalDate.of(2024, 9, 1));
    assertThat(standing.steps())
        .containsExactly(
            new Standing.Step("2", Stage.PUBLICITY, LocalDate.of(2024, 8, 10)),
            new Standing.Step("3", Stage.AWARDED, LocalDate.of(2024, 9, 1)));
  }

  @Test
  void aRevokedAwardLeavesWhatIsCertainOfIt() {
    round("3", "2024-09-01", "awarded", "awards: [{achievement: a, certificate: Z1}, b, l]\n");
    round(
        "4",
        "2024-09-05",
        "correction",
        "revoked: [{achievement: a, reason: plagiarism, note: 另行通知}]\n");
    assertThat(gated().catalogue().tombstones())
        .containsExactly(
            new Tombstone.Revoked(
                RecordRef.achievement("a"),
                "4",
                Optional.of("反刮刀具"),
                "p",
                LocalDate.of(2024, 9, 5),
                "剽窃他人技术成果",
                "另行通知",
                "Z1"));
    assertThat(gated().heldBack())
        .containsExactly(new Gated.HeldBack(RecordRef.achievement("a"), Gated.Reason.REVOKED));
    assertThat(gated().withdrawals()).isTrue();
  }

  @Test
  void soDoesOneWhoseFileIsBrokenWithoutItsTitle() {
    sent.achievement("a", "title: [\n");
    round(
        "4",
        "2024-09-05",
        "correction",
        "revoked: [{achievement: a, reason: 其他}]\nwithdrawn: [b]\n");
    assertThat(gated().catalogue().tombstones())
        .containsExactly(
            new Tombstone.Revoked(
                RecordRef.achievement("a"),
                "4",
                Optional.empty(),
                "p",
                LocalDate.of(2024, 9, 5),
                "其他",
                "",
                ""),
            new Tombstone.Withdrawn(RecordRef.achievement("b"), "4"));
    assertThat(gated().heldBack())
        .containsExactly(
            new Gated.HeldBack(RecordRef.achievement("a"), Gated.Reason.ERROR),
            new Gated.HeldBack(RecordRef.achievement("b"), Gated.Reason.WITHDRAWN));
  }

  @Test
  void whatWasNeverPublicLeavesNothing() {
    for (String id : List.of("2", "3")) {
      round(id, "2024-08-1" + id, "shortlisted", "awards: [a]\n");
    }
    round("4", "2024-09-05", "correction", "revoked: [a]\nwithdrawn: [b]\n");
    assertThat(gated().catalogue().tombstones()).isEmpty();
    assertThat(gated().heldBack())
        .extracting(Gated.HeldBack::reason)
        .containsExactly(Gated.Reason.REVOKED, Gated.Reason.WITHDRAWN, Gated.Reason.NOT_PUBLIC_YET);
  }

  @Test
  void aConsentThatIsTakenBackWithoutAnyRoundIsNoNotice() {
    sent.achievement(
        "a", RECORD.formatted("反刮刀具").replace("grantedOn: 2024-01-01", "withdrawnOn: 2024-01-01"));
    for (String id : List.of("1", "2", "3")) {
      round(id, "2024-08-1" + id, "publicity", "awards: [b]\n");
    }
    assertThat(gated().catalogue().tombstones()).isEmpty();
  }

  @Test
  void aLessonSaysWhatItTeachesWhereThatIsPublic() {
    assertThat(lesson().achievement()).contains("a");
    assertThat(lesson().video()).isPresent();
    assertThat(lesson().union().map(u -> u.name())).contains("甲工会");
    round("4", "2024-09-05", "correction", "withdrawn: [a]\n");
    assertThat(lesson().achievement()).isEmpty();
  }

  @Test
  void whoDidNotAgreeIsMaskedInEveryPartOfALesson() {
    assertThat(lesson().instructor().name()).isEqualTo("宋*远");
    assertThat(lesson().instructor().masked()).isTrue();
    assertThat(lesson().instructor().profile()).isEmpty();
    assertThat(lesson().synopsis()).isEqualTo("宋＊远讲");
    assertThat(lesson().team().members()).extracting(m -> m.name()).containsExactly("罗*明");
  }

  @Test
  void whoAgreedIsNamedAsFarAsThatGoes() {
    sent.lesson("l", LESSON + "disclosure: [{person: 宋知远, scope: [name, profile]}]\n");
    assertThat(lesson().instructor())
        .isEqualTo(new Lesson.Instructor("宋知远", false, "宋知远带徒", Optional.empty()));
    sent.lesson("l", LESSON + "disclosure: [{person: 宋知远, scope: [name]}]\n");
    assertThat(lesson().instructor().profile()).isEmpty();
  }

  @Test
  void whereNamesAreLeftOutAnInstructorIsToo() {
    programme("privacy: {withoutConsent: omit}\n");
    assertThat(lesson().instructor())
        .isEqualTo(new Lesson.Instructor("", false, "", Optional.empty()));
    assertThat(lesson().synopsis()).isEqualTo("＊＊＊讲");
  }

  @Test
  void aSiteThatMasksAllMasksThoseWhoAgreedAndHasNoPagesOfPeople() {
    sent.file(
            "site.yaml", "title: 示例\ndemo: 是\norganisers: [示例市总工会]\nprivacy: {nameStyle: masked}\n")
        .file("people/shen.yaml", SHEN.formatted("name"))
        .file("people/shen/像.jpg", "x")
        .lesson("l", LESSON + "disclosure: [{person: 宋知远, scope: [name]}]\n");
    assertThat(lesson().instructor().name()).isEqualTo("宋*远");
    assertThat(gated().catalogue().people()).isEmpty();
  }

  @Test
  void aLicenceGivesWhatItNamesOfALesson() {
    String licence = "licence: {licensees: 示例市总工会, scope: [%s]}\n";
    sent.lesson("l", LESSON + licence.formatted("text"))
        .file("lessons/l/questions.yaml", "questions: [{type: 判断, stem: 一, answer: 对}]\n");
    assertThat(lesson().synopsis()).isNotEmpty();
    assertThat(lesson().video()).isEmpty();
    assertThat(lesson().questions()).isEmpty();
    sent.lesson("l", LESSON + licence.formatted("videos"));
    assertThat(lesson().synopsis()).isEmpty();
    assertThat(lesson().video()).isPresent();
    sent.lesson("l", LESSON + licence.formatted("questions"));
    assertThat(lesson().questions()).hasSize(1);
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

  @ParameterizedTest
  @CsvSource({
    "'people/shen.yaml', 'name: 沈砚舟\nconsent: {scope: [name], withdrawnOn: 2024-09-10}\n', true",
    "'people/shen.yaml', 'name: 沈砚舟\nconsent: {scope: [name], withdrawnOn: 2024-09-11}\n', false",
    "'people/shen.yaml', 'name: 沈砚舟\nconsent: {scope: [name]}\n', false"
  })
  void aConsentThatAnybodyTookBackIsKnownToTheBuild(String path, String text, boolean taken) {
    sent.file(path, text);
    assertThat(gated().withdrawals()).isEqualTo(taken);
  }

  @Test
  void soIsADisclosureOfAnAchievementOrALesson() {
    sent.lesson(
        "l", LESSON + "disclosure: [{person: 宋知远, scope: [name], withdrawnOn: 2024-09-10}]\n");
    assertThat(gated().withdrawals()).isTrue();
    sent.lesson("l", LESSON)
        .achievement(
            "a",
            RECORD.formatted("反刮刀具")
                + "disclosure: [{person: 沈砚舟, scope: [name], withdrawnOn: 2024-09-10}]\n");
    assertThat(gated().withdrawals()).isTrue();
  }

  @Test
  void aPersonsPageShowsWhatTheyAgreedTo() {
    sent.file("people/shen.yaml", SHEN.formatted("name, post, profile, portrait, honours"))
        .file("people/shen/像.jpg", "x")
        .file("people/shen/videos/1 操作.mp4", "x");
    MediaRef portrait = new MediaRef("people/shen", MediaKind.PHOTO, 1);
    assertThat(gated().catalogue().people())
        .containsExactly(
            new Person(
                "shen",
                "沈砚舟",
                "车工",
                "班长",
                List.of("工匠"),
                "简介",
                Optional.of(new Photo(portrait, "沈砚舟", "沈砚舟")),
                List.of()));
    assertThat(gated().originals()).containsKey(portrait);
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
    Person person = gated().catalogue().people().get(0);
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

  @ParameterizedTest
  @CsvSource({"voice", "portrait", "'post, profile'"})
  void withoutTheNameThereIsNoPage(String scope) {
    sent.file("people/shen.yaml", SHEN.formatted(scope)).file("people/shen/像.jpg", "x");
    assertThat(gated().catalogue().people()).isEmpty();
  }

  @Test
  void aPhotoThatTheTitleTellsOfNamesNobodyWhoDidNotAgree() {
    sent.achievement("a", RECORD.formatted("沈砚舟刀具") + "photos: [{file: 1.jpg}]\n")
        .file("achievements/a/photos/1.jpg", "x");
    assertThat(achievement().gallery().photos()).extracting(Photo::alt).containsExactly("沈＊舟刀具");
  }

  /** The file lacks its name, so nobody can say what it takes back. */
  @Test
  void whoseOwnFileHasAnErrorMayHaveTakenEverythingBack() {
    programme("privacy: {withoutConsent: publish}\n");
    sent.file("people/shen.yaml", "consent: {scope: [name], withdrawnOn: 2024-09-01}\n")
        .file("achievements/a/photos/1.jpg", "x")
        .lesson("l", LESSON.replace("宋知远, profile", "宋知远, person: shen, profile"))
        .achievement(
            "a",
            RECORD.formatted("反刮刀具").replace("[沈砚舟]", "[{name: 沈砚舟, person: shen, title: 钳工}]")
                + "summary: 沈砚舟做\nphotos: [{file: 1.jpg, alt: 全貌, people: [shen]}]\n");
    assertThat(achievement().team().members()).extracting(m -> m.name()).containsExactly("沈*舟");
    assertThat(achievement().narrative().summary()).isEqualTo("沈＊舟做");
    assertThat(achievement().gallery().photos()).isEmpty();
    assertThat(lesson().instructor().name()).isEqualTo("宋*远");
    assertThat(lesson().video()).isEmpty();
  }

  @Test
  void anErrorInWhatWasPublicMayHideAConsentThatWasTakenBack() {
    sent.achievement("b", RECORD.formatted("管路快扣").replace("小发明", "无此类别"));
    assertThat(gated().heldBack())
        .containsExactly(new Gated.HeldBack(RecordRef.achievement("b"), Gated.Reason.ERROR));
    assertThat(gated().withdrawals()).isTrue();
  }

  @Test
  void whoHasAPageIsLinkedFromTheTeam() {
    sent.file("people/shen.yaml", SHEN.formatted("name"))
        .file("people/shen/像.jpg", "x")
        .achievement("a", RECORD.formatted("反刮刀具").replace("[沈砚舟]", "[{person: shen, title: 钳工}]"));
    assertThat(gated().catalogue().achievements().get(0).team().members())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.name()).isEqualTo("沈砚舟");
              assertThat(m.person()).contains("shen");
              assertThat(m.post()).isEmpty();
            });
  }

  @Test
  void theSitesOwnPicturesKeepTheirNames() {
    sent.file("site.yaml", "title: 示例\ndemo: 是\norganisers: [示例市总工会]\ntheme: {logo: 标志.jpg}\n")
        .file("标志.jpg", "x");
    assertThat(gated().originals())
        .containsEntry(
            new MediaRef("site", MediaKind.PHOTO, 1),
            new Gated.Original(sent.path("标志.jpg"), "content/标志.jpg"));
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
    Gallery gallery = gated().catalogue().achievements().get(0).gallery();
    assertThat(gallery.photos()).extracting(Photo::alt).containsExactly("细节");
    assertThat(gallery.videos()).isEmpty();
    assertThat(gallery.sounds()).isEmpty();
    sent.achievement(
        "a",
        RECORD.formatted("反刮刀具")
            + media
            + "disclosure: [{person: 沈砚舟, scope: [portrait, voice]}]\n");
    Gallery all = gated().catalogue().achievements().get(0).gallery();
    assertThat(all.photos()).hasSize(2);
    assertThat(all.videos()).hasSize(1);
    assertThat(all.sounds()).hasSize(1);
    sent.achievement(
        "a", RECORD.formatted("反刮刀具") + media + "disclosure: [{person: 沈砚舟, scope: [voice]}]\n");
    Gallery heard = gated().catalogue().achievements().get(0).gallery();
    assertThat(heard.photos()).hasSize(1);
    assertThat(heard.videos()).isEmpty();
    assertThat(heard.sounds()).hasSize(1);
  }

  @Test
  void subtitlesThatNameSomebodyWhoDidNotAgreeAreLeftOut() {
    sent.file("achievements/a/videos/1.mp4", "x")
        .file("achievements/a/videos/1.vtt", CUES.formatted("大家好"))
        .file("achievements/a/videos/1.chapters.vtt", CUES.formatted("开场"));
    Video video = gated().catalogue().achievements().get(0).gallery().videos().get(0);
    assertThat(video.subtitles()).isPresent();
    assertThat(video.chapters()).isPresent();
    sent.file("achievements/a/videos/1.vtt", CUES.formatted("我是沈砚舟"));
    Video named = gated().catalogue().achievements().get(0).gallery().videos().get(0);
    assertThat(named.subtitles()).isEmpty();
    assertThat(named.chapters()).isEmpty();
    sent.achievement(
        "a", RECORD.formatted("反刮刀具") + "disclosure: [{person: 沈砚舟, scope: [name]}]\n");
    assertThat(gated().catalogue().achievements().get(0).gallery().videos().get(0).subtitles())
        .isPresent();
  }

  /** The leading two are 沈砚舟 and 罗启明; a third one need not agree. */
  @ParameterizedTest
  @CsvSource({
    "'{person: 沈砚舟, scope: [profile]}, {person: 罗启明, scope: [profile]}', true",
    "'{person: 沈砚舟, scope: [profile]}', false",
    "'{person: 罗启明, scope: [profile]}, {person: 宋知远, scope: [profile]}', false"
  })
  void aProfileIsShownWhereAllWhomItSpeaksOfAgreed(String disclosures, boolean shown) {
    sent.achievement(
        "a",
        RECORD
                .formatted("反刮刀具")
                .replace("[沈砚舟]", "[{name: 沈砚舟, lead: 是}, 宋知远, {name: 罗启明, lead: 是}]")
            + "leadProfile: 二人同组\ndisclosure: ["
            + disclosures
            + "]\n");
    assertThat(achievement().team().leadProfile()).isEqualTo(shown ? "二人同组" : "");
  }

  @Test
  void whoTookTheirConsentBackIsCountedAndNamedNowhere() {
    sent.achievement(
        "a",
        RECORD.formatted("反刮刀具").replace("[沈砚舟]", "[沈砚舟, 罗启明]")
            + "summary: 沈砚舟和罗启明\n"
            + "disclosure: [{person: 罗启明, scope: [name], withdrawnOn: 2024-09-10}]\n");
    assertThat(achievement().team().withheld()).isEqualTo(1);
    assertThat(achievement().team().members()).extracting(m -> m.name()).containsExactly("沈*舟");
    assertThat(achievement().narrative().summary()).isEqualTo("沈＊舟和＊＊＊");
  }

  @ParameterizedTest
  @CsvSource({"张三, 由张＊做", "王, 由王做"})
  void aNameOfOneCharacterIsAWordAndIsNotLookedForInTexts(String name, String shown) {
    sent.achievement(
        "a",
        RECORD.formatted("反刮刀具").replace("[沈砚舟]", "[" + name + "]") + "summary: 由" + name + "做\n");
    assertThat(achievement().narrative().summary()).isEqualTo(shown);
  }

  @Test
  void aPersonsOwnConsentCountsInTheRecordsThatLinkThem() {
    sent.file("people/shen.yaml", SHEN.formatted("name, post, portrait"))
        .file("people/shen/像.jpg", "x")
        .file("achievements/a/photos/1.jpg", "x")
        .file("achievements/a/photos/2.jpg", "x")
        .achievement(
            "a",
            RECORD.formatted("反刮刀具").replace("[沈砚舟]", "[罗启明, {name: 沈砚舟, person: shen, title: 车工}]")
                + "photos: [{file: 1.jpg, alt: 甲, people: [沈砚舟]}, {file: 2.jpg, alt: 乙, people:"
                + " [shen]}]\n");
    assertThat(achievement().gallery().photos()).extracting(Photo::alt).containsExactly("甲", "乙");
    assertThat(achievement().team().members())
        .extracting(m -> m.name(), m -> m.post(), m -> m.person())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("罗*明", "", Optional.empty()),
            org.assertj.core.groups.Tuple.tuple("沈砚舟", "车工", Optional.of("shen")));
    sent.file("people/shen.yaml", SHEN.formatted("post"));
    assertThat(achievement().gallery().photos()).isEmpty();
    assertThat(achievement().team().members())
        .extracting(m -> m.name(), m -> m.person())
        .contains(org.assertj.core.groups.Tuple.tuple("沈*舟", Optional.empty()));
  }

  @Test
  void whoAgreedInTheRecordAndHasNoPageIsNotLinked() {
    sent.file(
            "people/shen.yaml",
            SHEN.formatted("name")
                .replace("}\n", ", withdrawnOn: 2025-01-01, grantedOn: 2024-09-11}\n"))
        .file("people/shen/像.jpg", "x")
        .achievement(
            "a",
            RECORD.formatted("反刮刀具").replace("[沈砚舟]", "[{name: 沈砚舟, person: shen}]")
                + "disclosure: [{person: shen, scope: [name]}]\n");
    assertThat(achievement().team().members())
        .singleElement()
        .satisfies(m -> assertThat(m.person()).isEmpty());
  }

  @Test
  void subtitlesThatNameWhoIsLinkedByIdAloneAreLeftOut() {
    String linked = LESSON.replace("name: 宋知远, profile: 宋知远带徒", "person: song");
    sent.lesson("l", linked)
        .file("people/song.yaml", "name: 宋知远\nconsent: {scope: [post]}\n")
        .file("lessons/l/课.vtt", CUES.formatted("我是宋知远"));
    assertThat(lesson().video().orElseThrow().subtitles()).isEmpty();
    sent.file("people/song.yaml", "name: 宋知远\nconsent: {scope: [name]}\n");
    assertThat(lesson().video().orElseThrow().subtitles()).isPresent();
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
    assertThat(lesson().video().orElseThrow().subtitles().isEmpty()).isEqualTo(hidden);
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

  /** Of somebody outside the team only the id is known, and it is that of a broken file. */
  @Test
  void aPhotoOfSomebodyWhoseOwnFileIsBrokenIsNotShown() {
    programme("privacy: {withoutConsent: publish}\n");
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
    assertThat(achievement().gallery().photos()).extracting(Photo::alt).containsExactly("丙");
  }

  @ParameterizedTest
  @CsvSource({"'trade: 钳工\n'", "'name: [\n'"})
  void aPersonsFileThatIsBrokenMayHideAConsentThatWasTakenBack(String text) {
    sent.file("people/gu.yaml", text);
    assertThat(gated().withdrawals()).isTrue();
  }

  @Test
  void aHiddenNameIsMaskedInFiguresUnitsPostsAndThemesToo() {
    sent.achievement(
        "a",
        RECORD.formatted("反刮刀具").replace("[沈砚舟]", "[沈砚舟, {name: 罗启明, title: 沈砚舟的徒弟}]")
            + "metrics: [{label: 用时, before: 沈砚舟前, after: 沈砚舟后, unit: 沈砚舟分钟}]\n"
            + "disclosure: [{person: 罗启明, scope: [name, post]}]\n");
    assertThat(achievement().metrics())
        .extracting(m -> m.before().orElseThrow().text(), m -> m.after().text(), Metric::unit)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("沈＊舟前", "沈＊舟后", "沈＊舟分钟"));
    assertThat(achievement().team().members())
        .extracting(m -> m.post())
        .containsExactly("", "沈＊舟的徒弟");
    sent.lesson("l", LESSON + "theme: 宋知远的绝活\n");
    assertThat(lesson().theme()).contains("宋＊远的绝活");
  }

  @Test
  void aHiddenNameIsMaskedInWhatARevocationSays() {
    round(
        "4",
        "2024-09-05",
        "correction",
        "revoked: [{achievement: a, reason: 沈砚舟抄袭, note: 沈砚舟申报不实}]\n");
    assertThat(gated().catalogue().tombstones())
        .singleElement()
        .isInstanceOfSatisfying(
            Tombstone.Revoked.class,
            t -> {
              assertThat(t.reason()).isEqualTo("沈＊舟抄袭");
              assertThat(t.note()).isEqualTo("沈＊舟申报不实");
            });
    Round round = gated().catalogue().rounds().get(2);
    assertThat(round.revoked())
        .extracting(Round.Revocation::reason, Round.Revocation::note)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("沈＊舟抄袭", "沈＊舟申报不实"));
    assertThat(round.changes())
        .containsExactly(new Change.Revoked(RecordRef.achievement("a"), "沈＊舟抄袭"));
  }

  @ParameterizedTest
  @CsvSource({
    "完成单位, 示列厂, 示例厂, 示例厂",
    "完成人, 沈研舟, 沈砚舟, ＊",
    "第一完成人出生年月, 1985-03, 1985-08, ＊",
    "team.birth, 1985-03, 1985-08, ＊",
    "联系人, 罗启名, 罗启明, ＊",
    "简介, 致电 13900000000, 致电 139.0000.0001, ＊"
  })
  void aCorrectionOfWhatIsPrivateSaysThatThereIsOneAlone(
      String field, String before, String after, String shown) {
    round(
        "4",
        "2024-09-05",
        "correction",
        "corrected: [{achievement: a, field: %s, before: %s, after: %s}]\n"
            .formatted(field, before, after));
    assertThat(gated().catalogue().rounds().get(2).changes())
        .containsExactly(
            new Change.Corrected(
                RecordRef.achievement("a"), field, shown.equals("＊") ? "" : before, shown));
  }

  private Achievement achievement() {
    return gated().catalogue().achievements().get(0);
  }

  private void programme(String more) {
    sent.file(
        "programmes/p.yaml",
        "name: 示例活动\nyear: 2024\ncategories: [{key: invention, name: 小发明}]\n" + more);
  }

  private void round(String id, String date, String stage, String more) {
    sent.file(
        "rounds/" + id + ".yaml",
        "programme: p\ndate: " + date + "\nstage: " + stage + "\n" + more);
  }

  private Lesson lesson() {
    return gated().catalogue().lessons().get(0);
  }

  private Gated gated() {
    return Gate.open(
        sent.ruled(), Optional.of(Submitted.DAY), ref -> Location.of(ref.key()), new FindingLog());
  }
}
