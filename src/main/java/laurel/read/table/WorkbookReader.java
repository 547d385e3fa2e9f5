package laurel.read.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import laurel.diag.FindingKind;
import laurel.diag.RecordLog;

/**
 * A workbook of Excel 2007 and later (ECMA-376, transitional or strict): its first visible sheet.
 */
final class WorkbookReader {
  private static final String WORKBOOK = "xl/workbook.xml";

  private final WorkbookParts parts;
  private final String file;
  private final RecordLog log;

  WorkbookReader(WorkbookParts parts, String file, RecordLog log) {
    this.parts = parts;
    this.file = file;
    this.log = log;
  }

  /** A sheet as the workbook lists it. */
  private record SheetEntry(String name, String relation, boolean visible) {}

  Table firstSheet() throws IOException, XMLStreamException {
    if (!parts.has(WORKBOOK)) {
      throw new TableTrouble(FindingKind.TABLE_NOT_EXCEL, "");
    }
    boolean[] from1904 = {false};
    List<SheetEntry> sheets = sheets(from1904);
    SheetEntry sheet =
        sheets.stream()
            .filter(SheetEntry::visible)
            .findFirst()
            .or(() -> sheets.stream().findFirst())
            .orElseThrow(() -> new TableTrouble(FindingKind.TABLE_DAMAGED, ""));
    Map<String, String> targets = relations();
    CellTexts texts = new CellTexts(strings(), formats(), from1904[0]);
    String target = targets.getOrDefault(sheet.relation(), "worksheets/sheet1.xml");
    try (InputStream in = part(target.startsWith("/") ? target : "xl/" + target)) {
      return new SheetReader(parts.parse(in), file, sheet.name(), texts, log).read();
    }
  }

  private InputStream part(String name) throws IOException {
    return parts.open(name).orElseThrow(() -> new TableTrouble(FindingKind.TABLE_DAMAGED, ""));
  }

  private List<SheetEntry> sheets(boolean[] from1904) throws IOException, XMLStreamException {
    List<SheetEntry> sheets = new ArrayList<>();
    each(
        WORKBOOK,
        xml -> {
          if (xml.getLocalName().equals("workbookPr")) {
            String value = attribute(xml, "date1904");
            from1904[0] = value.equals("1") || value.equals("true");
          } else if (xml.getLocalName().equals("sheet")) {
            boolean visible =
                !attribute(xml, "state").toLowerCase(java.util.Locale.ROOT).contains("hidden");
            sheets.add(new SheetEntry(attribute(xml, "name"), attribute(xml, "id"), visible));
          }
        });
    return sheets;
  }

  private Map<String, String> relations() throws IOException, XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    each(
        "xl/_rels/workbook.xml.rels",
        xml -> {
          if (xml.getLocalName().equals("Relationship")) {
            targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
          }
        });
    return targets;
  }

  private List<String> strings() throws IOException, XMLStreamException {
    Optional<InputStream> part = parts.open("xl/sharedStrings.xml");
    if (part.isEmpty()) {
      return List.of();
    }
    try (InputStream in = part.get()) {
      return SharedStrings.read(parts.parse(in));
    }
  }

  /** The number format of each cell style. */
  private List<NumberFormat> formats() throws IOException, XMLStreamException {
    Map<Integer, String> codes = new HashMap<>();
    Map<Integer, NumberFormat> known = new HashMap<>();
    List<NumberFormat> formats = new ArrayList<>();
    boolean[] inCells = {false};
    each(
        "xl/styles.xml",
        xml -> {
          switch (xml.getLocalName()) {
            case "numFmt" -> {
              codes.put(number(xml, "numFmtId"), attribute(xml, "formatCode"));
              known.remove(number(xml, "numFmtId"));
            }
            case "cellXfs" -> inCells[0] = true;
            case "cellStyles", "dxfs" -> inCells[0] = false;
            case "xf" -> {
              if (inCells[0]) {
                int id = number(xml, "numFmtId");
                formats.add(
                    known.computeIfAbsent(id, i -> NumberFormat.of(i, codes.getOrDefault(i, ""))));
              }
            }
            default -> {}
          }
        });
    return formats;
  }

  /** Something to do at the start of each element. */
  private interface AtElement {
    void at(XMLStreamReader xml);
  }

  private void each(String name, AtElement action) throws IOException, XMLStreamException {
    Optional<InputStream> part = parts.open(name);
    if (part.isEmpty()) {
      return;
    }
    try (InputStream in = part.get()) {
      XMLStreamReader xml = parts.parse(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          action.at(xml);
        }
      }
    }
  }

  /** An attribute by its local name: the strict form has other namespaces. Empty where absent. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** A whole number in an attribute; 0 where it is none. */
  static int number(XMLStreamReader xml, String name) {
    String text = attribute(xml, name);
    try {
      return text.isEmpty() ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
