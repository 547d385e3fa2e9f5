package laurel.read.schema;

import static laurel.read.schema.Shape.Scalar.DATE;
import static laurel.read.schema.Shape.Scalar.DAY;
import static laurel.read.schema.Shape.Scalar.NUMBER;
import static laurel.read.schema.Shape.Scalar.SIZE;
import static laurel.read.schema.Shape.Scalar.TEXT;
import static laurel.read.schema.Shape.Scalar.WHOLE;
import static laurel.read.schema.Shape.Scalar.YES_NO;

import java.util.List;

/** {@code programmes/<id>.yaml}: a notice's rules as data. */
final class ProgrammeKeys {
  /** What a notice says and the site does not use. */
  private static final String KEPT = "照录通知，网站不用";

  private static final KeyTable CATEGORY =
      KeyTable.of(
          Key.of("key", TEXT, "编号"),
          Key.of("name", TEXT, "名称"),
          Key.of("definition", TEXT, "定义").note("通知原文"));

  private static final KeyTable CONDITION =
      KeyTable.of(
          Key.of("key", TEXT, "编号"),
          Key.of("name", TEXT, "简称").note("筛选栏里用；不填用内容全文"),
          Key.of("text", TEXT, "内容").note("通知原文"));

  private static final KeyTable LEVEL =
      KeyTable.of(
          Key.of("key", TEXT, "编号"),
          Key.of("name", TEXT, "名称"),
          Key.of("order", WHOLE, "次序").note("1 为最高"),
          Key.of("quota", WHOLE, "名额"),
          Key.of("prize", WHOLE, "奖金").note("元，每项；" + KEPT));

  private static final KeyTable RANGE =
      KeyTable.of(Key.of("min", WHOLE, "至少"), Key.of("max", WHOLE, "至多"));

  private static final KeyTable QUOTAS =
      KeyTable.of(
          Key.of("perUnion", RANGE, "每个工会"),
          Key.of("awards", WHOLE, "获奖总数"),
          Key.of("lessons", WHOLE, "微课总数"));

  private static final KeyTable FIELD =
      KeyTable.of(
          Key.of("required", YES_NO, "必填"),
          Key.of("maxChars", WHOLE, "字数以内").note("含本数，不计空白"),
          Key.of("aboutChars", WHOLE, "字数左右").note("上下 30% 以内为合适，超出只提醒"),
          Key.of("minItems", WHOLE, "至少项数"),
          Key.of("maxItems", WHOLE, "至多项数"),
          Key.of("plainText", YES_NO, "纯文字"));

  private static final KeyTable VIDEOS =
      KeyTable.of(
          Key.of("min", WHOLE, "至少"),
          Key.of("max", WHOLE, "至多"),
          Key.list("formats", TEXT, "格式"),
          Key.of("width", WHOLE, "宽"),
          Key.of("height", WHOLE, "高"),
          Key.of("maxMinutes", NUMBER, "时长以内").note("分钟，含本数"));

  private static final KeyTable AUDIO =
      KeyTable.of(
          Key.of("min", WHOLE, "至少"), Key.of("max", WHOLE, "至多"), Key.list("formats", TEXT, "格式"));

  private static final KeyTable PHOTOS =
      KeyTable.of(
          Key.of("min", WHOLE, "至少"),
          Key.of("max", WHOLE, "至多"),
          Key.list("formats", TEXT, "格式"),
          Key.of("minDpi", WHOLE, "最低分辨率"),
          Key.of("minBytes", SIZE, "最小"),
          Key.of("maxBytes", SIZE, "最大"),
          Key.of("print", YES_NO, "提供印刷原图").note("页面上可下载原尺寸的照片，不含拍摄信息"));

  private static final KeyTable MEDIA =
      KeyTable.of(
          Key.of("photos", PHOTOS, "照片"),
          Key.of("videos", VIDEOS, "视频"),
          Key.of("audio", AUDIO, "音频"),
          Key.of("questions", RANGE, "题库"));

  private static final KeyTable ELIGIBILITY =
      KeyTable.of(
          Key.of("startedWithinYears", WHOLE, "近几年").note("从截止日期往前算"),
          Key.of("excludeHonouredAtOrAbove", TEXT, "不含已获荣誉").note("该级别及以上：`city` 市级等"),
          Key.of("excludeGovernmentFunded", YES_NO, "不含政府立项"),
          Key.of("suggestionExcludesDecisionMakers", YES_NO, "小建议不含决策层"));

  private static final KeyTable VERBS =
      KeyTable.of(
          Key.of("select", TEXT, "评选用语").note("选树、征集、评选"),
          Key.of("award", TEXT, "奖励用语").note("奖励、收录、通报"),
          Key.of("revoke", TEXT, "撤销用语"));

  private static final KeyTable STAGE =
      KeyTable.of(
          Key.of("key", TEXT, "编号"),
          Key.of("name", TEXT, "名称").note(KEPT),
          Key.of("from", DATE, "起始").note(KEPT),
          Key.of("to", DATE, "截止").note(KEPT),
          Key.of("text", TEXT, "说明").note(KEPT),
          Key.of("public", YES_NO, "公开").note("这一阶段的名单是否公开"));

  private static final KeyTable ATTACHMENT =
      KeyTable.of(
              Key.of("title", TEXT, "名称"),
              Key.of("file", new Shape.InFolder(List.of()), "文件").note("programmes/<编号>/ 中的文件"))
          .orJust("title");

  private static final KeyTable LESSON =
      KeyTable.of(
          Key.of("instructorChars", WHOLE, "导师简介字数"),
          Key.of("synopsisChars", WHOLE, "视频简介字数"),
          Key.of("maxMinutes", NUMBER, "时长以内"),
          Key.of("questionsMin", WHOLE, "至少题数"),
          Key.of("testQuestions", WHOLE, "测试题数").note("每次测试抽取的题数；0 为全部"),
          Key.of("passPercent", WHOLE, "合格比例"),
          Key.list("themes", TEXT, "主题").note("微课可选的主题，按通知的顺序；不写则不限"));

  private static final KeyTable CRITERION =
      KeyTable.of(
          Key.of("key", TEXT, "编号"),
          Key.of("name", TEXT, "名称"),
          Key.of("max", WHOLE, "满分").note("这一项的满分；各项相加为总分"),
          Key.of("weight", WHOLE, "权重").note("百分比，各项按 100 分打分后加权；与满分只用一种，合计 100"),
          Key.of("text", TEXT, "说明").note("评什么，印在评分表上"));

  private static final KeyTable SCORING =
      KeyTable.of(
          Key.list("criteria", CRITERION, "评分项").secret(),
          Key.of("note", TEXT, "填写说明").secret().note("印在每张评分表上方"));

  private static final KeyTable QUOTE =
      KeyTable.of(Key.of("text", TEXT, "原文"), Key.of("source", TEXT, "出处")).orJust("text");

  static final KeyTable TABLE =
      KeyTable.of(
          Key.of("name", TEXT, "活动名称", "名称"),
          Key.of("year", WHOLE, "年度"),
          Key.list("organisers", TEXT, "主办单位").note("按通知的顺序"),
          Key.of("notice", TEXT, "通知").note("pages/ 中的页面，或网址"),
          Key.of("documentNumber", TEXT, "发文字号", "文号"),
          Key.list("categories", CATEGORY, "类别"),
          Key.list("conditions", CONDITION, "申报条件"),
          Key.list("levels", LEVEL, "等次"),
          Key.of("quotas", QUOTAS, "名额"),
          Key.of(
              "fields",
              new Shape.Free(
                  "成果或微课的键",
                  new Shape.Keyed(FIELD),
                  List.of(AchievementKeys.TABLE, LessonKeys.TABLE)),
              "各栏要求"),
          Key.of("media", MEDIA, "媒体要求"),
          Key.of("eligibility", ELIGIBILITY, "申报范围"),
          Key.of("consent", KeyTable.of(Key.list("required", TEXT, "必需")), "授权与承诺")
              .note("`authorization` 授权书、`authenticity` 承诺书"),
          Key.of("privacy", KeyTable.of(Key.of("withoutConsent", TEXT, "未同意者")), "个人信息")
              .note("`mask` 隐去一字、`omit` 不列出、`publish` 照列"),
          Key.of("verbs", VERBS, "用语"),
          Key.of("deadline", DAY, "截止日期").note("含当日"),
          Key.list("stages", STAGE, "阶段"),
          Key.list("attachments", ATTACHMENT, "附件").note(KEPT),
          Key.of("contact", SharedKeys.OFFICE, "联系部门").note("部门的公开联系方式，不写个人"),
          Key.of("lesson", LESSON, "微课要求"),
          Key.of("scoring", SCORING, "评分标准").secret().note("专家评审用，只印在评审材料里，不上网站"),
          Key.of("severity", new Shape.Free("规则编号", TEXT, List.of()), "轻重")
              .note("`error` 错误、`warning` 提醒、`off` 不检查；报告会注明"),
          Key.of("wording", new Shape.Free("规则编号", new Shape.Keyed(QUOTE), List.of()), "通知原文")
              .note("报告引用的原文和出处"));

  private ProgrammeKeys() {}
}
