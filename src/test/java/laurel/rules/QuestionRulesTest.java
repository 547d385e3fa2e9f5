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

  private static final Path PICTURE =
      Path.of("src/test/resources/laurel/samples/gps.jpg").toAbsolutePath();

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
  void aBankOfItsHeaderAloneIsTold() {
    desk.file(BANK, "questions: []\n");
    assertThat(desk.lines())
        .containsExactly(BANK + ": warning questions.none: the question bank has no question");
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
    assertThat(questions()).extracting(Question::fixedOrder).containsExactly(true, true);
  }

  @Test
  void optionsKeepTheirOrderUnlessTheAuthorAllowsAnother() {
    bank(
        "- {type: 单选, stem: 甲, options: {A: 一, B: 二}, answer: A, 打乱选项: 是}\n",
        "- {type: 单选, stem: 乙, options: {A: 一, B: 以上都对}, answer: B, 打乱选项: 是}\n",
        "- {type: 单选, stem: 丙, options: {A: 一, B: 二}, answer: A}\n",
        "- {type: 判断, stem: 丁, answer: 对, 打乱选项: 是}\n");
    assertThat(questions())
        .extracting(Question::fixedOrder)
        .containsExactly(false, true, true, true);
  }

  @Test
  void aBankMayAllowItForAllItsQuestions() {
    desk.file(
        BANK,
        """
        shuffle: 是
        questions:
          - {type: 单选, stem: 甲, options: {A: 一, B: 二}, answer: A}
          - {type: 单选, stem: 乙, options: {A: 一, B: 二}, answer: A, shuffle: 否}
        """);
    assertThat(questions()).extracting(Question::fixedOrder).containsExactly(false, true);
  }

  @Test
  void aPictureLiesBesideItsBankAndIsSaidInWords() {
    desk.copy(PICTURE, "achievements/a/questions/图.jpg")
        .copy(PICTURE, "achievements/a/private/图.jpg");
    bank(
        "- {type: 判断, stem: 一, answer: 对, 图片: 图.jpg, 图片说明: 刀具尺寸示意}\n",
        "- {type: 判断, stem: 二, answer: 对, picture: 图.jpg}\n",
        "- {type: 判断, stem: 三, answer: 对, picture: ../private/图.jpg}\n",
        "- {type: 判断, stem: 四, answer: 对, picture: 没有.jpg}\n");
    assertThat(lines())
        .containsExactly(
            "3:45: warning question.picture-no-alt: the picture 图.jpg has no words for those who"
                + " cannot see it",
            "4:45: error question.picture-missing: there is no picture ../private/图.jpg beside the"
                + " bank",
            "5:45: error question.picture-missing: there is no picture 没有.jpg beside the bank");
  }

  @Test
  void aPictureIsKnownToTheGateWithItsWords() {
    desk.copy(PICTURE, "achievements/a/questions/图.jpg");
    bank("- {type: 判断, stem: 一, answer: 对, 图片: 图.jpg, 图片说明: 刀具尺寸示意}\n");
    BankQuestion.Picture picture =
        desk.outcome().ruled().achievements().get(0).questions().get(0).picture().orElseThrow();
    assertThat(picture.file()).hasFileName("图.jpg");
    assertThat(picture.alt()).isEqualTo("刀具尺寸示意");
  }

  @Test
  void eachMistakeIsToldOnItsLine() {
    bank(
        "- {type: 填空, stem: 一, answer: A}\n",
        "- {type: 单选, stem: '', options: {A: 一, B: 二}, answer: A}\n",
        "- {type: 单选, stem: 三, options: {A: 一, C: 二}, answer: A}\n",
        "- {type: 单选, stem: 四, options: {A: 一}, answer: A}\n",
        "- {type: 单选, stem: 五, options: {A: 一, B: 一}, answer: A}\n",
        "- {type: 单选, stem: 六, options: {A: 一, B: 二}, answer: A, difficulty: 容易}\n");
    assertThat(lines())
        .containsExactly(
            "2:12: error question.type-unknown: \"填空\" is no type of question",
            "3:22: error question.no-stem: the question has no text",
            "4:44: error question.option-gap: option B is empty but C is not",
            "5:38: error question.few-options: 1 options; at least 2 are needed",
            "6:44: warning question.options-equal: options A and B are the same",
            "7:71: warning question.difficulty-unknown: \"容易\" is no difficulty; it was left out");
  }

  @Test
  void aQuestionIsNumberedAsItStandsInTheBank() {
    bank(single("甲", "A"), single("甲", "A"), single("乙", "A"), single("乙", "B"));
    assertThat(lines())
        .containsExactly(
            "3:22: warning question.duplicate: the same text as question 1",
            "5:22: warning question.duplicate: the same text as question 3");
  }

  @Test
  void aMultipleChoiceWithOneAnswerIsTold() {
    bank("- {type: 多选, stem: 一, options: {A: 一, B: 二}, answer: B}\n");
    assertThat(lines())
        .containsExactly("2:56: warning question.one-answer: a multiple choice with one answer, B");
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

  @Test
  void moreQuestionsThanTheProgrammeTakesAreTold() {
    desk.programme("media: {questions: {max: 1}}\n");
    bank(single("甲", "A"), single("乙", "B"));
    assertThat(told())
        .containsExactly("items.too-many: questions has 2 entries; the programme allows 1");
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

  @Test
  void anAnswerAndASourceAreToldWhereTheyStand() {
    bank(
        "- {type: 单选, stem: 一, options: {A: 一, B: 二}, answer: C}\n",
        "- {type: 单选, stem: 二, options: {A: 一, B: 二}, answer: A, source: 《**》}\n");
    assertThat(lines())
        .containsExactly(
            "2:56: error question.answer-no-option: the answer C names no option",
            "3:67: error question.source-placeholder: the source still has the template's"
                + " placeholder: 《**》");
  }

  @Test
  void aVideoThatIsMissingIsToldOnceAndOtherSourcesStillAre() {
    bank(
        "- {type: 判断, stem: 一, answer: 对, source: 视频2 00:07-00:35}\n",
        "- {type: 判断, stem: 二, answer: 对, source: 视频2 00:08-00:35}\n",
        "- {type: 判断, stem: 三, answer: 对, source: 视频 00:35-00:07}\n");
    assertThat(lines())
        .containsExactly(
            "2:44: warning question.source-no-video: the source names a video that is not there:"
                + " 视频2 00:07-00:35",
            "4:44: error question.source-order: the source ends before it begins: 视频 00:35-00:07");
  }
}
