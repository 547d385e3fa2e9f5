package laurel.media.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
