package laurel.media.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import laurel.media.photo.Shots;
import laurel.probe.AudioFacts;
import laurel.probe.MediaFormat;
import laurel.probe.MediaProbe;
import laurel.probe.OriginalKind;
import laurel.probe.VideoFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanFilmTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"film.mp4", "moov-last.mp4", "turned.mp4", "hevc.mp4", "ten-bit.mp4"})
  void aVideoStartsAtOnceAndIsOtherwiseTheSame(String name) throws IOException {
    VideoFacts before = video(original(name));

    VideoFacts after = video(cleaned(name));

    assertThat(after.faststart()).isTrue();
    assertThat(after.millis()).isEqualTo(before.millis());
    assertThat(after.shownWidth()).isEqualTo(before.shownWidth());
    assertThat(after.rotation()).isEqualTo(before.rotation());
    assertThat(after.codec()).isEqualTo(before.codec());
    assertThat(after.profile()).isEqualTo(before.profile());
    assertThat(after.audio()).isEqualTo(before.audio());
  }

  @Test
  void whoMadeAVideoIsNotPassedOn() throws Exception {
    assertThat(text(original("film.mp4"))).contains("13800000000");

    Path clean = cleaned("film.mp4");

    assertThat(text(clean))
        .doesNotContain("13800000000")
        .doesNotContain("udta")
        .doesNotContain("Lavf");
    for (var block : ImageMetadataReader.readMetadata(clean.toFile()).getDirectories()) {
      assertThat(block.getTags().toString()).doesNotContain("王工").doesNotContain("Lavf");
    }
  }

  /** There cameras write places and days, and encoders their settings. */
  @ParameterizedTest
  @CsvSource({"film.mp4, x264 - core", "ten-bit.mp4, x264 - core", "hevc.mp4, x265 (build"})
  void whatIsWrittenBetweenThePicturesIsNotPassedOn(String name, String note) throws IOException {
    assertThat(text(original(name))).contains(note, "options: ");
    assertThat(text(cleaned(name))).doesNotContain(note).doesNotContain("options: ");
  }

  /** In each box that is taken over in part, something that no player needs. */
  @ParameterizedTest
  @ValueSource(strings = {"edts", "edts elst", "mdia minf stbl stsd", "mdia minf stbl stsd avc1"})
  void whatACameraHidesInTheIndexIsNotPassedOn(String where) throws IOException {
    byte[] hidden = "\0\0\0 user: 13800000000           ".getBytes(StandardCharsets.US_ASCII);
    assertThat(Files.readAllBytes(hiding(hidden, where)))
        .isEqualTo(Files.readAllBytes(cleaned("film.mp4")));
  }

  @Test
  void boxesOfSoundInEachOtherEndNothing() throws IOException {
    int depth = 100_000;
    ByteBuffer nested = ByteBuffer.allocate(8 * depth);
    for (int left = depth; left > 0; left--) {
      nested.putInt(8 * left).put("wave".getBytes(StandardCharsets.US_ASCII));
    }
    Path clean = hiding(nested.array(), "mdia minf stbl stsd avc1");
    assertThat(video(clean).millis()).isEqualTo(video(original("film.mp4")).millis());
    assertThat(Files.size(clean)).isEqualTo(Files.size(cleaned("film.mp4")) + 8);
  }

  /** A cleaned film in whose index, in a box of its track, this was. */
  private Path hiding(byte[] hidden, String where) throws IOException {
    byte[] index = with(hidden, Shots.resource("film.mp4"), ("moov trak " + where).split(" ", -1));
    byte[] old = Shots.resource("film.mp4");
    System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, old, text(old, "moov"), 4);
    Path from = Files.write(folder.resolve("hiding.mp4"), old);
    Files.write(from, index, StandardOpenOption.APPEND);
    Path to = folder.resolve("clean.mp4");

    CleanMp4.copy(from, to, true);
    return to;
  }

  /** A film's index with more at the end of a box; those around it grow as well. */
  private static byte[] with(byte[] more, byte[] film, String... boxes) {
    ByteBuffer bytes = ByteBuffer.wrap(film.clone());
    int at = 0;
    int end = 0;
    for (String name : boxes) {
      at += text(Arrays.copyOfRange(film, at, film.length), name);
      end = at - 4 + bytes.getInt(at - 4);
      bytes.putInt(at - 4, bytes.getInt(at - 4) + more.length);
    }
    int start = text(film, "moov") - 4;
    int stop = start + ByteBuffer.wrap(film).getInt(start);
    return ByteBuffer.allocate(stop - start + more.length)
        .put(bytes.array(), start, end - start)
        .put(more)
        .put(bytes.array(), end, stop - end)
        .array();
  }

  private static int text(byte[] bytes, String name) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
  }

  @Test
  void cleaningWhatIsCleanChangesNothing() throws IOException {
    Path once = cleaned("film.mp4");
    Path twice = folder.resolve("twice.mp4");
    CleanMp4.copy(once, twice, true);

    assertThat(Files.readAllBytes(twice)).isEqualTo(Files.readAllBytes(once));
  }

  @Test
  void theSoundOfAVideoCanBeHadAlone() throws IOException {
    Path sound = folder.resolve("sound.m4a");
    CleanMp4.copy(original("film.mp4"), sound, false);

    assertThat(MediaProbe.look(sound, OriginalKind.VIDEO).facts()).isEmpty();
    assertThat(Files.size(sound)).isLessThan(Files.size(original("film.mp4")) * 2 / 3);
    assertThat(
            ((AudioFacts) MediaProbe.look(sound, OriginalKind.AUDIO).facts().orElseThrow())
                .millis())
        .isBetween(1990L, 2100L);
  }

  @Test
  void aFilmInFragmentsIsRefused() throws IOException {
    Path fragmented = original("fragmented.mp4");

    assertThatThrownBy(() -> CleanMp4.copy(fragmented, folder.resolve("x.mp4"), true))
        .isInstanceOf(BadFilm.class);
  }

  @Test
  void noSpoiledByteOfTheIndexEndsInAnythingButARefusal() throws IOException {
    byte[] whole = Shots.resource("film.mp4");
    Path spoiled = folder.resolve("spoiled.mp4");
    for (int at = 32; at < 2450; at += 3) {
      byte[] bytes = Arrays.copyOf(whole, whole.length);
      bytes[at] = (byte) 0xff;
      Files.write(spoiled, bytes);
      Path to = folder.resolve("out-" + at);
      try {
        CleanMp4.copy(spoiled, to, true);
      } catch (BadFilm e) {
        assertThat(e).hasMessageMatching(".+");
      }
    }
  }

  @Test
  void boxesInsideEachOtherWithoutEndAreRefused() {
    int levels = 100_000;
    ByteBuffer nested = ByteBuffer.allocate(8 * levels);
    for (int left = levels; left > 0; left--) {
      nested.putInt(8 * left).put("mdia".getBytes(StandardCharsets.US_ASCII));
    }

    assertThatThrownBy(() -> Box.parse("moov", nested.flip()))
        .isInstanceOf(BadFilm.class)
        .hasMessage("boxes nested too deep");
  }

  @Test
  void anIndexOfNothingButHeadsIsRefused() {
    ByteBuffer heads = ByteBuffer.allocate(8 * 100_000);
    heads.putInt(8 * 100_000).put("edts".getBytes(StandardCharsets.US_ASCII));
    while (heads.hasRemaining()) {
      heads.putInt(8).put("elst".getBytes(StandardCharsets.US_ASCII));
    }

    assertThatThrownBy(() -> Box.parse("trak", heads.flip()))
        .isInstanceOf(BadFilm.class)
        .hasMessage("more than 20000 boxes");
  }

  @Test
  void aTableOfSizesWithoutEvenAHeadIsRefused() {
    Box table = table(numbers(0, 1, 0), numbers(0, 1, 1, 1, 1), new byte[3]);

    assertThatThrownBy(() -> Chunks.of(table, 100)).hasMessage("index cut short");
  }

  @Test
  void moreSamplesOfOneSizeThanTheFileCanHoldAreRefused() {
    Box table = table(numbers(0, 1, 0), numbers(0, 1, 1, 1, 1), numbers(0, 1, 101));

    assertThatThrownBy(() -> Chunks.of(table, 100)).hasMessage("count 101");
  }

  @Test
  void aRunOfChunksThatEndsBeforeItBeginsIsRefused() {
    byte[] runs = numbers(0, 2, 2, 1, 1, 1, 1, 1);
    Box table = table(numbers(0, 2, 0, 50), runs, numbers(0, 10, 4));

    assertThatThrownBy(() -> Chunks.of(table, 100)).hasMessage("runs of chunks out of order");
  }

  @Test
  void chunksOverEachOtherAreRefused() {
    Box stbl = table(numbers(0, 3, 0, 0, 0), numbers(0, 1, 1, 1, 1), numbers(0, 0, 3, 40, 40, 40));
    Box mdia = Box.of("mdia", List.of(Box.of("minf", List.of(stbl))));

    assertThatThrownBy(() -> Track.of(Box.of("trak", List.of(mdia)), "vide", 100))
        .isInstanceOf(BadFilm.class)
        .hasMessage("chunks over each other");
  }

  private static Box table(byte[] offsets, byte[] runs, byte[] sizes) {
    return Box.of(
        "stbl",
        List.of(Box.leaf("stco", offsets), Box.leaf("stsc", runs), Box.leaf("stsz", sizes)));
  }

  private static byte[] numbers(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
    bytes.asIntBuffer().put(numbers);
    return bytes.array();
  }

  @Test
  void whatLooksLikeAFrameInATagAtTheEndIsNoSound() throws IOException {
    byte[] sound = Shots.resource("vbr.mp3");
    byte[] tagged = Arrays.copyOf(sound, sound.length + 1000);
    byte[] tag = "APETAGEX\u00ff\u00fb\u0090\0 13800000000".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(tag, 0, tagged, sound.length, tag.length);
    Path to = folder.resolve("clean.mp3");

    CleanSound.mp3(Files.write(folder.resolve("tagged.mp3"), tagged), to);

    assertThat(Files.readAllBytes(to)).isEqualTo(sound);
  }

  @Test
  void anMp3LosesItsTagsAndKeepsItsSound() throws IOException {
    byte[] tagged = Shots.resource("tagged.mp3");
    byte[] more = Arrays.copyOf(tagged, tagged.length + 128);
    byte[] oldTag = "TAG王工13800000000".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(oldTag, 0, more, tagged.length, oldTag.length);
    Path from = Files.write(folder.resolve("tagged.mp3"), more);
    Path to = folder.resolve("clean.mp3");

    CleanSound.mp3(from, to);

    assertThat(text(from)).contains("13800000000");
    assertThat(text(to)).doesNotContain("13800000000").doesNotContain("ID3").doesNotContain("TAG");
    assertThat(sound(to).millis()).isEqualTo(sound(from).millis());
  }

  @ParameterizedTest
  @CsvSource({"vbr.mp3,MP3", "tone.wav,WAV"})
  void soundWithoutTagsStaysAsItIs(String name, MediaFormat format) throws IOException {
    Path from = original(name);
    Path to = folder.resolve("clean-" + name);
    if (format == MediaFormat.MP3) {
      CleanSound.mp3(from, to);
      assertThat(Files.readAllBytes(to)).isEqualTo(Files.readAllBytes(from));
    } else {
      CleanSound.wav(from, to);
    }

    assertThat(sound(to).format()).isEqualTo(format);
    assertThat(sound(to).millis()).isEqualTo(sound(from).millis());
  }

  @Test
  void whatStandsBehindTheFormatOfAWavIsNotPassedOn() throws IOException {
    byte[] sound = Shots.resource("tone.wav");
    ByteBuffer hiding = ByteBuffer.allocate(sound.length + 12).order(ByteOrder.LITTLE_ENDIAN);
    hiding.put(sound, 0, 16).putInt(28).put(sound, 20, 16);
    hiding
        .put(" 13800000000".getBytes(StandardCharsets.US_ASCII))
        .put(sound, 36, sound.length - 36);
    Path to = folder.resolve("clean.wav");

    CleanSound.wav(Files.write(folder.resolve("hiding.wav"), hiding.array()), to);

    assertThat(text(to)).doesNotContain("13800000000");
    assertThat(sound(to).millis()).isEqualTo(sound(original("tone.wav")).millis());
  }

  @Test
  void aWavOfManyChannelsKeepsItsFormatAlone() throws IOException {
    ByteBuffer many = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
    many.put(latin("RIFF")).putInt(92).put(latin("WAVEfmt ")).putInt(44);
    many.putShort((short) 0xfffe).putShort((short) 2).putInt(8000).putInt(32000);
    many.putShort((short) 4).putShort((short) 16).putShort((short) 26).putShort((short) 16);
    many.putInt(3).putShort((short) 1).put(latin("13800000000abc")).put(latin("more"));
    many.put(latin("data")).putInt(8).put(latin("12345678"));
    Path to = folder.resolve("clean.wav");

    CleanSound.wav(Files.write(folder.resolve("many.wav"), many.array()), to);

    assertThat(text(to)).doesNotContain("1380").doesNotContain("more").endsWith("12345678");
    assertThat(Files.size(to)).isEqualTo(76);
    assertThat(sound(to).millis()).isEqualTo(0);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private Path original(String name) throws IOException {
    return Files.write(folder.resolve(name), Shots.resource(name));
  }

  private Path cleaned(String name) throws IOException {
    Path to = folder.resolve("clean-" + name);
    CleanMp4.copy(original(name), to, true);
    return to;
  }

  private static VideoFacts video(Path file) {
    return (VideoFacts) MediaProbe.look(file, OriginalKind.VIDEO).facts().orElseThrow();
  }

  private static AudioFacts sound(Path file) {
    return (AudioFacts) MediaProbe.look(file, OriginalKind.AUDIO).facts().orElseThrow();
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
