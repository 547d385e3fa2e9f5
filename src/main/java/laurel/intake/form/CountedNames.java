package laurel.intake.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in one cell that are counted, one behind the other or each in a line: {@code 1、张三、2、李四},
 * {@code （1）张三（2）李四}. What counts them is also what stands between names, so that without it the
 * figures would be names themselves.
 */
final class CountedNames {
  private static final Pattern COUNT =
      Pattern.compile(
          "(?:(?<![^\\s\\u3000、，,;；/|])([0-9]{1,2})[.．、)）]|[(（]([0-9]{1,2})[)）]|([①-⑳]))[ \\u3000]*(?=[^0-9\\s])");

  private CountedNames() {}

  /**
   * The same with a mark between names in the place of what counts them. The count begins with the
   * cell and goes on by one in one form: any other figure is part of a name ({@code 示例厂（2）车间}).
   */
  static String in(String typed) {
    StringBuilder names = new StringBuilder();
    int form = 0;
    int next = 0;
    int done = 0;
    Matcher found = COUNT.matcher(typed);
    while (found.find()) {
      boolean begins = form == 0 && typed.substring(0, found.start()).isBlank();
      int number = number(found);
      if (begins || (form(found) == form && number == next)) {
        names.append(typed, done, found.start()).append(begins ? "" : "、");
        form = form(found);
        next = number + 1;
        done = found.end();
      } else if (form == 0) {
        return typed;
      }
    }
    return names.append(typed, done, typed.length()).toString();
  }

  /** Which of the three forms this is. */
  private static int form(Matcher found) {
    return found.group(1) != null ? 1 : found.group(2) != null ? 2 : 3;
  }

  private static int number(Matcher found) {
    String digits = found.group(form(found));
    return form(found) == 3 ? digits.charAt(0) - '①' + 1 : Integer.parseInt(digits);
  }
}
