package laurel.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions that make other programs' formats sweat. */
public final class Questions {
  private Questions() {}

  /** One of every type; signs that formats give a meaning to; six options; every kind of source. */
  public static List<Question> awkward() {
    return List.of(
        choice(
            Question.Type.SINGLE,
            "若 {n＝320} 且 f=0.15 ~ 0.20，“T”是 #1 还是 a\\b：<b>?</b> & ]]>",
            List.of("=1+1", "~2", "#3 & 4", "{5}", "a:b", "<text>6</text>"),
            List.of("C"),
            "因为 6÷(320×0.15)＝0.125；见 {图}。",
            Question.Difficulty.ADVANCED,
            new Question.Source.Clip(1, 7, 35)),
        choice(
            Question.Type.MULTIPLE,
            "哪三项必须停机？",
            List.of("橙色标识未露出", "声音异常", "冷却液中断", "以上都不对"),
            List.of("A", "B", "C"),
            "",
            Question.Difficulty.BASIC,
            new Question.Source.Section("视频简介")),
        new Question(
            Question.Type.TRUE_FALSE,
            "反刮完成前可以正转退刀。",
            List.of(new Question.Option("A", "对"), new Question.Option("B", "错")),
            List.of("B"),
            "先停止进给。",
            Optional.empty(),
            new Question.Source.Book("镗铣工操作手册"),
            true,
            Optional.empty()),
        choice(
            Question.Type.SINGLE,
            "二选一",
            List.of("甲", "乙"),
            List.of("A"),
            "",
            Question.Difficulty.INTERMEDIATE,
            new Question.Source.None()));
  }

  private static Question choice(
      Question.Type type,
      String stem,
      List<String> texts,
      List<String> answers,
      String explanation,
      Question.Difficulty difficulty,
      Question.Source source) {
    List<Question.Option> options = new ArrayList<>();
    for (String text : texts) {
      options.add(
          new Question.Option("ABCDEF".substring(options.size(), options.size() + 1), text));
    }
    return new Question(
        type,
        stem,
        options,
        answers,
        explanation,
        Optional.of(difficulty),
        source,
        true,
        Optional.empty());
  }
}
