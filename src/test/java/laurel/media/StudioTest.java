package laurel.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.media.photo.Shots;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.probe.Facts;
import laurel.probe.MediaFormat;
import laurel.probe.MediaProbe;
import laurel.probe.OriginalKind;
import laurel.probe.PhotoFacts;
import laurel.probe.VideoFacts;
import laurel.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudioTest {
  @TempDir Path folder;
  private final FindingLog log = new FindingLog();
  private Path cache;
  private Path content;

  @BeforeEach
  void folders() throws IOException {
    cache = folder.resolve("cache");
    content = Files.createDirectories(folder.resolve("content"));
  }

  @ParameterizedTest
  @CsvSource({
    "4000,3000,'320x240 640x480 1280x960 1920x1440'",
    "1500,2000,'320x427 640x853 1280x1707 1500x2000'",
    "640,480,'320x240 640x480'",
    "321,10,'320x10 321x10'",
    "200,100,200x100",
    "1,1,1x1",
    "500,50000,40x4000"
  })
  void noSizeIsLargerThanThePhoto(int width, int height, String sizes) {
    PhotoPlan plan = PhotoRecipe.USUAL.plan("key", "media/x/1", width, height, false);

    assertThat(plan.jpeg().stream().map(r -> r.width() + "x" + r.height()))
        .containsExactly(sizes.split(" "));
  }

  @Test
  void namesAreKnownBeforeAnythingIsMadeAndHoldNoSubmittedName() throws Exception {
    MediaPlan plan = studio().plan(List.of(photo(1, "王工13800000000.jpg", 700, 500)), 1, log);

    PhotoPlan photo = plan.photo(ref(1)).orElseThrow();
    assertThat(photo.jpeg().stream().map(Rendition::path))
        .allMatch(p -> p.matches("media/flange-aligner/[0-9a-f]{12}-\\d+\\.jpg"))
        .hasSize(3);
    assertThat(photo.webp()).hasSize(3);
    assertThat(photo.largest().width()).isEqualTo(700);
    assertThat(photo.atLeast(500).width()).isEqualTo(640);
    assertThat(plan.files()).hasSize(6);
    assertThat(cache.resolve("media")).isDirectoryNotContaining(Files::isDirectory);
  }

  @Test
  void everyPlannedFileIsMadeOnceAndFoundAgain() throws Exception {
    List<Original> originals = List.of(photo(1, "1.jpg", 700, 500), photo(2, "2.jpg", 400, 300));
    MediaPlan plan = studio().plan(originals, 1, log);

    MediaResult first = studio().make(plan, 2, Progress.SILENT, log);
    Map<String, FileTime> made = times(first);
    MediaResult second = studio().make(plan, 2, Progress.SILENT, log);

    assertThat(first.files().keySet()).containsExactlyInAnyOrderElementsOf(plan.files().keySet());
    assertThat(first.made()).isEqualTo(2);
    assertThat(second.made()).isZero();
    assertThat(second.reused()).isEqualTo(2);
    assertThat(times(second)).isEqualTo(made);
    assertThat(second.tones()).isEqualTo(first.tones()).hasSize(2);
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void sizesOnDiskAreThePlannedOnes() throws Exception {
    MediaPlan plan = studio().plan(List.of(photo(1, "1.jpg", 701, 499)), 1, log);

    MediaResult result = studio().make(plan, 1, Progress.SILENT, log);

    for (Rendition file : plan.photo(ref(1)).orElseThrow().jpeg()) {
      var image = Shots.read(result.files().get(file.path()));
      assertThat(image.getWidth()).isEqualTo(file.width());
      assertThat(image.getHeight()).isEqualTo(file.height());
    }
  }

  @Test
  void onePhotoOfTwoRecordsIsMadeOnce() throws Exception {
    Original one = photo(1, "1.jpg", 400, 300);
    Files.copy(one.file(), content.resolve("copy.jpg"));
    Original other =
        new Original(
            new MediaRef("achievements/other", MediaKind.PHOTO, 1),
            content.resolve("copy.jpg"),
            "content/copy.jpg",
            "other",
            one.facts());

    MediaPlan plan = studio().plan(List.of(other, one), 1, log);

    assertThat(plan.photo(other.ref())).isEqualTo(plan.photo(one.ref()));
    assertThat(studio().make(plan, 1, Progress.SILENT, log).made()).isEqualTo(1);
  }

  @Test
  void theNumberOfWorkersDoesNotShow() throws Exception {
    List<Original> originals = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      originals.add(photo(i, i + ".jpg", 300 + i, 200));
    }

    Map<String, byte[]> alone = bytes(make(originals, folder.resolve("one"), 1));
    Map<String, byte[]> together = bytes(make(originals, folder.resolve("many"), 4));

    assertThat(together.keySet()).isEqualTo(alone.keySet());
    together.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(alone.get(path)));
  }

  @Test
  void aFileThatWentMissingIsMadeAgain() throws Exception {
    MediaPlan plan = studio().plan(List.of(photo(1, "1.jpg", 400, 300)), 1, log);
    MediaResult first = studio().make(plan, 1, Progress.SILENT, log);
    Path file = first.files().get(first.files().firstKey());
    Files.delete(file);

    MediaResult second = studio().make(plan, 1, Progress.SILENT, log);

    assertThat(second.made()).isEqualTo(1);
    assertThat(file).isRegularFile();
  }

  @Test
  void aBadPhotoIsLeftOutWithAFindingAndStopsNobody() throws Exception {
    Original bad = photo(1, "bad.jpg", 400, 300);
    byte[] hollow = Files.readAllBytes(bad.file());
    Arrays.fill(hollow, 160, hollow.length - 3000, (byte) 0);
    Files.write(bad.file(), hollow);
    List<Original> originals = List.of(bad, photo(2, "good.jpg", 400, 300));
    MediaPlan plan = studio().plan(originals, 1, log);

    MediaResult first = studio().make(plan, 2, Progress.SILENT, log);
    FindingLog again = new FindingLog();
    MediaResult second = studio().make(plan, 2, Progress.SILENT, again);

    assertThat(first.plan().photo(ref(1))).isEmpty();
    assertThat(first.plan().photo(ref(2))).isEqualTo(plan.photo(ref(2)));
    assertThat(first.files().keySet())
        .containsExactlyInAnyOrderElementsOf(
            plan.photo(ref(2)).orElseThrow().files().stream().map(Rendition::path).toList());
    assertThat(log.findings())
        .extracting(f -> f.kind())
        .containsOnly(FindingKind.PHOTO_UNDECODABLE);
    assertThat(log.findings().get(0).where().file()).isEqualTo("content/bad.jpg");
    assertThat(log.hasError("achievements/flange-aligner")).isTrue();
    assertThat(second.reused()).isEqualTo(2);
    assertThat(again.findings()).isEqualTo(log.findings());
  }

  @Test
  void whereThereIsNothingToMakeNoMachineCodeIsLoaded() throws Exception {
    Path codecs = cache.resolve("fresh/media/codecs");
    Studio fresh = Studio.open(cache.resolve("fresh"), MediaOptions.USUAL);
    fresh.make(fresh.plan(List.of(), 1, log), 1, Progress.SILENT, log);
    assertThat(codecs).doesNotExist();
    fresh.plan(List.of(photo(1, "1.jpg", 400, 300)), 1, log);
    assertThat(codecs).isNotEmptyFile();
  }

  @Test
  void withoutMachineCodeThePagesGetJpegAndAreToldOnce() throws Exception {
    List<Original> originals = List.of(photo(1, "1.jpg", 400, 300), photo(2, "2.jpg", 402, 300));
    Studio bare = Studio.open(cache, new MediaOptions(false, List.of()));

    MediaPlan plan = bare.plan(originals, 1, log);
    MediaResult result = bare.make(plan, 2, Progress.SILENT, log);

    assertThat(plan.photo(ref(1)).orElseThrow().webp()).isEmpty();
    assertThat(result.files().keySet()).allMatch(path -> path.endsWith(".jpg"));
    assertThat(log.findings())
        .extracting(f -> f.kind())
        .containsExactly(FindingKind.MEDIA_NO_NATIVES);
  }

  @ParameterizedTest
  @CsvSource({
    "film.mp4,video",
    "turned.mp4,video",
    "hevc.mp4,108p",
    "ten-bit.mp4,108p",
    "turned-hevc.mp4,108p"
  })
  void aVideoGetsAFileThatPhonesPlayAPosterAndAPreview(String name, String label) throws Exception {
    Original film = film(name, MediaKind.VIDEO, OriginalKind.VIDEO);
    MediaResult result =
        studio().make(studio().plan(List.of(film), 1, log), 1, Progress.SILENT, log);

    VideoPlan video = result.plan().video(film.ref()).orElseThrow();
    assertThat(video.sources()).hasSize(1);
    assertThat(video.best().path()).endsWith("-" + label + ".mp4");
    boolean upright = name.startsWith("turned");
    PhotoPlan poster = video.poster().orElseThrow();
    var still = Shots.read(result.files().get(poster.largest().path()));
    assertThat(still.getWidth()).isEqualTo(upright ? 108 : 192).isEqualTo(video.best().width());
    assertThat(still.getHeight()).isEqualTo(upright ? 192 : 108).isEqualTo(video.best().height());
    assertThat(result.tones()).containsKey(video.key());
    VideoPlan.Preview preview = video.preview().orElseThrow();
    assertThat(Shots.read(result.files().get(preview.picture().path())).getWidth())
        .isEqualTo(preview.sheet().width());
    assertThat(result.files().get(preview.track().path()))
        .content()
        .startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:00.0")
        .contains("-sheet.jpg#xywh=0,0,");
    assertThat(facts(result, video.best()).plays()).isTrue();
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void theSmallerSizesThatTheSiteAsksForAreMade() throws Exception {
    Original film = film("large.mp4", MediaKind.VIDEO, OriginalKind.VIDEO);
    Studio asked = Studio.open(cache, new MediaOptions(true, List.of(90, 120, 480)));

    MediaResult result = asked.make(asked.plan(List.of(film), 1, log), 1, Progress.SILENT, log);

    VideoPlan video = result.plan().video(film.ref()).orElseThrow();
    assertThat(video.sources().stream().map(r -> r.label() + " " + r.width() + "x" + r.height()))
        .containsExactly("video.mp4 320x180", "120p.mp4 214x120", "90p.mp4 160x90");
    for (Rendition source : video.sources()) {
      VideoFacts facts = facts(result, source);
      assertThat(facts.shownWidth()).isEqualTo(source.width());
      assertThat(facts.shownHeight()).isEqualTo(source.height());
      assertThat(facts.plays()).isTrue();
      assertThat(facts.faststart()).isTrue();
      assertThat(facts.audio()).isPresent();
      assertThat(facts.millis()).isCloseTo(video.millis(), within(150L));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3840,1440,'1920x720 1280x480'", // no higher at 1080 than at 720
    "3840,1441,'1920x720 1280x480'",
    "3840,2160,'1920x1080 1280x720 854x480'"
  })
  void noTwoSizesOfAVideoHaveOneName(int width, int height, String sizes) {
    VideoFacts facts =
        new VideoFacts(
            MediaFormat.MP4, 1, 1000, width, height, 0, "h264", 100, Optional.empty(), true);

    assertThat(
            new FilmSizes(List.of(720, 480))
                .of(facts).stream().map(s -> s.width() + "x" + s.height()))
        .containsExactly(sizes.split(" "));
  }

  @Test
  void oneFileMayBeAVideoHereAndARecordingThere() throws Exception {
    Original film = film("film.mp4", MediaKind.VIDEO, OriginalKind.VIDEO);
    Original sound = film("film.mp4", MediaKind.AUDIO, OriginalKind.AUDIO);

    MediaPlan plan = studio().plan(List.of(film, sound), 1, log);

    assertThat(plan.video(film.ref()).orElseThrow().best().path()).endsWith("-video.mp4");
    assertThat(plan.sound(sound.ref()).orElseThrow().source().path()).endsWith("-sound.m4a");
  }

  @Test
  void aLineBreakInAFilesNameSpoilsNoHashOfOthers() throws Exception {
    List<Path> files =
        List.of(content.resolve("1.jpg"), content.resolve("2\r3.jpg"), content.resolve("4.jpg"));
    for (Path file : files) {
      Files.writeString(file, file.toString());
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
    }
    HashIndex first = new HashIndex(cache);
    first.hashes(files, strange -> strange.stream().map(file -> Optional.of("abc")).toList());
    first.save();
    List<Path> asked = new ArrayList<>();

    new HashIndex(cache)
        .hashes(
            files,
            strange -> {
              asked.addAll(strange);
              return strange.stream().map(file -> Optional.of("abc")).toList();
            });

    assertThat(asked).containsExactly(files.get(1));
  }

  @Test
  void aRenditionThatWasDamagedOrCutIsMadeAgainAndATouchedOneIsNot() throws Exception {
    MediaPlan plan = studio().plan(List.of(photo(1, "1.jpg", 640, 480)), 1, log);
    Path file = studio().make(plan, 1, Progress.SILENT, log).files().values().iterator().next();
    byte[] sound = Files.readAllBytes(file);
    for (String harm : List.of("bit", "cut", "gone", "seal")) {
      byte[] bytes = sound.clone();
      bytes[bytes.length / 2] ^= 1;
      switch (harm) {
        case "bit" -> Files.write(file, bytes);
        case "cut" -> Files.write(file, java.util.Arrays.copyOf(sound, 99));
        case "gone" -> Files.delete(file);
        default -> Files.writeString(file.resolveSibling("seal"), "0 x y z");
      }
      assertThat(studio().make(plan, 1, Progress.SILENT, log).made()).as(harm).isEqualTo(1);
      assertThat(file).hasBinaryContent(sound);
    }
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    assertThat(studio().make(plan, 1, Progress.SILENT, log).reused()).isEqualTo(1);
  }

  @Test
  void theLongestWorkIsBegunFirst() throws Exception {
    Original film = film("film.mp4", MediaKind.VIDEO, OriginalKind.VIDEO);
    List<Original> originals = List.of(photo(1, "1.jpg", 40, 30), film, photo(2, "2.jpg", 42, 30));
    MediaPlan plan = studio().plan(originals, 1, log);

    MediaResult result = studio().make(plan, 1, Progress.SILENT, log);

    assertThat(result.made()).isEqualTo(3);
    assertThat(when(plan.video(film.ref()).orElseThrow()))
        .isLessThan(when(plan.photo(ref(1)).orElseThrow()))
        .isLessThan(when(plan.photo(ref(2)).orElseThrow()));
  }

  private FileTime when(Planned planned) throws IOException {
    Path shelf = folder.resolve("cache/media").resolve(planned.key().substring(0, 2));
    return Files.getLastModifiedTime(shelf.resolve(planned.key()).resolve("entry"));
  }

  @Test
  void aVideoEncodedAgainIsTheSameToTheByte() throws Exception {
    Original film = film("large.mp4", MediaKind.VIDEO, OriginalKind.VIDEO);
    MediaOptions small = new MediaOptions(true, List.of(90));
    List<byte[]> made = new ArrayList<>();
    for (String run : List.of("one", "two")) {
      Studio studio = Studio.open(cache.resolve(run), small);
      MediaResult result = studio.make(studio.plan(List.of(film), 1, log), 1, Progress.SILENT, log);
      VideoPlan video = result.plan().video(film.ref()).orElseThrow();
      assertThat(video.sources()).hasSize(2);
      made.add(Files.readAllBytes(result.files().get(video.sources().get(1).path())));
    }
    assertThat(made.get(1)).isEqualTo(made.get(0));
  }

  @Test
  void whatCannotBeEncodedHereStaysAsItIsWithAWarning() throws Exception {
    Original film = film("hevc.mp4", MediaKind.VIDEO, OriginalKind.VIDEO);
    Studio bare = Studio.open(cache, new MediaOptions(false, List.of(48)));

    MediaResult result = bare.make(bare.plan(List.of(film), 1, log), 1, Progress.SILENT, log);

    assertThat(result.plan().video(film.ref()).orElseThrow().best().path()).endsWith("-video.mp4");
    assertThat(log.findings())
        .extracting(f -> f.kind())
        .containsExactly(FindingKind.VIDEO_NOT_EVERYWHERE, FindingKind.MEDIA_NO_NATIVES);
  }

  private static VideoFacts facts(MediaResult result, Rendition file) {
    Path made = result.files().get(file.path());
    return (VideoFacts) MediaProbe.look(made, OriginalKind.VIDEO).facts().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"tagged.mp3,mp3", "tone.wav,wav", "voice.m4a,m4a", "sound-only.mp4,m4a"})
  void soundGetsACleanFileAndAWaveform(String name, String ending) throws Exception {
    Original sound = film(name, MediaKind.AUDIO, OriginalKind.AUDIO);
    MediaPlan plan = studio().plan(List.of(sound), 1, log);

    MediaResult result = studio().make(plan, 1, Progress.SILENT, log);

    SoundPlan planned = plan.sound(sound.ref()).orElseThrow();
    assertThat(planned.source().path()).endsWith("-sound." + ending);
    assertThat(result.files().get(planned.source().path())).isNotEmptyFile();
    assertThat(result.files().get(planned.waveform().orElseThrow().path()))
        .content()
        .startsWith("<svg")
        .contains("h2v6"); // bars of the full height: there is something to hear
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void aVideoWhoseDataAreRubbishIsPublishedWithoutAPosterAndWithAWarning() throws Exception {
    Original film = film("film.mp4", MediaKind.VIDEO, OriginalKind.VIDEO);
    byte[] bytes = Files.readAllBytes(film.file());
    Arrays.fill(bytes, 2500, bytes.length, (byte) 0x11);
    Files.write(film.file(), bytes);
    MediaPlan plan = studio().plan(List.of(film), 1, log);

    MediaResult result = studio().make(plan, 1, Progress.SILENT, log);

    VideoPlan video = result.plan().video(film.ref()).orElseThrow();
    assertThat(video.poster()).isEmpty();
    assertThat(video.preview()).isEmpty();
    assertThat(result.files()).containsOnlyKeys(video.best().path());
    assertThat(log.findings())
        .extracting(f -> f.kind())
        .containsExactly(FindingKind.VIDEO_NO_POSTER);
  }

  @Test
  void withoutMachineCodeAVideoStillPlays() throws Exception {
    Original film = film("film.mp4", MediaKind.VIDEO, OriginalKind.VIDEO);
    Studio bare = Studio.open(cache, new MediaOptions(false, List.of()));

    MediaPlan plan = bare.plan(List.of(film), 1, log);
    MediaResult result = bare.make(plan, 1, Progress.SILENT, log);

    VideoPlan video = plan.video(film.ref()).orElseThrow();
    assertThat(video.poster()).isEmpty();
    assertThat(result.files()).containsOnlyKeys(video.best().path());
  }

  private Original film(String name, MediaKind kind, OriginalKind expected) throws IOException {
    Path file = Files.write(content.resolve("王工-" + name), Shots.resource(name));
    Facts facts = MediaProbe.look(file, expected).facts().orElseThrow();
    MediaRef ref = new MediaRef("lessons/reamer", kind, 1);
    return new Original(ref, file, "content/" + name, "reamer", facts);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPhotoForPrintingIsWholeKeepsItsDensityAndTellsNothingElse(boolean natives)
      throws Exception {
    byte[] jpeg = Shots.withDensity(Shots.jpeg(Shots.scenery(2400, 1600)), 300);
    byte[] dense = Shots.withOrientation(jpeg, 6);
    Path file = Files.write(content.resolve("1.jpg"), dense);
    PhotoFacts facts = (PhotoFacts) MediaProbe.look(file, OriginalKind.PHOTO).facts().orElseThrow();
    Original original = new Original(ref(1), file, "content/1.jpg", "a", facts, true);
    Studio studio = Studio.open(cache, new MediaOptions(natives, List.of()));

    MediaResult result =
        studio.make(studio.plan(List.of(original), 1, log), 1, Progress.SILENT, log);

    Rendition print = result.plan().photo(ref(1)).orElseThrow().print().orElseThrow();
    Path made = result.files().get(print.path());
    PhotoFacts kept = (PhotoFacts) MediaProbe.look(made, OriginalKind.PHOTO).facts().orElseThrow();
    assertThat(kept.width()).isEqualTo(1600).isEqualTo(print.width());
    assertThat(kept.height()).isEqualTo(2400).isEqualTo(print.height());
    assertThat(kept.density().orElseThrow().least()).isEqualTo(300);
    assertThat(kept.orientation()).isEqualTo(1);
    assertThat(Shots.blocks(made)).isSubsetOf("JPEG", "JFIF", "Huffman", "File Type", "File");
    assertThat(result.plan().photo(ref(1)).orElseThrow().largest().width()).isEqualTo(1600);
  }

  @Test
  void subtitlesArePublishedAsCleanWebVtt() throws Exception {
    Path file = content.resolve("王工.srt");
    Files.writeString(file, "1\n00:00:01,000 --> 00:00:02,500\n<i>折叠</i>\n");
    MediaRef ref = new MediaRef("lessons/reamer", MediaKind.SUBTITLES, 1);
    Facts facts = MediaProbe.look(file, OriginalKind.CUES).facts().orElseThrow();
    List<Original> originals = List.of(new Original(ref, file, "content/王工.srt", "reamer", facts));

    MediaPlan plan = studio().plan(originals, 1, log);
    MediaResult result = studio().make(plan, 1, Progress.SILENT, log);

    CuesPlan cues = plan.cues(ref).orElseThrow();
    assertThat(cues.cues()).hasSize(1);
    assertThat(cues.file().path()).matches("media/reamer/[0-9a-f]{12}-cues.vtt");
    assertThat(result.files().get(cues.file().path()))
        .hasContent("WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n折叠\n");
  }

  @Test
  void whatNoSiteUsesIsPrunedWithTheRemainsOfKilledBuilds() throws Exception {
    Path site = folder.resolve("site");
    Original keep = photo(1, "1.jpg", 400, 300);
    MediaPlan both = studio().plan(List.of(keep, photo(2, "2.jpg", 402, 300)), 1, log);
    studio().claim(both, site);
    studio().make(both, 1, Progress.SILENT, log);
    Path dead = Files.createDirectories(cache.resolve("media/unfinished/1-2-3"));
    Files.createFile(dead.resolve("640.jpg"));
    Path young = Files.createDirectories(cache.resolve("media/unfinished/1-2-4"));
    Files.setLastModifiedTime(dead, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    MediaPlan plan = studio().plan(List.of(keep), 1, log);
    studio().claim(plan, site);

    assertThat(studio().prune(site)).isEqualTo(1);

    assertThat(studio().make(plan, 1, Progress.SILENT, log).reused()).isEqualTo(1);
    assertThat(studio().make(both, 1, Progress.SILENT, log).made()).isEqualTo(1);
    assertThat(dead).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void oneSiteThrowsNothingAwayThatAnotherUses() throws Exception {
    Path here = folder.resolve("here");
    Path there = folder.resolve("there");
    Original shared = photo(1, "1.jpg", 400, 300);
    MediaPlan ours = studio().plan(List.of(shared, photo(2, "2.jpg", 402, 300)), 1, log);
    MediaPlan theirs = studio().plan(List.of(shared, photo(3, "3.jpg", 404, 300)), 1, log);
    studio().claim(ours, here);
    studio().make(ours, 1, Progress.SILENT, log);
    studio().claim(theirs, there);
    studio().make(theirs, 1, Progress.SILENT, log);

    assertThat(studio().prune(here)).isZero();
    studio().forget(here);

    assertThat(studio().make(theirs, 1, Progress.SILENT, log).reused()).isEqualTo(2);
    assertThat(studio().make(ours, 1, Progress.SILENT, log).made()).isEqualTo(1);
  }

  @Test
  void aSiteThatIsBuiltNoMoreHoldsNothingForEver() throws Exception {
    MediaPlan plan = studio().plan(List.of(photo(1, "1.jpg", 400, 300)), 1, log);
    studio().claim(plan, folder.resolve("gone"));
    studio().make(plan, 1, Progress.SILENT, log);
    try (var claims = Files.list(cache.resolve("media/claims"))) {
      Instant longAgo = Instant.now().minus(Duration.ofDays(100));
      Files.setLastModifiedTime(claims.findFirst().orElseThrow(), FileTime.from(longAgo));
    }

    assertThat(studio().prune(folder.resolve("here"))).isEqualTo(1);
  }

  @Test
  void whatAKilledBuildHasLeftOfAClaimHoldsNothingAndGoes() throws Exception {
    MediaPlan plan = studio().plan(List.of(photo(1, "1.jpg", 400, 300)), 1, log);
    studio().make(plan, 1, Progress.SILENT, log);
    String key = plan.jobs().get(0).planned().key();
    Path claims = Files.createDirectories(cache.resolve("media/claims"));
    Path hashes = Files.writeString(cache.resolve("media/.hashes-1.part"), "x");
    Path old = Files.writeString(claims.resolve(".site-1.part"), key + "\n");
    Path young = Files.writeString(claims.resolve(".site-2.part"), key + "\n");
    for (Path left : List.of(hashes, old)) {
      Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }

    assertThat(studio().prune(folder.resolve("here"))).isEqualTo(1);
    studio().claim(plan, folder.resolve("here"));

    assertThat(hashes).doesNotExist();
    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../victim", "\0\0\0\0", "a", ""})
  void aDamagedClaimThrowsNothingElseAwayAndEndsNoBuild(String line) throws Exception {
    Path site = folder.resolve("site");
    Path victim = Files.createDirectories(folder.resolve("victim/inside"));
    MediaPlan plan = studio().plan(List.of(photo(1, "1.jpg", 400, 300)), 1, log);
    studio().claim(plan, site);
    studio().make(plan, 1, Progress.SILENT, log);
    Path claim;
    try (var claims = Files.list(cache.resolve("media/claims"))) {
      claim = claims.findFirst().orElseThrow();
    }
    String key = plan.jobs().get(0).planned().key();
    Files.writeString(claim, line + "\n" + key + "\n");

    studio().claimAlso(studio().plan(List.of(), 1, log), site);
    studio().settle(studio().plan(List.of(), 1, log), site);

    assertThat(victim).exists();
    assertThat(studio().make(plan, 1, Progress.SILENT, log).made())
        .as("gone with its claim")
        .isEqualTo(1);
    Files.writeString(claim, line);
    studio().forget(site);
    assertThat(victim).exists();
  }

  @Test
  void whatAnotherBuildHasJustPutInItsPlaceIsNotAbandoned() throws IOException {
    assertThat(SharedFile.isAbandoned(cache.resolve("media/unfinished/gone"))).isFalse();
  }

  @Test
  void anOriginalThatVanishedIsAFinding() throws Exception {
    Original gone = photo(1, "1.jpg", 400, 300);
    Files.delete(gone.file());

    MediaPlan plan = studio().plan(List.of(gone), 1, log);

    assertThat(plan.photo(gone.ref())).isEmpty();
    assertThat(log.findings())
        .extracting(f -> f.kind())
        .containsExactly(FindingKind.MEDIA_UNREADABLE);
  }

  @Test
  void aPhotoReplacedUnderItsNameIsMadeAnew() throws Exception {
    Original before = photo(1, "1.jpg", 400, 300);
    Files.setLastModifiedTime(before.file(), FileTime.fromMillis(1_700_000_000_000L));
    MediaPlan first = studio().plan(List.of(before), 1, log);
    Original after = photo(1, "1.jpg", 404, 300);

    MediaPlan second = studio().plan(List.of(after), 1, log);

    assertThat(second.photo(ref(1))).isNotEqualTo(first.photo(ref(1)));
  }

  private MediaResult make(List<Original> originals, Path store, int jobs) throws Exception {
    Studio studio = Studio.open(store, MediaOptions.USUAL);
    return studio.make(studio.plan(originals, 1, log), jobs, Progress.SILENT, log);
  }

  private Studio studio() throws IOException {
    return Studio.open(cache, MediaOptions.USUAL);
  }

  private static MediaRef ref(int index) {
    return new MediaRef("achievements/flange-aligner", MediaKind.PHOTO, index);
  }

  private Original photo(int index, String name, int width, int height) throws IOException {
    Path file = Files.write(content.resolve(name), Shots.jpeg(Shots.scenery(width, height)));
    Facts facts = MediaProbe.look(file, OriginalKind.PHOTO).facts().orElseThrow();
    return new Original(ref(index), file, "content/" + name, "flange-aligner", facts);
  }

  private static Map<String, FileTime> times(MediaResult result) throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    for (Map.Entry<String, Path> file : result.files().entrySet()) {
      times.put(file.getKey(), Files.getLastModifiedTime(file.getValue()));
    }
    return times;
  }

  private static Map<String, byte[]> bytes(MediaResult result) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    for (Map.Entry<String, Path> file : result.files().entrySet()) {
      bytes.put(file.getKey(), Files.readAllBytes(file.getValue()));
    }
    return bytes;
  }
}
