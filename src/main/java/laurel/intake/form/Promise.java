package laurel.intake.form;

import java.util.List;
import java.util.regex.Pattern;
import laurel.text.Hanzi;
import laurel.text.Spaces;
import laurel.text.YesNo;

/** Whether a form says that the stamped letter was handed in. */
final class Promise {
  /** 未盖章, 尚未加盖公章, 暂无承诺书, 否; neither 内容无误，已盖章 nor 尚未发现侵权 nor 是否已上传：是. */
  private static final Pattern DENIED =
      Pattern.compile(
          "(?:[未待]|没有?|暂[无不缓])(?:能|及|予)?(?:完成)?加?(?:盖|上传|提交|签|提供|报送|办|补)"
              + "|(?:^|[，,。；;：: ])[尚暂][未无](?![^，,。；; ]{0,8}(?:异议|发现|侵权|纠纷))"
              + "|^[\\s/]*(?:无|否|没有?|尚?未|暂[未无缓])?[\\s。]*$"
              + "|(?:盖|上传|提交|签|提供|报送|承诺|章)[^\\s：:；;。，,]{0,20}+\\s*[:：]\\s*[否无]\\s*。?$");

  /** （√）, [ ]: a box that was typed. */
  private static final Pattern BOX =
      Pattern.compile("[(（\\[【〔] ?([" + YesNo.TICKS + "]?) ?[)）\\]】〕]");

  /** A box at the beginning, or one that hangs on the words behind it alone. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:[^SIGN]*[:：] ?)?[SIGN]|^[^SIGN]* [SIGN][^SIGN ].*[^SIGN]$"
              .replace("SIGN", "□○" + YesNo.TICKS));

  private static final Pattern MARKED_BEHIND =
      Pattern.compile(
          "(?<![^SIGN ])([^SIGN ]++) ?[TICKS]"
              .replace("SIGN", "□○TICKS")
              .replace("TICKS", YesNo.TICKS));

  private Promise() {}

  /** Of what is ticked, where something is: ☑已上传 □未上传. */
  static boolean isIn(String typed) {
    String text =
        BOX.matcher(Spaces.single(typed))
            .replaceAll(box -> box.group(1).isEmpty() ? "□" : box.group(1));
    Pattern marked = BEFORE.matcher(text).lookingAt() ? FormFields.TICK : MARKED_BEHIND;
    List<String> ticked =
        marked
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .filter(Promise::isWord)
            .toList();
    return (ticked.isEmpty() ? List.of(text) : ticked)
        .stream().noneMatch(said -> DENIED.matcher(said).find());
  }

  private static boolean isWord(String said) {
    return said.codePoints().anyMatch(Hanzi::is);
  }
}
