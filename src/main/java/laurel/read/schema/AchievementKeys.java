package laurel.read.schema;

import static laurel.read.schema.Shape.Scalar.DATE;
import static laurel.read.schema.Shape.Scalar.ID;
import static laurel.read.schema.Shape.Scalar.MARKDOWN;
import static laurel.read.schema.Shape.Scalar.TEXT;
import static laurel.read.schema.Shape.Scalar.YES_NO;

import java.util.List;

/**
 * {@code achievement.yaml}: the Hangzhou form and annex 2 of the Anhui notice, with their labels.
 */
final class AchievementKeys {
  private static final KeyTable BENEFITS =
      KeyTable.of(Key.of("economic", MARKDOWN, "经济效益"), Key.of("social", MARKDOWN, "社会效益"))
          .orJust("economic");

  private static final KeyTable METRIC =
      KeyTable.of(
          Key.of("label", TEXT, "指标", "指标名称", "名称"),
          Key.of("before", TEXT, "实施前", "改进前", "原来"),
          Key.of("after", TEXT, "实施后", "改进后", "现在"),
          Key.of("unit", TEXT, "计量单位", "单位"),
          Key.of("better", TEXT, "向好方向").note("`up` 或“越大越好”，`down` 或“越小越好”"));

  private static final KeyTable EVIDENCE =
      KeyTable.of(
              Key.of("file", new Shape.InFolder(List.of("evidence", "private")), "文件"),
              Key.of("title", TEXT, "名称", "标题"))
          .orJust("file");

  private static final KeyTable OPINION =
      KeyTable.of(Key.of("text", TEXT, "意见"), Key.of("date", TEXT, "日期")).orJust("text");

  private static final KeyTable OPINIONS =
      KeyTable.of(
          Key.of("unit", OPINION, "基层单位意见"),
          Key.of("union", OPINION, "区县(产业)工会意见", "上级工会意见"),
          Key.of("organisers", OPINION, "市总工会市科技局市科协意见", "主办单位意见"));

  static final KeyTable TABLE =
      KeyTable.of(
              Key.of("title", TEXT, "成果名称", "创新成果名称").note("名称中的 `｜` 表示希望换行的位置，显示时去掉"),
              Key.of("category", TEXT, "成果类别", "类别").note("活动规定的类别，写编号或名称"),
              Key.of("programme", ID, "活动", "所属活动"),
              Key.list("unit", TEXT, "单位", "成果完成单位", "完成单位").note("联合完成的按顺序列出，第一家为牵头单位"),
              Key.of("union", TEXT, "所属上级工会", "区县(产业)工会", "上级工会"),
              Key.of("industry", TEXT, "成果所属行业分类", "所属行业分类", "行业分类")
                  .note("GB/T 4754-2017 的代码（C25）或“门类-大类”名称"),
              Key.of("newProductiveForce", YES_NO, "是否为新质生产力", "新质生产力"),
              Key.list("condition", TEXT, "申报条件").note("活动条件的编号"),
              Key.of("startedOn", DATE, "实施时间"),
              Key.list("team", SharedKeys.MEMBER, "成果完成人", "项目主要参与者", "完成人")
                  .split()
                  .note("按排名顺序；只写姓名也可以"),
              Key.of("leadProfile", TEXT, "第一完成人简介"),
              Key.of("summary", MARKDOWN, "成果简介", "成果简介及成效"),
              Key.of("background", TEXT, "成果背景"),
              Key.of("goal", TEXT, "成果目标/解决的关键问题", "成果目标", "解决的关键问题"),
              Key.of("innovations", MARKDOWN, "成果创新点", "创新点"),
              Key.of("benefits", BENEFITS, "经济效益和社会效益", "效益"),
              Key.list("metrics", METRIC, "技术指标", "指标"),
              Key.list("evidence", EVIDENCE, "相关证明材料", "证明材料").secret(),
              Key.of("opinions", OPINIONS, "各级意见", "意见").secret(),
              SharedKeys.consent(),
              SharedKeys.licence(),
              SharedKeys.disclosure(),
              Key.list("photos", SharedKeys.media("photos"), "成果照片", "照片").note("只在文件名不够用时填写"),
              Key.list("videos", SharedKeys.media("videos"), "成果视频", "视频").note("只在文件名不够用时填写"),
              Key.list("audio", SharedKeys.media("audio"), "成果音频", "音频").note("只在文件名不够用时填写"),
              SharedKeys.contact(),
              Key.list("honours", SharedKeys.HONOUR, "曾获荣誉", "所获荣誉").secret(),
              SharedKeys.governmentFunded(),
              Key.of("decisionMaker", YES_NO, "完成人为决策层人员或主要管理人员", "决策层人员").secret(),
              Key.of("supersedes", ID, "取代").note("本成果取代的旧版本"))
          .flat("联系电话", "contact", "phone")
          .flat("电子邮箱", "contact", "email")
          .flat("经济效益", "benefits", "economic")
          .flat("社会效益", "benefits", "social")
          .flat("创新成果授权书", "consent", "authorization")
          .flat("授权书", "consent", "authorization")
          .flat("真实性承诺书", "consent", "authenticity")
          .flat("成果真实性承诺书", "consent", "authenticity")
          .flat("基层单位意见", "opinions", "unit")
          .flat("区县(产业)工会意见", "opinions", "union")
          .flat("市总工会市科技局市科协意见", "opinions", "organisers");

  private AchievementKeys() {}
}
