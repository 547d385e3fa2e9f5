package laurel.output;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sees to it that no two files of a site are one on some system: where file names ignore case,
 * {@code Awards/} and {@code awards/} are the same folder, and one page would overwrite the other.
 */
final class Claims {
  private static final String SLASH = "/";

  /** What is claimed, by what it is called where case is ignored; a folder ends in a slash. */
  private final Map<String, String> claims = new ConcurrentHashMap<>();

  /**
   * Notes that this file will be written. Any thread.
   *
   * @throws IllegalStateException naming both, when it is taken already, by itself or by another
   *     that collides with it; the stage that names pages has to tell them apart
   */
  void claim(SitePath path) {
    String text = path.value();
    claim(text, false);
    int slash = text.lastIndexOf('/');
    while (slash > 0 && claim(text.substring(0, slash), true)) {
      slash = text.lastIndexOf('/', slash - 1);
    }
  }

  /** Whether it is new. */
  private boolean claim(String path, boolean folder) {
    String key = SitePath.collisionKey(path);
    String known = folder ? claims.get(key) : null;
    if (known != null && isFolder(known, path)) {
      return false; // so it is for all files of a folder but the first
    }
    String taken = claims.putIfAbsent(key, folder ? path + SLASH : path);
    if (taken == null) {
      return true;
    }
    if (folder && isFolder(taken, path)) {
      return false;
    }
    throw new IllegalStateException(clash(taken, path, folder));
  }

  private static boolean isFolder(String claimed, String path) {
    return claimed.length() == path.length() + 1
        && claimed.startsWith(path)
        && claimed.endsWith(SLASH);
  }

  private static String clash(String taken, String wanted, boolean folder) {
    boolean wasFolder = taken.endsWith(SLASH);
    String earlier = wasFolder ? taken.substring(0, taken.length() - 1) : taken;
    if (!earlier.equals(wanted)) {
      return "one file on systems that ignore case: " + earlier + ", " + wanted;
    }
    return wasFolder == folder
        ? "written twice: " + wanted
        : wanted + " is to be a file and a folder";
  }
}
