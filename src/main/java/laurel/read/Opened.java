package laurel.read;

import java.util.Optional;

/** Small files of text that somebody has read already, so that they need not be opened again. */
@FunctionalInterface
public interface Opened {
  /** No file is at hand: each is read from the disk. */
  Opened NONE = file -> Optional.empty();

  /** The bytes of a file; empty where it has to be read. */
  Optional<byte[]> bytes(RawFile file);
}
