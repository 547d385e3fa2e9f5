package laurel.read.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import laurel.read.RawKind;

/**
 * Writes the reference of all keys, {@code docs/content-reference.md}, from the tables themselves.
 */
public final class SchemaTable {
  private static final Map<RawKind, String> TITLES = titles();

  private final StringBuilder page = new StringBuilder();

  private SchemaTable() {}

  private static Map<RawKind, String> titles() {
    Map<RawKind, String> titles = new LinkedHashMap<>();
    titles.put(RawKind.ACHIEVEMENT, "achievements/<编号>/achievement.yaml　成果");
    titles.put(RawKind.LESSON, "lessons/<编号>/lesson.yaml　微课");
    titles.put(RawKind.ROUND, "rounds/<编号>.yaml　评审批次");
    titles.put(RawKind.PROGRAMME, "programmes/<编号>.yaml　活动");
    titles.put(RawKind.PERSON, "people/<编号>.yaml　人物");
    titles.put(RawKind.UNITS, "units.yaml　单位名录");
    titles.put(RawKind.HOLIDAYS, "holidays.yaml　节假日");
    titles.put(RawKind.PAGE, "pages/<编号>.md　页面（两行 --- 之间）");
    titles.put(RawKind.SITE, "site.yaml　网站");
    return titles;
  }

  /** The whole page in Markdown. */
  public static String markdown() {
    SchemaTable table = new SchemaTable();
    table.page.append(INTRODUCTION);
    TITLES.forEach((kind, title) -> table.section(title, Schema.of(kind)));
    table.section("questions/*.yaml　题库", Schema.bank());
    table.section("questions/*.xlsx　题库的列", Schema.bankColumns());
    table.section("rounds/<编号>.xlsx、.csv　名单的列", Schema.roundColumns());
    table.page.append(TABLES);
    return table.page.toString();
  }

  private void section(String title, KeyTable keys) {
    page.append("\n## ").append(title).append("\n\n");
    page.append("| 键 | 表单用语 | 内容 | 公开 | 说明 |\n| --- | --- | --- | --- | --- |\n");
    rows("", keys, false);
  }

  private void rows(String above, KeyTable keys, boolean secret) {
    for (Key key : keys.keys()) {
      boolean hidden = secret || key.visibility() == Visibility.PRIVATE;
      String name = above + key.name();
      row(name, key, hidden ? Visibility.PRIVATE : key.visibility());
      below(name, key.shape(), hidden);
    }
  }

  private void below(String name, Shape shape, boolean secret) {
    if (shape instanceof Shape.Listed listed) {
      below(name + "[]", listed.item(), secret);
    } else if (shape instanceof Shape.Keyed keyed) {
      rows(name + ".", keyed.keys(), secret);
    } else if (shape instanceof Shape.Free free) {
      below(name + ".<" + free.named() + ">", free.value(), secret);
    }
  }

  private void row(String name, Key key, Visibility visibility) {
    page.append("| `").append(name).append("` | ");
    page.append(key.labels().isEmpty() ? "—" : String.join("、", key.labels())).append(" | ");
    page.append(key.shape().label()).append(" | ").append(visibility.label()).append(" | ");
    page.append(key.note()).append(" |\n");
  }

  private static final String INTRODUCTION =
      """
      # 内容目录说明

      本页由程序生成（`SchemaTable`），与程序认识的键完全一致；测试保证它是最新的。

      每个键可以写英文，也可以写表单用语：`title: 反刮刀具` 与 `成果名称: 反刮刀具` 相同。键的空格、全角半角不影响识别。
      数据文件用 YAML（`.yaml`、`.yml`）或 JSON（`.json`），编码 UTF-8。冒号用半角，后面空一格。不认识的键是错误，提示中给出最接近的键。

      - 日期：`2022-08-22`、`2022/8/22`、`2022.8.22`、`20220822`、`2022 年 8 月 22 日`、`二〇二二年八月二十二日`；只到月份写 `2022-08` 或 `2022年8月`。
      - 是/否：`是`、`否`、`yes`、`no`、`√`、`×`。数字可用全角。不能确定的写法是错误，程序不猜。
      - “可多项”的地方只写一项也可以。“分项，或只写 name”的地方，直接写一个值就是那一项：`team: [张三, 李四]`。
      - 文件：写本记录文件夹内的路径，如 `private/授权书.pdf`；只写文件名时在通常的文件夹里找。不能写 `..`，链接不能指向内容目录之外；不在 `private/`、`evidence/` 里的，也不能指向这两个文件夹。
      - 编号是文件夹名或文件名：小写字母、数字、连字符或汉字，不超过 60 个字符。它就是网址，公布后不要改。
      - 标为“不公开”的内容不会出现在网站、检索、数据文件和图片信息里。
      """;

  private static final String TABLES =
      """

      ## 表格怎样读

      - 读第一个可见的工作表。表头按列名查找（前 30 个有内容的行之内），上面可以有标题；列名里的空格、换行不影响识别。
      - 空行不读；向下合并的单元格，每一行都算填了。合计、小计、空缺等次的行，和只有一个单元格的末行，不读入，并有提示。
      - 单元格按显示的意思读：百分比、日期、`HZ0001` 这样的补零编号。公式读保存的结果。
      - 名单没有写的内容（活动、日期、阶段等）写在表头上方，如一格“日期：2022-11-30”，或两格“日期”“2022-11-30”；
        也可以另写一个同名的 `.yaml` 文件。两处不能写同一项。
      - CSV 可以是 UTF-8、UTF-16 或 GBK，用逗号、分号或制表符分隔。
      - 旧版 `.xls`、`.et`，设有密码的，以及实为网页的表格，请另存为 `.xlsx`。
      - 有身份证号码的单元格不会读入，并有提示。隐藏的行、列有内容时也有提示。

      ## 文件放在哪里

      | 记录 | 它的文件 |
      | --- | --- |
      | 成果 | `photos/`、`videos/`、`audio/`、`questions/`；不公开的 `evidence/`、`private/` |
      | 微课 | 文件夹内的视频、字幕、`questions.xlsx`；不公开的 `private/` |
      | 人物、活动、页面 | 旁边与编号同名的文件夹，如 `people/<编号>/` |
      | 网站 | 内容目录中不属于任何记录的文件，如 `theme/logo.png` |
      """;
}
