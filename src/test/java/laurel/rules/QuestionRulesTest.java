package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import laurel.dossier.BankQuestion;
import laurel.model.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionRulesTest {
  private static final String BANK = "achievements/a/questions/题库.yaml";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void aRecordWithoutQuestions() {
    desk = Desk.in(folder).record("");
  }

  @Test
  void aBankHasAsManyQuestionsAsTheProgrammeAsks() {
    desk.programme("media: {questions: {min: 3}}\n");
    bank(single("甲", "A"), single("乙", "B"));
    assertThat(told())
        .containsExactly("questions.too-few: 2 questions; the programme asks for 3 or more");
  }

  @Test
  void whereThereIsNoBankTheRecordIsPointedAt() {
    desk.programme("media: {questions: {min: 20}}\n");
    assertThat(desk.ofRecord())
        .containsExactly(
            "1:1: error questions.too-few: 0 questions; the programme asks for 20 or more");
  }

  @Test
  void theTemplatesExampleIsLeftOutWithAWarning() {
    bank(single("（例）下列关于我国疆域的叙述，正确的是", "B"), single("甲", "A"));
    assertThat(told())
        .containsExactly(
            "question.template: an example of the template was left in and is not counted:"
                + " （例）下列关于我国疆域的叙述，正确的是");
    assertThat(questions()).hasSize(1);
  }

  @Test
  void aQuestionMayBeTrueOrFalse() {
    bank("- {type: 判断题, stem: 桶身应贴标签。, answer: √, difficulty: 初 级}\n");
    assertThat(told()).isEmpty();
    assertThat(questions())
        .singleElement()
        .satisfies(
            q -> {
              assertThat(q.type()).isEqualTo(Question.Type.TRUE_FALSE);
              assertThat(q.options()).extracting(Question.Option::text).containsExactly("对", "错");
              assertThat(q.answers()).containsExactly("A");
              assertThat(q.difficulty()).contains(Question.Difficulty.BASIC);
              assertThat(q.fixedOrder()).isTrue();
            });
  }

  @Test
  void aLetterBeforeAnOptionIsDropped() {
    bank("- {type: 单选, stem: 甲, options: {A: A．一, B: 'B、二', C: C组}, answer: A}\n");
    assertThat(questions().get(0).options())
        .extracting(Question.Option::text)
        .containsExactly("一", "二", "C组");
  }

  @Test
  void optionsThatSpeakOfTheOthersKeepTheirOrder() {
    bank(
        "- {type: 单选, stem: 甲, options: {A: 一, B: 二, C: 以上都对}, answer: C}\n",
        "- {type: 单选, stem: 乙, options: {A: 一, B: 二, C: 全部合格}, answer: C}\n");
    assertThat(questions()).extracting(Question::fixedOrder).containsExactly(true, false);
  }

  @Test
  void eachMistakeIsToldOnItsLine() {
    bank(
        "- {type: 填空, stem: 一, answer: A}\n",
        "- {type: 单选, stem: '', options: {A: 一, B: 二}, answer: A}\n",
        "- {type: 单选, stem: 三, options: {A: 一, C: 二}, answer: A}\n",
        "- {type: 单选, stem: 四, options: {A: 一}, answer: A}\n",
        "- {type: 单选, stem: 五, options: {A: 一, B: 一}, answer: A}\n",
        "- {type: 单选, stem: 六, options: {A: 一, B: 二}, answer: A, difficulty: 容易}\n",
        "- {type: 单选, stem: 七, options: {A: 一, B: 二}, answer: A, source: 视频 00:07}\n",
        "- {type: 单选, stem: 八, options: {A: 一, B: 二}, answer: B, source: 视频 00:09}\n");
    assertThat(lines())
        .containsExactly(
            "2:12: error question.type-unknown: \"填空\" is no type of question",
            "3:22: error question.no-stem: the question has no text",
            "4:44: error question.option-gap: option B is empty but C is not",
            "5:38: error question.few-options: 1 options; at least 2 are needed",
            "6:44: warning question.options-equal: options A and B are the same",
            "7:71: warning question.difficulty-unknown: \"容易\" is no difficulty; it was left out",
            "8:67: warning question.source-no-video: the source names a video that is not there:"
                + " 视频 00:07");
  }

  @Test
  void aQuestionAskedTwiceCountsOnce() {
    desk.programme("media: {questions: {min: 3}}\n");
    bank(single("甲", "A"), single("乙", "B"), single("甲 ", "B"));
    assertThat(told())
        .containsExactly(
            "questions.too-few: 2 questions; the programme asks for 3 or more",
            "question.duplicate: the same text as question 1");
  }

  private void bank(String... questions) {
    desk.file(BANK, "questions:\n" + String.join("", questions).replace("- {", "  - {"));
  }

  private static String single(String stem, String answer) {
    return "- {type: 单选, stem: " + stem + ", options: {A: 一, B: 二}, answer: " + answer + "}\n";
  }

  private List<Question> questions() {
    return desk.outcome().ruled().achievements().get(0).questions().stream()
        .map(BankQuestion::question)
        .toList();
  }

  private List<String> lines() {
    return desk.lines().stream()
        .filter(line -> line.startsWith(BANK))
        .map(line -> line.substring(BANK.length() + 1))
        .toList();
  }

  private List<String> told() {
    return desk.lines().stream().map(l -> l.replaceFirst(".*: (error|warning) ", "")).toList();
  }
}
