package laurel.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import laurel.text.Reading.Why;

/** Yes and no as forms have them. */
public final class YesNo {
  private static final Set<String> YES =
      Set.of("是", "有", "对", "yes", "y", "true", "t", "1", "√", "✓", "✔", "☑", "正确");
  private static final Set<String> NO =
      Set.of("否", "无", "不是", "没有", "错", "no", "n", "false", "f", "0", "×", "✗", "✘", "☒", "错误");

  private YesNo() {}

  /** 是/否, yes/no, true/false, 1/0, √/×; and ☑是 □否 or 是☑ 否□, where exactly one box is ticked. */
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
    return boxes(typed);
  }

  private static Reading<Boolean> boxes(String typed) {
    List<String> ticked = Ticked.read(typed).certain().orElse(null);
    if (ticked == null) {
      return Reading.unclear(Why.AMBIGUOUS);
    }
    boolean yes = ticked.stream().anyMatch(word -> word.matches("(?:是(?!否)|有|属于).*"));
    boolean no = ticked.stream().anyMatch(word -> word.matches("(?:否|不是|无|没有|不属于).*"));
    if (yes == no) {
      return Reading.unclear(yes ? Why.AMBIGUOUS : Why.UNKNOWN_FORM);
    }
    return Reading.of(yes);
  }
}
