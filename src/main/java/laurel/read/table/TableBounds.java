package laurel.read.table;

/** How much a table may hold before it is refused: far above what any real one needs. */
final class TableBounds {
  /** Bytes of the file as it lies on disk. */
  static final long FILE_BYTES = 64L << 20;

  /** Bytes of one part of a workbook, unpacked. */
  static final long PART_BYTES = 256L << 20;

  /** How often its packed size a part may unpack to, once it is larger than {@link #SMALL_PART}. */
  static final int RATIO = 300;

  /** Rows that programs formatted and nobody filled compress well: small parts may do so. */
  static final long SMALL_PART = 32L << 20;

  /** Rows with something in them. */
  static final int ROWS = 100_000;

  /** Columns that are looked at. */
  static final int COLUMNS = 256;

  /** Characters in one cell: Excel's own limit. */
  static final int CELL_CHARACTERS = 32_767;

  /** Characters in all cells together. */
  static final int CHARACTERS = 24_000_000;

  /** Cells filled from cells merged downwards. */
  static final int FILLED = 1_000_000;

  private TableBounds() {}
}
