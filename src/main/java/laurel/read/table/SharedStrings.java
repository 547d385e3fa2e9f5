package laurel.read.table;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import laurel.diag.FindingKind;

/** The texts that a workbook's cells share. */
final class SharedStrings {
  private SharedStrings() {}

  static List<String> read(XMLStreamReader xml) throws XMLStreamException, TableTrouble {
    List<String> strings = new ArrayList<>();
    long characters = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
        String text = richText(xml, "si");
        characters += text.length() + 8L;
        if (characters > TableBounds.CHARACTERS) {
          throw new TableTrouble(FindingKind.TABLE_TOO_LARGE, "");
        }
        strings.add(text);
      }
    }
    return strings;
  }

  /**
   * The text of an element that has runs of it ({@code t}); what tells its sound is passed over.
   */
  static String richText(XMLStreamReader xml, String end) throws XMLStreamException, TableTrouble {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    boolean inSound = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        inText = xml.getLocalName().equals("t");
        inSound |= xml.getLocalName().equals("rPh");
      } else if (event == XMLStreamReader.END_ELEMENT) {
        inText = false;
        inSound &= !xml.getLocalName().equals("rPh");
        if (xml.getLocalName().equals(end)) {
          break;
        }
      } else if (inText && !inSound && isText(event)) {
        append(text, xml);
      }
    }
    return text.toString();
  }

  static boolean isText(int event) {
    return event == XMLStreamReader.CHARACTERS
        || event == XMLStreamReader.CDATA
        || event == XMLStreamReader.SPACE;
  }

  /** Adds what the parser has, and stops at a cell that no spreadsheet program could have made. */
  static void append(StringBuilder text, XMLStreamReader xml) throws TableTrouble {
    if (text.length() + xml.getTextLength() > TableBounds.CELL_CHARACTERS) {
      throw new TableTrouble(FindingKind.TABLE_TOO_LARGE, "");
    }
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }
}
