package laurel.text;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and months on which somebody was born, where a text says so: 1985年3月出生, 1985.3生, 出生于一九八五年.
 */
public final class BirthDates {
  private static final String N = "[0-9０-９〇零○一二三四五六七八九十]";
  private static final String DATE =
      "(?<!N)(?:[1１][9９]|[2２][0０]|一九|二[〇零○])NN(?:\\h?年(?:\\h?N{1,3}\\h?月份?(?:\\h?N{1,3}\\h?[日号])?)?|[-－./．]N{1,2}(?:[-－./．]N{1,2})?|(?!N))"
          .replace("N", N);

  private static final String END = "[，,；;。、）)\\s]";

  /** 出生缺陷率, 出生人口 and 出生犊牛 go on with a word, and people with few. */
  private static final String BORN = "出生(?:(?![\\p{L}\\p{N}])|(?=[于在]|的[人他她]))";

  /** Between a label and its date: colons, brackets, bold type, the border of a cell. */
  private static final String LABELLED =
      "(?:\\h{0,9}[^\\p{L}\\p{N}\\s，,；;。、！？]){0,4}[于是为]?\\h{0,9}";

  /** 发生于, 诞生于, 学生于, 先生于 and 卫生日 are more frequent than 生于: it begins a word. */
  private static final String ALONE = "(?:(?<!\\p{L})|(?<=[他她我出的是历]|本人))";

  /** A name: what no word of 生 ends with, and the date ends what is said. */
  private static final String NAMED =
      "(?<=\\p{L})(?<![发产诞先学医衍派滋寄新原卫萌究习考师招女男再共养民业内伴附野源])生于(?=DATE(?:END|$))";

  private static final Pattern SAID =
      Pattern.compile(
          "(?<before>DATE)\\h?(?:BORN|生人|生(?=END|$))|(?:出生(?:(?:日期|年月日?|时间)LABELLED|[于：:是为]{0,2}\\h?)|ALONE生(?:日LABELLED|于[：:是为]?\\h?)|NAMED)(?<behind>DATE)"
              .replace("NAMED", NAMED)
              .replace("DATE", DATE)
              .replace("BORN", BORN)
              .replace("LABELLED", LABELLED)
              .replace("ALONE", ALONE)
              .replace("END", END));

  /** What may stay of a date. */
  private static final String SIGNS = "年月日号份 ";

  private BirthDates() {}

  /**
   * The text with every sign of such dates hidden.
   *
   * @param told takes each as it was typed
   */
  public static String hidden(String text, char star, Consumer<String> told) {
    if (!mayBeIn(text)) {
      return text;
    }
    StringBuilder hidden = new StringBuilder(text);
    Matcher said = SAID.matcher(text);
    while (said.find()) {
      String date = said.group("before") != null ? "before" : "behind";
      told.accept(said.group(date));
      for (int i = said.start(date); i < said.end(date); i++) {
        if (SIGNS.indexOf(text.charAt(i)) < 0) {
          hidden.setCharAt(i, star);
        }
      }
    }
    return hidden.toString();
  }

  /** 生 is in nearly every text, mostly in 生产: that is passed over at a glance. */
  private static boolean mayBeIn(String text) {
    char[] chars = text.toCharArray(); // copied sooner than charAt gives a Chinese text
    for (int at = 0; at < chars.length; at++) {
      if (chars[at] == '生') {
        char before = at > 0 ? chars[at - 1] : '，';
        char behind = at + 1 < chars.length ? chars[at + 1] : '，';
        boolean said = before == '出' || behind == '于' || behind == '日';
        if (said || (isOfDate(before) && (behind == '人' || !Character.isLetter(behind)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOfDate(char before) {
    return "年月日号份 \u3000\u00a0".indexOf(before) >= 0 || SeenDigits.digit(before) >= 0;
  }
}
