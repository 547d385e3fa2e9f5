package laurel.output;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sees to it that no two files of a site are one on some system: where file names ignore case,
 * {@code Awards/} and {@code awards/} are the same folder, and one page would overwrite the other.
 */
final class Claims {
  private final Map<String, Claim> claims = new ConcurrentHashMap<>();

  private record Claim(String path, boolean folder) {}

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
    Claim wanted = new Claim(path, folder);
    Claim taken = claims.putIfAbsent(SitePath.collisionKey(path), wanted);
    if (taken == null) {
      return true;
    }
    if (folder && taken.equals(wanted)) {
      return false;
    }
    throw new IllegalStateException(clash(taken, wanted));
  }

  private static String clash(Claim taken, Claim wanted) {
    if (!taken.path().equals(wanted.path())) {
      return "one file on systems that ignore case: " + taken.path() + ", " + wanted.path();
    }
    return taken.folder() == wanted.folder()
        ? "written twice: " + wanted.path()
        : wanted.path() + " is to be a file and a folder";
  }
}
