package laurel.place;

import java.io.IOException;
import java.io.OutputStream;

/** A file that is being written and, until it is closed, can be given up. */
public abstract class Draft extends OutputStream {
  /**
   * Ends writing without the file: where nobody has seen it yet, nobody will.
   *
   * @throws IOException where that cannot be told to the file system
   */
  public abstract void abandon() throws IOException;
}
