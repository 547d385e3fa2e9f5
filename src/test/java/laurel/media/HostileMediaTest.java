package laurel.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.Lines;
import laurel.diag.Location;
import laurel.diag.Subject;
import laurel.diag.TextReport;
import laurel.media.photo.Darkroom;
import laurel.media.photo.PhotoLab;
import laurel.media.photo.Shots;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.model.Video;
import laurel.probe.MediaProbe;
import laurel.probe.OriginalKind;
import laurel.probe.PhotoFacts;
import laurel.probe.Probe;
import laurel.site.Film;
import laurel.site.PlannedMedia;
import laurel.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What units send by mistake, and what somebody might send on purpose: the exact line that each
 * gets.
 */
class HostileMediaTest {
  @TempDir Path folder;
  private final FindingLog log = new FindingLog();

  static Stream<Arguments> files() {
    byte[] jpeg = Shots.jpeg(Shots.scenery(400, 300));
    byte[] film = Shots.resource("film.mp4");
    return Stream.of(
        photo("0.jpg", new byte[0], "error media.empty: the file is empty (0 bytes)"),
        photo(
            "1.jpg",
            png(40, 30),
            "error media.wrong-name: the name ends in jpg, but by its content the file is PNG"),
        photo(
            "2.jpg",
            Arrays.copyOf(jpeg, jpeg.length / 2),
            "error photo.truncated: the photo is incomplete: the file ends before the picture does"),
        photo(
            "3.jpg",
            sized(jpeg, 30_000, 30_000),
            "error photo.too-many-pixels: 30000 × 30000 pixels are too many; at most 120 million"),
        photo(
            "4.jpg",
            "%PDF-1.4".getBytes(StandardCharsets.US_ASCII),
            "error photo.wrong-type: this is not a photo but a file of another type (PDF)"),
        photo(
            "5.heic",
            "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.US_ASCII),
            "error media.unsupported: HEIC files cannot be published"),
        photo("6.jpg", sized(jpeg, 0, 0), "error photo.broken: the photo is damaged"),
        film(
            "7.mp4",
            Arrays.copyOf(film, film.length - 9),
            "error video.truncated: the video is incomplete: the file ends too early"),
        film(
            "8.mp4",
            Shots.resource("sound-only.mp4"),
            "error video.no-picture: the file holds no picture track"),
        film(
            "9.mp4",
            Shots.resource("fragmented.mp4"),
            "error video.no-length: the file does not tell its length"),
        film(
            "10.mp4",
            "\0\0\0\u0010ftypisom\0\0\0\0\0\0\0\u0008mdat".getBytes(StandardCharsets.US_ASCII),
            "error video.no-index: the video was never finished: its index is missing"),
        film(
            "11.mp4",
            "\0\0\0\u0010ftypisom\0\0\0\0\0\0\0\u0001moov".getBytes(StandardCharsets.US_ASCII),
            "error video.truncated: the video is incomplete: the file ends too early"),
        film(
            "12.mp4",
            jpeg,
            "error video.wrong-type: this is not a video but a file of another type (JPG)"),
        film(
            "13.avi",
            Shots.resource("old.avi"),
            "error media.unsupported: AVI files cannot be published"),
        film("20.mp4", nested(9_000), "error video.broken: the video file is damaged"),
        cues(
            "21.vtt",
            new byte[] {'a', (byte) 0xff, (byte) 0xff},
            "error subtitles.encoding: the characters of this file cannot be read"),
        sound(
            "14.mp3",
            jpeg,
            "error audio.wrong-type: this is not a sound recording but a file of another type (JPG)"),
        sound(
            "15.mp3",
            "ID3\u0004\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII),
            "error audio.broken: the sound recording is damaged"),
        cues("16.vtt", "WEBVTT\n", "error subtitles.none: no subtitle can be read in this file"),
        cues(
            "17.vtt",
            "WEBVTT\n\n1:2 --> x\n一\n\n00:01.000 --> 00:02.000\n二\n",
            ":3:1: warning subtitles.time: “1:2 --> x” is no time of a subtitle; it is left out"),
        cues(
            "18.vtt",
            "WEBVTT\n\n00:02.000 --> 00:01.000\n一\n\n00:01.000 --> 00:02.000\n二\n",
            ":3:1: warning subtitles.backwards: “00:02.000 --> 00:01.000” ends before it begins; it is"
                + " left out"),
        cues(
            "19.vtt",
            "WEBVTT\n\n00:03.000 --> 00:04.000\n二\n\n00:01.000 --> 00:02.000\n一\n",
            ":6:1: warning subtitles.order: this subtitle begins before the one above it"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everyBadFileGetsItsLine(String name, OriginalKind kind, byte[] bytes, String line)
      throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);

    MediaProbe.look(file, kind).report(log.about("achievements/a"), "content/" + name, "photos");

    String place = "content/" + name + (line.startsWith(":") ? "" : ": ");
    assertThat(log.findings()).hasSize(1);
    assertThat(Lines.of(log.findings().get(0))).isEqualTo(place + line);
  }

  @Test
  void whereNobodyMayReadIsSaid() {
    MediaProbe.look(folder.resolve("gone.jpg"), OriginalKind.PHOTO)
        .report(log.about("achievements/a"), "content/gone.jpg", "photos");

    assertThat(Lines.of(log.findings().get(0)))
        .isEqualTo("content/gone.jpg: error media.unreadable: the media file cannot be read");
  }

  @Test
  void aPictureThatMovesIsToldOf() throws IOException {
    byte[] gif = picture(10, 10, "gif");
    ByteBuffer twice = ByteBuffer.allocate(gif.length * 2);
    int first = 0;
    while (gif[first] != 0x2c) {
      first++;
    }
    twice.put(gif, 0, gif.length - 1).put(gif, first, gif.length - first);

    make("moving.gif", Arrays.copyOf(twice.array(), twice.position()), OriginalKind.PHOTO);

    assertThat(Lines.of(log.findings().get(0)))
        .isEqualTo(
            "content/moving.gif: warning photo.animated: the picture moves; only its first frame will be"
                + " shown");
  }

  @Test
  @Timeout(60)
  void aPngOfAHundredMegapixelsFromFewBytesIsShownWithoutEatingMemory() throws Exception {
    byte[] bomb = bomb();
    assertThat(bomb.length).isLessThan(200_000);

    MediaResult result = make("bomb.png", bomb, OriginalKind.PHOTO);

    assertThat(log.findings()).isEmpty();
    assertThat(result.files()).hasSize(8);
  }

  @Test
  void aFolderAndALinkToNowhereAreNotRead() throws IOException {
    Files.createDirectories(folder.resolve("folder.jpg"));
    Files.createSymbolicLink(folder.resolve("link.jpg"), folder.resolve("nowhere"));
    for (String name : List.of("folder.jpg", "link.jpg")) {
      MediaProbe.look(folder.resolve(name), OriginalKind.PHOTO)
          .report(log.about("achievements/a"), "content/" + name, "photos");
    }

    assertThat(log.findings())
        .extracting(Lines::of)
        .containsExactly(
            "content/folder.jpg: error media.unreadable: the media file cannot be read",
            "content/link.jpg: error media.unreadable: the media file cannot be read");
  }

  @Test
  void aVideoThatClaimsToLastForAHundredAndThirtyYearsIsShown() {
    MediaRef ref = new MediaRef("lessons/a", MediaKind.VIDEO, 1);
    long millis = Duration.ofDays(130 * 365).toMillis();
    Rendition file = new Rendition("media/a/1-video.mp4", "video/mp4", 192, 108);
    VideoPlan plan =
        new VideoPlan("key", millis, 1, List.of(file), Optional.empty(), Optional.empty());
    PlannedMedia media = PlannedMedia.of(new MediaPlan(Map.of(ref, plan), List.of()));

    Film film = media.film(new Video(ref, "", Optional.empty(), Optional.empty())).orElseThrow();

    assertThat(film.seconds()).isEqualTo(millis / 1000);
  }

  @Test
  void aPhotoThatTakesTooLongIsGivenUp() throws Exception {
    Path file = Files.write(folder.resolve("slow.jpg"), Shots.jpeg(Shots.scenery(2000, 1500)));
    var facts = MediaProbe.look(file, OriginalKind.PHOTO).facts().orElseThrow();
    Original slow =
        new Original(new MediaRef("achievements/a", MediaKind.PHOTO, 1), file, "x", "a", facts);
    Darkroom darkroom = Darkroom.withoutNatives();
    PhotoPlan plan =
        PhotoRecipe.USUAL.plan("key", "media/a/1", (PhotoFacts) facts, darkroom.webp(), false);
    Entry entry;
    try (PhotoLab lab = new PhotoLab(darkroom, Duration.ofMillis(1))) {
      PhotoMaker maker = new PhotoMaker(lab, PhotoRecipe.USUAL);
      entry = maker.make(slow, plan, Files.createDirectories(folder.resolve("out")));
    }

    assertThat(entry).isEqualTo(Entry.failed(FindingKind.MEDIA_TOO_SLOW));
    assertThat(Lines.of(finding(FindingKind.MEDIA_TOO_SLOW)))
        .isEqualTo(
            "content/x: error media.too-slow: processing took too long and was given up; nothing of the"
                + " file is shown");
  }

  @Test
  void colourSamplesThatPhonesDoNotKnowAreMadeOnesThatTheyDo() throws Exception {
    MediaResult result = make("odd.mp4", Shots.resource("odd-pixels.mp4"), OriginalKind.VIDEO);

    assertThat(log.findings()).isEmpty();
    assertThat(result.files().keySet()).anyMatch(path -> path.endsWith("-54p.mp4"));
  }

  @Test
  @Timeout(120)
  void aVideoOfFourHoursIsCopiedAndNotEncoded() throws Exception {
    MediaResult result = make("long.mp4", filmOfFourHours(), OriginalKind.VIDEO);

    assertThat(result.files().keySet()).anyMatch(path -> path.endsWith("-video.mp4"));
    assertThat(log.findings())
        .extracting(Lines::of)
        .containsExactly(
            "content/long.mp4: warning video.not-everywhere: many phones, WeChat among them, cannot play"
                + " how this video is encoded");
  }

  @Test
  @Timeout(120)
  void aRecordingOfFourHoursIsDrawnAndPublished() throws Exception {
    Path file = folder.resolve("long.wav");
    recordFourHours(file);
    Probe probe = MediaProbe.look(file, OriginalKind.AUDIO);
    Original sound =
        new Original(
            new MediaRef("achievements/a", MediaKind.AUDIO, 1),
            file,
            "content/long.wav",
            "a",
            probe.facts().orElseThrow());
    Studio studio = Studio.open(folder.resolve("cache"), MediaOptions.USUAL);

    MediaResult result = studio.make(studio.plan(List.of(sound), 1, log), 1, Progress.SILENT, log);

    assertThat(log.findings()).isEmpty();
    assertThat(result.files()).hasSize(2);
  }

  static byte[] bomb() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(11_000, 10_000, BufferedImage.TYPE_BYTE_BINARY), "png", png);
    return png.toByteArray();
  }

  /** The same film with so much room in it that a phone would rather have a smaller one. */
  private static byte[] heavy(byte[] mp4) {
    int room = 5_000_000;
    ByteBuffer heavy = ByteBuffer.allocate(mp4.length + room).put(mp4).putInt(room);
    return heavy.put("free".getBytes(StandardCharsets.US_ASCII)).array();
  }

  /** The same file with nothing that could be decoded. */
  private static byte[] rubbish(byte[] mp4) {
    String boxes = new String(mp4, StandardCharsets.ISO_8859_1);
    int data = boxes.indexOf("mdat") + 4;
    int index = boxes.indexOf("moov") - 4;
    byte[] rubbish = mp4.clone();
    Arrays.fill(rubbish, data, index > data ? index : mp4.length, (byte) 0x11);
    return rubbish;
  }

  private static byte[] nested(int levels) {
    ByteBuffer nested = ByteBuffer.allocate(24 + 8 * levels);
    nested.putInt(24).put("ftypisom\0\0\0\0isomavc1".getBytes(StandardCharsets.US_ASCII));
    for (int left = levels; left > 0; left--) {
      String name = left == levels ? "moov" : left == levels - 1 ? "trak" : "mdia";
      nested.putInt(8 * left).put(name.getBytes(StandardCharsets.US_ASCII));
    }
    return nested.array();
  }

  static byte[] filmOfFourHours() {
    byte[] film = Shots.resource("hevc.mp4");
    for (String box : List.of("mvhd", "mdhd")) {
      int at = new String(film, StandardCharsets.ISO_8859_1).indexOf(box) + 16;
      ByteBuffer.wrap(film).putInt(at + 4, ByteBuffer.wrap(film).getInt(at) * 4 * 3600);
    }
    return film;
  }

  static void recordFourHours(Path file) throws IOException {
    int length = 4 * 3600 * 8000;
    ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
    head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + length);
    head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    head.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(8000);
    head.putShort((short) 1).putShort((short) 8);
    head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length);
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write(head.array());
      out.setLength(44L + length);
    }
  }

  @Test
  void aPhotoThatCannotBeOpenedOrIsDamagedIsToldOf() throws Exception {
    byte[] jpeg = Shots.jpeg(Shots.scenery(400, 300));
    byte[] hollow = jpeg.clone();
    Arrays.fill(hollow, 160, jpeg.length - 3000, (byte) 0);
    byte[] damaged = jpeg.clone();
    int middle = jpeg.length / 2;
    damaged[middle] = (byte) 0xff;
    damaged[middle + 1] = (byte) 0xd9;

    make("hollow.jpg", jpeg, hollow, OriginalKind.PHOTO);
    make("damaged.jpg", jpeg, damaged, OriginalKind.PHOTO);

    assertThat(log.findings())
        .extracting(Lines::of)
        .containsExactly(
            "content/damaged.jpg: warning photo.damaged: the photo is damaged in places; parts may look"
                + " grey",
            "content/hollow.jpg: error photo.undecodable: the photo cannot be opened; it is not shown");
  }

  @Test
  void anIndexThatLeadsNowhereIsToldOfAndStopsNothing() throws Exception {
    byte[] film = Shots.resource("film.mp4");
    byte[] astray = film.clone();
    int offsets = new String(film, StandardCharsets.ISO_8859_1).indexOf("stco");
    Arrays.fill(astray, offsets + 12, offsets + 16, (byte) 0x7f);

    MediaResult result = make("astray.mp4", film, astray, OriginalKind.VIDEO);

    assertThat(log.findings())
        .extracting(Lines::of)
        .containsExactly(
            "content/astray.mp4: error video.uncopyable: the video cannot be copied into a clean file; it"
                + " is not shown");
    assertThat(result.files()).isEmpty();
  }

  @Test
  void soundWhoseIndexLeadsNowhereIsNotPublished() throws Exception {
    byte[] sound = Shots.resource("voice.m4a");
    byte[] astray = sound.clone();
    int offsets = new String(sound, StandardCharsets.ISO_8859_1).indexOf("stco");
    Arrays.fill(astray, offsets + 12, offsets + 16, (byte) 0x7f);

    MediaResult result = make("astray.m4a", sound, astray, OriginalKind.AUDIO);

    assertThat(Lines.of(log.findings()))
        .containsExactly(
            "content/astray.m4a: error audio.uncopyable: the sound cannot be copied into a clean file;"
                + " it is not published");
    assertThat(result.files()).isEmpty();
  }

  @Test
  void soundThatCannotBeDecodedIsPublishedWithoutItsWaveform() throws Exception {
    byte[] sound = Shots.resource("voice.m4a");
    MediaResult result = make("rubbish.m4a", sound, rubbish(sound), OriginalKind.AUDIO);

    assertThat(Lines.of(log.findings()))
        .containsExactly(
            "content/rubbish.m4a: warning audio.no-waveform: the sound could not be decoded to draw it");
    assertThat(result.files()).hasSize(1);
  }

  @Test
  void aLargeFilmThatCannotBeDecodedIsPublishedAsItIs() throws Exception {
    byte[] film = heavy(Shots.resource("film.mp4"));

    MediaResult result = make("rubbish.mp4", film, rubbish(film), OriginalKind.VIDEO);

    assertThat(Lines.of(log.findings()))
        .containsExactly(
            "content/rubbish.mp4: warning video.no-poster: no still could be taken from the video; it"
                + " is shown without one",
            "content/rubbish.mp4: warning video.not-shrunk: the video is larger than phones need, and no"
                + " smaller one could be made of it");
    assertThat(result.files()).hasSize(1);
  }

  @Test
  void messagesAreCompleteInBothLanguages() {
    for (Language language : Language.values()) {
      TextReport report = new TextReport(language);
      for (FindingKind kind : FindingKind.values()) {
        String area = kind.id().substring(0, kind.id().indexOf('.'));
        if (List.of("media", "photo", "video", "audio", "subtitles").contains(area)) {
          assertThat(report.line(finding(kind))).contains(kind.id()).contains("\n  ");
        }
      }
    }
  }

  private static Finding finding(FindingKind kind) {
    return new Finding(
        kind, kind.severity(), Location.of("content/x"), Subject.NONE, List.of("a", "b"));
  }

  private MediaResult make(String name, byte[] bytes, OriginalKind kind) throws IOException {
    return make(name, bytes, bytes, kind);
  }

  /** Probes one file and makes another: as if it went bad behind the header that was looked at. */
  private MediaResult make(String name, byte[] probed, byte[] made, OriginalKind kind)
      throws IOException {
    Path file = Files.write(folder.resolve(name), probed);
    Probe probe = MediaProbe.look(file, kind);
    probe.report(log.about("achievements/a"), "content/" + name, "photos");
    Files.write(file, made);
    MediaKind ref = MediaKind.valueOf(kind.name());
    Original original =
        new Original(
            new MediaRef("achievements/" + name, ref, 1),
            file,
            "content/" + name,
            "a",
            probe.facts().orElseThrow());
    Studio studio = Studio.open(folder.resolve("cache"), MediaOptions.USUAL);
    try {
      return studio.make(studio.plan(List.of(original), 1, log), 1, Progress.SILENT, log);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Arguments photo(String name, byte[] bytes, String line) {
    return Arguments.of(name, OriginalKind.PHOTO, bytes, line);
  }

  private static Arguments film(String name, byte[] bytes, String line) {
    return Arguments.of(name, OriginalKind.VIDEO, bytes, line);
  }

  private static Arguments sound(String name, byte[] bytes, String line) {
    return Arguments.of(name, OriginalKind.AUDIO, bytes, line);
  }

  private static Arguments cues(String name, String text, String line) {
    return cues(name, text.getBytes(StandardCharsets.UTF_8), line);
  }

  private static Arguments cues(String name, byte[] bytes, String line) {
    return Arguments.of(name, OriginalKind.CUES, bytes, line);
  }

  private static byte[] png(int width, int height) {
    return picture(width, height, "png");
  }

  private static byte[] picture(int width, int height, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(Shots.quarters(width, height), format, bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] sized(byte[] jpeg, int width, int height) {
    byte[] sized = jpeg.clone();
    for (int i = 0; i < sized.length - 9; i++) {
      if (sized[i] == (byte) 0xff && sized[i + 1] == (byte) 0xc0) {
        ByteBuffer.wrap(sized).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
        return sized;
      }
    }
    throw new IllegalStateException("no frame");
  }
}
