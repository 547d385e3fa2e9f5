package laurel.output;

import java.nio.charset.StandardCharsets;

/** Looks a file up in the bytes of a {@link Manifest} that nobody has read. */
final class UnreadManifest {
  private UnreadManifest() {}

  /**
   * Whether a file may be in a list, which need not be sound: of a sound one, whose lines are
   * sorted, the answer is exact.
   */
  static boolean mayHave(String file, byte[] bytes) {
    byte[] wanted = file.getBytes(StandardCharsets.UTF_8);
    int low = Manifest.HEAD.length();
    int high = bytes.length - Manifest.LAST;
    while (low < high) {
      int line = lineFrom(bytes, low, (low + high) >>> 1);
      int until = lineUntil(bytes, line, high);
      int path = Manifest.pathFrom(bytes, line, until);
      int order = PathRun.compare(bytes, path, until, wanted, 0, wanted.length);
      if (order == 0) {
        return true;
      }
      low = order < 0 ? until + 1 : low;
      high = order < 0 ? high : line;
    }
    return false;
  }

  /** Where the line begins that this byte is in. */
  private static int lineFrom(byte[] bytes, int least, int within) {
    int at = within;
    while (at > least && bytes[at - 1] != '\n') {
      at--;
    }
    return at;
  }

  private static int lineUntil(byte[] bytes, int line, int end) {
    int at = line;
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    return at;
  }
}
