package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.FindingTexts;
import laurel.diag.Language;
import laurel.dossier.MediaFile;
import laurel.dossier.MediaFiles;
import laurel.probe.AudioFacts;
import laurel.probe.Facts;
import laurel.probe.Flaw;
import laurel.probe.MediaFormat;
import laurel.probe.MediaProbe;
import laurel.probe.OriginalKind;
import laurel.probe.PhotoFacts;
import laurel.probe.PhotoFacts.ColourModel;
import laurel.probe.PhotoFacts.Density;
import laurel.probe.Probe;
import laurel.probe.VideoFacts;
import laurel.read.ContentFolder;
import laurel.read.RawContent;
import laurel.read.RawFile;
import laurel.read.RecordReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the notices ask of photos, videos and sound, given what a look at each file brought. */
class MediaRulesTest {
  private static final String ANHUI =
      """
      media:
        photos: {min: 3, formats: [jpg], minDpi: 300, minBytes: 1M, maxBytes: 10M}
        videos: {formats: [mp4], width: 1920, height: 1080, maxMinutes: 5}
        audio: {formats: [mp3]}
      """;

  private static final String CUES = "WEBVTT\n\n00:01.000 --> 00:04.000\n开机\n";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void aRecordWithoutMedia() {
    desk = Desk.in(folder).record("");
  }

  @ParameterizedTest
  @CsvSource({
    "JPEG, 300, 1000000,",
    "JPEG, 300, 10485760,",
    "JPEG, 300, 999999, error photo.bytes: 1.00 MB; the programme asks for 1.00 MB to 10.49 MB",
    "JPEG, 300, 10485761, error photo.bytes: 10.49 MB; the programme asks for 1.00 MB to 10.49 MB",
    "JPEG, 299, 2000000, error photo.dpi: 299 dpi; the programme asks for 300 or more",
    "PNG, 300, 2000000, error photo.format: the photo is a PNG; the programme asks for JPG"
  })
  void aPhotoMeetsItsLimits(MediaFormat format, int dpi, long bytes, String told) {
    check(ANHUI.replace("min: 3, ", ""), photo(format, Optional.of(new Density(dpi, dpi)), bytes));
    assertThat(errors()).isEqualTo(told == null ? List.of() : List.of(told));
  }

  @Test
  void aPhotoThatDoesNotSayItsDensityIsAWarningWithItsPixels() {
    check(ANHUI.replace("min: 3, ", ""), photo(MediaFormat.JPEG, Optional.empty(), 2_000_000));
    assertThat(told())
        .contains(
            "warning photo.no-dpi: the photo does not say its dpi (3000 x 2000 pixels); 300 are"
                + " asked for");
  }

  @Test
  void aProgrammeThatAsksForNothingTakesAnyPhoto() {
    check("", photo(MediaFormat.PNG, Optional.empty(), 500));
    assertThat(errors()).isEmpty();
  }

  @Test
  void photosAreCounted() {
    check(ANHUI, photo(MediaFormat.JPEG, Optional.of(new Density(300, 300)), 2_000_000));
    assertThat(errors())
        .containsExactly("error photo.too-few: 1 photos; the programme asks for 3 or more");
  }

  @ParameterizedTest
  @CsvSource({
    "MP4, 300000, 1920, 1080, 0,",
    "MP4, 300500, 1920, 1080, 0,",
    "MP4, 300501, 1920, 1080, 0, 'error video.too-long: the video lasts 5:00.5; the programme allows 5 minutes'",
    "MP4, 60000, 1080, 1920, 90,",
    "MP4, 60000, 1920, 1080, 90, 'warning video.portrait: a portrait video, 1080 x 1920; 1920 x 1080 is asked for'",
    "MP4, 60000, 1280, 720, 0, 'error video.size: 1280 x 720; the programme asks for 1920 x 1080'",
    "MOV, 60000, 1920, 1080, 0, 'error video.format: the video is MOV; the programme asks for MP4'"
  })
  void aVideoMeetsItsLimits(
      MediaFormat format, long millis, int width, int height, int rotation, String told) {
    VideoFacts video =
        new VideoFacts(
            format, 9, millis, width, height, rotation, "h264", 100, Optional.of("aac"), true);
    check(ANHUI.replace("min: 3, ", ""), video);
    assertThat(told())
        .filteredOn(line -> !line.contains("no-subtitles"))
        .isEqualTo(told == null ? List.of() : List.of(told));
  }

  @Test
  void halfAMinuteIsToldToo() {
    check("media: {videos: {maxMinutes: 1.5}}\n", video(90_501));
    assertThat(errors())
        .containsExactly(
            "error video.too-long: the video lasts 1:30.5; the programme allows 1.5 minutes");
  }

  @Test
  void soundHasItsFormat() {
    check(ANHUI.replace("min: 3, ", ""), new AudioFacts(MediaFormat.WAV, 9, 60_000));
    assertThat(told())
        .containsExactly("error audio.format: the sound is WAV; the programme asks for MP3");
  }

  @Test
  void whatTheEyeOrEarWouldMissIsAskedFor() {
    desk.file("achievements/a/photos/1 整体.jpg", "x").file("achievements/a/videos/1 操作.mp4", "x");
    check("", photo(MediaFormat.JPEG, Optional.empty(), 500), anyVideo());
    assertThat(told())
        .containsExactly(
            "warning photo.no-alt: the photo \"整体\" has no alt text; its caption is used",
            "warning video.no-subtitles: the video \"操作\" has no subtitles");
  }

  @Test
  void subtitlesAndChaptersLieBesideTheirVideo() {
    desk.file("achievements/a/videos/1 操作.mp4", "x")
        .file("achievements/a/videos/1 操作.zh-CN.vtt", CUES)
        .file("achievements/a/videos/1 操作.chapters.vtt", CUES);
    MediaFile video = check("", anyVideo()).videos().get(0);
    assertThat(told()).isEmpty();
    assertThat(video.subtitles().get()).hasFileName("1 操作.zh-CN.vtt");
    assertThat(video.chapters().get()).hasFileName("1 操作.chapters.vtt");
  }

  /** The video was replaced by a shorter one, and what lies beside it was not. */
  @Test
  void subtitlesThatBeginBehindTheEndOfTheVideoAreTold() {
    String late = "WEBVTT\n\n00:01.000 --> 00:02.000\n开始\n\n00:16.000 --> 00:20.000\n小结\n";
    desk.file("achievements/a/videos/1 操作.mp4", "x")
        .file("achievements/a/videos/1 操作.zh-CN.vtt", late.replace("00:16", "00:14"))
        .file("achievements/a/videos/1 操作.chapters.vtt", late);
    check("", video(15_000));
    assertThat(told())
        .containsExactly(
            "warning subtitles.beyond-end: the last line begins at 0:16, and the video has 0:15:"
                + " these subtitles or chapters are of another video");
  }

  /** A chapter at the very end is no other video's, and lengths are not told to the frame. */
  @Test
  void whatBeginsWhereTheVideoEndsIsNotTold() {
    String end = "WEBVTT\n\n00:01.000 --> 00:02.000\n开始\n\n00:15.000 --> 00:20.000\n小结\n";
    desk.file("achievements/a/videos/1 操作.mp4", "x")
        .file("achievements/a/videos/1 操作.zh-CN.vtt", end)
        .file("achievements/a/videos/1 操作.chapters.vtt", end.replace("15.000", "15.400"));
    check("", video(15_000));
    assertThat(told()).isEmpty();
  }

  @Test
  void subtitlesAreSubtitlesInCapitalsToo() {
    desk.file("achievements/a/videos/1 操作.MP4", "x")
        .file("achievements/a/videos/1 操作.SRT", "1\n00:00:01,000 --> 00:00:02,000\n开始\n");
    List<MediaFile> videos = check("", anyVideo()).videos();
    assertThat(told()).isEmpty();
    assertThat(videos).singleElement().extracting(MediaFile::said).isEqualTo("开始");
    assertThat(videos.get(0).subtitles().get()).hasFileName("1 操作.SRT");
  }

  @Test
  void filesAreInTheOrderOfTheirNumbers() {
    for (String name : List.of("10 应用", "2 细节", "1 整体")) {
      desk.file("achievements/a/photos/" + name + ".jpg", "x");
    }
    assertThat(check("", photo(MediaFormat.JPEG, Optional.empty(), 5)).photos())
        .extracting(MediaFile::caption)
        .containsExactly("整体", "细节", "应用");
  }

  @Test
  void aRecordThatListsAllItsFilesSaysTheirOrder() {
    desk.file("achievements/a/photos/1.jpg", "x")
        .file("achievements/a/photos/2.jpg", "x")
        .record("photos:\n  - {file: 2.jpg, caption: 应用, alt: 正在使用}\n  - {file: 1.jpg, alt: 全貌}\n");
    assertThat(check("", photo(MediaFormat.JPEG, Optional.empty(), 5)).photos())
        .extracting(MediaFile::alt)
        .containsExactly("正在使用", "全貌");
  }

  @Test
  void aFileListedTwiceIsShownOnce() {
    desk.file("achievements/a/photos/1.jpg", "x")
        .record("photos:\n  - {file: 1.jpg, alt: 全貌}\n  - {file: photos/1.jpg, alt: 全貌}\n");
    MediaFiles media = check("", photo(MediaFormat.JPEG, Optional.empty(), 5));
    assertThat(media.photos()).hasSize(1);
    assertThat(told())
        .containsExactly("warning media.listed-twice: \"photos/1.jpg\" is listed twice");
  }

  @Test
  void aSubmittedFileNameGivesNoNameAway() {
    desk.file("achievements/a/photos/示例厂+折叠刀具+鲍知微.jpg", "x")
        .record("contact: {name: 鲍知微}\nteam: [沈砚舟]\n");
    assertThat(check("", photo(MediaFormat.JPEG, Optional.empty(), 5)).photos().get(0).caption())
        .isEqualTo("示例厂　折叠刀具");
  }

  private final List<String> lines = new ArrayList<>();

  /** Checks the record, with each kind of file looking like this. */
  private MediaFiles check(String programme, Facts... facts) {
    lines.clear();
    desk.programme(programme);
    if (!desk.has("achievements/a/photos") && !desk.has("achievements/a/videos")) {
      desk.file("achievements/a/" + place(facts[0]), "x");
    }
    try {
      FindingLog log = new FindingLog();
      RawContent raw = ContentFolder.read(desk.root(), log);
      Originals looks =
          (file, kind) ->
              kind == OriginalKind.CUES
                  ? MediaProbe.look(file.file(), kind)
                  : new Probe(Optional.of(of(file.within(), facts)), List.of());
      Rules rules = new Rules(raw, looks, log);
      var examined =
          rules.achievement(RecordReader.read(raw.achievements().get(0), log).orElseThrow(), log);
      log.findings()
          .forEach(
              f ->
                  lines.add(
                      f.severity().word()
                          + " "
                          + f.kind().id()
                          + ": "
                          + FindingTexts.in(Language.EN).message(f)));
      return examined.dossier().map(d -> d.media()).orElse(MediaFiles.NONE);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Facts of(String within, Facts... facts) {
    for (Facts fact : facts) {
      if (within.startsWith(place(fact).split("/", -1)[0])) {
        return fact;
      }
    }
    throw new IllegalArgumentException(within);
  }

  private static String place(Facts facts) {
    if (facts instanceof PhotoFacts) {
      return "photos/1.jpg";
    }
    return facts instanceof VideoFacts ? "videos/1.mp4" : "audio/1.mp3";
  }

  private List<String> told() {
    return lines;
  }

  private List<String> errors() {
    return lines.stream().filter(line -> line.startsWith("error")).toList();
  }

  private static PhotoFacts photo(MediaFormat format, Optional<Density> density, long bytes) {
    return new PhotoFacts(
        format, bytes, 2000, 3000, 6, density, ColourModel.RGB, false, false, false);
  }

  private static VideoFacts anyVideo() {
    return video(60_000);
  }

  private static VideoFacts video(long millis) {
    return new VideoFacts(
        MediaFormat.MP4, 9, millis, 1920, 1080, 0, "h264", 100, Optional.of("aac"), true);
  }

  @Test
  void limitsAreReadWithBothMeaningsOfM() {
    desk.programme(ANHUI);
    Rulebook book = desk.rulebook();
    assertThat(book.photos().minBytes()).isEqualTo(OptionalLong.of(1_000_000));
    assertThat(book.photos().maxBytes()).isEqualTo(OptionalLong.of(10_485_760));
    assertThat(book.photos().minDpi()).isEqualTo(OptionalInt.of(300));
    assertThat(book.videos().maxMillis()).isEqualTo(OptionalLong.of(300_000));
  }

  @Test
  void moreThanTheProgrammeTakesIsTold() {
    for (String name : List.of("1", "2")) {
      desk.file("achievements/a/photos/" + name + ".jpg", "x")
          .file("achievements/a/videos/" + name + ".mp4", "x");
    }
    check(
        "media: {photos: {max: 1}, videos: {max: 1}, audio: {min: 1}}\n",
        photo(MediaFormat.JPEG, Optional.empty(), 500),
        anyVideo());
    assertThat(errors())
        .containsExactly(
            "error items.too-few: audio has 0 entries; the programme asks for 1 or more",
            "error items.too-many: photos has 2 entries; the programme allows 1",
            "error items.too-many: videos has 2 entries; the programme allows 1");
  }

  @Test
  void filmsAreCountedWhereTheProgrammeAsks() {
    check("media: {videos: {min: 2}}\n", anyVideo());
    assertThat(errors())
        .containsExactly("error video.too-few: 1 videos; the programme asks for 2 or more");
    check("fields: {photos: {required: true}}\n", anyVideo());
    assertThat(errors())
        .containsExactly("error photo.too-few: 0 photos; the programme asks for 1 or more");
    check("fields: {photos: {required: true}}\nmedia: {photos: {min: 2}}\n", anyVideo());
    assertThat(errors())
        .containsExactly("error photo.too-few: 0 photos; the programme asks for 2 or more");
  }

  @Test
  void soundsAreKeptWithWhoSpeaks() {
    desk.file("achievements/a/audio/1 讲解.mp3", "x")
        .record("audio: [{file: 1 讲解.mp3, people: [沈 砚舟]}]\n");
    MediaFiles media = check("", photo(MediaFormat.JPEG, Optional.empty(), 5), sound());
    assertThat(media.sounds())
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.caption()).isEqualTo("讲解");
              assertThat(s.people()).containsExactly("沈砚舟");
            });
  }

  @Test
  void filesThatAreNotListedStandBesideThoseThatAreInTheOrderOfTheirNumbers() {
    for (String name : List.of("1", "2", "10")) {
      desk.file("achievements/a/photos/" + name + ".jpg", "x");
    }
    desk.file("achievements/a/photos2/0.jpg", "x")
        .record(
            "photos: [{file: 10.jpg, alt: 十}, {file: photos2/0.jpg, alt: 零}, {file: 2.jpg, alt: 二}]\n");
    assertThat(check("", photo(MediaFormat.JPEG, Optional.empty(), 5)).photos())
        .extracting(MediaFile::alt)
        .containsExactly("零", "", "二", "十");
  }

  /** A report is sent by mail: whether somebody may be named there, no rule knows yet. */
  @Test
  void noFindingRepeatsANameFromACaption() {
    desk.file("achievements/a/photos/1.jpg", "x")
        .file("achievements/a/videos/1.mp4", "x")
        .record(
            """
            team: [沈砚舟]
            contact: {name: 鲍知微}
            photos: [{file: 1.jpg, caption: 沈砚舟在操作}]
            videos: [{file: 1.mp4, caption: 鲍知微拍的}]
            """);
    MediaFiles media = check("", photo(MediaFormat.JPEG, Optional.empty(), 500), anyVideo());
    assertThat(media.photos()).extracting(MediaFile::caption).containsExactly("沈砚舟在操作");
    assertThat(told())
        .containsExactly(
            "warning photo.no-alt: the photo \"在操作\" has no alt text; its caption is used",
            "warning video.no-subtitles: the video \"拍的\" has no subtitles");
  }

  @Test
  void anEntryOfAListNamesAFile() {
    desk.file("achievements/a/photos/1.jpg", "x").record("photos: [{alt: 全貌}]\n");
    check("", photo(MediaFormat.JPEG, Optional.empty(), 5));
    assertThat(told())
        .containsExactly(
            "error field.required: file is missing",
            "warning photo.no-alt: the photo \"\" has no alt text; its caption is used");
  }

  @ParameterizedTest
  @CsvSource({"994999, 995 KB", "995000, 1.00 MB", "1499, 1 KB", "1500, 2 KB", "1994000, 1.99 MB"})
  void aSizeIsShownInKilobytesOrMegabytes(long bytes, String shown) {
    check("media: {photos: {minBytes: 2M}}\n", photo(MediaFormat.JPEG, Optional.empty(), bytes));
    assertThat(errors().get(0)).contains(": " + shown + "; the programme asks for 2.00 MB to ∞");
  }

  @Test
  void whatIsWrongWithAFileIsToldAtItsLineAndABrokenOneTellsNothingOfItself() {
    RawFile file = new RawFile(Path.of("x"), "videos/1.mp4", "content/1.mp4");
    Flaw warning = new Flaw(FindingKind.VIDEO_NO_SUBTITLES, 3, List.of("操作"));
    Flaw error = new Flaw(FindingKind.MEDIA_EMPTY, 0, List.of());
    assertThat(sound(file, warning)).contains(anyVideo());
    assertThat(sound(file, error, warning)).isEmpty();
    assertThat(sound(file, warning, error)).isEmpty();
    assertThat(sound(file)).isPresent();
    assertThat(lines)
        .containsExactly(
            "content/1.mp4:3:1 video.no-subtitles videos [操作]",
            "content/1.mp4 media.empty videos []",
            "content/1.mp4:3:1 video.no-subtitles videos [操作]",
            "content/1.mp4:3:1 video.no-subtitles videos [操作]",
            "content/1.mp4 media.empty videos []");
  }

  private Optional<Facts> sound(RawFile file, Flaw... flaws) {
    FindingLog log = new FindingLog();
    Optional<Facts> facts =
        MediaRules.sound(
            file,
            "videos",
            OriginalKind.VIDEO,
            Referee.of(log.general()),
            (any, kind) -> new Probe(Optional.of(anyVideo()), List.of(flaws)));
    for (Flaw flaw : flaws) {
      log.findings().stream()
          .filter(f -> f.kind() == flaw.kind())
          .map(
              f ->
                  f.where() + " " + f.kind().id() + " " + f.subject().field() + " " + f.arguments())
          .forEach(lines::add);
    }
    return facts;
  }

  private static AudioFacts sound() {
    return new AudioFacts(MediaFormat.MP3, 9, 60_000);
  }
}
