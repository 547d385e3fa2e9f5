package laurel.text;

import java.util.Locale;
import java.util.Set;
import laurel.text.Reading.Why;

/** Yes and no as forms have them. */
public final class YesNo {
  private static final Set<String> YES =
      Set.of("是", "有", "对", "yes", "y", "true", "t", "1", "√", "✓", "✔", "☑", "正确");
  private static final Set<String> NO =
      Set.of("否", "无", "不是", "没有", "错", "no", "n", "false", "f", "0", "×", "✗", "✘", "☒", "错误");

  /** What ticks a box, or is a ticked one. */
  public static final String TICKS = "☑☒√✓✔■●";

  private YesNo() {}

  /** 是/否, yes/no, true/false, 1/0, √/×; and ☑是 □否, where exactly one box is ticked. */
  public static Reading<Boolean> read(String typed) {
    String text = Spaces.none(HalfWidth.of(typed)).toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return Reading.unclear(Why.EMPTY);
    }
    String word =
        text.endsWith("。") || text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    if (YES.contains(word)) {
      return Reading.of(true);
    }
    if (NO.contains(word)) {
      return Reading.of(false);
    }
    return boxes(text);
  }

  private static Reading<Boolean> boxes(String text) {
    boolean yes = ticked(text, '是');
    boolean no = ticked(text, '否');
    if (yes == no) {
      return Reading.unclear(yes ? Why.AMBIGUOUS : Why.UNKNOWN_FORM);
    }
    return Reading.of(yes);
  }

  /** A tick stands right before its word, as in the printed forms. */
  private static boolean ticked(String text, char word) {
    int at = text.indexOf(word);
    return at > 0 && TICKS.indexOf(text.charAt(at - 1)) >= 0;
  }
}
