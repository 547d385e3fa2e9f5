package laurel.gate;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hides most of a name: 张三 becomes 张*, 张小三 张*三, 欧阳娜娜 欧阳*, 买买提·艾力 买*·艾*, Smith John S* J*. Works on
 * code points, so that a rare character is never cut in half.
 */
final class NameMask {
  /** 复姓 in use today; a name that begins with one keeps it whole. */
  private static final Set<String> COMPOUND =
      Set.of(
          ("欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 "
                  + "仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 "
                  + "轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 "
                  + "第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师")
              .split(" "));

  private NameMask() {}

  /** The masked form. A name of one character becomes {@code *}. */
  static String of(String name) {
    if (name.indexOf('·') >= 0) {
      return Arrays.stream(name.split("·")).map(NameMask::initial).collect(Collectors.joining("·"));
    }
    if (name.codePoints().noneMatch(Character::isIdeographic)) {
      return Arrays.stream(name.trim().split("\\s+"))
          .map(NameMask::initial)
          .collect(Collectors.joining(" "));
    }
    int[] points = name.codePoints().toArray();
    String family = family(name);
    if (family.length() > Character.charCount(points[0])) {
      return family + "*";
    }
    if (points.length < 3) {
      return points.length < 2 ? "*" : initial(name);
    }
    return new String(points, 0, 1)
        + "*".repeat(points.length - 2)
        + new String(points, points.length - 1, 1);
  }

  /** The family name that a Chinese name begins with. */
  static String family(String name) {
    boolean compound = name.length() > 2 && COMPOUND.contains(name.substring(0, 2));
    return name.substring(0, compound ? 2 : Character.charCount(name.codePointAt(0)));
  }

  private static String initial(String part) {
    return part.isEmpty() ? "*" : new String(Character.toChars(part.codePointAt(0))) + "*";
  }
}
