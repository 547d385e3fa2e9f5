package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.dossier.BankQuestion;
import laurel.model.Question;
import laurel.read.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every way of writing an answer or a source that banks in the template of annex 4 are known to
 * hold: its normal form, or the exact finding with sheet, row and column.
 */
class BankTableTest {
  private static final Path FILM =
      Path.of("content/lessons/back-spotfacing-lesson/video.mp4").toAbsolutePath();
  private static final String[] HEADER = {
    "题型", "题目内容", "答案A", "答案B", "答案C", "答案D", "答案E", "答案F", "正确答案", "解析", "试题难度", "来源"
  };
  private static final String BANK = "lessons/l/questions.xlsx:";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "多选 | AC | AC",
        "多选 | A、C | AC",
        "多选 | A,C | AC",
        "多选 | A，C | AC",
        "多选 | A;C | AC",
        "多选 | A C | AC",
        "多选 | ＡＣ | AC",
        "多选 | ac | AC",
        "多选 | CA | AC",
        "多选 | A和C | AC",
        "多选 | A/C | AC",
        "多选 | AC。 | AC",
        "单选 | B | B",
        "单选 | Ｂ | B",
        "单选 | b | B",
        "单选 | B. | B",
        "单选 | （B） | B",
        "单选 | 选B | B",
        "单选 | B、 | B",
        "单项选择题 | B | B",
        "判断 | 对 | 对",
        "判断 | 正确 | 对",
        "判断 | √ | 对",
        "判断 | ✓ | 对",
        "判断 | ✔ | 对",
        "判断 | T | 对",
        "判断 | TRUE | 对",
        "判断 | `<c t='b'><v>1</v></c>` | 对",
        "判断 | 是 | 对",
        "判断 | Y | 对",
        "判断 | 1 | 对",
        "判断 | 错 | 错",
        "判断 | 错误 | 错",
        "判断 | × | 错",
        "判断 | ✗ | 错",
        "判断 | ✘ | 错",
        "判断 | x | 错",
        "判断 | F | 错",
        "判断 | FALSE | 错",
        "判断 | `<c t='b'><v>0</v></c>` | 错",
        "判断 | 否 | 错",
        "判断 | N | 错",
        "判断 | 0 | 错"
      })
  void anAnswerIsReadInItsNormalForm(String type, String typed, String normal) throws IOException {
    boolean judged = type.equals("判断");
    Desk desk =
        judged
            ? bank(type, "题目", "", "", "", typed, "视频简介")
            : bank(type, "题目", "白内障", "出血", "渗出", typed, "视频简介");
    assertThat(told(desk)).isEmpty();
    assertThat(first(desk).answer()).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "多选 | AAC | warning question.answer-twice: the answer \"AAC\" repeats a letter",
        "单选 | AB | error question.several-answers: a single choice with several answers: A、B",
        "单选 | D | error question.answer-no-option: the answer D names no option",
        "多选 | AD | error question.answer-no-option: the answer D names no option",
        "单选 | X | error question.answer-no-option: the answer X names no option",
        "单选 | 无 | error question.no-answer: no right answer is given",
        "单选 | '' | error question.no-answer: no right answer is given",
        "单选 | 白内障 | warning question.answer-as-text: the answer repeats an option's text; taken as A",
        "判断 | A | error question.answer-unreadable: the answer \"A\" cannot be read",
        "判断 | 也许 | error question.answer-unreadable: the answer \"也许\" cannot be read"
      })
  void whatIsWrongWithAnAnswerIsToldAtItsCell(String type, String typed, String finding)
      throws IOException {
    boolean judged = type.equals("判断");
    Desk desk =
        judged
            ? bank(type, "题目", "", "", "", typed, "视频简介")
            : bank(type, "题目", "白内障", "出血", "渗出", typed, "视频简介");
    assertThat(told(desk)).containsExactly("题库!I2: " + finding);
  }

  @ParameterizedTest
  @CsvSource({"A, 错", "B, 对"})
  void aLetterOfATrueFalseQuestionMeansItsOption(String letter, String normal) throws IOException {
    Desk desk = bank("判断", "题目", "错误", "正确", "", letter, "");
    assertThat(told(desk)).isEmpty();
    assertThat(first(desk).answer()).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource({"以上都对", "以上皆是", "以上均正确", "上述各项都对", "以上都不对", "A和B", "全部正确"})
  void anOptionThatSpeaksOfTheOthersKeepsTheOrder(String option) throws IOException {
    Desk desk = bank("单选", "题目", "一", "二", option, "C", "", "是");
    assertThat(first(desk).fixedOrder()).isTrue();
    Desk other = bank("单选", "题目", "一", "二", "三", "C", "", "是");
    assertThat(first(other).fixedOrder()).isFalse();
  }

  @Test
  void equalOptionsAreToldAtTheSecond() throws IOException {
    assertThat(told(bank("单选", "题目", "一", "二", "一", "B", "")))
        .containsExactly("题库!E2: warning question.options-equal: options A and C are the same");
  }

  @Test
  void anExampleOfTheTemplateIsToldAtItsText() throws IOException {
    assertThat(told(bank("单选", "（例）下列叙述正确的是", "一", "二", "", "B", "")))
        .containsExactly(
            "题库!B2: warning question.template: an example of the template was left in and is not"
                + " counted: （例）下列叙述正确的是");
  }

  @Test
  void aLeftOverAsInTheTemplateIsToldAtItsText() throws IOException {
    assertThat(told(bank("判断", "如：**的作用是**", "", "", "", "对", "")))
        .containsExactly(
            "题库!B2: warning question.template: an example of the template was left in and is not"
                + " counted: 如：**的作用是**");
  }

  @Test
  void aGapInTheOptionsIsToldAtTheOneAfterIt() throws IOException {
    assertThat(told(bank("单选", "题目", "一", "", "三", "A", "")))
        .containsExactly("题库!E2: error question.option-gap: option B is empty but C is not");
  }

  @Test
  void aTypeThatNobodyKnowsIsToldAtItsCell() throws IOException {
    assertThat(told(bank("不定项", "题目", "一", "二", "", "A", "")))
        .containsExactly("题库!A2: error question.type-unknown: \"不定项\" is no type of question");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "视频00:07-00:35 | 视频 00:07-00:35",
        "视频 00:07-00:35 | 视频 00:07-00:35",
        "视频1 00:07—00:35 | 视频 00:07-00:35",
        "视频：00：07～00：35 | 视频 00:07-00:35",
        "00:07–00:35 | 视频 00:07-00:35",
        "00:07－00:35 | 视频 00:07-00:35",
        "00:07~00:35 | 视频 00:07-00:35",
        "00:07〜00:35 | 视频 00:07-00:35",
        "00:07至00:35 | 视频 00:07-00:35",
        "00:07到00:35 | 视频 00:07-00:35",
        "00:07——00:35 | 视频 00:07-00:35",
        "0:00:07-0:00:35 | 视频 00:07-00:35",
        "00分07秒-00分35秒 | 视频 00:07-00:35",
        "视频 7秒-35秒 | 视频 00:07-00:35",
        "视频 1分02秒至1分20秒 | 视频 01:02-01:20",
        "折叠反刮刀视频 00:07-00:35 | 视频 00:07-00:35",
        "00:07 | 视频 00:07",
        "视频00:07-0⏎⏎0:35 | 视频 00:07-00:35",
        "视频简介 | 视频简介",
        "成果简介 | 成果简介",
        "文字材料 | 文字材料",
        "创新点 | 创新点",
        "导师简介 | 导师简介",
        "《安全手册》（书籍名称） | 《安全手册》",
        "《安全手册》王某 第3页 | 《安全手册》",
        "车间讲义 | 车间讲义",
        "'' | ''"
      })
  void aSourceIsReadInItsNormalForm(String typed, String normal) throws IOException {
    Desk desk = bank("判断", "题目", "", "", "", "对", typed.replace("⏎", "\n"));
    assertThat(told(desk)).isEmpty();
    assertThat(first(desk).source().shown()).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00:35-00:07 | error question.source-order: the source ends before it begins: 00:35-00:07",
        "视频 01:40-01:45 | error question.source-beyond-end: the source 视频 01:40-01:45 runs past the end of the video, 1:42.8",
        "视频2 00:07-00:35 | warning question.source-no-video: the source names a video that is not there: 视频2 00:07-00:35",
        "《**》（书籍名称） | error question.source-placeholder: the source still has the template's placeholder: 《**》（书籍名称）",
        "如：**视频00:07-00:35 | error question.source-placeholder: the source still has the template's placeholder: 如：**视频00:07-00:35"
      })
  void whatIsWrongWithASourceIsToldAtItsCell(String typed, String finding) throws IOException {
    assertThat(told(bank("判断", "题目", "", "", "", "对", typed))).containsExactly("题库!L2: " + finding);
  }

  /** One row, with a thirteenth column where the template has none. */
  private Desk bank(
      String type,
      String stem,
      String a,
      String b,
      String c,
      String answer,
      String source,
      String... shuffle)
      throws IOException {
    List<String> header = new ArrayList<>(List.of(HEADER));
    List<String> row =
        new ArrayList<>(List.of(type, stem, a, b, c, "", "", "", answer, "", "", source));
    if (shuffle.length > 0) {
      header.add("打乱选项");
      row.add(shuffle[0]);
    }
    Workbook book =
        new Workbook().row(header.toArray(String[]::new)).row(row.toArray(String[]::new));
    Path own = Files.createTempDirectory(folder, "desk");
    Desk desk =
        Desk.in(own)
            .lesson(
                "l", "title: 课\nprogramme: p\nunit: 示例厂\npeople: [沈砚舟]\nvideo: {file: video.mp4}\n")
            .copy(FILM, "lessons/l/video.mp4");
    Files.write(desk.root().resolve("lessons/l/questions.xlsx"), book.bytes());
    return desk;
  }

  private static List<String> told(Desk desk) {
    return desk.lines().stream()
        .filter(line -> line.startsWith(BANK))
        .map(line -> line.substring(BANK.length()))
        .toList();
  }

  private static Question first(Desk desk) {
    return desk.outcome().ruled().lessons().get(0).questions().stream()
        .map(BankQuestion::question)
        .findFirst()
        .orElseThrow();
  }
}
