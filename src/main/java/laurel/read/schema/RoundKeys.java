package laurel.read.schema;

import static laurel.read.schema.Shape.Scalar.DAY;
import static laurel.read.schema.Shape.Scalar.ID;
import static laurel.read.schema.Shape.Scalar.TEXT;

/**
 * {@code rounds/<id>.yaml}: the decisions of one review round; and the columns of a table of them.
 */
final class RoundKeys {
  private static final Key ACHIEVEMENT = Key.of("achievement", ID, "成果编号", "id", "编号");
  private static final Key LESSON = Key.of("lesson", ID, "微课编号");

  /** One line of the list, and the columns of a table. */
  static final KeyTable AWARD =
      KeyTable.of(
              Key.of("rank", TEXT, "序号", "名次", "排名").note("不读取，名次按各行的次序"),
              ACHIEVEMENT,
              LESSON,
              Key.of("title", TEXT, "成果名称", "创新成果名称", "课程名称", "项目名称", "名称"),
              Key.of("unit", TEXT, "单位", "成果完成单位", "完成单位", "申报单位", "提交单位", "单位名称"),
              Key.of("category", TEXT, "类别", "成果类别").note("不读取，类别以成果为准"),
              Key.of("level", TEXT, "奖项", "等次", "获奖等次", "奖级"),
              Key.of("certificate", TEXT, "证书编号", "证书号"))
          .orJust("achievement");

  /** The columns of a table: a sheet for a round lists all candidates, decided upon or not. */
  static final KeyTable COLUMNS =
      AWARD.and(
          Key.of("decision", TEXT, "决定", "评审决定", "评审结论", "评审结果")
              .note("有这一列时，只有填了“入选”的行是名单；还可填“不入选”“暂缓”“撤销”“撤回”；名单按等次排列，同一等次按各行的次序"));

  private static final KeyTable REVOKED =
      KeyTable.of(
              ACHIEVEMENT,
              LESSON,
              Key.of("reason", TEXT, "原因", "撤销原因").note("`falsification` 弄虚作假、`plagiarism` 剽窃"),
              Key.of("note", TEXT, "说明"))
          .orJust("achievement");

  private static final KeyTable WITHDRAWN =
      KeyTable.of(ACHIEVEMENT, LESSON, Key.of("note", TEXT, "说明")).orJust("achievement");

  private static final KeyTable CORRECTED =
      KeyTable.of(
          ACHIEVEMENT,
          LESSON,
          Key.of("field", TEXT, "更正项目", "项目").note("名单中的栏目，如“完成单位”"),
          Key.of("before", TEXT, "原文", "原为").note("误印的内容"),
          Key.of("after", TEXT, "更正为", "应为"));

  private static final KeyTable PUBLICITY =
      KeyTable.of(
          Key.of("from", DAY, "公示起始", "起始"),
          Key.of("to", DAY, "公示截止", "截止"),
          Key.of("objections", SharedKeys.OFFICE, "异议受理")
              .note("部门的公开联系方式；Excel 名单在表头上方写“受理单位：”“受理电话：”“受理邮箱：”“受理地址：”"));

  static final KeyTable TABLE =
      KeyTable.of(
              Key.of("programme", ID, "活动", "所属活动"),
              Key.of("name", TEXT, "名称", "批次名称"),
              Key.of("date", DAY, "日期", "公布日期"),
              Key.of("stage", TEXT, "阶段")
                  .note(
                      "`recommended` 推荐、`shortlisted` 入围、`publicity` 公示、`awarded` 获奖、`correction` 更正"),
              Key.of("documentNumber", TEXT, "发文字号", "文号"),
              Key.of("publicity", PUBLICITY, "公示"),
              Key.list("awards", AWARD, "名单", "获奖名单").note("按名次顺序"),
              Key.list("corrected", CORRECTED, "更正").note("误印的文字；等次和证书编号的更正写在 `awards` 中"),
              Key.list("revoked", REVOKED, "撤销"),
              Key.list("withdrawn", WITHDRAWN, "撤回").note("撤回授权的成果"))
          .flat("公示起始", "publicity", "from")
          .flat("公示截止", "publicity", "to")
          .flat("异议受理", "publicity", "objections", "office")
          .flat("受理单位", "publicity", "objections", "office")
          .flat("受理部门", "publicity", "objections", "office")
          .flat("受理电话", "publicity", "objections", "phone")
          .flat("监督电话", "publicity", "objections", "phone")
          .flat("受理邮箱", "publicity", "objections", "email")
          .flat("受理地址", "publicity", "objections", "address");

  private RoundKeys() {}
}
