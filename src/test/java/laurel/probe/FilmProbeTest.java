package laurel.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import laurel.diag.FindingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilmProbeTest {
  @TempDir Path folder;

  @Test
  void aVideoTellsItsLengthSizeAndCodecs() {
    VideoFacts facts = video("film.mp4");

    assertThat(facts)
        .isEqualTo(
            new VideoFacts(
                MediaFormat.MP4,
                Samples.resource("film.mp4").length,
                2000,
                192,
                108,
                0,
                "h264",
                100,
                Optional.of("aac"),
                true));
    assertThat(facts.plays()).isTrue();
  }

  @Test
  void anIndexAtTheEndIsSeen() {
    assertThat(video("moov-last.mp4").faststart()).isFalse();
  }

  @Test
  void aVideoHeldUprightSwapsTheSidesAPersonSees() {
    VideoFacts facts = video("turned.mp4");

    assertThat(facts.rotation()).isEqualTo(270);
    assertThat(facts.shownWidth()).isEqualTo(108);
    assertThat(facts.audio()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"hevc.mp4,hevc,0", "ten-bit.mp4,h264,110"})
  void whatPhonesCannotPlayIsToldApart(String name, String codec, int profile) {
    VideoFacts facts = video(name);

    assertThat(facts.codec()).isEqualTo(codec);
    assertThat(facts.profile()).isEqualTo(profile);
    assertThat(facts.plays()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "sound-only.mp4,VIDEO_NO_PICTURE",
    "fragmented.mp4,VIDEO_NO_LENGTH",
    "old.avi,MEDIA_UNSUPPORTED",
    "tagged.mp3,VIDEO_WRONG_TYPE"
  })
  void whatIsNoProperVideoIsSaid(String name, FindingKind kind) {
    assertThat(flaw(name, Samples.resource(name), OriginalKind.VIDEO)).isEqualTo(kind);
  }

  @Test
  void aVideoCutShortIsFoundOut() {
    byte[] whole = Samples.resource("film.mp4");

    assertThat(flaw("film.mp4", Samples.cut(whole, whole.length - 1), OriginalKind.VIDEO))
        .isEqualTo(FindingKind.VIDEO_TRUNCATED);
  }

  @Test
  void aRecordingThatWasNeverFinishedHasNoIndex() {
    ByteBuffer unfinished = ByteBuffer.allocate(108);
    unfinished.putInt(20).put("ftypisom".getBytes(StandardCharsets.US_ASCII)).position(20);
    unfinished.putInt(88).put("mdat".getBytes(StandardCharsets.US_ASCII));

    assertThat(flaw("film.mp4", unfinished.array(), OriginalKind.VIDEO))
        .isEqualTo(FindingKind.VIDEO_NO_MOOV);
  }

  @Test
  void everyLengthOfACutVideoIsAnsweredWithAFlaw() {
    byte[] whole = Samples.resource("film.mp4");

    for (int length = 0; length < whole.length; length += 97) {
      Probe probe = look("film.mp4", Samples.cut(whole, length), OriginalKind.VIDEO);
      assertThat(probe.facts()).as("first %s bytes", length).isEmpty();
    }
  }

  @Test
  void noSpoiledByteOfTheIndexEndsInAnException() {
    byte[] whole = Samples.resource("film.mp4");

    for (int at = 0; at < 1600; at += 5) {
      byte[] spoiled = Arrays.copyOf(whole, whole.length);
      spoiled[at] = (byte) 0xff;
      assertThat(look("film.mp4", spoiled, OriginalKind.VIDEO)).as("byte %s", at).isNotNull();
    }
  }

  @Test
  void boxesInsideEachOtherWithoutEndAreAFlaw() {
    int levels = 9_000;
    ByteBuffer nested = ByteBuffer.allocate(24 + 8 * levels);
    nested.putInt(24).put("ftypisom\0\0\0\0isomavc1".getBytes(StandardCharsets.US_ASCII));
    for (int left = levels; left > 0; left--) {
      String name = left == levels ? "moov" : left == levels - 1 ? "trak" : "mdia";
      nested.putInt(8 * left).put(name.getBytes(StandardCharsets.US_ASCII));
    }

    assertThat(flaw("film.mp4", nested.array(), OriginalKind.VIDEO))
        .isEqualTo(FindingKind.VIDEO_BROKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "tagged.mp3,MP3,2000",
    "vbr.mp3,MP3,3000",
    "tone.wav,WAV,1000",
    "voice.m4a,M4A,1000",
    "sound-only.mp4,M4A,1000"
  })
  void soundTellsItsLength(String name, MediaFormat format, long millis) {
    Probe probe = look(name, Samples.resource(name), OriginalKind.AUDIO);

    assertThat(probe.flaws()).isEmpty();
    AudioFacts facts = (AudioFacts) probe.facts().orElseThrow();
    assertThat(facts.format()).isEqualTo(format);
    assertThat(facts.millis()).isCloseTo(millis, within(110L)); // an encoder pads a frame or two
  }

  @Test
  void aTagWithoutSoundIsBroken() {
    byte[] tag = "ID3\u0004\0\0\0\0\0\0 and no frame".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(flaw("voice.mp3", tag, OriginalKind.AUDIO)).isEqualTo(FindingKind.AUDIO_BROKEN);
  }

  private VideoFacts video(String name) {
    Probe probe = look(name, Samples.resource(name), OriginalKind.VIDEO);
    assertThat(probe.flaws()).isEmpty();
    return (VideoFacts) probe.facts().orElseThrow();
  }

  private FindingKind flaw(String name, byte[] bytes, OriginalKind kind) {
    Probe probe = look(name, bytes, kind);
    assertThat(probe.facts()).isEmpty();
    return probe.flaws().get(0).kind();
  }

  private Probe look(String name, byte[] bytes, OriginalKind kind) {
    return MediaProbe.look(Samples.file(folder, name, bytes), kind);
  }
}
