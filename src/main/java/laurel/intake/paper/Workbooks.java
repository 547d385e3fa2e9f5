package laurel.intake.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PictureData;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;

/** Excel of either format, and WPS Spreadsheets, up to a size that fits into memory. */
final class Workbooks {
  private final String file;
  private final RecordLog log;

  private Workbooks(String file, RecordLog log) {
    this.file = file;
    this.log = log;
  }

  static Paper read(Path file, String shown, RecordLog log) throws IOException {
    return new Workbooks(shown, log).read(file);
  }

  private Paper read(Path path) throws IOException {
    try (Workbook book = WorkbookFactory.create(path.toFile(), null, true)) {
      if (book instanceof HSSFWorkbook old
          && old.getDirectory() != null
          && old.getDirectory().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        PaperReader.macros(true, file, log);
      }
      List<Paper.Block> grids = new ArrayList<>();
      int cells = 0;
      for (int i = 0; i < Math.min(book.getNumberOfSheets(), PaperBounds.SHEETS); i++) {
        Grid grid = grid(book.getSheetAt(i), book.getSheetVisibility(i) != SheetVisibility.VISIBLE);
        cells += grid.cells().size();
        if (cells > PaperBounds.CELLS) {
          throw new PaperTrouble(FindingKind.IMPORT_TOO_LARGE, cells + " > " + PaperBounds.CELLS);
        }
        grids.add(grid);
      }
      List<Paper.Picture> pictures = new ArrayList<>();
      for (PictureData picture : book.getAllPictures()) {
        pictures.add(new Paper.Picture(picture.suggestFileExtension(), picture.getData()));
      }
      return new Paper(grids, pictures);
    }
  }

  private Grid grid(Sheet sheet, boolean hiddenSheet) {
    Map<Long, CellRangeAddress> corners = new HashMap<>();
    Set<Long> covered = new HashSet<>();
    long under = 0;
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      corners.put(key(range.getFirstRow(), range.getFirstColumn()), range);
      long size = size(range);
      boolean formatting = size > PaperBounds.ROWS;
      under += formatting ? 0 : size;
      if (!formatting && under <= PaperBounds.CELLS) {
        cover(range, covered);
      }
    }
    List<Grid.Cell> cells = new ArrayList<>();
    int last = lastWritten(sheet);
    int rows = 0;
    for (Row row : sheet) {
      if (row.getRowNum() > last || ++rows > PaperBounds.ROWS) {
        break;
      }
      for (Cell cell : row) {
        if (cell.getColumnIndex() >= PaperBounds.COLUMNS
            || covered.contains(key(cell.getRowIndex(), cell.getColumnIndex()))) {
          continue;
        }
        CellRangeAddress range = corners.get(key(cell.getRowIndex(), cell.getColumnIndex()));
        boolean hidden =
            hiddenSheet || row.getZeroHeight() || sheet.isColumnHidden(cell.getColumnIndex());
        cells.add(taken(cell, range, hidden));
      }
    }
    return Grid.of(sheet.getSheetName(), cells, rows > PaperBounds.ROWS);
  }

  /**
   * The row behind which there is nothing but formatting, which may go on to the end of the sheet.
   */
  private static int lastWritten(Sheet sheet) {
    int last = -1;
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() != CellType.BLANK) {
          last = row.getRowNum();
          break;
        }
      }
    }
    return last;
  }

  /** Cells of a range; POI counts a whole sheet's as none. */
  private static long size(CellRangeAddress range) {
    long rows = (long) range.getLastRow() - range.getFirstRow() + 1;
    return rows * (range.getLastColumn() - range.getFirstColumn() + 1);
  }

  private static void cover(CellRangeAddress range, Set<Long> covered) {
    for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
      for (int column = range.getFirstColumn(); column <= range.getLastColumn(); column++) {
        if (row > range.getFirstRow() || column > range.getFirstColumn()) {
          covered.add(key(row, column));
        }
      }
    }
  }

  private Grid.Cell taken(Cell cell, CellRangeAddress range, boolean hidden) {
    int down = range == null ? 1 : range.getLastRow() - range.getFirstRow() + 1;
    int end = range == null ? 0 : Math.min(range.getLastColumn(), PaperBounds.COLUMNS - 1);
    int across = range == null ? 1 : end - range.getFirstColumn() + 1;
    return new Grid.Cell(
        cell.getRowIndex() + 1, cell.getColumnIndex() + 1, down, across, words(cell), hidden);
  }

  /** Nothing, and told, where a formula has no result: whoever filled it in saw something else. */
  private String words(Cell cell) {
    Location at =
        new Location.InSheet(
            file,
            cell.getSheet().getSheetName(),
            cell.getRowIndex() + 1,
            cell.getColumnIndex() + 1);
    if (CellWords.isUnsolved(cell)) {
      log.report(FindingKind.TABLE_FORMULA, at, "");
      return "";
    }
    CellWords.failure(cell)
        .ifPresent(failure -> log.report(FindingKind.TABLE_CELL_ERROR, at, "", failure));
    return CellWords.of(cell);
  }

  private static long key(int row, int column) {
    return ((long) row << 16) | column;
  }
}
