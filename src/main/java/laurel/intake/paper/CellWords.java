package laurel.intake.paper;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import laurel.read.table.CellError;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** What a cell shows, where that is what was meant: no exponents, dates year first. */
final class CellWords {
  private static final DataFormatter FORMATS = new DataFormatter(Locale.SIMPLIFIED_CHINESE);

  /** Of a format, what says nothing of year, month and day: {@code [DBNum1]}, words in quotes. */
  private static final Pattern ASIDE = Pattern.compile("\\[[^\\]]*\\]|\"[^\"]*\"");

  private static final MathContext SHOWN = new MathContext(15);

  /** The formats that a Chinese Excel has of its own and writes no code of (ECMA-376 18.8.30). */
  static final Map<Integer, String> CHINESE = chinese();

  private CellWords() {}

  private static Map<Integer, String> chinese() {
    Map<Integer, String> codes = new HashMap<>();
    List.of(27, 36, 50, 52, 57).forEach(id -> codes.put(id, "yyyy\"年\"m\"月\""));
    List.of(28, 29, 30, 31, 51, 53, 54, 58).forEach(id -> codes.put(id, "yyyy\"年\"m\"月\"d\"日\""));
    List.of(32, 34, 55).forEach(id -> codes.put(id, "h:mm"));
    List.of(33, 35, 56).forEach(id -> codes.put(id, "h:mm:ss"));
    return Map.copyOf(codes);
  }

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
    CellStyle style = cell.getCellStyle();
    return number(
        cell.getNumericCellValue(),
        style.getDataFormat(),
        style.getDataFormatString(),
        cell.getSheet().getWorkbook() instanceof Date1904Support book && book.isDate1904());
  }

  /**
   * What a number shows.
   *
   * @param id number of its format
   * @param given code of its format, as far as the library knows one
   * @param from1904 whether days are counted from 1904
   */
  static String number(double value, int id, String given, boolean from1904) {
    String format = CHINESE.getOrDefault(id, given);
    if (given != null && !given.startsWith("reserved")) {
      format = given;
    }
    if (format == null || format.equals("General") || format.contains("E+")) {
      return plain(value);
    }
    if (DateUtil.isADateFormat(id, format) && DateUtil.isValidExcelDate(value)) {
      String shown = ASIDE.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
      if (shown.matches("[^yd]*[hs][^yd]*")) {
        return FORMATS.formatRawCellContents(value, id, format, from1904);
      }
      String day = DateUtil.getLocalDateTime(value, from1904).toLocalDate().toString();
      return shown.contains("d") ? day : day.substring(0, 7);
    }
    return FORMATS.formatRawCellContents(value, id, format, from1904);
  }

  /**
   * A phone number in a general cell is shown as 1.35E+10 and is none. Excel shows no more than 15
   * digits: 3.3 times 3 is 9.9, not 9.899999999999999.
   */
  static String plain(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).round(SHOWN).stripTrailingZeros().toPlainString()
        : "";
  }
}
