package laurel.read.table;

import static laurel.read.table.WorkbookReader.attribute;
import static laurel.read.table.WorkbookReader.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.text.Spaces;

/** One worksheet, streamed: only rows with something in them are kept. */
final class SheetReader {
  private final XMLStreamReader xml;
  private final String file;
  private final String sheet;
  private final CellTexts texts;
  private final RecordLog log;
  private final List<Table.Row> rows = new ArrayList<>();
  private final Set<Integer> hiddenColumns = new TreeSet<>();
  private final MergedCells merged = new MergedCells();
  private int row;
  private int column;
  private long characters;

  SheetReader(XMLStreamReader xml, String file, String sheet, CellTexts texts, RecordLog log) {
    this.xml = xml;
    this.file = file;
    this.sheet = sheet;
    this.texts = texts;
    this.log = log;
  }

  Table read() throws XMLStreamException, TableTrouble {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "col" -> column();
          case "row" -> row();
          case "mergeCell" -> merged.add(attribute(xml, "ref"));
          default -> {}
        }
      }
    }
    return new Table(file, sheet, merged.filled(rows), Set.copyOf(hiddenColumns));
  }

  private void column() {
    if (isTrue("hidden")) {
      int last = Math.min(number(xml, "max"), TableBounds.COLUMNS);
      for (int hidden = Math.max(1, number(xml, "min")); hidden <= last; hidden++) {
        hiddenColumns.add(hidden);
      }
    }
  }

  private boolean isTrue(String name) {
    String value = attribute(xml, name);
    return value.equals("1") || value.equals("true");
  }

  private void row() throws XMLStreamException, TableTrouble {
    int number = number(xml, "r");
    row = number > 0 ? number : row + 1;
    column = 0;
    boolean hidden = isTrue("hidden");
    Map<Integer, String> cells = new TreeMap<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
        break;
      }
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
        cell(cells);
      }
    }
    if (!cells.isEmpty()) {
      rows.add(new Table.Row(row, cells, cells.size(), hidden));
      if (rows.size() > TableBounds.ROWS) {
        throw new TableTrouble(FindingKind.TABLE_TOO_LARGE, "");
      }
    }
  }

  private void cell(Map<Integer, String> cells) throws XMLStreamException, TableTrouble {
    int named = CellName.column(attribute(xml, "r"));
    column = named > 0 ? named : column + 1;
    String type = attribute(xml, "t");
    int style = number(xml, "s");
    RawCell raw = RawCell.read(xml);
    if (column > TableBounds.COLUMNS) {
      return;
    }
    if (type.equals("e")) {
      log.report(FindingKind.TABLE_CELL_ERROR, at(), "", CellError.shown(raw.value()));
    } else if (raw.formula() && raw.value().isEmpty() && !type.equals("str")) {
      log.report(FindingKind.TABLE_FORMULA, at(), "");
    } else {
      keep(cells, texts.of(type, style, raw.value()));
    }
  }

  private void keep(Map<Integer, String> cells, String text) throws TableTrouble {
    if (Spaces.isBlank(text)) {
      return;
    }
    characters += text.length();
    if (characters > TableBounds.CHARACTERS) {
      throw new TableTrouble(FindingKind.TABLE_TOO_LARGE, "");
    }
    cells.put(column, text);
  }

  private Location at() {
    return new Location.InSheet(file, sheet, row, column);
  }
}
