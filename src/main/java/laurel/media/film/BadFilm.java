package laurel.media.film;

import java.io.IOException;

/** A video or sound file whose header was sound, but whose content cannot be had. */
public final class BadFilm extends IOException {
  private static final long serialVersionUID = 1;

  BadFilm(String reason) {
    super(reason);
  }
}
