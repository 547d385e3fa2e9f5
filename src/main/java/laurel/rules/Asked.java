package laurel.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a programme asks of the fields of a record, for somebody who fills them in; the rules
 * themselves stay the judge.
 *
 * @param limits by path, e.g. {@code summary}, {@code instructor.profile}; a field without limits
 *     is absent
 * @param categories names, in the programme's order
 * @param conditions keys and texts, in the programme's order
 */
public record Asked(
    Map<String, Limit> limits, List<String> categories, Map<String, String> conditions) {
  /** Of a programme that nobody knows. */
  public static final Asked NOTHING = new Asked(Map.of(), List.of(), Map.of());

  /**
   * The limits of a field.
   *
   * @param maxChars inclusive (以内)
   * @param aboutChars a soft target (左右)
   * @param minItems inclusive (不少于)
   * @param maxItems inclusive (不超过)
   * @param plainText 纯文字
   */
  public record Limit(
      boolean required,
      OptionalInt maxChars,
      OptionalInt aboutChars,
      OptionalInt minItems,
      OptionalInt maxItems,
      boolean plainText) {
    private static Limit chars(OptionalInt max) {
      OptionalInt none = OptionalInt.empty();
      return new Limit(false, max, none, none, none, false);
    }
  }

  static Asked of(Rulebook book) {
    Map<String, Limit> limits = new LinkedHashMap<>();
    book.fields()
        .forEach(
            (key, rule) ->
                limits.put(
                    key,
                    new Limit(
                        rule.required(),
                        rule.maxChars(),
                        rule.aboutChars(),
                        rule.minItems(),
                        rule.maxItems(),
                        rule.plainText())));
    limits.putIfAbsent("synopsis", Limit.chars(book.lesson().synopsisChars()));
    limits.putIfAbsent("instructor.profile", Limit.chars(book.lesson().instructorChars()));
    Map<String, String> conditions = new LinkedHashMap<>();
    book.programme().conditions().forEach(c -> conditions.put(c.key(), c.text()));
    return new Asked(
        limits, book.programme().categories().stream().map(c -> c.name()).toList(), conditions);
  }
}
