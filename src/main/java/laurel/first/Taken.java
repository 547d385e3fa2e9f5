package laurel.first;

/**
 * How a file or folder looked when it was taken down.
 *
 * @param look as one number, which another {@link Look} is held against
 * @param modified when it was modified, in nanoseconds since 1970
 * @param size in bytes
 * @param inode its number; {@link #UNTOLD} where the system does not tell
 */
record Taken(long look, long modified, long size, long inode) {
  /** Bytes of one that is written down. */
  static final int BYTES = 4 * Long.BYTES;

  /** No number of an inode. */
  static final long UNTOLD = 0;

  /** There is nothing. */
  static final Taken NOTHING = new Taken(Look.NOTHING, 0, 0, UNTOLD);

  /** What must not be taken for unchanged, however it looks. */
  static final Taken UNSETTLED = new Taken(Look.UNSETTLED, 0, 0, UNTOLD);
}
