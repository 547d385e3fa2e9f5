package laurel.media.film;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What runs in the process of its own. Its arguments are a file, its length, a folder, and then
 * what is wanted; each answer is a raw file in that folder, and an answer that is missing is a no.
 */
public final class FilmWorker {
  static final String POSTER = "poster";
  static final String SHEET = "sheet";
  static final String PEAKS = "peaks";

  private FilmWorker() {}

  /**
   * {@code FILE MILLIS FOLDER [poster WIDTH HEIGHT] [sheet COLUMNS ROWS WIDTH HEIGHT] [peaks
   * COUNT]}
   *
   * @throws IOException when an answer cannot be had: the process ends with a code that is not 0
   */
  public static void main(String... args) throws IOException {
    Path file = Path.of(args[0]);
    long millis = Long.parseLong(args[1]);
    Path folder = Path.of(args[2]);
    int at = 3;
    while (at < args.length) {
      String wanted = args[at++];
      Path answer = folder.resolve(wanted);
      switch (wanted) {
        case POSTER -> {
          try (FilmSource film = new FilmSource(file, AVMEDIA_TYPE_VIDEO)) {
            int width = Integer.parseInt(args[at++]);
            Files.write(answer, Stills.poster(film, millis, width, Integer.parseInt(args[at++])));
          }
        }
        case SHEET -> {
          int[] n = new int[4];
          for (int i = 0; i < n.length; i++) {
            n[i] = Integer.parseInt(args[at++]);
          }
          try (FilmSource film = new FilmSource(file, AVMEDIA_TYPE_VIDEO)) {
            Files.write(answer, Stills.sheet(film, millis, new Sheet(n[0], n[1], n[2], n[3])));
          }
        }
        case PEAKS -> {
          try (FilmSource sound = new FilmSource(file, AVMEDIA_TYPE_AUDIO)) {
            Files.write(answer, Loudness.peaks(sound, millis, Integer.parseInt(args[at++])));
          }
        }
        default -> throw new IllegalArgumentException(wanted);
      }
    }
  }
}
