package laurel.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import laurel.office.ExcelWorkbook.Column;

/** One sheet while it is written. */
final class ExcelSheet {
  /** The hidden sheet of what may be chosen. */
  static final String LISTS = "_lists";

  /** Points. */
  private static final int LINE = 16;

  private static final int MOST = 409;

  /** Excel counts days from here. */
  private static final LocalDate NO_DAY = LocalDate.of(1899, 12, 30);

  private final ExcelWorkbook.Sheet sheet;
  private final SharedTexts texts;
  private final List<List<String>> lists;
  private final boolean first;
  private final Markup xml = Markup.of("<worksheet xmlns=\"" + ExcelWriter.MAIN + "\">");
  private final List<Integer> merged = new ArrayList<>();
  private int next = 1;

  /**
   * A sheet that is to be written.
   *
   * @param texts of the workbook
   * @param lists what may be chosen in columns of the workbook; those of this sheet are added
   * @param first whether it is the one that is shown
   */
  ExcelSheet(
      ExcelWorkbook.Sheet sheet, SharedTexts texts, List<List<String>> lists, boolean first) {
    this.sheet = sheet;
    this.texts = texts;
    this.lists = lists;
    this.first = first;
  }

  /** The row of the table's head, counted from 1. */
  int head() {
    return sheet.above().size() + 1;
  }

  Markup part() {
    xml.add("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView");
    xml.add(first ? " tabSelected=\"1\"" : "").add(" workbookViewId=\"0\"><pane ySplit=\"");
    xml.add(head()).add("\" topLeftCell=\"A").add(head() + 1);
    xml.add("\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/>");
    xml.add("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
    columns();
    xml.add("<sheetData>");
    rows();
    xml.add("</sheetData>");
    merge();
    choices();
    page();
    return xml.add("</worksheet>");
  }

  private void columns() {
    xml.add(sheet.columns().isEmpty() ? "" : "<cols>");
    for (int i = 0; i < sheet.columns().size(); i++) {
      xml.add("<col min=\"").add(i + 1).add("\" max=\"").add(i + 1).add("\" width=\"");
      xml.add(Math.min(255, sheet.columns().get(i).width() + 1)).add("\" customWidth=\"1\"/>");
    }
    xml.add(sheet.columns().isEmpty() ? "" : "</cols>");
  }

  private void rows() {
    for (int i = 0; i < sheet.above().size(); i++) {
      if (i == 0) {
        line(sheet.above().get(0), ExcelStyles.TITLE, 30);
      } else {
        remark(sheet.above().get(i));
      }
    }
    begin(24);
    for (int i = 0; i < sheet.columns().size(); i++) {
      text(i, ExcelStyles.HEAD, sheet.columns().get(i).head());
    }
    end();
    sheet.rows().forEach(this::row);
    IntStream.range(0, sheet.spare()).forEach(i -> row(List.of()));
    sheet.below().forEach(this::remark);
  }

  private void remark(String text) {
    int width = sheet.columns().stream().mapToInt(Column::width).sum();
    line(text, ExcelStyles.REMARK, Math.min(MOST, LINE * lines(text, width)));
  }

  private void line(String text, int style, int points) {
    if (sheet.columns().size() > 1) {
      merged.add(next);
    }
    begin(points);
    text(0, style, text);
    end();
  }

  /** Programs do not agree on when they fit a row's height to its text, so that it is said. */
  private static int lines(String text, int width) {
    int lines = 1;
    int characters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lines += 1 + Math.max(0, characters - 1) / Math.max(1, width);
        characters = 0;
      } else if (!Character.isLowSurrogate(c)) {
        characters += c < 0x2E80 ? 1 : 2;
      }
    }
    return lines + Math.max(0, characters - 1) / Math.max(1, width);
  }

  private void row(List<ExcelWorkbook.Cell> cells) {
    int lines = 1;
    for (int i = 0; i < Math.min(cells.size(), sheet.columns().size()); i++) {
      if (cells.get(i) instanceof ExcelWorkbook.Text text) {
        lines = Math.max(lines, lines(text.text(), sheet.columns().get(i).width()));
      }
    }
    begin(Math.min(MOST, LINE * lines + 4));
    for (int i = 0; i < sheet.columns().size(); i++) {
      int style = sheet.columns().get(i).centred() ? ExcelStyles.CENTRED : ExcelStyles.CELL;
      if (i < cells.size()) {
        fill(i, style, cells.get(i));
      } else {
        text(i, style, "");
      }
    }
    end();
  }

  private void fill(int column, int style, ExcelWorkbook.Cell value) {
    if (value instanceof ExcelWorkbook.Amount amount) {
      number(column, ExcelStyles.NUMBER, amount.number().toPlainString());
    } else if (value instanceof ExcelWorkbook.Day day) {
      long days = day.date().toEpochDay() - NO_DAY.toEpochDay();
      number(column, ExcelStyles.DATE, Long.toString(days));
    } else if (value instanceof ExcelWorkbook.Text text) {
      text(column, style, text.text());
    }
  }

  private void begin(int points) {
    xml.add("<row r=\"").add(next).add("\" ht=\"").add(points).add("\" customHeight=\"1\">");
  }

  private void end() {
    xml.add("</row>");
    next++;
  }

  private void number(int column, int style, String number) {
    cell(column, style).add("><v>").add(number).add("</v></c>");
  }

  private void text(int column, int style, String text) {
    if (text.isEmpty()) {
      cell(column, style).add("/>");
    } else {
      cell(column, style).add(" t=\"s\"><v>").add(texts.number(text)).add("</v></c>");
    }
  }

  private Markup cell(int column, int style) {
    return xml.add("<c r=\"").add(letters(column)).add(next).add("\" s=\"").add(style).add("\"");
  }

  /** How a column is called: A to Z, then AA. */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  private void merge() {
    if (!merged.isEmpty()) {
      String last = letters(sheet.columns().size() - 1);
      xml.add("<mergeCells count=\"").add(merged.size()).add("\">");
      for (int row : merged) {
        xml.add("<mergeCell ref=\"A").add(row).add(":").add(last).add(row).add("\"/>");
      }
      xml.add("</mergeCells>");
    }
  }

  private void choices() {
    int from = head() + 1;
    int to = head() + sheet.rows().size() + sheet.spare();
    long count = sheet.columns().stream().filter(column -> !column.choices().isEmpty()).count();
    if (count == 0 || from > to) {
      return;
    }
    xml.add("<dataValidations count=\"").add(count).add("\">");
    for (int i = 0; i < sheet.columns().size(); i++) {
      if (!sheet.columns().get(i).choices().isEmpty()) {
        String letters = letters(i);
        choices(sheet.columns().get(i), letters + from + ":" + letters + to);
      }
    }
    xml.add("</dataValidations>");
  }

  private void choices(Column column, String cells) {
    if (!lists.contains(column.choices())) {
      lists.add(column.choices());
    }
    xml.add("<dataValidation type=\"list\" errorStyle=\"stop\" allowBlank=\"1\"");
    xml.add(" showErrorMessage=\"1\" sqref=\"").add(cells).add("\"");
    if (!column.hint().isEmpty()) {
      xml.add(" showInputMessage=\"1\" promptTitle=\"").text(clip(column.head(), 32));
      xml.add("\" prompt=\"").text(clip(column.hint(), 255)).add("\"");
    }
    String at = letters(lists.indexOf(column.choices()));
    xml.add("><formula1>" + LISTS + "!$" + at + "$1:$" + at + "$").add(column.choices().size());
    xml.add("</formula1></dataValidation>");
  }

  private static String clip(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length));
  }

  private void page() {
    xml.add("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.7\" right=\"0.7\"");
    xml.add(" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>");
    xml.add("<pageSetup paperSize=\"9\" fitToWidth=\"1\" fitToHeight=\"0\" orientation=\"");
    xml.add(sheet.landscape() ? "landscape" : "portrait").add("\"/>");
    xml.add("<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>");
  }
}
