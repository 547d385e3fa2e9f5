package laurel.media;

import java.io.IOException;
import java.nio.file.Path;
import laurel.media.film.CuttingRoom;
import laurel.media.photo.Darkroom;
import laurel.probe.AudioFacts;
import laurel.probe.CueFacts;
import laurel.probe.PhotoFacts;
import laurel.probe.VideoFacts;

/**
 * What is made of originals, with what this machine has. Two machines that give one original one
 * key make the same bytes of it.
 */
record Recipes(Darkroom darkroom, CuttingRoom room, PhotoRecipe photos, FilmRecipe films) {
  private static final String FOLDER = "media/";
  private static final int HASH_IN_NAME = 12;
  private static final String CUES = "cues/1";
  private static final String SOUND = " sound/2";

  /**
   * @param memo file that remembers which codecs load on this machine
   */
  static Recipes of(MediaOptions options, Path memo) throws IOException {
    return options.natives()
        ? of(options, PhotoRecipe.USUAL, Darkroom.open(memo), CuttingRoom.find(FilmMaker.LIMIT))
        : of(options, PhotoRecipe.USUAL, Darkroom.withoutNatives(), CuttingRoom.closed());
  }

  /**
   * The same, finding out what loads when {@link Darkroom#enter} is called: a site without media
   * loads nothing.
   */
  static Recipes whenNeeded(MediaOptions options, Path memo) {
    return options.natives()
        ? of(
            options,
            PhotoRecipe.USUAL,
            Darkroom.whenNeeded(memo),
            CuttingRoom.find(FilmMaker.LIMIT))
        : of(options, PhotoRecipe.USUAL, Darkroom.withoutNatives(), CuttingRoom.closed());
  }

  /** For photos on paper: of a page's size at 300 dpi. */
  static Recipes forPaper(Path memo) throws IOException {
    Darkroom darkroom = Darkroom.open(memo);
    return of(MediaOptions.USUAL, PhotoRecipe.PAPER, darkroom, CuttingRoom.closed());
  }

  private static Recipes of(
      MediaOptions options, PhotoRecipe photos, Darkroom darkroom, CuttingRoom room) {
    FilmSizes sizes = new FilmSizes(options.ladder());
    return new Recipes(darkroom, room, photos, new FilmRecipe(photos, sizes, darkroom, room));
  }

  /** Whether this machine can make everything that a site can show. */
  boolean complete() {
    return darkroom.fast() && darkroom.webp() && room.open();
  }

  /** What comes of an original is kept under this. */
  String key(Original original, String hash) {
    if (original.facts() instanceof PhotoFacts photo) {
      return ContentHash.key(hash, photos.id(darkroom) + (prints(original, photo) ? " print" : ""));
    }
    if (original.facts() instanceof AudioFacts) {
      return ContentHash.key(hash, films.id() + SOUND); // one file may be a video elsewhere
    }
    return ContentHash.key(hash, original.facts() instanceof CueFacts ? CUES : films.id());
  }

  /** What is to come of an original. */
  Planned planned(Original original, String key) {
    String stem = FOLDER + original.stem() + "/" + key.substring(0, HASH_IN_NAME);
    if (original.facts() instanceof PhotoFacts photo) {
      return photos.plan(key, stem, photo, darkroom.webp(), prints(original, photo));
    }
    if (original.facts() instanceof CueFacts cues) {
      Rendition file = new Rendition(stem + "-cues.vtt", "text/vtt", 0, 0);
      return new CuesPlan(key, file, cues.cues());
    }
    if (original.facts() instanceof VideoFacts video) {
      return films.video(key, stem, video);
    }
    if (original.facts() instanceof AudioFacts audio) {
      return films.sound(key, stem, audio);
    }
    throw new IllegalStateException("unknown facts " + original.facts());
  }

  private boolean prints(Original original, PhotoFacts photo) {
    return original.print() && photos.prints(photo);
  }
}
