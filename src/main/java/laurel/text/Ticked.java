package laurel.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import laurel.text.Reading.Why;

/**
 * What is ticked of a choice, whether marks stand before their words (☑是 □否) or behind them (小创造√,
 * 是（√）否（ ）).
 */
public final class Ticked {
  private static final String TICKS = "☑☒√✓✔■●";
  private static final String SIGNS = "□○☐" + TICKS;
  private static final String BETWEEN = "、，,;；/|｜。";

  /** （√）, [ ]: a box that was typed. */
  private static final Pattern BOX =
      Pattern.compile("[(（\\[【〔] ?([TICKS]?) ?[)）\\]】〕]".replace("TICKS", TICKS));

  /** （请在□内打√）, （请在（ ）内打√）: they tick nothing, other than 计划☑ and 动画☑. */
  private static final Pattern HINT =
      Pattern.compile(
          "[(（]?请?(?:在[^（）() ]{0,6}(?:[□○☐]|[(（] ?[)）])[^（）() ]{0,3}|(?<![计规策筹动漫图绘国书]))"
              + "[打划画] ?[“\"]?[√✓✔☑勾钩][”\"]? ?[)）]?");

  /** A ticked box may have been put in place of one bracket of several. */
  private static final Pattern PRINTED = Pattern.compile("[□○☐]");

  private static final Pattern PIECE =
      Pattern.compile("[SIGNS]|[^SIGNS ]++".replace("SIGNS", SIGNS));

  private final List<MatchResult> pieces;
  private final boolean alternates;

  private Ticked(String text) {
    pieces =
        PIECE
            .matcher(text)
            .results()
            .filter(piece -> piece.group().chars().anyMatch(c -> BETWEEN.indexOf(c) < 0))
            .toList();
    alternates = alternate();
  }

  /** Whether a box or a tick is in it. */
  public static boolean isChoice(String typed) {
    return typed.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
  }

  /**
   * The words that are ticked, in order; none where no mark belongs to a word, and nothing certain
   * where one may belong to either of two: 是√否.
   */
  public static Reading<List<String>> read(String typed) {
    Ticked choice = new Ticked(unasked(boxed(HINT.matcher(Spaces.single(typed)).replaceAll(""))));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < choice.pieces.size(); i++) {
      if (TICKS.contains(choice.pieces.get(i).group())
          && (choice.isWord(i - 1) || choice.isWord(i + 1))) {
        Optional<Boolean> behind = choice.isBehind(i);
        if (behind.isEmpty()) {
          return Reading.unclear(Why.AMBIGUOUS);
        }
        choice.word(i, behind.get()).ifPresent(words::add);
      }
    }
    return Reading.of(List.copyOf(words));
  }

  /** With typed boxes as signs; empty brackets beside printed boxes are none: □ 其他（ ）. */
  private static String boxed(String text) {
    boolean printed = PRINTED.matcher(BOX.matcher(text).replaceAll("")).find();
    return BOX.matcher(text)
        .replaceAll(box -> box.group(1).isEmpty() ? printed ? "" : "□" : box.group(1));
  }

  /** Without 是否上传：, before the choice. */
  private static String unasked(String text) {
    int first = 0;
    while (first < text.length() && SIGNS.indexOf(text.charAt(first)) < 0) {
      first++;
    }
    String before = text.substring(0, first).replace('：', ':');
    return text.substring(before.lastIndexOf(':') + 1);
  }

  /** The word on one side of a mark, of a list behind which it stands the last. */
  private Optional<String> word(int mark, boolean behind) {
    int at = behind ? mark - 1 : mark + 1;
    if (!isWord(at)) {
      return Optional.empty();
    }
    String text = pieces.get(at).group();
    int end = text.length();
    while (BETWEEN.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (behind && start > 0 && BETWEEN.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return Optional.of(text.substring(behind ? start : 0, end));
  }

  /**
   * Whether a mark belongs to the word before it: as all do where each word has one; or it is
   * written to one of the two; or all begins or ends with a mark. Empty where none of this tells.
   */
  private Optional<Boolean> isBehind(int mark) {
    boolean begins = !isWord(0);
    boolean ends = !isWord(pieces.size() - 1);
    if (begins != ends && alternates) {
      return Optional.of(ends);
    }
    boolean joinsBefore = isWord(mark - 1) && joins(mark - 1);
    boolean joinsAfter = isWord(mark + 1) && joins(mark);
    if (joinsBefore != joinsAfter) {
      return Optional.of(joinsBefore);
    }
    return begins == ends ? Optional.empty() : Optional.of(ends);
  }

  private boolean alternate() {
    for (int i = 1; i < pieces.size(); i++) {
      if (isWord(i) == isWord(i - 1)) {
        return false;
      }
    }
    return true;
  }

  private boolean isWord(int at) {
    return at >= 0 && at < pieces.size() && SIGNS.indexOf(pieces.get(at).group().charAt(0)) < 0;
  }

  /** Whether nothing parts a piece from the next one. */
  private boolean joins(int at) {
    String before = pieces.get(at).group();
    return pieces.get(at).end() == pieces.get(at + 1).start()
        && BETWEEN.indexOf(before.charAt(before.length() - 1)) < 0
        && BETWEEN.indexOf(pieces.get(at + 1).group().charAt(0)) < 0;
  }
}
