package laurel.text;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and months on which somebody was born, where a text says so: 1985年3月出生, 1985.3生, 出生于一九八五年,
 * 85年3月生, 出生日期：19850312.
 */
public final class BirthDates {
  private static final String N = "[0-9０-９〇零○一二三四五六七八九十]";
  private static final String YEAR = "(?<!N)(?:[1１][9９]|[2２][0０]|一九|二[〇零○])NN".replace("N", N);
  private static final String MONTH = YEAR + "\\h?年\\h?N{1,3}\\h?月份?".replace("N", N);
  private static final String DOTTED = YEAR + "[-－./．]N{1,2}".replace("N", N);

  private static final String DAY =
      "(?:MONTH\\h?N{1,3}\\h?[日号]|DOTTED[-－./．]N{1,2})"
          .replace("N{", N + "{")
          .replace("MONTH", MONTH)
          .replace("DOTTED", DOTTED);

  /** As much of a date as there is. */
  private static final String DATE =
      "(?>%s|%s|%s|%s(?:\\h?年|(?!%s)))".formatted(DAY, MONTH, DOTTED, YEAR, N);

  /** Where somebody was born, between the date and 出生: not 全省出生、婚育一件事, not 我院出生的早产儿. */
  private static final String PLACE =
      "[，,]?\\h?[在于](?![全本我各该多])(?:\\p{L}{1,10}[省市县区镇乡村州旗盟]|\\p{L}{2,3})(?=出生(?!、)(?:END|$|的))";

  /** 198503 and 19850312, behind 出生 and before it. */
  private static final String COMPACT =
      YEAR + "(?:[0０][1-9１-９]|[1１][0-2０-２])(?:[0-3０-３]N)?(?!N)".replace("N", N);

  /** 85年: no 十, for 八十年 is a time of that length. */
  private static final String SHORT_YEAR =
      "(?<!N)[4-9４-９四五六七八九0０〇零][0-9０-９〇零○一二三四五六七八九]\\h?年".replace("N", N);

  private static final String SHORT_MONTH =
      SHORT_YEAR + "\\h?N{1,3}\\h?月份?(?:\\h?N{1,3}\\h?[日号])?".replace("N", N);

  /** Behind a label, 出生于 and the like: 85年3月, 85-03-12, 85年, but not 60年后. */
  private static final String SHORT =
      "(?<=[于在是为：:|*（(]\\h?)(?>"
          + SHORT_MONTH
          + "|"
          + SHORT_YEAR
          + "(?!\\h?[代前后间来以多余])"
          + "|[4-9４-９0０]N[-－./．]N{1,2}[-－./．]N{1,2}(?!N))".replace("N", N);

  private static final String END = "[，,；;。.、（）()|*：:”\"！!？?的\\s\\h]";

  /** Young of animals, but for what people do with them: 仔猪养殖能手. */
  private static final String YOUNG =
      "(?>[犊仔羔猪驹雏胎窝]+[牛羊]?|[绵山湖母公小]?羊羔?|[母公小肉奶黄]?牛(?:[犊羊群只头]|(?!\\p{L})))(?![养饲屠场倌肉毛])";

  /** What else is born, behind 出生 and behind 出生的, but for works and posts of people. */
  private static final String OTHERS =
      "(?:YOUNG|婴(?!幼|儿[护辅抚])|婴幼儿(?!护理|发展|早教|看护|保育|产品|[辅抚照托教用食奶服洗玩])|早产儿|宝宝|儿童(?![医福文教心剧保用])|新生(?=儿)|人[口数](?!普))"
          .replace("YOUNG", YOUNG);

  private static final String COUNT = "(?:\\h?[0-9０-９]{1,6}\\h?[余多]?[名个位头只]\\h?)?";

  /** What is said of births, behind 出生 alone: 数据分析师 and 登记员 are born, too. */
  private static final String RATES =
      "(?:缺[陷损]|婴|儿童|新生儿|人[口数]|率(?![先领])|数(?![控学])|队列|医学证|证(?!券)|登记|体重|性别|活产)";

  /**
   * Between a label and its date: colons, brackets, bold type, the border of a cell, a line's end.
   */
  private static final String LABELLED =
      "(?:\\h{0,9}+[^\\p{L}\\p{N}\\s\\h，,；;。、！？]){0,6}+[于是为]?+\\h{0,9}+[：:]?+\\h{0,9}+"
          + "(?:(?<=[：:*]\\h{0,9})\\R\\h{0,9}+(?=DATE(?:END|$)))?+";

  /** 卫生日 and 学生日 are days of something else, and 党的生日 is everybody's. */
  private static final String BIRTHDAY = "(?<![卫学党])(?<!党的|祖国|祖国的)生日";

  /** What goes on where a name ends with 生: 张春生于1985年3月12日入党. */
  private static final String DID = "[入参退获加来到被起至担任调当进开提主带率完]";

  private static final Pattern SAID =
      Pattern.compile(
          ("(?<before>DATE|SHORTMONTH|COMPACT(?=\\h?出生))"
                  + "(?:(?:\\h?|PLACE)出生(?!RATES|(?:[于在]\\p{L}{1,12}的|的?)COUNTOTHERS)"
                  + "|(?<!年)[，,]\\h?出生(?=[于在](?!\\h?[0-9０-９]|\\p{L}{1,12}的COUNTOTHERS))"
                  + "|\\h?(?:[（(]出生[）)]|生人|生(?=于|END|$)))"
                  + "|(?:出生(?:日期|年月日?|年份|时间)LABELLED|出生[于在：:是为]{0,2}\\h?|BIRTHLABELLED"
                  + "|(?<alone>生于)[：:是为]?\\h?)"
                  + "(?<behind>(?<day>(?>DAY)(?!DID))|DATE|COMPACT|SHORT)(?<end>(?=END|$))?")
              .replace("PLACE", PLACE)
              .replace("SHORTMONTH", SHORT_MONTH)
              .replace("SHORT", SHORT)
              .replace("COMPACT", COMPACT)
              .replace("LABELLED", LABELLED)
              .replace("DATE", DATE)
              .replace("DAY", DAY)
              .replace("BIRTH", BIRTHDAY)
              .replace("RATES", RATES)
              .replace("COUNT", COUNT)
              .replace("OTHERS", OTHERS)
              .replace("DID", DID)
              .replace("END", END));

  /** Longer than a name and than any of these words. */
  private static final int RUN = 5;

  private static final Pattern SOMEBODY = Pattern.compile("(?:^|[他她我出的是历]|本人)$");

  /** What a word of 生 ends with and a name hardly: 王先生, 毕业生, 管培生, 催生. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?:[先医考招诞滋衍催届写]|[毕结肄企]业|[大中小同留入升助医]学|[实见研练学]习|[高初]中|[中高]职|[大中]专|[本专预文理工]科|[博硕]士"
              + "|研究|管培|选调|技工|进修|贫困|[委代]培|培训|定向|特长|优等|交[换流]|插班|走读|住[校宿]|借读|旁听|保送|统招|技校|升本|体育|艺术)$");

  /** What a word of 生 ends with, and a name may: 发生 and 新生, but 王建新. */
  private static final Pattern WORD_OR_NAME = Pattern.compile("[新民卫学师花发产派重再源原野萌男女共内伴附寄养培亲终究]$");

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
    for (int from = 0; said.find(from); ) {
      boolean birth = said.start("alone") < 0 || isOfSomebody(text, said);
      if (birth) {
        String date = said.group("before") != null ? "before" : "behind";
        told.accept(said.group(date));
        hide(hidden, said.start(date), said.end(date), star);
      }
      from = birth ? said.end() : said.end("alone"); // 王先生于1985年出生
    }
    return hidden.toString();
  }

  private static void hide(StringBuilder text, int start, int end, char star) {
    for (int i = start; i < end; i++) {
      if (SIGNS.indexOf(text.charAt(i)) < 0) {
        text.setCharAt(i, star);
      }
    }
  }

  /** Whether 生于 stands alone or behind a name; the letters before it are looked at as a whole. */
  private static boolean isOfSomebody(String text, Matcher said) {
    int end = said.start("alone");
    int start = end;
    while (start > 0 && end - start < RUN && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String run = text.substring(start, end);
    if (SOMEBODY.matcher(run).find()) {
      return true;
    }
    if (text.startsWith("的", said.end())) {
      return FamilyNames.isName(run) && !WORD.matcher(run).find(); // 灵感生于2019年5月的一次抢修
    }
    boolean closed = said.group("day") != null || said.group("end") != null;
    return closed
        && !WORD.matcher(run).find()
        && (FamilyNames.isName(run) || !WORD_OR_NAME.matcher(run).find());
  }

  /** 生 is in nearly every text, mostly in 生产: that is passed over at a glance. */
  private static boolean mayBeIn(String text) {
    char[] chars = text.toCharArray(); // copied sooner than charAt gives a Chinese text
    for (int at = 0; at < chars.length; at++) {
      if (chars[at] == '生') {
        char before = at > 0 ? chars[at - 1] : '，';
        char behind = at + 1 < chars.length ? chars[at + 1] : '，';
        boolean said = before == '出' || behind == '于' || behind == '日';
        if (said || (isOfDate(before) && endsThere(behind))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean endsThere(char behind) {
    return behind == '人' || behind == '的' || !Character.isLetter(behind);
  }

  private static boolean isOfDate(char before) {
    return "年月日号份 \u3000\u00a0".indexOf(before) >= 0 || SeenDigits.digit(before) >= 0;
  }
}
