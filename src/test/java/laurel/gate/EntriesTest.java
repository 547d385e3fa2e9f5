package laurel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.model.Gallery;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.model.Metric;
import laurel.model.Narrative;
import laurel.model.Photo;
import laurel.model.Question;
import laurel.model.Sound;
import laurel.model.Video;
import laurel.review.Candidate;
import laurel.review.Candidate.Withheld;
import laurel.review.Entrant;
import laurel.review.Papers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a jury sees of one entry, with and without those who sent it in. */
class EntriesTest {
  private static final String RECORD =
      """
      title: 沈砚舟｜反刮刀具
      category: 小发明
      programme: p
      unit: 示例精机厂
      union: 示例区总工会
      industry: C35
      newProductiveForce: 是
      startedOn: 2024-03
      team:
        - {name: 沈砚舟, title: 钳工, 第一完成人: 是, birth: 1985-03}
        - {name: 罗启, title: 焊工}
      leadProfile: 沈砚舟在示例精机厂做钳工。
      summary: 沈砚舟想的
      background: 示例精机厂的活
      goal: 罗启提出 3 个
      innovations: 写信到 a@example.cn
      benefits: {economic: 示例精机厂省 3 万, social: 见 www.example.cn/a}
      metrics: [{label: 沈砚舟用时, before: 4, after: 2, unit: 示例精机厂分钟, better: down}]
      contact: {name: 鲍知微, phone: 0571-00000000, email: b@example.cn}
      honours: [{name: 示例精机厂创新奖, year: 2023}]
      governmentFunded: 是
      decisionMaker: 是
      opinions: {基层单位意见: {text: 示例精机厂同意, date: 2024-06-01 鲍知微}}
      consent: {authorization: 授权书.pdf, grantedOn: 2024-05-20}
      photos: [{file: 1.jpg, caption: 沈砚舟在操作, alt: 罗启在一旁}, {file: 2.jpg, caption: 全貌}]
      videos: [{file: 1.mp4, caption: 沈砚舟演示}]
      audio: [{file: 1.mp3, caption: 沈砚舟讲解}]
      """;

  private static final String BANK =
      """
      questions:
        - type: 单选
          stem: 沈砚舟用的是
          options: {A: 示例精机厂的刀, B: 铣刀}
          answer: A
          explanation: 罗启说过
          difficulty: 初级
          source: 《沈砚舟手册》
          picture: 图.jpg
          pictureAlt: 沈砚舟的图
        - {type: 判断, stem: 二, answer: 对, source: 示例精机厂讲义}
        - {type: 判断, stem: 三, answer: 对, source: 视频简介}
      """;

  @TempDir Path folder;
  private Submitted sent;

  @BeforeEach
  void oneEntryWithEverything() {
    sent =
        new Submitted(folder)
            .achievement("a", RECORD)
            .file("achievements/a/private/授权书.pdf", "x")
            .file("achievements/a/questions/题库.yaml", BANK)
            .file("achievements/a/questions/图.jpg", "x");
    for (String file :
        List.of("photos/1.jpg", "photos/2.jpg", "videos/1.mp4", "videos/1.vtt", "audio/1.mp3")) {
      sent.file("achievements/a/" + file, "x");
    }
    sent.file("achievements/a/videos/1.chapters.vtt", "x");
  }

  @Test
  void aJuryThatMayKnowSeesWhoSentItInAndNoDateOfBirth() {
    Candidate entry = sent.entry();
    assertThat(entry.entrant())
        .contains(
            new Entrant(
                "a",
                List.of("示例精机厂"),
                "示例区总工会",
                List.of(
                    new Entrant.Person("沈砚舟", "钳工", true, "30–39"),
                    new Entrant.Person("罗启", "焊工", false, "")),
                "沈砚舟在示例精机厂做钳工。"));
    assertThat(entry.title()).isEqualTo("沈砚舟反刮刀具");
    assertThat(entry.titleBreaks()).isEqualTo("沈砚舟｜反刮刀具");
    assertThat(entry.narrative().summary()).isEqualTo("沈砚舟想的");
    assertThat(entry.withheld()).isEqualTo(Withheld.NOTHING);
  }

  @Test
  void addressesAndTelephonesAreForNoJury() {
    assertThat(sent.entry().narrative().innovations()).isEqualTo("写信到 〔邮箱〕");
    assertThat(sent.entry().narrative().socialBenefit()).isEqualTo("见 〔网址〕");
  }

  @Test
  void norDoesABlindJurySeeOneAcrossTheBreaksOfATitle() {
    sent.achievement("a", RECORD.replace("沈砚舟｜反", "沈砚｜舟反"));
    assertThat(sent.blind().pack().candidates().get(0).titleBreaks()).isEqualTo("〔人名〕反刮刀具");
  }

  @Test
  void aBlindJurySeesNoNameInAnyText() {
    Candidate entry = sent.blind().pack().candidates().get(0);
    assertThat(entry.entrant()).isEmpty();
    assertThat(entry.people()).isEqualTo(2);
    assertThat(entry.title()).isEqualTo("〔人名〕反刮刀具");
    assertThat(entry.titleBreaks()).isEqualTo("〔人名〕｜反刮刀具");
    assertThat(entry.narrative())
        .isEqualTo(
            new Narrative("〔人名〕想的", "〔单位〕的活", "〔人名〕提出 3 个", "写信到 〔邮箱〕", "〔单位〕省 3 万", "见 〔网址〕"));
    assertThat(entry.metrics())
        .extracting(Metric::label, Metric::unit, m -> m.after().text(), Metric::better)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("〔人名〕用时", "〔单位〕分钟", "2", Metric.Better.DOWN));
    assertThat(entry.honours()).containsExactly("〔单位〕创新奖（2023年）");
  }

  @Test
  void whatTheFormTicksStandsAsItIs() {
    Candidate entry = sent.entry();
    assertThat(entry.lesson()).isFalse();
    assertThat(entry.programme()).isEqualTo("p");
    assertThat(entry.category()).isEqualTo("小发明");
    assertThat(entry.industry().map(i -> i.code())).contains("C35");
    assertThat(entry.newProductiveForce()).contains(true);
    assertThat(entry.startedOn()).hasToString("Optional[2024-03]");
    assertThat(entry.governmentFunded()).isTrue();
    assertThat(entry.decisionMaker()).isTrue();
    assertThat(entry.stage()).isEmpty();
  }

  @Test
  void lettersAreToldAndNeverShown() {
    Papers papers = sent.blind().pack().candidates().get(0).papers();
    assertThat(papers.letters())
        .containsExactly(new Papers.Letter("创新成果授权书", true), new Papers.Letter("真实性承诺书", false));
    assertThat(papers.opinions())
        .containsExactly(new Papers.Opinion("unit", "〔单位〕同意", "2024-06-01 〔人名〕"));
  }

  @Test
  void theOtherLetterIsToldByItself() {
    sent.achievement("a", RECORD.replace("authorization:", "authenticity:"));
    assertThat(sent.entry().papers().letters())
        .extracting(Papers.Letter::onFile)
        .containsExactly(false, true);
  }

  @Test
  void anOpenPackHasAllMediaUnderNamesOfItsOwn() {
    Admitted admitted = sent.open();
    String owner = Entries.owner(admitted.pack().candidates().get(0).code());
    MediaRef photo = new MediaRef(owner, MediaKind.PHOTO, 1);
    MediaRef second = new MediaRef(owner, MediaKind.PHOTO, 2);
    MediaRef video = new MediaRef(owner, MediaKind.VIDEO, 1);
    MediaRef subtitles = new MediaRef(owner, MediaKind.SUBTITLES, 1);
    MediaRef chapters = new MediaRef(owner, MediaKind.CHAPTERS, 1);
    MediaRef sound = new MediaRef(owner, MediaKind.AUDIO, 1);
    MediaRef picture = new MediaRef(owner, MediaKind.QUESTION_PICTURE, 1);
    assertThat(admitted.pack().candidates().get(0).gallery())
        .isEqualTo(
            new Gallery(
                List.of(new Photo(photo, "沈砚舟在操作", "罗启在一旁"), new Photo(second, "全貌", "全貌")),
                List.of(new Video(video, "沈砚舟演示", Optional.of(subtitles), Optional.of(chapters))),
                List.of(new Sound(sound, "沈砚舟讲解"))));
    Map<MediaRef, Gated.Original> originals = admitted.originals();
    assertThat(originals)
        .containsOnlyKeys(photo, second, video, subtitles, chapters, sound, picture);
    assertThat(originals.get(photo).file()).isEqualTo(sent.path("achievements/a/photos/1.jpg"));
    assertThat(originals.get(subtitles).file()).hasFileName("1.vtt");
    assertThat(originals.get(subtitles).shown()).isEqualTo("content/achievements/a/videos/1.vtt");
    assertThat(originals.get(chapters).file()).hasFileName("1.chapters.vtt");
    assertThat(admitted.codes()).hasSize(1);
  }

  @Test
  void aBlindPackHasPhotosAloneAndCountsTheRest() {
    sent.file("achievements/a/evidence/证书.pdf", "%PDF-1.7");
    Admitted admitted = sent.blind();
    Candidate entry = admitted.pack().candidates().get(0);
    assertThat(entry.gallery().photos())
        .extracting(Photo::caption, Photo::alt)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("〔人名〕在操作", "〔人名〕在一旁"),
            org.assertj.core.groups.Tuple.tuple("全貌", "全貌"));
    assertThat(entry.gallery().videos()).isEmpty();
    assertThat(entry.gallery().sounds()).isEmpty();
    assertThat(entry.withheld()).isEqualTo(new Withheld(1, 1, 1));
    assertThat(admitted.originals().keySet())
        .extracting(MediaRef::kind)
        .containsExactlyInAnyOrder(MediaKind.PHOTO, MediaKind.PHOTO, MediaKind.QUESTION_PICTURE);
  }

  @Test
  void aPhotoWithoutWordsIsCalledByTheTitle() {
    sent.achievement("a", RECORD.replace("{file: 2.jpg, caption: 全貌}", "2.jpg"));
    assertThat(sent.entry().gallery().photos().get(1).alt()).isEqualTo("沈砚舟反刮刀具");
    assertThat(sent.blind().pack().candidates().get(0).gallery().photos().get(1).alt())
        .isEqualTo("〔人名〕反刮刀具");
  }

  @Test
  void noQuestionNamesAnybodyToABlindJury() {
    List<Question> questions = sent.blind().pack().candidates().get(0).questions();
    Question first = questions.get(0);
    assertThat(first.stem()).isEqualTo("〔人名〕用的是");
    assertThat(first.options())
        .containsExactly(new Question.Option("A", "〔单位〕的刀"), new Question.Option("B", "铣刀"));
    assertThat(first.answers()).containsExactly("A");
    assertThat(first.explanation()).isEqualTo("〔人名〕说过");
    assertThat(first.difficulty()).contains(Question.Difficulty.BASIC);
    assertThat(first.picture().map(Photo::alt)).contains("〔人名〕的图");
    assertThat(questions)
        .extracting(Question::source)
        .containsExactly(
            new Question.Source.Book("〔人名〕手册"),
            new Question.Source.Free("〔单位〕讲义"),
            new Question.Source.Section("视频简介"));
  }

  /** On 10 September 2024. */
  @ParameterizedTest
  @CsvSource({
    "1985-03, 30–39",
    "1984-09-10, 40–49",
    "1984-09-11, 30–39",
    "2024-09-10, 0–9",
    "2024-09-11, 0–9",
    "2025-09-10, ''",
    "1904-01-01, 120–129",
    "1903-09-11, 120–129",
    "1903-09-10, ''",
    "不详, ''"
  })
  void anAgeIsTenYearsOfLife(String birth, String age) {
    sent.achievement("a", RECORD.replace("1985-03", birth));
    assertThat(sent.entry().entrant().orElseThrow().team().get(0).age()).isEqualTo(age);
  }

  @Test
  void withoutAnyDayThatStandsForTodayNobodyHasAnAge() {
    Candidate entry = sent.on(Optional.empty(), false, Optional.empty()).pack().candidates().get(0);
    assertThat(entry.entrant().orElseThrow().team())
        .extracting(Entrant.Person::age)
        .containsOnly("");
  }

  @Test
  void whoTookTheirConsentBackIsInNoPack() {
    sent.achievement(
        "a", RECORD + "disclosure: [{person: 沈砚舟, scope: [name], withdrawnOn: 2024-09-01}]\n");
    Candidate entry = sent.entry();
    assertThat(entry.entrant().orElseThrow().team())
        .extracting(Entrant.Person::name)
        .containsExactly("罗启");
    assertThat(entry.entrant().orElseThrow().profile()).isEqualTo("〔人名〕在示例精机厂做钳工。");
    assertThat(entry.title()).isEqualTo("〔人名〕反刮刀具");
    assertThat(entry.people()).as("how many completed it").isEqualTo(2);
  }

  @Test
  void norInAnyPostPictureFilmOrSubtitle() {
    sent.achievement(
        "a",
        RECORD
                .replace("name: 罗启, title: 焊工", "name: 罗启, title: 沈砚舟的徒弟")
                .replace("caption: 全貌", "caption: 全貌, people: [沈砚舟]")
                .replace("caption: 沈砚舟演示", "caption: 沈砚舟演示, people: [罗启]")
                .replace("caption: 沈砚舟讲解", "caption: 讲解, people: [沈砚舟]")
            + "disclosure: [{person: 沈砚舟, scope: [name], withdrawnOn: 2024-09-01}]\n");
    sent.file("achievements/a/videos/1.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\n我是沈砚舟\n");
    Candidate entry = sent.entry();
    assertThat(entry.entrant().orElseThrow().team())
        .extracting(Entrant.Person::post)
        .containsExactly("〔人名〕的徒弟");
    assertThat(entry.gallery().photos()).extracting(Photo::alt).containsExactly("罗启在一旁");
    assertThat(entry.gallery().videos())
        .singleElement()
        .satisfies(v -> assertThat(v.subtitles()).isEmpty())
        .satisfies(v -> assertThat(v.chapters()).isEmpty());
    assertThat(entry.gallery().sounds()).isEmpty();
    assertThat(sent.blind().pack().candidates().get(0).gallery().photos()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"电话13900012399", "电话一三九，0001，2399", "b@example.cn", "沈砚舟1985年3月出生"})
  void subtitlesThatSayWhatNoTextShowsAreForNoJury(String said) {
    sent.file("achievements/a/videos/1.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\n" + said + "\n");
    assertThat(sent.entry().gallery().videos())
        .singleElement()
        .satisfies(v -> assertThat(v.subtitles()).isEmpty())
        .satisfies(v -> assertThat(v.chapters()).isEmpty());
  }

  @Test
  void anInstructorWhoTookConsentBackTakesTheFilmAlong() {
    sent.file("people/song.yaml", "name: 宋知远\nconsent: {scope: [name], withdrawnOn: 2024-09-01}\n")
        .file("lessons/l/课.mp4", "x")
        .lesson(
            "l",
            """
            title: 宋知远的课
            programme: p
            unit: 示例精机厂
            people: [沈砚舟]
            instructor: {person: song, profile: 宋知远带徒}
            synopsis: 宋知远讲
            video: 课.mp4
            """);
    Candidate lesson = sent.open().pack().candidates().get(1);
    assertThat(lesson.title()).isEqualTo("〔人名〕的课");
    assertThat(lesson.entrant().orElseThrow().profile()).isEqualTo("〔人名〕带徒");
    assertThat(lesson.narrative().summary()).isEqualTo("〔人名〕讲");
    assertThat(lesson.gallery().videos()).isEmpty();
  }

  @Test
  void aLessonIsJudgedByItsFilmItsSynopsisAndItsBank() {
    sent.lesson(
            "l",
            """
            title: 沈砚舟｜一节课
            programme: p
            unit: 示例精机厂
            union: 示例区总工会
            people: [{name: 沈砚舟, title: 钳工, birth: 1985-03}]
            instructor: {name: 罗启明, profile: 罗启明在示例精机厂带徒}
            synopsis: 沈砚舟讲刀具
            theme: 难点攻关
            consent: {authenticity: 承诺书.pdf, grantedOn: 2024-05-21}
            video: {file: 课.mp4, caption: 沈砚舟的课}
            """)
        .file("lessons/l/课.mp4", "x")
        .file("lessons/l/private/承诺书.pdf", "x")
        .file("lessons/l/questions.yaml", "questions:\n  - {type: 判断, stem: 沈砚舟对, answer: 对}\n");
    Candidate open = sent.open().pack().candidates().get(1);
    assertThat(open.lesson()).isTrue();
    assertThat(open.programme()).isEqualTo("p");
    assertThat(open.category()).isEqualTo("难点攻关");
    assertThat(open.people()).isEqualTo(1);
    assertThat(open.entrant())
        .contains(
            new Entrant(
                "l",
                List.of("示例精机厂"),
                "示例区总工会",
                List.of(new Entrant.Person("沈砚舟", "钳工", true, "30–39")),
                "罗启明在示例精机厂带徒"));
    assertThat(open.gallery().videos()).extracting(Video::caption).containsExactly("沈砚舟的课");
    assertThat(open.withheld()).isEqualTo(Withheld.NOTHING);
    assertThat(open.papers().letters())
        .extracting(Papers.Letter::onFile)
        .containsExactly(false, true);
    Candidate blind = sent.blind().pack().candidates().get(1);
    assertThat(blind.entrant()).isEmpty();
    assertThat(blind.title()).isEqualTo("〔人名〕一节课");
    assertThat(blind.titleBreaks()).isEqualTo("〔人名〕｜一节课");
    assertThat(blind.narrative()).isEqualTo(new Narrative("〔人名〕讲刀具", "", "", "", "", ""));
    assertThat(blind.gallery().videos()).isEmpty();
    assertThat(blind.withheld()).isEqualTo(new Withheld(1, 0, 0));
    assertThat(blind.questions()).extracting(Question::stem).containsExactly("〔人名〕对");
  }
}
