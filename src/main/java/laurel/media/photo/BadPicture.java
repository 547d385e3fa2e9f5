package laurel.media.photo;

import java.io.IOException;

/** A file whose header was sound, but whose picture cannot be had. */
public final class BadPicture extends IOException {
  private static final long serialVersionUID = 1;

  BadPicture(String reason) {
    super(reason);
  }

  BadPicture(String reason, Throwable cause) {
    super(reason, cause);
  }
}
