package laurel.model;

import java.util.List;
import java.util.Optional;

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
    /** Part of a video, in seconds; {@code video} counts the record's videos from 1. */
    record Clip(int video, int startSeconds, int endSeconds) implements Source {}

    /** A section of the record's own text: 视频简介, 成果简介, 文字材料. */
    record Section(String name) implements Source {}

    /** A book. */
    record Book(String title) implements Source {}

    /** Anything else, as typed. */
    record Free(String text) implements Source {}

    /** Not given. */
    record None() implements Source {}
  }
}
