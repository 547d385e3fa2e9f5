package laurel.office;

import java.util.HashMap;
import java.util.Map;

/**
 * The texts of a workbook, each once, which cells refer to. Cells may hold theirs in themselves as
 * well, but some programs that fill sheets in by script leave such a text beside the new one.
 */
final class SharedTexts {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Markup each = new Markup();
  private int uses;

  /** The number of a text. */
  int number(String text) {
    uses++;
    Integer number = numbers.get(text);
    if (number == null) {
      number = numbers.size();
      numbers.put(text, number);
      each.add("<si><t xml:space=\"preserve\">").text(text).add("</t></si>");
    }
    return number;
  }

  /** The part that says them. */
  Markup part() {
    Markup xml = Markup.of("<sst xmlns=\"" + ExcelWriter.MAIN + "\" count=\"").add(uses);
    xml.add("\" uniqueCount=\"").add(numbers.size()).add("\">");
    return xml.add(each).add("</sst>");
  }
}
