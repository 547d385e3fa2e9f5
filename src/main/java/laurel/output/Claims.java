package laurel.output;

import java.nio.charset.StandardCharsets;
import laurel.cache.Fingerprint;

/**
 * Sees to it that no two files of a site are one on some system: where file names ignore case,
 * {@code Awards/} and {@code awards/} are the same folder, and one page would overwrite the other.
 * Any thread.
 */
final class Claims {
  private static final int FEWEST = 1 << 6;
  private static final int LENGTH = 16;

  private final PathRun paths = new PathRun();

  /**
   * What is claimed, by what it is called where case is ignored: some bits of that name's
   * fingerprint, and the file that claimed it, from 1, with how many bytes of its path: all for the
   * file itself, fewer for a folder that it lies in.
   */
  private int[] hashes = new int[FEWEST];

  private long[] claimed = new long[FEWEST];
  private int taken;

  /**
   * Notes that this file will be written.
   *
   * @return its number among all that are claimed, from 0
   * @throws IllegalStateException naming both, when it is taken already, by itself or by another
   *     that collides with it; the stage that names pages has to tell them apart
   */
  synchronized int claim(SitePath path) {
    byte[] bytes = path.value().getBytes(StandardCharsets.UTF_8);
    int file = paths.add(bytes);
    claim(file, bytes, bytes.length);
    int slash = slash(bytes, bytes.length);
    while (slash > 0 && claim(file, bytes, slash)) {
      slash = slash(bytes, slash);
    }
    return file;
  }

  /** How many are claimed up to now. */
  synchronized int count() {
    return paths.size();
  }

  /** The path of one of them. */
  synchronized String path(int file) {
    return paths.text(file, paths.length(file));
  }

  /** The paths of all: to be asked for when nothing more is claimed. */
  PathRun paths() {
    return paths;
  }

  /** Where the last slash before this is; -1 where there is none. */
  private static int slash(byte[] bytes, int before) {
    int at = before - 1;
    while (at >= 0 && bytes[at] != '/') {
      at--;
    }
    return at;
  }

  /** Whether it is new. */
  private boolean claim(int file, byte[] bytes, int length) {
    if (2 * (taken + 1) > claimed.length) {
      grow();
    }
    String path = new String(bytes, 0, length, StandardCharsets.UTF_8);
    String key = SitePath.collisionKey(path);
    int hash = (int) Fingerprint.of(key).low();
    int at = hash & (claimed.length - 1);
    for (; claimed[at] != 0; at = (at + 1) & (claimed.length - 1)) {
      if (hashes[at] == hash && isTaken(claimed[at], key, path, length < bytes.length)) {
        return false; // so it is for all files of a folder but the first
      }
    }
    hashes[at] = hash;
    claimed[at] = ((file + 1L) << LENGTH) | length;
    taken++;
    return true;
  }

  /** Whether what was claimed is this very folder. */
  private boolean isTaken(long claim, String key, String path, boolean folder) {
    int file = (int) (claim >>> LENGTH) - 1;
    int length = (int) claim & ((1 << LENGTH) - 1);
    String earlier = paths.text(file, length);
    boolean wasFolder = length < paths.length(file);
    if (earlier.equals(path) && wasFolder && folder) {
      return true;
    }
    if (SitePath.collisionKey(earlier).equals(key)) {
      throw new IllegalStateException(clash(earlier, wasFolder, path, folder));
    }
    return false;
  }

  private static String clash(String earlier, boolean wasFolder, String wanted, boolean folder) {
    if (!earlier.equals(wanted)) {
      return "one file on systems that ignore case: " + earlier + ", " + wanted;
    }
    return wasFolder == folder
        ? "written twice: " + wanted
        : wanted + " is to be a file and a folder";
  }

  private void grow() {
    int[] oldHashes = hashes;
    long[] old = claimed;
    hashes = new int[2 * old.length];
    claimed = new long[2 * old.length];
    for (int from = 0; from < old.length; from++) {
      if (old[from] != 0) {
        int at = oldHashes[from] & (claimed.length - 1);
        while (claimed[at] != 0) {
          at = (at + 1) & (claimed.length - 1);
        }
        hashes[at] = oldHashes[from];
        claimed[at] = old[from];
      }
    }
  }
}
