package laurel.first;

import java.util.Arrays;

/**
 * How something looks in the words of {@code stat -c '%20.9Y %15s %20i'}: when it was modified, in
 * seconds since 1970, its size in bytes, its inode. All lines are of one length.
 */
final class LookLine {
  /** Bytes of a line, with its end. */
  static final int LENGTH = 58;

  private static final int NANOSECONDS = 9;
  private static final int MODIFIED = 20;
  private static final int SIZE = MODIFIED + 16;
  private static final int INODE = SIZE + 21;
  private static final long SECOND = 1_000_000_000;
  private static final long LONGEST_SIZE = 999_999_999_999_999L;

  private final byte[] line = new byte[LENGTH];

  /** Whether there is a line for it: the system has told all of it, and none is too long. */
  static boolean has(Taken taken) {
    return taken.inode() > 0
        && taken.modified() >= 0 // before 1970 a line would say it in another way
        && taken.size() <= LONGEST_SIZE;
  }

  /** The line, until the next is asked for. */
  byte[] of(Taken taken) {
    Arrays.fill(line, (byte) ' ');
    line[LENGTH - 1] = '\n';
    long nanoseconds = taken.modified() % SECOND;
    Arrays.fill(line, MODIFIED - NANOSECONDS, MODIFIED, (byte) '0');
    digits(nanoseconds, MODIFIED);
    line[MODIFIED - NANOSECONDS - 1] = '.';
    digits(taken.modified() / SECOND, MODIFIED - NANOSECONDS - 1);
    digits(taken.size(), SIZE);
    digits(taken.inode(), INODE);
    return line;
  }

  private void digits(long number, int end) {
    long rest = number;
    int at = end;
    do {
      line[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
  }
}
