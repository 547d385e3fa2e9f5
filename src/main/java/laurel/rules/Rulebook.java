package laurel.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import laurel.model.Programme;
import laurel.review.Scoring;

/**
 * What a programme asks of its entries, as its file says. Rules are data: a programme with
 * categories, limits and prizes that no notice had before needs no code.
 *
 * @param programme what visitors see of it
 * @param fields by English key of the form's field; a field without limits is absent
 */
record Rulebook(
    Programme programme,
    Map<String, FieldRule> fields,
    PhotoRule photos,
    VideoRule videos,
    AudioRule audio,
    int minQuestions,
    OptionalInt maxQuestions,
    LessonRule lesson,
    Eligibility eligibility,
    Quotas quotas,
    Policy policy,
    Weights weights,
    Optional<Scoring> scoring) {

  /** The limits of one field. */
  FieldRule field(String key) {
    return fields.getOrDefault(key, FieldRule.FREE);
  }

  /**
   * Limits of a field.
   *
   * @param maxChars inclusive (以内)
   * @param aboutChars a soft target (左右)
   * @param maxItems inclusive (不超过)
   * @param plainText 纯文字
   */
  record FieldRule(
      boolean required,
      OptionalInt maxChars,
      OptionalInt aboutChars,
      OptionalInt minItems,
      OptionalInt maxItems,
      boolean plainText) {
    /** No limit at all. */
    static final FieldRule FREE =
        new FieldRule(
            false,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            false);
  }

  /**
   * What photos must be (附件2 第15行).
   *
   * @param formats endings that name them, lower case; empty for any
   */
  record PhotoRule(
      int min,
      OptionalInt max,
      List<String> formats,
      OptionalInt minDpi,
      OptionalLong minBytes,
      OptionalLong maxBytes) {}

  /**
   * What videos must be (附件2 第16行).
   *
   * @param maxMillis inclusive, without slack
   */
  record VideoRule(
      int min,
      OptionalInt max,
      List<String> formats,
      OptionalInt width,
      OptionalInt height,
      OptionalLong maxMillis) {}

  /** What sound must be (附件2 第18行). */
  record AudioRule(int min, OptionalInt max, List<String> formats) {}

  /** What a lesson must be (附件3). */
  record LessonRule(
      OptionalInt instructorChars,
      OptionalInt synopsisChars,
      OptionalLong maxMillis,
      int minQuestions) {}

  /**
   * Who may enter.
   *
   * @param startedWithinYears counted back from the deadline, to the month
   * @param honouredAtOrAbove the lowest level of an earlier honour that shuts an entry out
   */
  record Eligibility(
      OptionalInt startedWithinYears,
      Optional<HonourLevel> honouredAtOrAbove,
      boolean excludesGovernmentFunded,
      boolean suggestionExcludesDecisionMakers) {}

  /** How many are expected; never more than a warning, for ties and short lists happen. */
  record Quotas(
      OptionalInt minPerUnion, OptionalInt maxPerUnion, OptionalInt awards, OptionalInt lessons) {}
}
