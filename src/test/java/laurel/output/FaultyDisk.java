package laurel.output;

import java.io.IOException;
import java.nio.file.Path;

/** A disk that stops at a chosen change: as if the process were killed, or the disk full. */
final class FaultyDisk extends Disk {
  private final int last;
  private final Fault fault;
  private final boolean links;
  private int changes;

  enum Fault {
    /** Nothing happens any more, as after {@code kill -9}. */
    KILLED,
    /** This one change fails. */
    FAILS_ONCE,
    /** This change and all that follow fail, as on a full or broken disk. */
    FAILS_FROM_NOW_ON
  }

  /** The end of a process; no code of ours catches it. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Lets so many changes happen. */
  FaultyDisk(Fault fault, int changes) {
    this(fault, changes, true);
  }

  /** Lets so many changes happen, on a disk with or without hard links. */
  FaultyDisk(Fault fault, int changes, boolean links) {
    this.fault = fault;
    this.links = links;
    this.last = changes;
  }

  /** Whether the fault has come. */
  synchronized boolean struck() {
    return changes > last;
  }

  /** A disk without hard links, such as a memory stick, that never fails. */
  static Disk withoutLinks() {
    return new FaultyDisk(Fault.KILLED, Integer.MAX_VALUE - 1, false);
  }

  @Override
  void link(Path name, Path file) throws IOException {
    if (!links) {
      throw new UnsupportedOperationException("no hard links here");
    }
    super.link(name, file);
  }

  @Override
  synchronized void before(Path changed) throws IOException {
    changes++;
    boolean strikes = fault == Fault.FAILS_ONCE ? changes == last + 1 : changes > last;
    if (strikes && fault == Fault.KILLED) {
      throw new Killed();
    }
    if (strikes) {
      throw new IOException("No space left on device (pretended)");
    }
  }
}
