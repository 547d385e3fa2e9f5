package laurel.office;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The texts of a workbook, each once, which cells refer to. Cells may hold theirs in themselves as
 * well, but some programs that fill sheets in by script leave such a text beside the new one.
 */
final class SharedTexts {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private int uses;

  /** The number of a text. */
  int number(String text) {
    uses++;
    int next = numbers.size();
    Integer number = numbers.putIfAbsent(text, next);
    return number == null ? next : number;
  }

  /** The part that says them. */
  Markup part() {
    Markup xml = Markup.of("<sst xmlns=\"" + ExcelWriter.MAIN + "\" count=\"").add(uses);
    xml.add("\" uniqueCount=\"").add(numbers.size()).add("\">");
    for (String text : numbers.keySet()) {
      xml.add("<si><t xml:space=\"preserve\">").text(text).add("</t></si>");
    }
    return xml.add("</sst>");
  }
}
