package laurel.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The ways in which units lay the forms out, each written with POI as their programs write it. */
enum Layout {
  WORD_SIX_COLUMNS,
  WORD_FIVE_COLUMNS,
  WORD_TWO_COLUMNS,
  WORD_UPRIGHT_LABELS,
  WORD_TORN_LINES,
  WORD_TWO_TABLES,
  WORD_SHUFFLED,
  WORD_FULL_WIDTH_LABELS,
  WORD_LABEL_ABOVE,
  WORD_OTHER_YEAR,
  EXCEL_SIX_COLUMNS,
  EXCEL_SHIFTED,
  EXCEL_MERGED,
  OLD_EXCEL;

  private static final Map<String, String> OTHER_YEAR =
      Map.of(
          "创新成果名称", "项目名称",
          "成果完成人", "主要完成人（按排名）",
          "成果完成单位", "完成单位名称",
          "选择所属上级工会", "上级工会",
          "成果简介", "项目简介（500字以内）",
          "成果创新点", "主要创新点",
          "经济效益和社会效益", "经济、社会效益",
          "成果所属行业分类", "所属行业",
          "是否为新质生产力", "是否属于新质生产力");

  /** What a file of this layout is called. */
  String ending() {
    return this == OLD_EXCEL ? "xls" : name().startsWith("WORD") ? "docx" : "xlsx";
  }

  /** The file. */
  byte[] file(Sample sample) throws IOException {
    if (sample.hangzhou()) {
      return ending().equals("docx") ? hangzhouWord(sample) : hangzhouExcel(sample);
    }
    return ending().equals("docx") ? word(sample) : excel(sample);
  }

  // ---- annex 2

  /** Rows of label, requirement and answer. */
  private List<List<String>> rows(Sample sample) {
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (Map.Entry<String, String> answer : sample.answers().entrySet()) {
      number++;
      String label =
          this == WORD_OTHER_YEAR
              ? OTHER_YEAR.getOrDefault(answer.getKey(), answer.getKey())
              : answer.getKey();
      rows.add(List.of(String.valueOf(number), shaped(label, number), "1.形式要求：纯文字", torn(answer)));
    }
    if (this == WORD_SHUFFLED) {
      Collections.shuffle(rows, new Random(sample.number()));
    }
    return rows;
  }

  private String shaped(String label, int number) {
    return switch (this) {
      case WORD_UPRIGHT_LABELS -> String.join("\n", label.split(""));
      case WORD_FULL_WIDTH_LABELS ->
          "（" + full(number) + "）　" + String.join("　", label.split("")) + "：";
      case WORD_FIVE_COLUMNS, EXCEL_MERGED ->
          label.length() < 5 ? label : label.substring(0, 4) + "\n" + label.substring(4);
      case WORD_TWO_COLUMNS -> number + "、" + label + "（必填）";
      default -> label;
    };
  }

  private static String full(int number) {
    StringBuilder text = new StringBuilder();
    String.valueOf(number).chars().forEach(c -> text.append((char) (c - '0' + '０')));
    return text.toString();
  }

  /** Text pasted from PDF ends its lines in the middle of words and numbers. */
  private String torn(Map.Entry<String, String> answer) {
    boolean prose = answer.getValue().length() > 40;
    if (this != WORD_TORN_LINES || !prose) {
      return answer.getValue();
    }
    List<String> lines = new ArrayList<>();
    for (String line : answer.getValue().split("\n", -1)) {
      int at = 0;
      while (at < line.length()) {
        int end = at;
        double width = 0;
        while (end < line.length() && width < 22) {
          width += line.charAt(end) < 0x2000 ? 0.5 : 1;
          end++;
        }
        lines.add(line.substring(at, end));
        at = end;
      }
    }
    return String.join("\n", lines);
  }

  private byte[] word(Sample sample) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      paragraph(document, "附件2");
      paragraph(document, "全省系统职工“五小”创新成果征集报送表");
      List<List<String>> rows = rows(sample);
      int half = this == WORD_TWO_TABLES ? rows.size() / 2 : rows.size();
      table(document, rows.subList(0, half));
      if (half < rows.size()) {
        paragraph(document, "");
        table(document, rows.subList(half, rows.size()));
      }
      return bytes(document);
    }
  }

  private void table(XWPFDocument document, List<List<String>> rows) {
    if (this == WORD_LABEL_ABOVE) {
      XWPFTable table = document.createTable(rows.size() * 2, 1);
      for (int i = 0; i < rows.size(); i++) {
        fill(table.getRow(2 * i).getCell(0), rows.get(i).get(1));
        fill(table.getRow(2 * i + 1).getCell(0), rows.get(i).get(3));
      }
      return;
    }
    List<String> head = head();
    XWPFTable table =
        document.createTable(rows.size() + (head.isEmpty() ? 0 : 1), Math.max(2, head.size()));
    int at = 0;
    if (!head.isEmpty()) {
      fill(table.getRow(at++), head);
    }
    for (List<String> row : rows) {
      fill(table.getRow(at++), cells(row));
    }
  }

  private List<String> head() {
    return switch (this) {
      case WORD_SIX_COLUMNS,
          WORD_TWO_TABLES,
          WORD_SHUFFLED,
          EXCEL_SIX_COLUMNS,
          EXCEL_SHIFTED,
          OLD_EXCEL ->
          List.of("序号", "内容", "征集要求", "内容要点(供参考）", "填报内容", "备注");
      case WORD_FIVE_COLUMNS, WORD_TORN_LINES, EXCEL_MERGED ->
          List.of("序号", "内容", "征集要求", "填报内容", "备注");
      default -> List.of();
    };
  }

  private List<String> cells(List<String> row) {
    return switch (head().size()) {
      case 6 -> List.of(row.get(0), row.get(1), row.get(2), "创新性、及时性、实用性", row.get(3), "");
      case 5 -> List.of(row.get(0), row.get(1), row.get(2), row.get(3), "不允许重复申报");
      default -> List.of(row.get(1), row.get(3));
    };
  }

  private byte[] excel(Sample sample) throws IOException {
    try (Workbook book = this == OLD_EXCEL ? new HSSFWorkbook() : new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("附件2");
      int top = this == EXCEL_SHIFTED ? 3 : 1;
      int left = this == EXCEL_SHIFTED ? 2 : 0;
      sheet.createRow(top - 1).createCell(left).setCellValue("全省系统职工“五小”创新成果征集报送表");
      sheet.addMergedRegion(new CellRangeAddress(top - 1, top - 1, left, left + 4));
      int at = top;
      excelRow(sheet, at++, left, head());
      for (List<String> row : rows(sample)) {
        excelRow(sheet, at, left, cells(row));
        at += this == EXCEL_MERGED ? 2 : 1;
        if (this == EXCEL_MERGED) {
          for (int column = 0; column < 4; column++) {
            sheet.addMergedRegion(new CellRangeAddress(at - 2, at - 1, column, column));
          }
        }
      }
      return bytes(book);
    }
  }

  private static void excelRow(Sheet sheet, int at, int left, List<String> cells) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).matches("[0-9]{1,2}")) {
        row.createCell(left + i).setCellValue(Integer.parseInt(cells.get(i)));
      } else {
        row.createCell(left + i).setCellValue(cells.get(i));
      }
    }
  }

  // ---- the Hangzhou form

  private byte[] hangzhouWord(Sample sample) throws IOException {
    List<String> answers = List.copyOf(sample.answers().values());
    try (XWPFDocument document = new XWPFDocument()) {
      paragraph(document, "杭州市职工“五小”活动创新成果申报表");
      XWPFTable table = document.createTable(5 + sample.people().size(), 6);
      fill(table.getRow(0), List.of("成果名称", answers.get(0), "", "", "成果类别", answers.get(1)));
      merge(table.getRow(0), 1, 3);
      fill(table.getRow(1), List.of("单　 　 位", answers.get(2), "", "", "", ""));
      merge(table.getRow(1), 1, 5);
      fill(table.getRow(2), List.of("项目主要参\n与者姓名", "出生\n年月", "性\n别", "学历", "岗位及职务", "联系方式"));
      int at = 3;
      for (List<String> person : sample.people()) {
        fill(table.getRow(at++), person);
      }
      fill(
          table.getRow(at),
          List.of(
              "成\n\n果\n\n简\n\n介\n\n及\n\n成\n\n效",
              "(400 字以内,如有详细材料请另附))\n" + answers.get(3),
              "",
              "",
              "",
              ""));
      merge(table.getRow(at++), 1, 5);
      fill(
          table.getRow(at),
          List.of("基\n层\n单\n位\n意\n见", "情况属实，同意推荐。\n盖章:\n2026年　5　月　18　日", "", "", "", ""));
      merge(table.getRow(at), 1, 5);
      return bytes(document);
    }
  }

  private byte[] hangzhouExcel(Sample sample) throws IOException {
    List<String> answers = List.copyOf(sample.answers().values());
    try (Workbook book = this == OLD_EXCEL ? new HSSFWorkbook() : new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("申报表");
      excelRow(sheet, 0, 0, List.of("杭州市职工“五小”活动创新成果申报表"));
      excelRow(sheet, 1, 0, List.of("成果名称", answers.get(0), "", "", "成果类别", answers.get(1)));
      sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 3));
      excelRow(sheet, 2, 0, List.of("单　　位", answers.get(2)));
      sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 5));
      excelRow(sheet, 3, 0, List.of("姓名", "出生年月", "性别", "学历", "岗位及职务", "联系方式"));
      int at = 4;
      for (List<String> person : sample.people()) {
        excelRow(sheet, at++, 0, person);
      }
      at++; // a row that somebody left empty
      excelRow(sheet, at, 0, List.of("成果简介\n及成效", answers.get(3)));
      sheet.addMergedRegion(new CellRangeAddress(at, at, 1, 5));
      return bytes(book);
    }
  }

  // ---- writing

  private static void paragraph(XWPFDocument document, String text) {
    document.createParagraph().createRun().setText(text);
  }

  private static void fill(XWPFTableRow row, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      fill(row.getCell(i), texts.get(i));
    }
  }

  private static void fill(XWPFTableCell cell, String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      XWPFParagraph paragraph = i == 0 ? cell.getParagraphArray(0) : cell.addParagraph();
      paragraph.createRun().setText(lines[i]);
    }
  }

  /** Cells first to last become one. */
  static void merge(XWPFTableRow row, int first, int last) {
    XWPFTableCell cell = row.getCell(first);
    cell.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(last - first + 1L));
    for (int i = last; i > first; i--) {
      row.removeCell(i);
    }
  }

  /** A cell is part of the one above it. */
  static void mergeDown(XWPFTableCell cell, boolean first) {
    cell.getCTTc().addNewTcPr().addNewVMerge().setVal(first ? STMerge.RESTART : STMerge.CONTINUE);
  }

  static byte[] bytes(XWPFDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.write(bytes);
    return bytes.toByteArray();
  }

  static byte[] bytes(Workbook book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }
}
