package laurel.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import laurel.diag.FindingKind;
import laurel.media.film.BadFilm;
import laurel.media.film.CleanMp4;
import laurel.media.film.CleanSound;
import laurel.media.film.CuttingRoom;
import laurel.media.film.Shape;
import laurel.media.photo.PhotoLab;
import laurel.media.photo.Print;
import laurel.media.photo.Unfinished;
import laurel.probe.AudioFacts;
import laurel.probe.MediaFormat;
import laurel.probe.VideoFacts;

/** Makes the files of a video or a sound recording; never throws for what the original holds. */
final class FilmMaker {
  /** For decoding twelve key frames, which takes a second. */
  static final Duration LIMIT = Duration.ofMinutes(2);

  private static final int SHEET_QUALITY = 70;

  /** Pictures on their way from the cutting room to the lab. */
  private static final String ROWS = "rows";

  private final CuttingRoom room;
  private final PhotoLab lab;
  private final PhotoRecipe photos;
  private final FilmRecipe films;

  FilmMaker(CuttingRoom room, PhotoLab lab, PhotoRecipe photos, FilmRecipe films) {
    this.room = room;
    this.lab = lab;
    this.photos = photos;
    this.films = films;
  }

  Entry make(Original original, VideoPlan plan, Path folder)
      throws IOException, InterruptedException {
    VideoFacts facts = (VideoFacts) original.facts();
    Path copy = folder.resolve(FilmRecipe.COPY);
    if (!copied(() -> CleanMp4.copy(original.file(), copy, true), copy)) {
      return Entry.failed(FindingKind.VIDEO_UNCOPYABLE);
    }
    List<FindingKind> flaws = new ArrayList<>();
    Asking asking = new Asking();
    Optional<String> tone = poster(plan, facts, copy, asking);
    boolean sheet = sheet(plan, facts, copy, asking);
    if (plan.poster().isPresent() && (tone.isEmpty() || !sheet)) {
      flaws.add(FindingKind.VIDEO_NO_POSTER);
    }
    encode(plan, facts, copy, asking).ifPresent(flaws::add);
    return asking.entry(tone, flaws);
  }

  /**
   * Makes the sizes that are encoded again. Where the first of them is to replace the copy, the
   * copy goes; where it cannot be made, the copy stays, and this says what that means.
   */
  private Optional<FindingKind> encode(VideoPlan plan, VideoFacts facts, Path copy, Asking asking)
      throws IOException, InterruptedException {
    List<Rendition> wanted = new ArrayList<>(plan.sources());
    wanted.removeIf(source -> source.label().equals(FilmRecipe.COPY));
    List<Shape> shapes = films.shapes(facts);
    boolean could = false;
    for (int i = 0; i < wanted.size(); i++) {
      Path to = copy.resolveSibling(wanted.get(i).label());
      Shape shape = shapes.get(i);
      boolean done =
          asking.of(() -> Optional.of(room.encode(copy, facts.millis(), shape, to))).orElse(false);
      could |= done && i == 0;
      if (done && facts.plays() && Files.size(to) >= Files.size(copy)) {
        Files.delete(to); // the original was made with more care
      }
    }
    if (!FilmSizes.mustShrink(facts)) {
      return Optional.empty();
    }
    if (could && Files.exists(copy.resolveSibling(wanted.get(0).label()))) {
      Files.delete(copy);
    }
    return could ? Optional.empty() : inItsPlace(facts);
  }

  /** What it means for visitors that the original is all there is. */
  private Optional<FindingKind> inItsPlace(VideoFacts facts) {
    if (!facts.plays()) {
      return Optional.of(FindingKind.VIDEO_NOT_EVERYWHERE);
    }
    return room.open() ? Optional.of(FindingKind.VIDEO_NOT_SHRUNK) : Optional.empty();
  }

  /** The poster's mean colour; empty where there is no poster. */
  private Optional<String> poster(VideoPlan plan, VideoFacts facts, Path source, Asking asking)
      throws IOException, InterruptedException {
    if (plan.poster().isEmpty()) {
      return Optional.empty();
    }
    Optional<byte[]> still =
        asking.of(() -> room.poster(source, facts.millis(), facts.width(), facts.height()));
    if (still.isEmpty()) {
      return Optional.empty();
    }
    Path rows = Files.write(source.resolveSibling(ROWS), still.get());
    List<Print> prints = photos.prints(plan.poster().get(), source.getParent(), 0);
    return printed(rows, facts.width(), facts.height(), facts.rotation(), prints, asking)
        .map(tone -> String.format(Locale.ROOT, "#%06x", tone));
  }

  private boolean sheet(VideoPlan plan, VideoFacts facts, Path source, Asking asking)
      throws IOException, InterruptedException {
    if (plan.preview().isEmpty()) {
      return true;
    }
    VideoPlan.Preview preview = plan.preview().get();
    Path picture = source.resolveSibling(preview.picture().label());
    Print print =
        new Print(
            preview.picture().width(),
            preview.picture().height(),
            picture,
            SHEET_QUALITY,
            Optional.empty(),
            0);
    Optional<byte[]> cells =
        asking.of(() -> room.sheet(source, facts.millis(), preview.sheet(), facts.rotation()));
    if (cells.isEmpty()) {
      return false;
    }
    Path rows = Files.write(source.resolveSibling(ROWS), cells.get());
    if (printed(rows, print.width(), print.height(), 0, List.of(print), asking).isEmpty()) {
      return false;
    }
    String name = preview.picture().path();
    name = name.substring(name.lastIndexOf('/') + 1);
    Files.writeString(
        source.resolveSibling(preview.track().label()),
        PreviewTrack.of(preview.sheet(), name, facts.millis()));
    return true;
  }

  /**
   * The mean colour of a decoded picture; empty where the lab gave it up. Then no print is left,
   * for one may be half written.
   */
  private Optional<Integer> printed(
      Path rows, int width, int height, int rotation, List<Print> prints, Asking asking)
      throws IOException, InterruptedException {
    Optional<Integer> tone =
        asking.of(() -> Optional.of(lab.print(rows, width, height, rotation, prints)));
    Files.delete(rows);
    if (tone.isEmpty()) {
      for (Print print : prints) {
        Files.deleteIfExists(print.jpeg());
        if (print.webp().isPresent()) {
          Files.deleteIfExists(print.webp().get());
        }
      }
    }
    return tone;
  }

  /** What workers were asked for one original. */
  private static final class Asking {
    private boolean givenUp;

    private interface Question<T> {
      Optional<T> ask() throws IOException, InterruptedException;
    }

    /** The answer; empty where it is a no or was given up, which is no answer to keep. */
    <T> Optional<T> of(Question<T> question) throws IOException, InterruptedException {
      try {
        return question.ask();
      } catch (Unfinished e) {
        givenUp = true;
        return Optional.empty();
      }
    }

    Entry entry(Optional<String> tone, List<FindingKind> flaws) {
      return new Entry(tone, new TreeSet<>(), flaws, givenUp);
    }
  }

  Entry make(Original original, SoundPlan plan, Path folder)
      throws IOException, InterruptedException {
    AudioFacts facts = (AudioFacts) original.facts();
    Path source = folder.resolve(plan.source().label());
    if (!copied(() -> copy(facts.format(), original.file(), source), source)) {
      return Entry.failed(FindingKind.AUDIO_UNCOPYABLE);
    }
    if (plan.waveform().isEmpty()) {
      return Entry.SOUND;
    }
    Asking asking = new Asking();
    Optional<byte[]> peaks = asking.of(() -> room.peaks(source, facts.millis(), FilmRecipe.PEAKS));
    if (peaks.isEmpty()) {
      return asking.entry(Optional.empty(), List.of(FindingKind.AUDIO_NO_WAVEFORM));
    }
    Files.writeString(folder.resolve(plan.waveform().get().label()), Waveform.svg(peaks.get()));
    return Entry.SOUND;
  }

  private static void copy(MediaFormat format, Path from, Path to) throws IOException {
    switch (format) {
      case MP3 -> CleanSound.mp3(from, to);
      case WAV -> CleanSound.wav(from, to);
      default -> CleanMp4.copy(from, to, false);
    }
  }

  private interface Copying {
    void run() throws IOException;
  }

  /** Leaves nothing where not all can be copied. */
  private static boolean copied(Copying copying, Path to) throws IOException {
    try {
      copying.run();
      return true;
    } catch (BadFilm e) {
      Files.deleteIfExists(to);
      return false;
    }
  }
}
