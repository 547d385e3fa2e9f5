package laurel.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.media.film.CuttingRoom;
import laurel.media.photo.PhotoLab;
import laurel.media.photo.Shots;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.probe.Facts;
import laurel.probe.MediaProbe;
import laurel.probe.OriginalKind;
import laurel.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Films and sound that a busy machine gave up. */
class GivenUpFilmTest {
  private static final Duration NO_TIME = Duration.ofMillis(1);

  @TempDir Path folder;
  private final FindingLog log = new FindingLog();
  private Recipes usual;

  @BeforeEach
  void recipes() throws IOException {
    usual = Recipes.of(MediaOptions.USUAL, folder.resolve("codecs"));
  }

  @ParameterizedTest
  @CsvSource({"film.mp4,VIDEO,VIDEO_NO_POSTER", "tone.wav,AUDIO,AUDIO_NO_WAVEFORM"})
  void whatWasGivenUpOnABusyNightIsTriedAgainInTheNextBuild(
      String name, OriginalKind kind, FindingKind flaw) throws Exception {
    Studio studio = Studio.open(folder.resolve("cache"), MediaOptions.USUAL);
    MediaPlan plan = studio.plan(List.of(original(name, kind)), 1, log);
    CuttingRoom hasty = CuttingRoom.find(NO_TIME);
    Recipes busy = new Recipes(usual.darkroom(), hasty, usual.photos(), usual.films());
    try (Workshop workshop = new Workshop(busy, RenditionStore.at(folder.resolve("cache/media")))) {
      Ending given = workshop.make(plan.jobs().get(0));
      assertThat(Entry.parse(given.entry()).flaws()).containsExactly(flaw);
    }

    MediaResult result = studio.make(plan, 1, Progress.SILENT, log);

    assertThat(result.made()).isEqualTo(1);
    assertThat(result.plan().planned()).isEqualTo(plan.planned());
    assertThat(log.findings()).isEmpty();
    assertThat(studio.make(plan, 1, Progress.SILENT, log).reused()).isEqualTo(1);
  }

  @Test
  void ofAPosterThatWasGivenUpNothingIsShown() throws Exception {
    Original film = original("film.mp4", OriginalKind.VIDEO);
    VideoPlan plan = (VideoPlan) usual.planned(film, "0123456789abcdef");
    Path out = Files.createDirectories(folder.resolve("out"));
    Path half = out.resolve(plan.poster().orElseThrow().largest().label());
    Files.writeString(half, "half a picture");
    Entry entry;
    try (PhotoLab lab = new PhotoLab(usual.darkroom(), NO_TIME)) {
      FilmMaker maker = new FilmMaker(usual.room(), lab, usual.photos(), usual.films());
      entry = maker.make(film, plan, out);
    }

    assertThat(entry.flaws()).containsExactly(FindingKind.VIDEO_NO_POSTER);
    assertThat(entry.passing()).isTrue();
    assertThat(half).doesNotExist();
  }

  private Original original(String name, OriginalKind kind) throws IOException {
    Path file = Files.write(folder.resolve(name), Shots.resource(name));
    Facts facts = MediaProbe.look(file, kind).facts().orElseThrow();
    MediaRef ref = new MediaRef("achievements/a", MediaKind.valueOf(kind.name()), 1);
    return new Original(ref, file, "content/" + name, "a", facts);
  }
}
