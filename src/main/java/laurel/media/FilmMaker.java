package laurel.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.media.film.BadFilm;
import laurel.media.film.CleanMp4;
import laurel.media.film.CleanSound;
import laurel.media.film.CuttingRoom;
import laurel.media.photo.Darkroom;
import laurel.media.photo.Print;
import laurel.probe.AudioFacts;
import laurel.probe.MediaFormat;
import laurel.probe.VideoFacts;

/** Makes the files of a video or a sound recording; never throws for what the original holds. */
final class FilmMaker {
  private static final int SHEET_QUALITY = 70;

  private final CuttingRoom room;
  private final Darkroom darkroom;
  private final PhotoRecipe photos;

  FilmMaker(CuttingRoom room, Darkroom darkroom, PhotoRecipe photos) {
    this.room = room;
    this.darkroom = darkroom;
    this.photos = photos;
  }

  Entry make(Original original, VideoPlan plan, Path folder)
      throws IOException, InterruptedException {
    VideoFacts facts = (VideoFacts) original.facts();
    Path source = folder.resolve(plan.best().label());
    boolean copied = copied(() -> CleanMp4.copy(original.file(), source, true), source);
    Optional<String> tone = poster(plan, facts, source, folder);
    boolean sheet = sheet(plan, facts, source, folder);
    if (!copied) {
      return Entry.failed(FindingKind.VIDEO_UNCOPYABLE);
    }
    List<FindingKind> flaws = new ArrayList<>();
    if (plan.poster().isPresent() && (tone.isEmpty() || !sheet)) {
      flaws.add(FindingKind.VIDEO_NO_POSTER);
    }
    if (!facts.plays()) {
      flaws.add(FindingKind.VIDEO_NOT_EVERYWHERE);
    }
    return new Entry(tone, false, flaws);
  }

  /** The poster's mean colour; empty where a plate stands in its place. */
  private Optional<String> poster(VideoPlan plan, VideoFacts facts, Path source, Path folder)
      throws IOException, InterruptedException {
    if (plan.poster().isEmpty()) {
      return Optional.empty();
    }
    List<Print> prints = photos.prints(plan.poster().get(), folder);
    Optional<byte[]> still = room.poster(source, facts.millis(), facts.width(), facts.height());
    if (still.isEmpty()) {
      darkroom.plate(prints);
      return Optional.empty();
    }
    int tone = darkroom.print(still.get(), facts.width(), facts.height(), facts.rotation(), prints);
    return Optional.of(String.format(Locale.ROOT, "#%06x", tone));
  }

  private boolean sheet(VideoPlan plan, VideoFacts facts, Path source, Path folder)
      throws IOException, InterruptedException {
    if (plan.preview().isEmpty()) {
      return true;
    }
    VideoPlan.Preview preview = plan.preview().get();
    Path picture = folder.resolve(preview.picture().label());
    Print print =
        new Print(
            preview.picture().width(),
            preview.picture().height(),
            picture,
            SHEET_QUALITY,
            Optional.empty(),
            0);
    String name = preview.picture().path();
    name = name.substring(name.lastIndexOf('/') + 1);
    Files.writeString(
        folder.resolve(preview.track().label()),
        PreviewTrack.of(preview.sheet(), name, facts.millis()));
    // Players turn the video but not the sheet: cells are upright only where no turning is needed.
    Optional<byte[]> cells =
        facts.rotation() == 0
            ? room.sheet(source, facts.millis(), preview.sheet())
            : Optional.empty();
    if (cells.isEmpty()) {
      darkroom.plate(List.of(print));
      return facts.rotation() != 0;
    }
    darkroom.print(cells.get(), print.width(), print.height(), 0, List.of(print));
    return true;
  }

  Entry make(Original original, SoundPlan plan, Path folder)
      throws IOException, InterruptedException {
    AudioFacts facts = (AudioFacts) original.facts();
    Path source = folder.resolve(plan.source().label());
    boolean copied = copied(() -> copy(facts.format(), original.file(), source), source);
    boolean drawn = true;
    if (plan.waveform().isPresent()) {
      Optional<byte[]> peaks = room.peaks(source, facts.millis(), FilmRecipe.PEAKS);
      drawn = peaks.isPresent();
      byte[] bars = peaks.orElseGet(() -> new byte[FilmRecipe.PEAKS]);
      Files.writeString(folder.resolve(plan.waveform().get().label()), Waveform.svg(bars));
    }
    if (!copied) {
      return Entry.failed(FindingKind.AUDIO_UNCOPYABLE);
    }
    return drawn
        ? Entry.SOUND
        : new Entry(Optional.empty(), false, List.of(FindingKind.AUDIO_NO_WAVEFORM));
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

  /** Leaves an empty file where nothing can be copied: a link must not lead nowhere. */
  private static boolean copied(Copying copying, Path to) throws IOException {
    try {
      copying.run();
      return true;
    } catch (BadFilm e) {
      Files.write(to, new byte[0]);
      return false;
    }
  }
}
