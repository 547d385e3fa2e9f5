package laurel.media.photo;

import java.io.IOException;

/** An original that was given up: it may be sound, and another run may fare better. */
public final class Unfinished extends IOException {
  private static final long serialVersionUID = 1;

  /** Why it was given up. */
  public enum Reason {
    /** Its time was over. */
    SLOW,
    /** It needs more memory than a worker has. */
    LARGE,
    /** It took its worker down, and the next one as well. */
    CRASHED
  }

  private final Reason reason;

  /** One that was given up for this reason. */
  public Unfinished(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
