package laurel.read.schema;

import static laurel.read.schema.Shape.Scalar.ID;
import static laurel.read.schema.Shape.Scalar.TEXT;

/** {@code lesson.yaml}: annex 3 of the Anhui notice, with its labels. */
final class LessonKeys {
  private static final KeyTable INSTRUCTOR =
      KeyTable.of(
              Key.of("name", TEXT, "姓名", "导师"),
              Key.of("person", ID, "人物").note("本人在 people/ 中的编号"),
              Key.of("profile", TEXT, "导师简介", "简介"))
          .orJust("name");

  static final KeyTable TABLE =
      KeyTable.of(
              Key.of("title", TEXT, "课程名称").note("名称中的 `｜` 表示希望换行的位置，显示时去掉"),
              Key.of("programme", ID, "活动", "所属活动"),
              Key.of("category", TEXT, "成果类别", "类别").note("照录申报表，网站不用"),
              Key.list("unit", TEXT, "提交单位", "单位"),
              Key.of("union", TEXT, "上报单位", "所属上级工会"),
              Key.list("people", SharedKeys.MEMBER, "完成人", "team").split().note("按排名顺序；只写姓名也可以"),
              Key.of("instructor", INSTRUCTOR, "导师"),
              Key.of("synopsis", TEXT, "视频简介"),
              Key.of("theme", TEXT, "主题").note("难点攻关、生产研发、创新创造、班组建设、技能提升、安全生产"),
              Key.of("difficulty", TEXT, "难度").note("`basic` 初级、`intermediate` 中级、`advanced` 高级"),
              Key.of("achievement", ID, "对应成果"),
              Key.of("video", SharedKeys.media("videos"), "视频").note("不写时为文件夹中的视频和同名字幕"),
              SharedKeys.governmentFunded(),
              SharedKeys.contact(),
              SharedKeys.consent(),
              SharedKeys.licence(),
              SharedKeys.disclosure())
          .flat("导师简介", "instructor", "profile")
          .flat("联系电话", "contact", "phone")
          .flat("电子邮箱", "contact", "email")
          .flat("授权书", "consent", "authorization")
          .flat("创新成果授权书", "consent", "authorization")
          .flat("真实性承诺书", "consent", "authenticity");

  private LessonKeys() {}
}
