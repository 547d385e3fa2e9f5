package laurel.text;

import java.util.Set;

/** Family names that are common, to tell somebody from a word. */
public final class FamilyNames {
  /** Those of two characters. */
  public static final Set<String> COMPOUND =
      Set.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "南宫", "端木");

  /** Without those with which everyday words begin: 万一, 时间, 项目, 高中, 应届, 毕业, 洪水, 雷击, 叶片. */
  private static final String SINGLE =
      "王李张刘陈赵吴徐孙胡朱郭罗郑谢宋唐韩冯邓曹彭肖蔡潘袁董苏吕魏蒋杜丁沈姜范卢傅钟崔谭廖汪贾韦邱侯邹熊孟秦薛阎史陶贺郝龚邵赖覃莫杨马姚武戴尹柯卞耿聂俞";

  private FamilyNames() {}

  /** Whether many have it and no everyday word begins with it: 张, 欧阳. */
  public static boolean isCommon(String family) {
    return COMPOUND.contains(family) || (family.length() == 1 && SINGLE.contains(family));
  }

  /** Whether a text may be somebody's name and nothing else: two to four letters of which one. */
  public static boolean isName(String text) {
    boolean compound = text.length() > 2 && COMPOUND.contains(text.substring(0, 2));
    return compound
        ? text.length() <= 4
        : text.length() >= 2 && text.length() <= 3 && SINGLE.indexOf(text.charAt(0)) >= 0;
  }
}
