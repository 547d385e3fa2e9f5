package laurel.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What the fields of the open data mean, in Chinese and English. */
public final class DataDictionary {
  /**
   * One field.
   *
   * @param key its path in the JSON of a record; {@code []} stands for each item of a list
   * @param label its column in the tables; empty where it is in the JSON alone
   * @param type text, markdown, number, yes/no, date (ISO 8601), key or path
   */
  public record Field(String key, String label, String type, String zh, String en) {}

  /** Every field, in the order of the JSON. */
  public static final List<Field> FIELDS =
      List.of(
          f("id", "编号", "key", "记录的编号，永不改变", "the record's id; never changes"),
          f("page", "页面", "path", "网页在本站中的路径", "path of its page on the site"),
          f("url", "", "address", "网页的完整地址", "absolute address of its page"),
          f("title", "成果名称", "text", "成果名称或课程名称", "title"),
          f("programme", "活动", "key", "征集或选树活动", "the call that it was entered for"),
          f("category.key", "", "key", "成果类别代码", "category"),
          f("category.name", "成果类别", "text", "成果类别名称", "category, in words"),
          f("units[].id", "", "key", "单位编号", "id of a unit"),
          f(
              "units[].name",
              "单位",
              "text",
              "获奖时的单位名称，第一个为牵头单位",
              "units as the award names them; the first leads"),
          f("union.id", "", "key", "推荐工会编号", "id of the recommending union"),
          f("union.name", "所属上级工会", "text", "推荐工会", "the recommending union"),
          f(
              "industry.code",
              "行业代码",
              "key",
              "GB/T 4754-2017 门类和大类",
              "GB/T 4754-2017 section and division"),
          f("industry.name", "成果所属行业分类", "text", "行业名称", "industry, in words"),
          f(
              "newProductiveForce",
              "是否为新质生产力",
              "yes/no",
              "是否为新质生产力",
              "whether a new quality productive force"),
          f("conditions[]", "申报条件", "key", "申报条件", "conditions of entry that it claims"),
          f(
              "startedOn",
              "实施时间",
              "date",
              "开始实施的年份或月份",
              "when it was put to use, as precisely as known"),
          f(
              "team[].name",
              "成果完成人",
              "text",
              "公开的姓名，未同意公开的已隐去部分",
              "names as published; masked without consent"),
          f("team[].masked", "", "yes/no", "姓名是否隐去部分", "whether the name is masked"),
          f("team[].title", "", "text", "岗位及职务", "post"),
          f("team[].lead", "", "yes/no", "是否第一完成人", "whether a lead completer"),
          f("team[].person", "", "key", "个人页面编号", "id of the person's page"),
          f("teamWithheld", "", "number", "申请不公开的人数", "how many asked not to be named"),
          f("leadProfile", "第一完成人简介", "text", "第一完成人简介", "profile of the lead completer"),
          f("summary", "成果简介", "markdown", "成果简介", "summary"),
          f("background", "成果背景", "text", "成果背景", "background"),
          f("goal", "成果目标", "text", "成果目标、解决的关键问题", "goal: the key problem solved"),
          f("innovations", "成果创新点", "markdown", "成果创新点", "what is new"),
          f("benefits.economic", "经济效益", "markdown", "经济效益", "economic benefit"),
          f("benefits.social", "社会效益", "markdown", "社会效益", "social benefit"),
          f("metrics[].label", "关键指标", "text", "指标名称", "what was measured"),
          f("metrics[].before", "", "text", "实施前", "before"),
          f("metrics[].after", "", "text", "实施后", "after"),
          f("metrics[].unit", "", "text", "计量单位", "unit of measure"),
          f("metrics[].better", "", "key", "up 越高越好，down 越低越好", "which way is better: up or down"),
          f("photos[].caption", "", "text", "照片说明", "caption of a photo"),
          f("photos[].alt", "", "text", "照片的替代文字", "what a photo shows, in words"),
          f("videos[].caption", "", "text", "视频说明", "caption of a video"),
          f("audio[].caption", "", "text", "音频说明", "caption of a recording"),
          f("questions", "题目数", "number", "题库题目数", "how many questions there are on it"),
          f("supersedes", "", "key", "所替代的早先成果", "the earlier version that it supersedes"),
          f("instructor.name", "导师", "text", "导师姓名", "instructor of a lesson"),
          f("instructor.masked", "", "yes/no", "姓名是否隐去部分", "whether the name is masked"),
          f("instructor.profile", "导师简介", "text", "导师简介", "profile of the instructor"),
          f("instructor.person", "", "key", "导师页面编号", "id of the instructor's page"),
          f("synopsis", "视频简介", "text", "视频简介", "synopsis of a lesson"),
          f("theme", "主题", "text", "微课主题", "theme of a lesson"),
          f("achievement", "成果编号", "key", "微课讲解的成果", "the achievement that a lesson teaches"),
          f("video", "", "yes/no", "是否有视频", "whether a lesson has its video here"),
          f("stage", "", "key", "所处阶段", "stage of the review"),
          f("since", "", "date", "进入该阶段的日期", "since when"),
          f("award.round", "", "key", "公布奖项的轮次", "the round that gave the award"),
          f("award.level.key", "", "key", "奖项等次代码", "level of the award"),
          f("award.level.name", "奖项", "text", "奖项等次", "level of the award, in words"),
          f("award.certificate", "证书编号", "text", "证书编号", "certificate number"),
          f("award.date", "公布日期", "date", "奖项公布日期", "date of the award"),
          f("steps[].round", "", "key", "历次公布的轮次", "every round that named it"),
          f("steps[].stage", "", "key", "该轮次的阶段", "the stage that the round left it in"),
          f("steps[].date", "", "date", "该轮次的日期", "the round's date"));

  private DataDictionary() {}

  static void write(OutputStream out) throws IOException {
    Csv.write(
        out,
        csv -> {
          csv.row(List.of("字段", "表格列名", "类型", "含义", "Meaning"));
          for (Field field : FIELDS) {
            csv.row(List.of(field.key(), field.label(), field.type(), field.zh(), field.en()));
          }
        });
  }

  private static Field f(String key, String label, String type, String zh, String en) {
    return new Field(key, label, type, zh, en);
  }
}
