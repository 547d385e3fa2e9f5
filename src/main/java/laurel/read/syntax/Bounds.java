package laurel.read.syntax;

/** How much a data file may hold before it is refused unread: far above what any real one needs. */
final class Bounds {
  /** Bytes of a data file. */
  static final long FILE_BYTES = 16L << 20;

  /**
   * Characters in a line of YAML: the parser copies a line over and over while it looks for its
   * end.
   */
  static final int LINE = 500_000;

  /** Levels of lists and keys in one another. */
  static final int DEPTH = 32;

  /** Values in one file, aliases counted as often as they are used: a billion laughs stop here. */
  static final int VALUES = 1_000_000;

  private Bounds() {}
}
