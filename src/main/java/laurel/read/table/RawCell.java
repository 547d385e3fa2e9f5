package laurel.read.table;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What stands in a cell's element.
 *
 * @param value its value or inline text
 * @param formula whether it is computed
 */
record RawCell(String value, boolean formula) {

  /** Reads up to the cell's end. */
  static RawCell read(XMLStreamReader xml) throws XMLStreamException, TableTrouble {
    StringBuilder value = new StringBuilder();
    boolean formula = false;
    boolean inValue = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        formula |= xml.getLocalName().equals("f");
        inValue = xml.getLocalName().equals("v");
        if (xml.getLocalName().equals("is")) {
          value.append(SharedStrings.richText(xml, "is"));
        }
      } else if (event == XMLStreamReader.END_ELEMENT) {
        inValue = false;
        if (xml.getLocalName().equals("c")) {
          break;
        }
      } else if (inValue && SharedStrings.isText(event)) {
        SharedStrings.append(value, xml);
      }
    }
    return new RawCell(value.toString(), formula);
  }
}
