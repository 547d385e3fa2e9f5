package laurel.rules;

import static laurel.text.TextTargets.on;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import laurel.diag.FindingKind;
import laurel.fuzz.Target;
import laurel.model.Question;

/** Answers, sources and captions as they are typed. */
public final class RuleTargets {
  private static final Map<String, String> OPTIONS = Map.of("A", "对", "B", "错", "C", "A和B");

  private RuleTargets() {}

  /** By name. */
  public static Map<String, Target> all() {
    Map<String, Target> targets = new LinkedHashMap<>();
    targets.put("answer", on(RuleTargets::answer));
    targets.put("source", on(RuleTargets::source));
    targets.put("caption", on(RuleTargets::caption));
    return targets;
  }

  /** What cannot be read says why; what can is letters in order. */
  private static void answer(String typed) {
    for (Question.Type type : Question.Type.values()) {
      List<FindingKind> told = new ArrayList<>();
      List<String> letters =
          new AnswerReader((kind, arguments) -> told.add(kind)).read(type, typed, OPTIONS);
      if (letters.isEmpty() && told.isEmpty()) {
        throw new AssertionError("nothing read and nothing told");
      }
      if (!letters.equals(letters.stream().sorted().distinct().toList())) {
        throw new AssertionError("not in order: " + letters);
      }
    }
  }

  private static void source(String typed) {
    List<FindingKind> told = new ArrayList<>();
    for (List<OptionalLong> videos :
        List.of(
            List.<OptionalLong>of(),
            List.of(OptionalLong.of(300_000)),
            List.of(OptionalLong.empty(), OptionalLong.of(1)))) {
      Question.Source source =
          new SourceReader(videos, (kind, arguments) -> told.add(kind)).read(typed);
      if (source instanceof Question.Source.Clip clip && clip.toString().contains("-1")) {
        throw new AssertionError(clip.toString());
      }
    }
    Industries.table().find(typed);
    Industries.table().near(typed);
    Regions.table().find(typed);
    Regions.table().plausible(typed);
  }

  private static void caption(String typed) {
    String caption = Caption.of(typed, List.of("张三", "示例厂"));
    if (caption.contains("张三")) {
      throw new AssertionError("a contact's name is left: " + caption);
    }
  }
}
