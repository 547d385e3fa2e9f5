package laurel.read.schema;

import static laurel.read.schema.Shape.Scalar.DAY;
import static laurel.read.schema.Shape.Scalar.ID;
import static laurel.read.schema.Shape.Scalar.LAST_DAY;
import static laurel.read.schema.Shape.Scalar.ROUGH_DATE;
import static laurel.read.schema.Shape.Scalar.TEXT;
import static laurel.read.schema.Shape.Scalar.YES_NO;

import java.util.List;

/** Keys that several kinds of record have. */
final class SharedKeys {
  private static final Shape PRIVATE_FILE = new Shape.InFolder(List.of("private", "evidence"));

  /** A completer, or a lesson's. */
  static final KeyTable MEMBER =
      KeyTable.of(
              Key.of("name", TEXT, "姓名"),
              Key.of("title", TEXT, "岗位及职务", "岗位", "职务", "post"),
              Key.of("lead", YES_NO, "第一完成人"),
              Key.of("person", ID, "人物").note("本人在 people/ 中的编号"),
              Key.of("birth", ROUGH_DATE, "出生年月").secret(),
              Key.of("gender", TEXT, "性别").secret(),
              Key.of("education", TEXT, "学历").secret(),
              Key.of("phone", TEXT, "联系方式", "联系电话", "电话").secret())
          .orJust("name");

  /** An honour that the work or a person has. */
  static final KeyTable HONOUR =
      KeyTable.of(
              Key.of("name", TEXT, "名称"),
              Key.of("level", TEXT, "级别").note("国家、省、市、县、单位"),
              Key.of("year", TEXT, "年度"))
          .orJust("name");

  /** An office, public on purpose. */
  static final KeyTable OFFICE =
      KeyTable.of(
              Key.of("office", TEXT, "部门", "单位"),
              Key.of("phone", TEXT, "电话", "联系电话"),
              Key.of("email", TEXT, "邮箱", "电子邮箱"),
              Key.of("address", TEXT, "地址"))
          .orJust("office");

  private SharedKeys() {}

  static Key consent() {
    KeyTable keys =
        KeyTable.of(
            Key.of("authorization", PRIVATE_FILE, "创新成果授权书", "授权书").secret(),
            Key.of("authenticity", PRIVATE_FILE, "真实性承诺书", "成果真实性承诺书").secret(),
            Key.of("grantedOn", DAY, "同意日期").secret(),
            Key.of("withdrawnOn", DAY, "撤回日期").secret());
    return Key.of("consent", keys, "授权与承诺").secret().note("有授权书、未撤回，成果才会公开");
  }

  static Key licence() {
    KeyTable keys =
        KeyTable.of(
            Key.list("licensees", TEXT, "被授权人").secret().note("须写明本站的发布单位"),
            Key.list("scope", TEXT, "范围", "授权范围")
                .secret()
                .note("`text` 文字、`photos` 照片、`videos` 视频、`audio` 音频、`questions` 题库"),
            Key.of("from", DAY, "起始日期").secret(),
            Key.of("to", LAST_DAY, "截止日期", "授权期限").secret());
    return Key.of("licence", keys, "授权范围", "授权").secret();
  }

  static Key disclosure() {
    return Key.list("disclosure", disclosureKeys(), "个人信息公开同意").secret().note("每个人自己的同意");
  }

  private static KeyTable disclosureKeys() {
    return KeyTable.of(
        Key.of("person", TEXT, "姓名", "本人").secret(),
        disclosureScope(),
        Key.of("grantedOn", DAY, "同意日期").secret(),
        Key.of("withdrawnOn", DAY, "撤回日期").secret());
  }

  static Key disclosureScope() {
    return Key.list("scope", TEXT, "公开范围", "范围")
        .secret()
        .note("`name` 姓名、`post` 岗位职务、`profile` 简介、`portrait` 肖像、`voice` 声音、`honours` 荣誉");
  }

  static Key contact() {
    KeyTable keys =
        KeyTable.of(
                Key.of("name", TEXT, "姓名", "联系人").secret(),
                Key.of("phone", TEXT, "电话", "联系电话").secret(),
                Key.of("email", TEXT, "邮箱", "电子邮箱").secret())
            .orJust("name");
    return Key.of("contact", keys, "联系人", "联系方式").secret();
  }

  static Key governmentFunded() {
    return Key.of("governmentFunded", YES_NO, "政府立项或专项资金资助", "政府立项").secret();
  }

  /** An entry of a media list; the file may be named without its folder. */
  static KeyTable media(String folder) {
    Shape file = new Shape.InFolder(List.of(folder));
    return KeyTable.of(
            Key.of("file", file, "文件", "文件名"),
            Key.of("caption", TEXT, "说明", "图注", "标题"),
            Key.of("alt", TEXT, "替代文字"),
            Key.list("people", TEXT, "人物", "出镜人员").note("可辨认的人，姓名或 people/ 中的编号"),
            Key.of("subtitles", file, "字幕"),
            Key.of("chapters", file, "章节"))
        .orJust("file");
  }
}
