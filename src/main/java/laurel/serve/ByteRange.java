package laurel.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that a browser asks for (RFC 9110, section 14): how it seeks in a video.
 *
 * @param first offset of the first byte
 * @param last offset of the last byte, included
 */
record ByteRange(long first, long last) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** There is no such part. */
  static final class Unsatisfiable extends Exception {
    private static final long serialVersionUID = 1;
  }

  /**
   * Reads a header {@code Range}. Several parts in one answer are not offered, as the standard
   * allows; what is not understood is passed over, as it asks.
   *
   * @param size of the whole file
   * @return empty where the whole file answers
   */
  static Optional<ByteRange> of(String header, long size) throws Unsatisfiable {
    Matcher asked = ONE.matcher(header == null ? "" : header.strip());
    if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
      return Optional.empty();
    }
    boolean suffix = asked.group(1).isEmpty();
    long from = suffix ? size - Math.min(size, number(asked.group(2))) : number(asked.group(1));
    long to = suffix || asked.group(2).isEmpty() ? size - 1 : number(asked.group(2));
    if (!suffix && to < from && !asked.group(2).isEmpty()) {
      return Optional.empty();
    }
    if (from >= size) {
      throw new Unsatisfiable();
    }
    return Optional.of(new ByteRange(from, Math.min(to, size - 1)));
  }

  private static long number(String digits) {
    return Long.parseLong(digits);
  }

  long length() {
    return last - first + 1;
  }

  /** As the answer's header says it. */
  String of(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }
}
