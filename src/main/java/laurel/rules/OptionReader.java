package laurel.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.diag.FindingKind;
import laurel.text.Prose;

/** Reads a question's options: A to F, in order, without gaps. */
final class OptionReader {
  static final List<String> LETTERS = List.of("A", "B", "C", "D", "E", "F");

  /** Options that speak of the others: their order means something. */
  private static final Pattern BOUND =
      Pattern.compile("(以上|上述|前述|全部|都)(各项|选项)?(都|均|皆|全)?(对|是|正确|不对|不是|错|错误)|^[A-F][、,，和及与/][A-F]");

  /** A letter of its own before the text. */
  private static final Pattern REPEATED = Pattern.compile("[A-F][.．、:：)）]\\s*(?=\\S)");

  private final Form row;

  OptionReader(Form row) {
    this.row = row;
  }

  /** The options by letter. A repeated letter before the text ({@code A．}) is dropped. */
  Map<String, String> read() {
    Map<String, String> options = new LinkedHashMap<>();
    for (String letter : LETTERS) {
      String text = row.text(letter);
      if (!text.isEmpty()) {
        options.put(letter, text(letter, text));
      }
    }
    return options;
  }

  private static String text(String letter, String typed) {
    String text = Prose.joined(typed);
    if (!text.startsWith(letter)) {
      return text;
    }
    Matcher repeated = REPEATED.matcher(text);
    return repeated.lookingAt() ? text.substring(repeated.end()) : text;
  }

  /** Reports a gap, too few, and two that are the same. */
  void check(Map<String, String> options) {
    List<String> given = List.copyOf(options.keySet());
    if (!given.equals(LETTERS.subList(0, given.size()))) {
      String first = LETTERS.stream().filter(l -> !given.contains(l)).findFirst().orElseThrow();
      String after = given.get(given.size() - 1);
      row.reportAt(FindingKind.QUESTION_OPTION_GAP, row.at(after), "questions", first, after);
    } else if (given.size() < 2) {
      row.reportAt(FindingKind.QUESTION_FEW_OPTIONS, row.at("A"), "questions", given.size());
    }
    for (int i = 1; i < given.size(); i++) {
      checkDifferent(options, given.subList(0, i), given.get(i));
    }
  }

  private void checkDifferent(Map<String, String> options, List<String> before, String letter) {
    for (String other : before) {
      if (options.get(other).equals(options.get(letter))) {
        row.reportAt(
            FindingKind.QUESTION_OPTIONS_EQUAL, row.at(letter), "questions", other, letter);
        return;
      }
    }
  }

  /** Whether the options must stay in their order. */
  static boolean fixed(Map<String, String> options) {
    for (String option : options.values()) {
      if (mayBeBound(option) && BOUND.matcher(option).find()) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the signs is in it that all of the pattern's words begin with. */
  private static boolean mayBeBound(String option) {
    for (int i = 0; i < option.length(); i++) {
      if ("以上前全都".indexOf(option.charAt(i)) >= 0) {
        return true;
      }
    }
    return LETTERS.contains(option.substring(0, Math.min(1, option.length())));
  }
}
