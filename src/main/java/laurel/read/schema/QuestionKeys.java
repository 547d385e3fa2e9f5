package laurel.read.schema;

import static laurel.read.schema.Shape.Scalar.TEXT;
import static laurel.read.schema.Shape.Scalar.YES_NO;

/** A question bank: the twelve columns of annex 4 of the Anhui notice. */
final class QuestionKeys {
  static final KeyTable OPTIONS =
      KeyTable.of(
          Key.of("A", TEXT, "答案A", "选项A"),
          Key.of("B", TEXT, "答案B", "选项B"),
          Key.of("C", TEXT, "答案C", "选项C"),
          Key.of("D", TEXT, "答案D", "选项D"),
          Key.of("E", TEXT, "答案E", "选项E"),
          Key.of("F", TEXT, "答案F", "选项F"));

  /** What the template does not have. */
  private static final KeyTable MORE =
      KeyTable.of(
          Key.of("picture", TEXT, "图片", "配图").note("和题库放在同一文件夹的图片文件名"),
          Key.of("pictureAlt", TEXT, "图片说明").note("供看不见图片的人使用"),
          Key.of("shuffle", YES_NO, "打乱选项").note("测验时可以打乱选项顺序；不写为否"));

  /** The columns of a table. */
  static final KeyTable COLUMNS =
      KeyTable.of(Key.of("type", TEXT, "题型"), Key.of("stem", TEXT, "题目内容", "题目", "题干"))
          .and(OPTIONS.keys().toArray(Key[]::new))
          .and(
              Key.of("answer", TEXT, "正确答案", "答案"),
              Key.of("explanation", TEXT, "解析", "答案解析"),
              Key.of("difficulty", TEXT, "试题难度", "难度")
                  .note("`basic` 初级、`intermediate` 中级、`advanced` 高级"),
              Key.of("source", TEXT, "来源"))
          .and(MORE.keys().toArray(Key[]::new));

  /** An entry of a bank in YAML. */
  static final KeyTable QUESTION =
      KeyTable.of(
              Key.of("type", TEXT, "题型").note("`single` 单选、`multiple` 多选、`true_false` 判断"),
              Key.of("stem", TEXT, "题目内容", "题目", "题干"),
              Key.of("options", OPTIONS, "选项"),
              Key.list("answer", TEXT, "正确答案", "答案"),
              Key.of("explanation", TEXT, "解析", "答案解析"),
              Key.of("difficulty", TEXT, "试题难度", "难度")
                  .note("`basic` 初级、`intermediate` 中级、`advanced` 高级"),
              Key.of("source", TEXT, "来源"))
          .and(MORE.keys().toArray(Key[]::new));

  static final KeyTable BANK =
      KeyTable.of(
          Key.list("questions", QUESTION, "题目", "题库"),
          Key.of("shuffle", YES_NO, "打乱选项").note("对全部题目；各题可以另写"));

  private QuestionKeys() {}
}
