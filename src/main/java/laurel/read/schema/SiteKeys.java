package laurel.read.schema;

import static laurel.read.schema.Shape.Scalar.DAY;
import static laurel.read.schema.Shape.Scalar.ID;
import static laurel.read.schema.Shape.Scalar.MARKDOWN;
import static laurel.read.schema.Shape.Scalar.TEXT;
import static laurel.read.schema.Shape.Scalar.WHOLE;
import static laurel.read.schema.Shape.Scalar.YES_NO;

import java.util.List;

/**
 * {@code site.yaml}, {@code people/}, {@code units.yaml}, {@code holidays.yaml}, {@code pages/}.
 */
final class SiteKeys {
  private static final Shape SITE_FILE = new Shape.InFolder(List.of());

  private static final KeyTable ORGANISER =
      KeyTable.of(Key.of("name", TEXT, "名称"), Key.of("url", TEXT, "网址")).orJust("name");

  private static final KeyTable FOOTER =
      KeyTable.of(
          Key.of("icp", TEXT, "备案号", "ICP备案号"),
          Key.of("publicSecurity", TEXT, "公安备案号"),
          Key.of("contact", TEXT, "联系方式"),
          Key.of("copyright", TEXT, "版权"));

  private static final KeyTable THEME =
      KeyTable.of(
          Key.of("accent", TEXT, "主色").note("如 #b3301c"),
          Key.of("logo", SITE_FILE, "标志"),
          Key.of("hero", SITE_FILE, "主图"));

  private static final KeyTable LINK =
      KeyTable.of(
          Key.of("title", TEXT, "名称"),
          Key.of("url", TEXT, "网址").note("站内路径或完整网址"),
          Key.of("page", ID, "页面").note("pages/ 中的页面"));

  private static final KeyTable MOVE =
      KeyTable.of(
          Key.of("from", TEXT, "原地址").note("如 `achievements/旧编号`"),
          Key.of("to", TEXT, "新地址").note("不写则说明该页面已不再公开"));

  private static final KeyTable HOSTING =
      KeyTable.of(
          Key.list("packed", TEXT, "预压缩").note("文本文件旁另存压缩文件：`gzip`、`brotli`"),
          Key.list("files", TEXT, "设置文件")
              .note("`apache`（.htaccess）、`headers`（_headers、_redirects）"));

  static final KeyTable SITE =
      KeyTable.of(
          Key.of("title", TEXT, "网站名称"),
          Key.of("subtitle", TEXT, "副标题"),
          Key.of("description", TEXT, "网站简介"),
          Key.of("baseUrl", TEXT, "网站地址").note("可以不写"),
          Key.list("languages", TEXT, "语言").note("`zh-CN`、`en`，第一个为默认"),
          Key.list("organisers", ORGANISER, "主办单位").note("第一个为发布单位"),
          Key.of("footer", FOOTER, "页脚"),
          Key.of("theme", THEME, "外观"),
          Key.list("navigation", LINK, "导航"),
          Key.of("privacy", KeyTable.of(Key.of("nameStyle", TEXT, "姓名显示")), "个人信息")
              .note("`full` 已同意的显示全名、`masked` 一律隐去一字"),
          Key.of("media", KeyTable.of(Key.list("video", TEXT, "视频规格")), "媒体")
              .note("视频另做的较小规格：`720`、`480`，可以不写"),
          Key.list("banks", TEXT, "成果题库格式")
              .note("`annex-4`、`qti-3.0`、`qti-2.1`、`moodle`、`gift`；不写为全部，`[]` 为没有。微课的题库总有全部格式"),
          Key.list("packages", TEXT, "课件包").note("微课另存为学习平台课件包：`cmi5`、`scorm-1.2`、`scorm-2004`"),
          Key.list("without", TEXT, "不生成")
              .note(
                  "`search` 检索、`share-pictures` 分享图、`open-data` 开放数据、`attachments` 名单附件、`unit-pages` 单位页（不生成时单位只有名称，不能点开）；不写为都生成"),
          Key.of("certificates", KeyTable.of(Key.of("issuer", TEXT, "签发公钥")), "电子证书")
              .note("`laurel keygen` 给出的 `did:key:…`"),
          Key.of("hosting", HOSTING, "服务器").note("按服务器的需要另做的文件，可以不写"),
          Key.list("addresses", MOVE, "地址变更").note("已公布的页面改名或删除时填写"),
          Key.of("demo", YES_NO, "示例").note("“是”则每页注明示例数据"));

  private static final KeyTable OWN_CONSENT =
      KeyTable.of(
          SharedKeys.disclosureScope(),
          Key.of("grantedOn", DAY, "同意日期").secret(),
          Key.of("withdrawnOn", DAY, "撤回日期").secret());

  static final KeyTable PERSON =
      KeyTable.of(
          Key.of("name", TEXT, "姓名"),
          Key.of("trade", TEXT, "行业、工种", "工种", "行业"),
          Key.of("post", TEXT, "现职务", "职务", "岗位及职务"),
          Key.list("honours", SharedKeys.HONOUR, "所获荣誉", "荣誉"),
          Key.of("profile", MARKDOWN, "简介", "文字简介"),
          Key.of("portrait", SharedKeys.media(""), "肖像"),
          Key.list("videos", SharedKeys.media("videos"), "视频", "技能技法视频"),
          Key.of("consent", OWN_CONSENT, "个人信息公开同意").secret().note("有同意、未撤回，页面才会公开"),
          SharedKeys.contact());

  private static final KeyTable UNIT =
      KeyTable.of(
              Key.of("id", ID, "编号").note("不写时由名称得出"),
              Key.of("name", TEXT, "名称", "单位名称"),
              Key.list("names", TEXT, "曾用名和简称", "曾用名", "简称"),
              Key.of("union", TEXT, "所属上级工会", "上级工会"),
              Key.of("region", TEXT, "行政区划代码", "地区").note("GB/T 2260；浙江、安徽的区县有名称，其他地方按省统计"),
              Key.of("kind", TEXT, "单位性质", "性质").note("企业、事业单位等"))
          .orJust("name");

  static final KeyTable UNITS = KeyTable.of(Key.list("units", UNIT, "单位"));

  static final KeyTable HOLIDAYS =
      KeyTable.of(
          Key.list("holidays", TEXT, "节假日").note("日期，或“2022-10-01 至 2022-10-07”"),
          Key.list("workdays", TEXT, "调休上班", "调休").note("因调休而上班的日期"));

  static final KeyTable PAGE =
      KeyTable.of(
          Key.of("title", TEXT, "标题"),
          Key.of("language", TEXT, "语言"),
          Key.of("date", DAY, "日期"),
          Key.of("order", WHOLE, "次序").note("页脚中的次序，小的在前；不写的排在最后"));

  private SiteKeys() {}
}
