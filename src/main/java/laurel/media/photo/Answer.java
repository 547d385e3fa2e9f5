package laurel.media.photo;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How an order ended.
 *
 * @param made sound only where it {@code DONE}
 * @param reason for whoever mends the program; empty where it is done
 */
record Answer(Ending ending, Developed made, String reason) {
  /** The ways to end. */
  enum Ending {
    /** Every print is there. */
    DONE,
    /** The picture cannot be decoded. */
    BAD,
    /** There is not enough memory for it. */
    LARGE,
    /** The disk, or a codec that was there before. */
    DISK,
    /** Our own fault. */
    BUG
  }

  private static final Developed NOTHING = new Developed(0, false);

  static Answer done(Developed made) {
    return new Answer(Ending.DONE, made, "");
  }

  static Answer not(Ending ending, Throwable reason) {
    return new Answer(ending, NOTHING, reason.toString());
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(ending.name());
    out.writeInt(made.tone());
    out.writeBoolean(made.damaged());
    out.writeUTF(reason.substring(0, Math.min(reason.length(), 500)));
    out.flush();
  }

  /**
   * @throws IOException where the worker has gone, or spoke of something else
   */
  static Answer read(DataInputStream in) throws IOException {
    try {
      return new Answer(
          Ending.valueOf(in.readUTF()),
          new Developed(in.readInt(), in.readBoolean()),
          in.readUTF());
    } catch (IllegalArgumentException e) {
      throw new IOException("not an answer", e);
    }
  }
}
