package laurel.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import laurel.diag.FindingKind;
import laurel.model.Question;
import laurel.text.HalfWidth;
import laurel.text.Spaces;

/**
 * Reads a right answer in the ways that people type it into the template of annex 4: {@code B},
 * {@code （Ｂ）}, 选B; {@code AC}, A、C, A和C; 对, √, TRUE.
 */
final class AnswerReader {
  private static final Set<String> TRUE =
      Set.of("对", "正确", "√", "✓", "✔", "☑", "T", "TRUE", "是", "Y", "YES", "1");
  private static final Set<String> FALSE =
      Set.of("错", "错误", "×", "✗", "✘", "☒", "X", "F", "FALSE", "否", "不对", "不正确", "N", "NO", "0");
  private static final List<String> RIGHT = List.of("A");
  private static final List<String> WRONG = List.of("B");

  private static final Pattern STOPS = Pattern.compile("(?<![.。])[.。]++$");
  private static final Pattern LABEL = Pattern.compile("^(正确答案|答案|应选|选):?");
  private static final Pattern SIGNS = Pattern.compile("[、,;/.。()\\[\\]和及与+]");

  private final BiConsumer<FindingKind, Object[]> findings;

  AnswerReader(BiConsumer<FindingKind, Object[]> findings) {
    this.findings = findings;
  }

  /**
   * The letters of the right options, sorted: {@code A} for 对 and {@code B} for 错. Empty where the
   * answer cannot be read; a finding says why.
   *
   * @param options texts by letter, as far as given
   */
  List<String> read(Question.Type type, String typed, Map<String, String> options) {
    String clean = clean(typed);
    if (clean.isEmpty() || clean.equals("无")) {
      report(FindingKind.QUESTION_NO_ANSWER);
      return List.of();
    }
    return type == Question.Type.TRUE_FALSE
        ? judged(typed, clean, options)
        : chosen(type, typed, clean, options);
  }

  private List<String> judged(String typed, String clean, Map<String, String> options) {
    String word = options.containsKey(clean) ? clean(options.get(clean)) : clean;
    if (TRUE.contains(word)) {
      return RIGHT;
    }
    if (FALSE.contains(word)) {
      return WRONG;
    }
    return unreadable(typed);
  }

  private List<String> chosen(
      Question.Type type, String typed, String clean, Map<String, String> options) {
    String letters = areLetters(clean) ? clean : letters(clean);
    if (!areLetters(letters)) {
      return fromText(typed, options);
    }
    if (letters.length() == 1) {
      return checked(type, List.of(letters), options);
    }
    Set<String> set = new TreeSet<>(List.of(letters.split("")));
    if (set.size() < letters.length()) {
      report(FindingKind.QUESTION_ANSWER_TWICE, typed);
    }
    return checked(type, List.copyOf(set), options);
  }

  private static boolean areLetters(String clean) {
    for (int i = 0; i < clean.length(); i++) {
      if (clean.charAt(i) < 'A' || clean.charAt(i) > 'Z') {
        return false;
      }
    }
    return !clean.isEmpty();
  }

  private List<String> checked(
      Question.Type type, List<String> answer, Map<String, String> options) {
    if (!options.keySet().containsAll(answer)) {
      List<String> absent = answer.stream().filter(a -> !options.containsKey(a)).toList();
      report(FindingKind.QUESTION_ANSWER_NO_OPTION, String.join("、", absent));
      return List.of();
    }
    if (type == Question.Type.SINGLE && answer.size() > 1) {
      report(FindingKind.QUESTION_SEVERAL_ANSWERS, String.join("、", answer));
      return List.of();
    }
    if (type == Question.Type.MULTIPLE && answer.size() == 1) {
      report(FindingKind.QUESTION_ONE_ANSWER, answer.get(0));
    }
    return answer;
  }

  /** An answer that repeats an option's text means its letter. */
  private List<String> fromText(String typed, Map<String, String> options) {
    List<String> letters =
        options.entrySet().stream()
            .filter(o -> Spelling.bare(o.getValue()).equals(Spelling.bare(typed)))
            .map(Map.Entry::getKey)
            .toList();
    if (letters.size() != 1) {
      return unreadable(typed);
    }
    report(FindingKind.QUESTION_ANSWER_AS_TEXT, letters.get(0));
    return letters;
  }

  private List<String> unreadable(String typed) {
    report(FindingKind.QUESTION_ANSWER_UNREADABLE, typed);
    return List.of();
  }

  private static String clean(String typed) {
    if (areLetters(typed)) {
      return typed;
    }
    String bare = Spaces.none(HalfWidth.of(typed)).toUpperCase(Locale.ROOT);
    if (areLetters(bare)) {
      return bare;
    }
    return STOPS.matcher(bare).replaceAll("");
  }

  /** Without what people put before, between and after letters. */
  private static String letters(String clean) {
    return SIGNS.matcher(LABEL.matcher(clean).replaceAll("")).replaceAll("");
  }

  private void report(FindingKind kind, Object... arguments) {
    findings.accept(kind, arguments);
  }
}
