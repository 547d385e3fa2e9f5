package laurel.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A question of a lesson's or an achievement's bank (annex 4 of the Anhui notice).
 *
 * @param options in the author's order; 对 and 错 for a true/false question
 * @param answers letters of the right options, sorted; {@code A} is 对 and {@code B} 错
 * @param explanation 解析; empty where there is none
 * @param difficulty 试题难度, if given
 * @param fixedOrder options keep their order, for the author did not allow another, or one of them
 *     speaks of the others (以上都对)
 * @param picture a picture that belongs to it
 */
public record Question(
    Type type,
    String stem,
    List<Option> options,
    List<String> answers,
    String explanation,
    Optional<Difficulty> difficulty,
    Source source,
    boolean fixedOrder,
    Optional<Photo> picture) {
  public Question {
    options = List.copyOf(options);
    answers = List.copyOf(answers);
  }

  /** The answer as annex 4 writes it: {@code AC}; for a true/false question 对 or 错. */
  public String answer() {
    return type == Type.TRUE_FALSE
        ? options.stream()
            .filter(o -> answers.contains(o.letter()))
            .map(Option::text)
            .collect(Collectors.joining())
        : String.join("", answers);
  }

  /** 题型. */
  public enum Type {
    SINGLE("单选"),
    MULTIPLE("多选"),
    TRUE_FALSE("判断");

    private final String label;

    Type(String label) {
      this.label = label;
    }

    /** The template's word. */
    public String label() {
      return label;
    }
  }

  /** 试题难度. */
  public enum Difficulty {
    BASIC("初级"),
    INTERMEDIATE("中级"),
    ADVANCED("高级");

    private final String label;

    Difficulty(String label) {
      this.label = label;
    }

    /** The template's word. */
    public String label() {
      return label;
    }
  }

  /** An option under its letter, A–F. */
  public record Option(String letter, String text) {}

  /** Where the answer can be found (来源). */
  public sealed interface Source {
    /** As annex 4 writes it, e.g. {@code 视频 00:07-00:35} or {@code 《书名》}; empty where not given. */
    String shown();

    /** Part of a video, in seconds; {@code video} counts the record's videos from 1. */
    record Clip(int video, int startSeconds, int endSeconds) implements Source {
      /** Its times, e.g. {@code 00:07-00:35}; a beginning alone where it has no end. */
      public String times() {
        return clock(startSeconds) + (bounded() ? "-" + clock(endSeconds) : "");
      }

      /** Whether it has an end. */
      public boolean bounded() {
        return endSeconds > startSeconds;
      }

      @Override
      public String shown() {
        return "视频" + (video > 1 ? video : "") + " " + times();
      }

      private static String clock(int seconds) {
        return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
      }
    }

    /** A section of the record's own text: 视频简介, 成果简介, 文字材料. */
    record Section(String name) implements Source {
      @Override
      public String shown() {
        return name;
      }
    }

    /** A book. */
    record Book(String title) implements Source {
      @Override
      public String shown() {
        return "《" + title + "》";
      }
    }

    /** Anything else, as typed. */
    record Free(String text) implements Source {
      @Override
      public String shown() {
        return text;
      }
    }

    /** Not given. */
    record None() implements Source {
      @Override
      public String shown() {
        return "";
      }
    }
  }
}
