package laurel.intake.paper;

/** How much an office file may hold: far above what any form needs. */
final class PaperBounds {
  /** Bytes of a file on disk. Forms with forbidden pictures in them grow large. */
  static final long FILE_BYTES = 200L << 20;

  /** Bytes of a file of the old binary formats, which POI holds in memory. */
  static final long OLD_BYTES = 64L << 20;

  /** Entries of a package. */
  static final int ENTRIES = 10_000;

  /** Unpacked bytes of all parts. */
  static final long ALL_BYTES = 1L << 30;

  /** Unpacked bytes of the parts that are read into memory: the document, shared strings. */
  static final long PART_BYTES = 48L << 20;

  /** Unpacked bytes of a sheet up to which it is read into memory, merged cells and all. */
  static final long SHEET_BYTES = 12L << 20;

  /** How often its packed size a part may unpack to, once it is larger than a small one. */
  static final int RATIO = 300;

  /** Blank formatted rows compress well: small parts may do so. */
  static final long SMALL_PART = 4L << 20;

  /** Rows of a sheet that are looked at. */
  static final int ROWS = 20_000;

  /** Columns that are looked at. */
  static final int COLUMNS = 256;

  /** Sheets of a workbook that are looked at. */
  static final int SHEETS = 64;

  /** Cells of a file. */
  static final int CELLS = 400_000;

  /** Rows and cells of all tables of a Word document, which POI looks for each from the first. */
  static final int TABLE_MARKS = 40_000;

  private PaperBounds() {}
}
