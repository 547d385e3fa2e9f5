package laurel.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes workbooks. */
final class ExcelWriter {
  /** The namespace of what a workbook says. */
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private static final String FAMILY = "spreadsheetml.";
  private static final int LONGEST = 31;

  private final Markup sheets =
      Markup.of("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + Parts.OFFICE + "\">")
          .add("<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
  private final StringBuilder heads = new StringBuilder();
  private final Set<String> names = new HashSet<>();
  private final SharedTexts texts = new SharedTexts();
  private final Parts parts;
  private int count;

  private ExcelWriter(String title) {
    parts = new Parts("xl/workbook.xml", FAMILY + "sheet.main", title, sheets);
  }

  static void write(ExcelWorkbook workbook, OutputStream out) throws IOException {
    ExcelWriter writer = new ExcelWriter(workbook.title());
    writer.parts.add("styles.xml", FAMILY + "styles", "styles", ExcelStyles.part());
    List<List<String>> lists = new ArrayList<>();
    for (ExcelWorkbook.Sheet sheet : workbook.sheets()) {
      writer.sheet(sheet, lists);
    }
    if (!lists.isEmpty()) {
      writer.add(ExcelSheet.LISTS, "\" state=\"hidden", writer.lists(lists));
    }
    writer.finish();
    writer.parts.write(out);
  }

  private void sheet(ExcelWorkbook.Sheet sheet, List<List<String>> lists) {
    ExcelSheet made = new ExcelSheet(sheet, texts, lists, count == 0);
    String name = free(sheet.name());
    heads.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"").append(count);
    heads.append("\">'").append(escaped(name.replace("'", "''"))).append("'!$");
    heads.append(made.head()).append(":$").append(made.head()).append("</definedName>");
    add(name, "", made.part());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void add(String name, String state, Markup part) {
    count++;
    String file = "worksheets/sheet" + count + ".xml";
    String id = parts.add(file, FAMILY + "worksheet", "worksheet", part);
    sheets.add("<sheet name=\"").text(name).add("\" sheetId=\"").add(count).add(state);
    sheets.add("\" r:id=\"").add(id).add("\"/>");
  }

  private void finish() {
    parts.add("sharedStrings.xml", FAMILY + "sharedStrings", "sharedStrings", texts.part());
    sheets.add("</sheets>");
    if (heads.length() > 0) {
      sheets.add("<definedNames>").add(heads.toString()).add("</definedNames>");
    }
    sheets.add("</workbook>");
  }

  /** Excel allows 31 characters, forbids some, and takes no name twice. */
  private String free(String name) {
    String safe = safe(name);
    String free = safe;
    for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) {
      String number = " " + i;
      free = safe.substring(0, Math.min(safe.length(), LONGEST - number.length())) + number;
    }
    return free;
  }

  private static String safe(String name) {
    String clean =
        name.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", "").replaceAll("[:\\\\/?*\\[\\]]", " ");
    int end = Math.min(clean.length(), LONGEST);
    boolean parted = end < clean.length() && Character.isHighSurrogate(clean.charAt(end - 1));
    String safe = clean.substring(0, parted ? end - 1 : end).replaceAll("^'|'$", " ");
    return safe.isEmpty() ? "empty" : safe;
  }

  /**
   * What may be chosen stands on a hidden sheet: in the rule itself Excel allows 255 characters.
   */
  private Markup lists(List<List<String>> lists) {
    Markup xml = Markup.of("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    int rows = lists.stream().mapToInt(List::size).max().orElse(0);
    for (int row = 0; row < rows; row++) {
      xml.add("<row r=\"").add(row + 1).add("\">");
      for (int column = 0; column < lists.size(); column++) {
        if (row < lists.get(column).size()) {
          xml.add("<c r=\"").add(ExcelSheet.letters(column)).add(row + 1);
          xml.add("\" t=\"s\"><v>").add(texts.number(lists.get(column).get(row)));
          xml.add("</v></c>");
        }
      }
      xml.add("</row>");
    }
    return xml.add("</sheetData></worksheet>");
  }
}
