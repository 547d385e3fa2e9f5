package laurel.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.intake.paper.Grid;
import laurel.text.PrivateNumbers;
import laurel.text.Spaces;
import laurel.text.Ticked;

/**
 * Labels of forms that ask for what no record has, and so end the answer before them: 填报人, 通讯地址.
 * Those that no list has are known by their colon alone.
 */
final class OtherLabels {
  private static final Set<String> KNOWN =
      Set.of(
          ("填报人 填表人 制表人 经办人 填报日期 填表日期 填报时间 填表时间 申报日期 申报时间 日期 时间"
                  + " 通讯地址 通信地址 联系地址 单位地址 详细地址 地址 邮编 邮政编码 传真"
                  + " 职称 专业技术职务 职务职称 职务及职称 职务/职称 技术职称 技能等级 工种 专业 年龄 民族 籍贯 政治面貌 工龄 身份证号 身份证号码"
                  + " 工会负责人 工会主席 工会联系人 单位负责人 项目负责人 负责人 法定代表人 法人代表 法人"
                  + " 曾获奖项 曾获奖励 曾获荣誉 获奖情况 已获奖项 所获奖项 所获荣誉"
                  + " 编号 成果编号 项目编号 序号 备注 奖项 等次 证书编号 部门 所在部门 所属部门"
                  + " 单位性质 单位类型 企业性质 企业类型 职工人数 员工人数 统一社会信用代码 组织机构代码")
              .split(" "));

  /** What stands before a colon at the beginning, as a label may: 填 报 人：, 单位（盖章）：. */
  private static final String PHRASE =
      "((?:\\p{IsHan}{2,12}|\\p{IsHan}(?:[ \\u3000]{1,4}\\p{IsHan}){1,5})(?:[(（][^()（）]{1,12}[)）])?)[ \\u3000]{0,4}[:：]";

  /** What stands before a colon within a list of people. */
  private static final Pattern OF_PEOPLE = Pattern.compile("副?[组队]长|[组队成]员|负责人|电话|手机(?:号码?)?|联系方式");

  /** Of these, what is followed by somebody's own number or belongs to no list of people. */
  private static final Pattern CALLED = Pattern.compile(WrittenName.CALLED);

  private static final Pattern BEGINS = Pattern.compile(PHRASE);
  private static final Pattern FURTHER =
      Pattern.compile("(?<=[^\\s\\u3000])([\\s\\u3000]++)(?=" + PHRASE + ")");

  private OtherLabels() {}

  /** The label that a cell is, or begins with before a colon, whether any record has it or not. */
  static Optional<String> in(String text) {
    if (isKnown(text)) {
      return Optional.of(Spaces.none(text));
    }
    Matcher phrase = BEGINS.matcher(text.stripLeading());
    return phrase.lookingAt() ? Optional.of(Spaces.none(phrase.group(1))) : Optional.empty();
  }

  /** Whether a cell is such a label and nothing else. */
  static boolean isKnown(String text) {
    return Labels.member(text).isPresent()
        || KNOWN.contains(Labels.bare(text))
        || KNOWN.contains(Labels.unhinted(Labels.bare(text)));
  }

  /** Whether it is 电话 and says not whose. */
  static boolean isTelephone(String words) {
    return Set.of("电话", "联系方式").contains(Labels.unhinted(Labels.bare(words)));
  }

  /** How many of the cells beside a label answer it: of a line the first, but where boxes stand. */
  static int answering(Label label, List<Grid.Cell> filled) {
    if (!label.isLine()) {
      return filled.size();
    }
    int count = 0;
    while (count < filled.size() && !ends(label, filled.get(count).text(), count)) {
      count++;
    }
    boolean boxes = filled.stream().limit(count).anyMatch(cell -> Ticked.isChoice(cell.text()));
    return boxes || label.isList() ? count : Math.min(count, label.inline().isEmpty() ? 1 : 0);
  }

  /** What begins with a colon is no label where an answer must stand: 匠心筑梦：… is a title. */
  private static boolean ends(Label label, String text, int before) {
    boolean first = before == 0 && label.inline().isEmpty();
    return first
        ? isKnown(text)
        : in(text).filter(next -> isKnown(text) || !goesOn(label, next, text)).isPresent()
            || (label.key().equals("unit") && !NameList.isUnit(text));
  }

  /**
   * Whether an answer has such words before a colon itself: 组长：张三, 组员：李四, 电话：139…; a landline is no
   * one person's.
   *
   * @param text what is written, from these words on or behind them
   */
  static boolean goesOn(Label label, String words, String text) {
    return switch (label.key()) {
      case "team", "people" ->
          OF_PEOPLE.matcher(words).matches()
              && (!CALLED.matcher(words).matches() || isNumber(text));
      case "contact" -> words.equals("联系方式");
      default -> false;
    };
  }

  /** Whether a person's number is the first that is written behind a colon. */
  private static boolean isNumber(String text) {
    String behind = Spaces.trimmed(text.substring(Labels.colon(text) + 1));
    return PrivateNumbers.in(behind).stream().anyMatch(found -> found.start() == 0);
  }

  /**
   * The labels of one line with what is written behind each: {@code 单位：示例厂 填报人：孙丽}. Where one blank
   * parts them, or no answer stands before it, the second must be a known one: a title may have a
   * blank and a colon.
   */
  static List<String> parts(String text, Labels labels) {
    Optional<Label> first = labels.find(text).filter(Label::isLine);
    if (first.filter(label -> !label.inline().isEmpty()).isEmpty()) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>();
    int start = 0;
    Optional<Label> last = first;
    Matcher further = FURTHER.matcher(text).region(Labels.colon(text), text.length());
    while (further.find()) {
      String phrase = further.group(2);
      String behind = text.substring(further.end());
      boolean within = last.filter(label -> goesOn(label, Spaces.none(phrase), behind)).isPresent();
      if (!within
          && (isApart(further, text) || isKnown(phrase) || labels.find(phrase).isPresent())) {
        last = labels.find(phrase);
        parts.add(text.substring(start, further.start()));
        start = further.end();
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static boolean isApart(Matcher further, String text) {
    String blanks = further.group(1);
    boolean answered = ":：".indexOf(text.charAt(further.start() - 1)) < 0;
    return answered && !blanks.contains("\n") && (blanks.length() > 1 || blanks.equals("\t"));
  }
}
