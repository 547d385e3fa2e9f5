package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.diag.FindingKind;
import laurel.model.Question;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of writing an answer that the template's users have found. */
class AnswerReaderTest {
  private static final Map<String, String> ABC =
      new TreeMap<>(Map.of("A", "白内障", "B", "出血", "C", "渗出"));

  private final List<FindingKind> told = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AC", "A、C", "A,C", "A，C", "A;C", "A；C", "A C", "ＡＣ", "ac", "CA", "A和C", "A/C", "AC。",
        "答案：AC", "（A）（C）", "A\nC", "选AC", "A及C", "A与C", "A　C"
      })
  void aMultipleChoiceIsTheSetOfItsLetters(String typed) {
    assertThat(read(Question.Type.MULTIPLE, typed)).containsExactly("A", "C");
    assertThat(told).isEmpty();
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void stopsWithoutEndAreNoAnswer() {
    assertThat(read(Question.Type.SINGLE, ".".repeat(400_000) + "B。。")).containsExactly("B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"B", "Ｂ", "b", "B.", "（B）", "(B)", "选B", "B、", " B ", "B．"})
  void aSingleChoiceIsOneLetter(String typed) {
    assertThat(read(Question.Type.SINGLE, typed)).containsExactly("B");
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"对", "正确", "√", "✓", "✔", "T", "TRUE", "true", "是", "Y", "1", "对。", " 对 "})
  void rightIsA(String typed) {
    assertThat(judge(typed, Map.of())).containsExactly("A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"错", "错误", "×", "✗", "✘", "x", "X", "F", "FALSE", "否", "N", "0"})
  void wrongIsB(String typed) {
    assertThat(judge(typed, Map.of())).containsExactly("B");
  }

  @ParameterizedTest
  @CsvSource({"A, B", "B, A"})
  void aLetterOfATrueFalseQuestionMeansItsOption(String typed, String meant) {
    assertThat(judge(typed, Map.of("A", "错误", "B", "正确"))).containsExactly(meant);
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "也许", "对错"})
  void aLetterWithoutOptionsCannotBeRead(String typed) {
    assertThat(judge(typed, Map.of())).isEmpty();
    assertThat(told).containsExactly(FindingKind.QUESTION_ANSWER_UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "SINGLE, AB, QUESTION_SEVERAL_ANSWERS",
    "SINGLE, D, QUESTION_ANSWER_NO_OPTION",
    "MULTIPLE, AD, QUESTION_ANSWER_NO_OPTION",
    "SINGLE, X, QUESTION_ANSWER_NO_OPTION",
    "SINGLE, 无, QUESTION_NO_ANSWER",
    "SINGLE, '', QUESTION_NO_ANSWER",
    "MULTIPLE, 大概, QUESTION_ANSWER_UNREADABLE"
  })
  void whatCannotBeAnAnswerIsAnError(Question.Type type, String typed, FindingKind kind) {
    assertThat(read(type, typed)).isEmpty();
    assertThat(told).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "MULTIPLE, AAC, A C, QUESTION_ANSWER_TWICE",
    "SINGLE, 白内障, A, QUESTION_ANSWER_AS_TEXT",
    "SINGLE, 白内障。, A, QUESTION_ANSWER_AS_TEXT",
    "MULTIPLE, B, B, QUESTION_ONE_ANSWER"
  })
  void whatIsCertainButOddIsAWarning(
      Question.Type type, String typed, String letters, FindingKind kind) {
    assertThat(read(type, typed)).containsExactly(letters.split(" "));
    assertThat(told).containsExactly(kind);
  }

  @Property
  void whateverIsTypedAnAnswerNamesOptionsInOrderOrAnErrorIsTold(@ForAll String typed) {
    List<FindingKind> found = new ArrayList<>();
    List<String> letters =
        new AnswerReader((kind, arguments) -> found.add(kind))
            .read(Question.Type.MULTIPLE, typed, ABC);
    assertThat(ABC.keySet()).containsAll(letters);
    assertThat(letters).isSorted().doesNotHaveDuplicates();
    if (letters.isEmpty()) {
      assertThat(found).isNotEmpty();
    }
  }

  private List<String> read(Question.Type type, String typed) {
    return new AnswerReader((kind, arguments) -> told.add(kind)).read(type, typed, ABC);
  }

  private List<String> judge(String typed, Map<String, String> options) {
    return new AnswerReader((kind, arguments) -> told.add(kind))
        .read(Question.Type.TRUE_FALSE, typed, options);
  }
}
