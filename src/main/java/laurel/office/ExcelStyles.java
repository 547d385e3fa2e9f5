package laurel.office;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells look; few, for Excel has room for 64,000. */
final class ExcelStyles {
  final XSSFCellStyle title;
  final XSSFCellStyle remark;
  final XSSFCellStyle head;
  final XSSFCellStyle cell;
  final XSSFCellStyle centred;
  final XSSFCellStyle number;
  final XSSFCellStyle date;

  private final XSSFWorkbook excel;

  ExcelStyles(XSSFWorkbook excel) {
    this.excel = excel;
    title = lines(font("黑体", 16), HorizontalAlignment.CENTER);
    remark = lines(font("宋体", 11), HorizontalAlignment.LEFT);
    head = boxed(font("黑体", 11), HorizontalAlignment.CENTER, "@");
    head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    XSSFFont plain = font("宋体", 11);
    cell = boxed(plain, HorizontalAlignment.LEFT, "@");
    centred = boxed(plain, HorizontalAlignment.CENTER, "@");
    number = boxed(plain, HorizontalAlignment.CENTER, "General");
    date = boxed(plain, HorizontalAlignment.CENTER, "yyyy-mm-dd");
  }

  private XSSFFont font(String name, int points) {
    XSSFFont font = excel.createFont();
    font.setFontName(name);
    font.setFontHeightInPoints((short) points);
    return font;
  }

  private XSSFCellStyle lines(XSSFFont font, HorizontalAlignment align) {
    XSSFCellStyle style = excel.createCellStyle();
    style.setFont(font);
    style.setAlignment(align);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    return style;
  }

  private XSSFCellStyle boxed(XSSFFont font, HorizontalAlignment align, String format) {
    XSSFCellStyle style = lines(font, align);
    style.setDataFormat(excel.createDataFormat().getFormat(format));
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }
}
