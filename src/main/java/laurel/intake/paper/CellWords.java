package laurel.intake.paper;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import laurel.read.table.CellError;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** What a cell shows, where that is what was meant: no exponents, dates year first. */
final class CellWords {
  private static final DataFormatter FORMATS = new DataFormatter(Locale.SIMPLIFIED_CHINESE);

  /** Of a format, what says nothing of year, month and day: {@code [DBNum1]}, words in quotes. */
  private static final Pattern ASIDE = Pattern.compile("\\[[^\\]]*\\]|\"[^\"]*\"");

  private CellWords() {}

  /** Whether it holds a formula that no program has worked out yet; its number is then 0. */
  static boolean isUnsolved(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        && cell instanceof XSSFCell formula
        && (!formula.getCTCell().isSetV() || formula.getCTCell().getV().isEmpty())
        && formula.getCTCell().getT() != STCellType.STR
        && !formula.getCTCell().isSetIs();
  }

  /**
   * What a cell shows whose formula failed, e.g. {@code #N/A}; newer programs have more of them.
   */
  static Optional<String> failure(Cell cell) {
    if (type(cell) != CellType.ERROR) {
      return Optional.empty();
    }
    if (cell instanceof XSSFCell stored) {
      return Optional.of(
          CellError.shown(Objects.requireNonNullElse(stored.getErrorCellString(), "")));
    }
    return FormulaError.isValidCode(cell.getErrorCellValue())
        ? Optional.of(FormulaError.forInt(cell.getErrorCellValue()).getString())
        : Optional.empty();
  }

  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  static String of(Cell cell) {
    return switch (type(cell)) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
      case NUMERIC -> number(cell);
      default -> "";
    };
  }

  private static String number(Cell cell) {
    double value = cell.getNumericCellValue();
    if (DateUtil.isCellDateFormatted(cell)) {
      LocalDateTime time = cell.getLocalDateTimeCellValue();
      String shown = ASIDE.matcher(cell.getCellStyle().getDataFormatString()).replaceAll("");
      boolean month = !shown.toLowerCase(Locale.ROOT).contains("d");
      String day = time.toLocalDate().toString();
      return month ? day.substring(0, 7) : day;
    }
    String format = cell.getCellStyle().getDataFormatString();
    if (format == null || format.equals("General") || format.contains("E+")) {
      return plain(value);
    }
    return FORMATS.formatRawCellContents(value, cell.getCellStyle().getDataFormat(), format);
  }

  /** A phone number in a general cell is shown as 1.35E+10 and is none. */
  static String plain(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : "";
  }
}
